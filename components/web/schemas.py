"""Columns of figures and tables → what each JSON answer of the API holds, as schemas (JSON Schema, for OpenAPI)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from components.plots.chart import Chart
from components.plots.questions import CHARTS
from components.plots.table_column import ColumnKind
from components.reports.extracts import EXTRACTS, type_extract
from components.reports.tables import describe_column

Part = dict[str, Any]


def refer(name: str) -> Part:
    """Return what stands for the schema of a name."""
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**members: Part) -> Part:
    return {"type": "object", "required": list(members), "properties": members}


def _list_of(item: Part) -> Part:
    return {"type": "array", "items": item}


TEXT: Part = {"type": "string"}
_NUMBER: Part = {"type": "integer"}
_TEXTS: Part = {"type": "object", "additionalProperties": TEXT}
_CHOICE = _object(name=TEXT, label=TEXT, kind={"enum": ["one", "some", "number", "text"]}, options=_list_of(TEXT))
_CHART = _object(name=TEXT, title=TEXT, counts=TEXT, choices=_list_of(_CHOICE), formats=_TEXTS, page=TEXT)
_QUESTION = _object(name=TEXT, label=TEXT, asks=TEXT, charts=_list_of(_CHART))
_LISTED = _object(name=TEXT, row_is=TEXT, rows=_NUMBER, formats=_TEXTS)
_KINDS: dict[ColumnKind, Part] = {
    "text": {"type": ["string", "null"]},
    "integer": {"type": ["integer", "null"]},
    "year": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "date": {"type": ["string", "null"], "format": "date"},
    "flag": {"type": ["boolean", "null"]},
}


def _describe_figure(chart: Chart) -> Part:
    """Return the schema of a chart: rows with just these columns in just this order, whatever is selected."""
    cells = [_KINDS[column.kind] | {"title": column.label} for column in chart.headed]
    return _object(
        figure={"const": chart.name},
        title=TEXT,
        imprint=refer("Imprint"),
        columns={"const": [describe_column(column) for column in chart.headed]},
        rows=_list_of({"type": "array", "prefixItems": cells, "items": False, "minItems": len(cells)}),
        keys={"type": ["array", "null"], "items": TEXT},
    )


def _describe_table(name: str) -> Part:
    """Return the schema of a table behind the figures: rows with just these columns, whatever is selected."""
    row = _object(**{column.name: _KINDS[column.kind] for column in type_extract(name)})
    return _object(
        table={"const": name},
        total=_NUMBER,
        offset=_NUMBER,
        next=TEXT,
        imprint=refer("Imprint"),
        rows=_list_of(row | {"additionalProperties": False}),
    )


def _choose(member: str, names: Iterable[str]) -> Part:
    """Return the schema of an answer that is one of several, as its member tells."""
    places = {name: refer(f"{member}-{name}")["$ref"] for name in names}
    return {
        "oneOf": [{"$ref": place} for place in places.values()],
        "discriminator": {"propertyName": member, "mapping": places},
    }


#: Name → schema. Each figure and each table has one of its own: "figure-funding", "table-partners".
SCHEMAS: dict[str, Part] = {
    "Error": _object(error=TEXT),
    "Imprint": _object(title=TEXT, finding=TEXT, selection=TEXT, counted=TEXT, date=TEXT, licence=TEXT),
    "Questions": _object(data=_TEXTS, selection=TEXT, questions=_list_of(_QUESTION)),
    "Figure": _choose("figure", (chart.name for chart in CHARTS)),
    **{f"figure-{chart.name}": _describe_figure(chart) for chart in CHARTS},
    "Tables": _object(data=_TEXTS, selection=TEXT, tables=_list_of(_LISTED)),
    "Table": _choose("table", EXTRACTS),
    **{f"table-{name}": _describe_table(name) for name in EXTRACTS},
}
