"""Table + imprint → what a CSV file means, as "CSV on the Web" asks for it (W3C): the file itself holds rows only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.reports.provenance import Provenance

ENDING = "-metadata.json"  #: of the file that stands beside a CSV file and describes it
MEDIA_TYPE = "application/csvm+json"


def write_csv_metadata(table: pd.DataFrame, labels: Mapping[str, str], provenance: Provenance, *, file: str) -> bytes:
    """Return the description of a CSV file: title, selection, sources, licence, and each column with its type."""
    meanings = dict(provenance.definitions)
    about = {
        "dc:title": provenance.title,
        "dc:description": _describe(provenance),
        "dc:date": provenance.date,
        "dc:license": provenance.licence,
        "dc:rights": provenance.credits,
        "dc:bibliographicCitation": provenance.citation,
        "dc:isPartOf": provenance.address,
        "dc:identifier": provenance.version,
        "dc:source": list(provenance.sources),
    }
    columns = [
        {"name": name, "titles": labels[name], "datatype": _find_type(table[name])}
        | ({"dc:description": meanings[name]} if meanings.get(name) else {})
        for name in labels
        if name in table
    ]
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": file,
        **{name: value for name, value in about.items() if value},
        "tableSchema": {"columns": columns},
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def add_query(address: str, query: str) -> str:
    """Return the address of a file for what a query selects; without one it stands as it is."""
    return f"{address}?{query}" if query else address


def link_to_metadata(address: str, query: str) -> str:
    """Return the HTTP header Link by which the answer with a CSV file names what describes it.

    >>> link_to_metadata("a.csv", "")
    '<a.csv-metadata.json>; rel="describedby"; type="application/csvm+json"'
    """
    return f'<{add_query(f"{address}{ENDING}", query)}>; rel="describedby"; type="{MEDIA_TYPE}"'


def _describe(provenance: Provenance) -> str:
    counted = f"{provenance.counted}. {provenance.rows:,} rows. Selection: {provenance.selection}."
    return " ".join(part for part in (provenance.finding and f"{provenance.finding}.", counted) if part)


def _find_type(cells: pd.Series) -> Any:  # noqa: ANN401 - the name of a type, or a type with its format
    if pd.api.types.is_bool_dtype(cells):
        return {"base": "boolean", "format": "True|False"}
    if pd.api.types.is_numeric_dtype(cells):
        return "number"
    return "date" if pd.api.types.is_datetime64_any_dtype(cells) else "string"
