"""places.csv → remembered answers: what was decided before, by a person or the place finder, wins.

A row needs `place`, `latitude` and `longitude`; the other columns may be empty. `country`, `region` and
`place_type` say which rows of the data it is for; without region or type it is for any.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from math import isnan, nan
from pathlib import Path

from components.catalogue.characters import find_forbidden
from components.catalogue.issues import shorten
from components.catalogue.read import RawTable, read_table
from components.geocoding.index.countries import find_code, name_country_code
from components.geocoding.location import AREAS, PRECISIONS, STATUSES, Location, Query, Source
from components.geocoding.reading.normalise import normalise

FILE = "places.csv"
ASKED = ("place", "region", "country", "place_type")
ANSWERED = ("name", "located_in", "latitude", "longitude", "precision", "status", "shape", "id", "source", "reason")
COLUMNS = (*ASKED, *ANSWERED)

Key = tuple[str, str, str, str]


@dataclass(frozen=True, eq=False)
class Memory:
    """The rows of places.csv by what they answer, and a sentence for each that could not be read."""

    rows: Mapping[Key, dict[str, str]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    unused: tuple[Mapping[str, str], ...] = ()  # the rows that could not be read; they are written back as they are
    is_broken: bool = False  # nothing of the file could be read


def make_query_key(place: str, region: str, country: str, place_type: str) -> Key:
    """What a row answers; spellings that differ only in form are one."""
    kind = "region" if place_type in AREAS else "city" if place_type else ""
    return normalise(place), normalise(region), find_code(country), kind


def find_key(row: Mapping[str, str]) -> Key:
    """What a row of places.csv answers."""
    return make_query_key(*(row.get(column, "") for column in ASKED))


def read_memory(path: Path) -> Memory:
    """Reads places.csv. A file that is not there is empty; a broken one too, but it says so."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Memory()
    except OSError as error:
        return _give_up(path.name, f"cannot be read ({error.strerror})")
    return parse_memory(content, path.name)


def parse_memory(content: bytes, file: str) -> Memory:
    """Reads the content of places.csv, which a sentence calls as the file is called."""
    table = read_table(content, file)
    missing = {"place", "latitude", "longitude"} - set(_name_columns(table))
    if missing:
        return _give_up(file, f"has no column {' and no column '.join(sorted(missing))}")
    wrong = next((record for record in (table.header, *table.records) if record.problem), None)
    if wrong:  # an unclosed quotation mark would swallow the rows below it
        return _give_up(file, f"has a wrong quotation mark in row {wrong.row} ({wrong.problem})")
    memory = _collect(table)
    doubt = _doubt_letters(table)
    return replace(memory, problems=(*doubt, *memory.problems))


def _give_up(file: str, problem: str) -> Memory:
    return Memory(problems=(f"{file} {problem}; no place is remembered.",), is_broken=True)


def _doubt_letters(table: RawTable) -> tuple[str, ...]:
    """A sentence where a file was read as Windows writes text, as which it may not have been meant."""
    if not table.bad_bytes:
        return ()
    return (
        f"{table.file}, row {table.bad_row}: the file is not UTF-8, so letters with accents may be read wrong. "
        "Save it as 'CSV UTF-8'.",
    )


def _name_columns(table: RawTable) -> list[str]:
    """The columns as this module names them, whatever case they are written in; those of people as they are."""
    written = [(name, normalise(name).replace(" ", "_")) for name in table.header.cells]
    return [folded if folded in COLUMNS else name for name, folded in written]


def _collect(table: RawTable) -> Memory:
    rows: dict[Key, dict[str, str]] = {}
    problems, unused = [], []
    names = _name_columns(table)
    for record in table.records:
        cells = dict(zip_longest(names, record.cells[: len(names)], fillvalue=""))
        problem = _find_problem(cells)
        if problem:
            problems.append(f"{table.file}, row {record.row}: {problem}; the row is not used.")
            unused.append(cells)
        else:
            rows[find_key(cells)] = cells
    return Memory(rows, tuple(problems), tuple(unused))


def _find_problem(row: Mapping[str, str]) -> str:
    """What is wrong with a row of places.csv, "" if nothing."""
    if not row.get("place", "").strip():
        return "it names no place"
    if sign := find_forbidden("".join(row.values())):
        return f"it holds a sign that no document can hold (U+{ord(sign):04X})"
    status = _read_status(row)
    if status not in STATUSES:
        return f"status '{shorten(status)}' is none of {', '.join(STATUSES)}"
    for column, limit in (("latitude", 90.0), ("longitude", 180.0)):
        cell = row.get(column, "").strip()
        if not cell and status == "missing":
            continue
        try:
            number = float(cell)
        except ValueError:
            return f"{column} '{shorten(cell)}' is no number"
        if not -limit <= number <= limit:
            return f"{column} {shorten(cell)} is not between -{limit:.0f} and {limit:.0f}"
    return ""


def _read_status(row: Mapping[str, str]) -> str:
    """One of STATUSES however a person typed it; who typed none is sure."""
    return row.get("status", "").strip().casefold() or "found"


def make_source(memory: Memory) -> Source:
    """The memory as a source: a row that names region and type comes before one for all of that name."""

    def find(query: Query) -> Location | None:
        place, region, code, kind = make_query_key(query.place, query.region, query.country, query.place_type or "city")
        for key in _list_keys(place, region, code, kind):
            if key in memory.rows:
                return _read_location(memory.rows[key], query)
        return None

    return find


def _list_keys(place: str, region: str, code: str, kind: str) -> Iterator[Key]:
    for its_region in dict.fromkeys((region, "")):
        for its_kind in (kind, ""):
            yield place, its_region, code, its_kind


def _read_location(row: Mapping[str, str], query: Query) -> Location:
    precision = row.get("precision", "")
    return Location(
        place=row.get("name") or row["place"],
        country=row.get("located_in") or name_country_code(find_code(row.get("country", ""))) or query.country,
        latitude=float(row["latitude"] or nan),
        longitude=float(row["longitude"] or nan),
        precision=precision if precision in PRECISIONS else "city",
        status=_read_status(row),
        source=FILE,
        shape=row.get("shape", ""),
        reason=row.get("reason", ""),
        id=row.get("id", ""),
    )


def write_row(query: Query, location: Location) -> dict[str, str]:
    """The row of places.csv that remembers an answer."""
    point = ["" if isnan(value) else f"{value:.5f}" for value in (location.latitude, location.longitude)]
    kind = "region" if query.place_type in AREAS else "city"
    asked = (query.place, query.region, query.country, kind)
    answered = (location.place, location.country, *point, location.precision, location.status, location.shape,
                location.id, location.source, location.reason)  # fmt: skip
    return dict(zip(COLUMNS, (*asked, *answered), strict=True))


def merge(memory: Memory, rows: Iterable[Mapping[str, str]]) -> Memory:
    """The memory with these rows instead of what it had for the same places."""
    return replace(memory, rows={**memory.rows, **{find_key(row): dict(row) for row in rows}})


def write_memory(memory: Memory) -> str:
    """The text of a places.csv with all that a memory holds, also the rows that could not be read."""
    return write_rows([*memory.rows.values(), *memory.unused])


def write_rows(rows: Iterable[Mapping[str, str]]) -> str:
    """The text of a places.csv, sorted by country and place so that a change of one row is a change of one line."""
    ordered = sorted(
        rows, key=lambda row: [row.get(column, "") for column in ("country", "place", "region", "place_type")]
    )
    columns = list(dict.fromkeys([*COLUMNS, *(column for row in ordered for column in row)]))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(ordered)
    return text.getvalue()
