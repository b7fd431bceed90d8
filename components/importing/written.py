"""Columns of a sheet as people write their cells → as our tables have them, with one note a column of what was changed.

What stays open is left as it is written: a check of the catalogue then says what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from components.catalogue.countries import find_country
from components.catalogue.issues import Issue, quote
from components.catalogue.schema import PROJECTS
from components.catalogue.spelling import ask_meaning
from components.catalogue.written_amounts import find_decimal_mark, write_amount
from components.importing.cells import read_text
from components.importing.columns import POINT
from components.importing.fit import OF_PROJECT, Fitted
from components.importing.spellings import find_factor
from components.importing.written_dates import find_day_order, list_meant_dates, write_date
from components.importing.written_degrees import split_point, write_degrees

_KINDS = ("number", "date", "latitude", "longitude", "country")
_OF_DATES = ("check_dates", "check_ended")
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")


def read_written(fitted: Fitted) -> Fitted:
    """Return a sheet with its amounts, dates, degrees and countries as our tables write them."""
    columns, issues = _split_points(fitted)
    for name, cells in columns.items():
        kind = _find_kind(fitted, name)
        if kind in _KINDS:
            columns[name] = _read_cells(cells, _make_reader(kind, name, cells, fitted.headings.get(name, "")))
            issues += _note(fitted, name, cells, columns[name])
    return replace(fitted, columns=columns, issues=[*fitted.issues, *issues])


def _find_kind(fitted: Fitted, name: str) -> str:
    table = PROJECTS if name.startswith(OF_PROJECT) else fitted.table
    own = name.removeprefix(OF_PROJECT)
    return next((column.kind for column in table.columns if column.name == own), "")


def _make_reader(kind: str, name: str, cells: Sequence[str], heading: str) -> Callable[[str], str]:
    """Return how a cell is read, by what the whole column shows."""
    if kind == "number":
        mark, factor = find_decimal_mark(cells), find_factor(heading) or 1
        return lambda cell: write_amount(cell, mark, factor)
    if kind == "date":
        order, is_end = find_day_order(cells), name.removeprefix(OF_PROJECT) == "end"
        return lambda cell: write_date(cell, order, is_end=is_end)
    return write_country if kind == "country" else write_degrees


def _read_cells(cells: Sequence[str], read: Callable[[str], str]) -> list[str]:
    known = {"": ""}
    for cell in dict.fromkeys(cells):
        known[cell] = read(text) if (text := read_text(cell)) else ""
    return [known[cell] for cell in cells]


def write_country(cell: str) -> str:
    """Return a country without the flag, bracket or second name beside it; as it is where it then is none, or two.

    >>> write_country("Belgium (BE)"), write_country("🇧🇪"), write_country("DE – Germany"), write_country("France/Spain")
    ('Belgium', 'BE', 'DE', 'France/Spain')
    """
    if find_country(cell):
        return cell
    flags = ["".join(chr(ord(sign) - 0x1F1E6 + 65) for sign in flag) for flag in _FLAGS.findall(cell)]
    text = _FLAGS.sub(" ", cell)
    parts = [_BRACKETED.sub(" ", text), *_BRACKETED.findall(text)]
    parts = [part.strip(" *.,;") for whole in parts for part in (whole, *re.split(r"[/|–—]|\s-\s|,", whole))]
    found = {country: part for part in reversed([*parts, *flags]) if (country := find_country(part))}
    return next(iter(found.values())) if len(found) == 1 else cell


def ask_dates(issue: Issue) -> Issue:
    """Return an issue with the dates that it may be about, where the name of its month is two in two languages."""
    meant = list_meant_dates(issue.found) if issue.rule in _OF_DATES and not issue.suggestions else ()
    return replace(issue, repair=ask_meaning(meant[0], ""), suggestions=meant) if meant else issue


def _split_points(fitted: Fitted) -> tuple[dict[str, Sequence[str]], list[Issue]]:
    """Take latitude and longitude out of a column with both, also where that is headed as latitude."""
    columns = dict(fitted.columns)
    name = POINT if POINT in columns else "latitude"
    given = columns.get(name, ())
    longitudes = columns.get("longitude") or [""] * len(given)
    points = [None if east else split_point(cell) for cell, east in zip(given, longitudes, strict=True)]
    columns.pop(POINT, None)
    if not any(points) and name != POINT:
        return columns, []
    latitudes = columns.get("latitude") or [""] * len(given)
    columns["latitude"] = [point[0] if point else north if name != POINT else north or cell
                           for point, north, cell in zip(points, latitudes, given, strict=True)]  # fmt: skip
    columns["longitude"] = [point[1] if point else east for point, east in zip(points, longitudes, strict=True)]
    first = next(((cell, point) for cell, point in zip(given, points, strict=True) if point), None)
    if not first:
        return columns, []
    problem = f"{quote(first[0])} was read as latitude {first[1][0]}, longitude {first[1][1]}"
    return columns, [_report(fitted, name, problem, sum(point is not None for point in points), None)]


def _note(fitted: Fitted, name: str, before: Sequence[str], after: Sequence[str]) -> list[Issue]:
    """Tell the first cell of a column that was changed, and how many were."""
    changed = [position for position, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    if not changed:
        return []
    read = after[changed[0]] or "empty"
    problem = f"{quote(before[changed[0]])} was read as {read}"
    return [_report(fitted, name, problem, len(changed), fitted.rows[changed[0]])]


def _report(fitted: Fitted, name: str, problem: str, number: int, row: int | None) -> Issue:
    alike = f"; {number:,} cells alike" if number > 1 else ""
    heading = fitted.headings.get(name, "")
    return Issue(
        "warning", fitted.label, row, heading, problem + alike, "Correct it if that is wrong", "", "read_written"
    )
