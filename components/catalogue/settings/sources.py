"""What stands under [sources] in site.toml → the addresses of tables, by name, and what is wrong with the others."""

from __future__ import annotations

import re
from collections.abc import Mapping

from components.catalogue.settings.schema import SOURCES_SECTION

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_EXAMPLE = 'Write it whole, as partners = "https://www.example.eu/partners.csv"'


def is_source(key: str) -> bool:
    """Return whether a setting names the address of a table: any name may stand there."""
    return key.startswith(f"{SOURCES_SECTION}.")


def doubt_source(value: object) -> tuple[str, str] | None:
    """Return what is wrong with the address of a table, and what to do."""
    if isinstance(value, str) and _ADDRESS.fullmatch(value):
        return None
    return "this is no web address", _EXAMPLE  # not quoted: who knows it may see the sheet, and visitors read issues


def list_named_sources(values: Mapping[str, object]) -> dict[str, str]:
    """Return name → address, of those that can be used."""
    return {
        key.removeprefix(f"{SOURCES_SECTION}."): value
        for key, value in values.items()
        if is_source(key) and isinstance(value, str) and doubt_source(value) is None
    }
