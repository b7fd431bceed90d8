"""Columns + imprint → what a CSV file means, as "CSV on the Web" asks for it (W3C): the file itself holds rows only."""

from __future__ import annotations

import json
from collections.abc import Sequence

from components.plots.table_column import ColumnKind, TableColumn
from components.reports.provenance import Provenance

ENDING = "-metadata.json"  #: of the file that stands beside a CSV file and describes it
MEDIA_TYPE = "application/csvm+json"

_DATATYPES: dict[ColumnKind, str | dict[str, str]] = {
    "text": "string",
    "integer": "integer",
    "year": "integer",
    "number": "number",
    "date": "date",
    "flag": {"base": "boolean", "format": "True|False"},
}


def write_csv_metadata(columns: Sequence[TableColumn], provenance: Provenance, *, file: str) -> bytes:
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
    described = [
        {"name": column.name, "titles": column.label, "datatype": _DATATYPES[column.kind]}
        | ({"dc:description": meanings[column.name]} if meanings.get(column.name) else {})
        for column in columns
    ]
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": file,
        **{name: value for name, value in about.items() if value},
        "tableSchema": {"columns": described},
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
