"""CSV files of a data folder → datapackage.json, which tells programs what is in them (Frictionless Data Package).

https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

import pandas as pd

from components.catalogue import dates
from components.catalogue.addresses import is_whole
from components.catalogue.schema import TABLES
from components.catalogue.table_schema import Described, describe_table, word_name

FILE = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_CREATIVE_COMMONS = re.compile(r"\bCC[ -](BY(?:-(?:NC|ND|SA))*|0)[ -](\d\.\d)")


def write_data_package(tables: Mapping[str, pd.DataFrame], files: Mapping[str, bytes]) -> bytes:
    """Return what describes the tables, given as text, and the files that they were written to."""
    written = [table for table in TABLES if table.file in files]
    names = {table.name for table in written}
    about = _read_about(tables.get("about"))
    resources = [
        describe_resource(
            table.name, table.file, files[table.file],
            title=word_name(table.name), description=f"One row is {table.row_is}",
            schema=describe_table(table, tables.get(table.name), names),
        )
        for table in written
    ]  # fmt: skip
    sources = describe_sources(cell for rows in tables.values() if "source" in rows for cell in rows["source"].unique())
    return write_package(resources, about=about, sources=sources)


def describe_resource(
    name: str, path: str, content: bytes | None, *, title: str, description: str, schema: Described
) -> Described:
    """Return a CSV file as a package lists it; with its size and hash where its content is at hand."""
    hashed = {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"} if content is not None else {}
    return {
        "name": name.replace("_", "-"), "type": "table", "path": path, "title": title, "description": description,
        "scheme": "file", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", **hashed, "schema": schema,
    }  # fmt: skip


def write_package(resources: Iterable[Described], *, about: Mapping[str, str], sources: Iterable[Described]) -> bytes:
    """Return a package: `about` has what is known of title, subtitle, date, licence, version and publisher."""
    title, days = about.get("title", ""), dates.find_days(about.get("date", ""))
    publisher = about.get("publisher", "")
    facts: Described = {
        "title": title,
        "description": about.get("subtitle", ""),
        "version": about.get("version", ""),
        "created": f"{days[1].isoformat()}T00:00:00Z" if days else "",
        "licenses": _describe_licence(about.get("licence", "")),
        "contributors": [{"title": publisher, "roles": ["publisher"]}] if publisher else [],
        "sources": list(sources),
    }
    content: Described = {
        "$schema": _PROFILE,
        "name": re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "projects",
        **{name: value for name, value in facts.items() if value},
        "resources": list(resources),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def describe_sources(cells: Iterable[str]) -> list[Described]:
    """Return what cells with sources name, each once: titles, with their address where they are one."""
    named = dict.fromkeys(part for cell in cells for each in str(cell).split(" | ") if (part := each.strip()))
    return [{"title": each, "path": each} if is_whole(each) else {"title": each} for each in named]


def _read_about(rows: pd.DataFrame | None) -> dict[str, str]:
    if rows is None or not {"name", "value"} <= set(rows):
        return {}
    return {str(name).lower(): str(value) for name, value in zip(rows["name"], rows["value"], strict=True)}


def _describe_licence(words: str) -> list[Described]:
    """Return a licence by its short name where it is one of Creative Commons, and by its address where one is given."""
    if not words:
        return []
    found, address = _CREATIVE_COMMONS.search(words), re.search(r"https?://[^\s)\]]+", words)
    named = {"name": f"CC{'0' if found[1] == '0' else f'-{found[1]}'}-{found[2]}"} if found else {}
    return [{**named, **({"path": address[0]} if address else {}), "title": words}] if named or address else []
