"""What a person said that headings of an export are → the fields by which those columns are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from components.catalogue.schema import TABLES
from components.importing.cells import read_amount, read_date, read_latitude, read_longitude, read_text
from components.importing.columns import POINT
from components.importing.form import FormField
from components.importing.sheet import Headed

_KINDS: Mapping[str, Callable[[str], str]] = {"number": read_amount, "date": read_date}
_FIELDS = {"project": "acronym", "name": "title", "project_name": "title"}  # column → field of another name
_OF_PROJECT = "project_"
_SHARED = ("budget_eur", "eu_funding_eur", "website", "note")  # what a partner has of its own, too


def list_given_fields(headed: Headed) -> dict[int, Sequence[FormField]]:
    """Return position of a column → the fields that it is; none where it is to be left out."""
    named = enumerate(headed.list_names())
    return {position: _make_fields(headed.uses[name], name) for position, name in named if name in headed.uses}


def _make_fields(column: str, heading: str) -> Sequence[FormField]:
    if not column:
        return ()
    if column == POINT:
        return FormField("latitude", (heading,), read_latitude), FormField("longitude", (heading,), read_longitude)
    own = column.removeprefix(_OF_PROJECT)
    kind = next((each.kind for table in TABLES for each in table.columns if each.name == own), "")
    name = _FIELDS.get(column, column if own in _SHARED else own)
    return (FormField(name, (heading,), _KINDS.get(kind, read_text)),)
