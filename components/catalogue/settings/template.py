"""The schema of settings → site.toml to begin with: every setting explained, and none on but those that are given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from textwrap import wrap

from components.catalogue.settings.schema import SECTIONS, SETTINGS, SITE_FILE, SOURCES_SECTION, Setting, SettingGroup

_WIDTH = 96
_HEAD = (
    f"{SITE_FILE}: how this dashboard looks and what it allows. A line that begins with # is asleep: take the # away "
    "to set what it says. Save the file, and load the page anew. `pilot-cities check` tells what cannot be right.",
    "All of it is explained in docs/installation.md of the program.",
)


def write_site_file(given: Mapping[str, str] | None = None) -> str:
    """Return the file; `given` are texts by key that are set in it."""
    parts = ["\n".join(line for text in _HEAD for line in _comment(text))]
    parts += ["\n".join(_write_section(section, given or {})) for section in SECTIONS]
    return "\n\n".join(parts) + "\n"


def _write_section(section: SettingGroup, given: Mapping[str, str]) -> Iterator[str]:
    yield from _comment(f"{section.meaning}.", mark="# ──")
    if section.name:
        yield f"[{section.name}]"
    if section.name == SOURCES_SECTION:
        yield '# partners = "https://www.example.eu/partners.csv"'
    for setting in SETTINGS:
        if setting.section == section.name:
            yield from _write_setting(setting, given.get(setting.key, ""))


def _write_setting(setting: Setting, given: str) -> Iterator[str]:
    wins = f" ({setting.environment} wins over it)" if setting.environment else ""
    yield from _comment(f"{setting.meaning[:1].upper()}{setting.meaning[1:]}{wins}:")
    yield f"{setting.name} = {_quote(given)}" if given else f"# {setting.name} = {setting.example}"


def _comment(text: str, mark: str = "#") -> list[str]:
    first, *others = wrap(text, _WIDTH)
    return [f"{mark} {first}", *(f"# {line}" for line in others)]


def _quote(text: str) -> str:
    """A text as TOML writes it; control characters and quotation marks are as in JSON.

    >>> _quote('Our "project"')
    '"Our \\\\"project\\\\""'
    """
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
