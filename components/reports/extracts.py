"""Name of a table + what is shown → its selected rows with all columns, for programs: CSV, JSON or Parquet.

Unlike what is taken away from the page, an extract has the same columns whatever is selected, and its CSV holds
nothing but rows, so that a program reads it as it comes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from components.catalogue.schema import CLAIMS, PLACES, TABLES, VOCABULARY, WORDED, Column, Table
from components.plots.table_column import TableColumn
from components.reports.exhibit import CREDITS
from components.reports.parquet import write_parquet
from components.reports.provenance import Provenance
from components.reports.records import RECORDS, name_table, type_columns
from components.reports.selection_view import SelectionView, list_sources, make_slug
from components.reports.tables import make_plain, write_csv

_MEANINGS = {
    "location": "key of the place, as in the table places",
    "start_date": "first day that the start can mean",
    "end_date": "last day that the end can mean",
    "place": "name of the place",
    "country": "English name of the country",
    "latitude": "degrees north",
    "longitude": "degrees east",
    "precision": "what the position stands for: address, city, district, region or country",
    "status": "found, unsure or missing",
    "shape": "ISO 3166-2 code of the region's area",
    "unit": "code of the smallest region that the place lies in",
    "source": "what told where it is: row, places.csv, gazetteer, regions …",
    "reason": "why it is unsure or missing",
    "candidates": "what it may be, joined by ' | '",
}
_PLACE_COLUMNS = tuple(
    Column(name, "number" if dtype == "float64" else "text", _MEANINGS[name]) for name, dtype in PLACES.items()
)
_SEVERAL = "; a wording that stands for several has a row for each"
_ROW_IS = {table.name: table.row_is for table in TABLES} | {"places": "a place that a row names, where it is found"}

#: The tables that there are extracts of.
EXTRACTS = (*(table.name for table in RECORDS), "places", VOCABULARY.name)


@dataclass(frozen=True)
class Extract:
    """The rows of one table, and what they mean."""

    name: str
    row_is: str
    rows: pd.DataFrame
    provenance: Provenance
    file: str  #: name of a file without its ending

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns, headed by their names."""
        return type_extract(self.name)

    def take(self, offset: int, limit: int) -> Extract:
        """Return the same with a part of the rows."""
        rows = self.rows.iloc[offset : offset + limit]
        return replace(self, rows=rows, provenance=replace(self.provenance, rows=len(rows)))


def make_extract(name: str, view: SelectionView) -> Extract:
    """Return the selected rows of a table of EXTRACTS; the vocabulary is that of all data."""
    columns = list_all_columns(name)
    rows = getattr(view.catalogue, name)[list(columns)]
    provenance = Provenance(
        title=f"{name_table(_find_table(name))}, row by row",
        finding="",
        selection=view.words if name != VOCABULARY.name else "all wordings",
        counted=f"One row is {_ROW_IS[name]}",
        rows=len(rows),
        sources=list_sources(rows) if name in {table.name for table in RECORDS} else (),
        credits=CREDITS,
        address=view.find_address(tab="Data"),
        definitions=tuple(columns.items()),
        **view.origin,
    )
    file = "_".join(part for part in (name, make_slug(provenance.selection), view.date) if part)
    return Extract(name, _ROW_IS[name], rows, provenance, file)


def list_all_columns(name: str) -> dict[str, str]:
    """Return the columns of an extract with their meaning, which do not depend on what is selected.

    >>> list(list_all_columns("challenges"))[:6]
    ['project', 'place', 'country', 'challenge', 'challenge_wording', 'challenge_group']
    """
    if name == "places":
        return {column: _MEANINGS[column] for column in PLACES}
    listed: dict[str, str] = {}
    for column in _find_table(name).columns:
        listed[column.name] = column.meaning
        if (name, column.name) in WORDED:
            listed[column.name] = f"shared term: {column.meaning.partition(',')[0]}{_SEVERAL if name in CLAIMS else ''}"
            listed[f"{column.name}_wording"] = "the same as recorded, close to the words of the source"
            listed[f"{column.name}_group"] = "the family of the term"
        if column.name in ("start", "end"):
            listed[f"{column.name}_date"] = _MEANINGS[f"{column.name}_date"]
    if name not in ("projects", VOCABULARY.name):
        listed["location"] = _MEANINGS["location"]
    return listed


def type_extract(name: str) -> tuple[TableColumn, ...]:
    """Return the columns of an extract with what their cells hold, whatever is selected."""
    return type_columns(_find_table(name), list_all_columns(name))


def _find_table(name: str) -> Table:
    """Return a table as the schema has it; the places, which nobody writes, as the geocoding fills them."""
    return next((table for table in TABLES if table.name == name), Table(name, _ROW_IS[name], _PLACE_COLUMNS))


@dataclass(frozen=True)
class Form:
    """A format of extracts: `write` gets the extract and which part of all rows it is."""

    media_type: str
    write: Callable[[Extract, Mapping[str, object]], bytes]


def _write_csv(extract: Extract, part: Mapping[str, object]) -> bytes:
    return write_csv(extract.rows, extract.columns)


def _write_json(extract: Extract, part: Mapping[str, object]) -> bytes:
    names = [column.name for column in extract.columns]
    rows = [dict(zip(names, map(make_plain, cells), strict=True)) for cells in extract.rows.itertuples(index=False)]
    answer = {"table": extract.name, **part, "imprint": extract.provenance.members, "rows": rows}
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()


def _write_parquet(extract: Extract, part: Mapping[str, object]) -> bytes:
    return write_parquet(extract.rows, extract.columns, extract.provenance)


FORMS = {
    "csv": Form("text/csv; charset=utf-8", _write_csv),
    "json": Form("application/json", _write_json),
    "parquet": Form("application/vnd.apache.parquet", _write_parquet),
}
