"""Nested values of JSON and XML → records, as sheets give them: a row is an element, numbered in its document.

Documents differ from what is written of them: keys are absent, one element stands where a list should, text where an
object should, numbers are text. Nothing here fails on any of it; an element that is no object is told.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from components.catalogue.issues import Issue
from components.catalogue.numbers import find_number
from components.importing.cells import read_amount, read_text
from components.importing.form import Records
from components.importing.reading import Account
from components.importing.sheet import Value

_NAMES = ("name_translated", "title_translated", "name", "title", "label", "description")


@dataclass(frozen=True)
class Element:
    """An object of a list: its number in the document, what it holds, and what it has from the one it stands in."""

    row: int
    values: Mapping[str, Value]
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NestedField:
    """What we call it, the keys under which it may stand (the first that holds something), and how it is read."""

    name: str
    keys: tuple[str, ...]
    read: Callable[[Value], str] = lambda value: read_text(write_scalar(value))


def list_entries(value: Value) -> Sequence[Value]:
    """Return the elements of a list; of anything else that one, and of nothing none."""
    if value is None or value == "":
        return ()
    return value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)


def list_objects(value: Value) -> list[Mapping[str, Value]]:
    """Return the objects in a list, or the one that stands in its place."""
    return [each for each in list_entries(value) if isinstance(each, Mapping)]


def list_elements(
    value: Value, label: str, first: int = 1, given: Mapping[str, str] | None = None
) -> tuple[list[Element], list[Issue]]:
    """Return the objects of a list with their numbers, and a sentence for each element that is none."""
    elements, issues = [], []
    for row, each in enumerate(list_entries(value), start=first):
        if isinstance(each, Mapping):
            elements.append(Element(row, each, given or {}))
        else:
            problem = "this element has no keys, so nothing can be read of it"
            issues.append(Issue("warning", label, row, "", problem, "Export it again", "row", "check_elements"))
    return elements, issues


def make_records(label: str, holds: str, elements: Sequence[Element], fields: Sequence[NestedField]) -> Records:
    """Read elements by fields; the account says which of their keys were read, and which were left out."""
    rows = [[_read_field(element.values, each) for each in fields] for element in elements]
    cells: dict[str, Sequence[str]] = {
        each.name: [row[position] for row in rows] for position, each in enumerate(fields)
    }
    for name in dict.fromkeys(name for element in elements for name in element.given):
        cells[name] = [element.given.get(name, "") for element in elements]
    keys = dict.fromkeys(key for element in elements for key in element.values)
    uses = [(key, tuple(each.name for each in fields if key in each.keys)) for key in keys]
    headings = {each.name: next((key for key in each.keys if key in keys), "") for each in fields}
    account = Account(label, holds, len(elements), uses)
    return Records(account, [element.row for element in elements], cells, dict.fromkeys(cells, "") | headings)


def _read_field(values: Mapping[str, Value], wanted: NestedField) -> str:
    return next((text for key in wanted.keys if (text := wanted.read(values.get(key)))), "")


def find_value(value: Value, *path: str) -> Value:
    """Return what stands under keys within keys; None where the way ends before. Of a list the first object is taken.

    >>> find_value({"translations": {"en": {"name": "Ghent"}}}, "translations", "en", "name")
    'Ghent'
    """
    for key in path:
        objects = list_objects(value)
        value = objects[0].get(key) if objects else None
    return value


def write_scalar(value: Value) -> str:
    """Return text, a number or yes and no as our tables have them; of a list its first, and "" for an object.

    >>> write_scalar(2.0), write_scalar(0.5), write_scalar(True), write_scalar([None, " a "]), write_scalar({"a": 1})
    ('2', '0.5', 'yes', 'a', '')
    """
    for each in list_entries(value):
        if isinstance(each, str) and each.strip():
            return each.encode(errors="replace").decode().strip()  # halves of signs, which no file can hold
        if isinstance(each, bool):
            return "yes" if each else "no"
        if isinstance(each, float) and math.isfinite(each):
            return f"{each:.0f}" if each.is_integer() else format(Decimal(repr(each)), "f")
        if isinstance(each, int):
            return str(each)
    return ""


def read_money(value: Value) -> str:
    """Return money, in which documents write a point before cents only: 0 is an amount, and nothing is none.

    >>> read_money("1234.567"), read_money(0), read_money("0.00"), read_money(None)
    ('1234.57', '0', '0.00', '')
    """
    text = write_scalar(value)
    _, _, decimals = text.partition(".")
    return f"{Decimal(text):.2f}" if len(decimals) > 2 and find_number(text) is not None else read_amount(text)


def read_translated(value: Value, language: str = "en") -> str:
    """Return the entry of a language out of entries that state theirs, else the first that holds text.

    >>> read_translated([{"name": "Gent"}, {"name": "Ghent", "language": "EN"}]), read_translated("Gent")
    ('Ghent', 'Gent')
    """
    entries = [(write_scalar(each.get("language")).lower(), read_name(each)) for each in list_objects(value)]
    named = [(spoken, name) for spoken, name in entries if name]
    ours = (name for spoken, name in named if spoken == language)
    return next(ours, "") or next((name for _, name in named), "") or read_text(write_scalar(value))


def read_name(value: Value) -> str:
    """Return what something is called, in English where that is told: text, or an object with a name or translations.

    >>> read_name({"name": "Gent", "translations": {"en": {"name_translated": "Ghent"}}}), read_name("Gent")
    ('Ghent', 'Gent')
    """
    if not isinstance(value, Mapping):
        return read_text(write_scalar(value)) or next(filter(None, map(_name_object, list_objects(value))), "")
    return _name_object(find_value(value, "translations", "en")) or _name_object(value)


def _name_object(value: Value) -> str:
    texts = (read_text(write_scalar(find_value(value, key))) for key in _NAMES)
    return next(filter(None, texts), "")


def read_names(value: Value) -> str:
    """Return the names of all elements of a list, parted by "|"."""
    return "|".join(_list_names(list_entries(value)))


def _list_names(values: Iterable[Value]) -> Iterator[str]:
    return (name.replace("|", "/") for each in values if (name := read_name(each)))
