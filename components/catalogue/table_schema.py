"""Table of the schema, with its rows as text → its Table Schema, as the Frictionless standards have it.

A cell is valid there if the dashboard reads it: where ours takes several words for one, those that the rows have are
named. https://datapackage.org/standard/table-schema/
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from components.catalogue.addresses import is_whole
from components.catalogue.layout import DASHES
from components.catalogue.schema import LINKS, Column, Table
from components.catalogue.vocabulary import WORDS_OF_KIND, find_word

Described = dict[str, object]  # an object of JSON

MISSING = ("", *DASHES)
_DAY = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_NUMBERS: Mapping[str, Described] = {
    "number": {"minimum": 0},
    "latitude": {"minimum": -90, "maximum": 90},
    "longitude": {"minimum": -180, "maximum": 180},
}
_PATTERNS = {"date": _DAY, "nuts": "^[A-Za-z]{2}[0-9A-Za-z]{0,3}$"}


def describe_table(table: Table, rows: pd.DataFrame | None, described: Collection[str]) -> Described:
    """Return the Table Schema of a file that has all columns of the table; links only to tables that are described."""
    fields = [_describe_column(column, _list_cells(rows, column)) for column in table.columns]
    schema: Described = {"fields": fields, "missingValues": list(MISSING)}
    if table.key:
        schema["primaryKey"] = list(table.key)
    links = [
        {"fields": [link.column], "reference": {"resource": link.target_table, "fields": [link.target_column]}}
        for link in LINKS
        if link.table == table.name and link.target_table in described
    ]
    return schema | ({"foreignKeys": links} if links else {})


def _list_cells(rows: pd.DataFrame | None, column: Column) -> list[str]:
    if rows is None or column.name not in rows:
        return []
    return [str(cell) for cell in rows[column.name].unique() if cell not in MISSING]


def _describe_column(column: Column, cells: Collection[str]) -> Described:
    about: Described = {"name": column.name, "title": word_name(column.name), "description": column.meaning}
    required: Described = {"required": True} if column.required else {}
    if column.kind in _NUMBERS:
        return about | {"type": "number", "constraints": required | _NUMBERS[column.kind]}
    if column.kind == "flag":
        return about | {"type": "boolean", **_list_flags(cells)}
    if column.kind in WORDS_OF_KIND:
        words = dict.fromkeys((*WORDS_OF_KIND[column.kind].values(), *(c for c in cells if find_word(column.kind, c))))
        return about | {"type": "string", "constraints": required | {"enum": list(words)}}
    if column.kind == "url" and all(map(is_whole, cells)):
        about["format"] = "uri"
    if pattern := _PATTERNS.get(column.kind):
        required = required | {"pattern": pattern}
    return about | {"type": "string"} | ({"constraints": required} if required else {})


def _list_flags(cells: Collection[str]) -> Described:
    """Return the words for yes and for no, as they stand in the list and in the rows."""
    words = dict.fromkeys((*WORDS_OF_KIND["flag"], *cells))
    return {
        "trueValues": [word for word in words if find_word("flag", word) == "yes"],
        "falseValues": [word for word in words if find_word("flag", word) == "no"],
    }


def word_name(name: str) -> str:
    """Return a name of the schema as people read it.

    >>> word_name("eu_funding_eur"), word_name("pilot_cities")
    ('EU funding (EUR)', 'Pilot cities')
    """
    words = name.removesuffix("_eur").replace("_", " ").split()
    spelt = [word.upper() if word in ("eu", "nuts", "pic", "vat", "ror") else word for word in words]
    title = " ".join([spelt[0][:1].upper() + spelt[0][1:], *spelt[1:]])
    return f"{title} (EUR)" if name.endswith("_eur") else title
