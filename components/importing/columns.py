"""Headings of a sheet, in any of some 25 languages → the columns of one of our tables; what is not sure stays open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from components.catalogue.countries import find_country
from components.catalogue.schema import ABOUT, TABLES, VOCABULARY, Table
from components.catalogue.spelling import fold_case
from components.catalogue.word_lists import list_words
from components.importing.sheet import Headed
from components.importing.spellings import find_factor, is_of_project, list_heading_spellings, list_scoped

POINT = "point"  # latitude and longitude in one cell
_OF_PLACES = ("place", "city")  # tables of pilots and of claims call a city a place
_MONEY = ("budget_eur", "eu_funding_eur")
_SHARED = (*_MONEY, "website", "note", "start", "end")  # what both a project and its partner may have
_ENOUGH = 0.6  # of the cells of a column, to be countries
_SEEN = 40  # cells by which that is told


@dataclass(frozen=True)
class Named:
    """A heading of a sheet: where it stands, its column ("": not known), and whether that stood there before."""

    position: int
    heading: str
    column: str
    is_repeated: bool = False


def name_columns(headed: Headed, table: Table, without: Collection[str] = ()) -> list[Named]:
    """Return what each heading of a sheet stands for in a table, but for some columns.

    Each column is named once: first by its own name, then by the headings that could be fewest others.
    """
    possible = [
        {column: spoken for column, spoken in _list_possible(heading, table).items() if column not in without}
        for heading in headed.headings
    ]
    spoken = _count_languages(possible)
    own = {column.name for column in table.columns}.difference(without)
    names = [fold_case(heading).replace(" ", "_") for heading in headed.headings]
    taken: dict[str, int] = {}
    for position, name in enumerate(names):
        if name in own:
            taken.setdefault(name, position)
    repeated: set[int] = set()
    for position in sorted(range(len(possible)), key=lambda at: _count_senses(headed.headings[at])):
        columns = possible[position]
        free = {column: languages for column, languages in columns.items() if column not in taken}
        if position in taken.values() or not columns:
            continue
        if column := _choose(headed, position, free, spoken):
            taken[column] = position
        elif not free:
            repeated.add(position)
    found = {position: column for column, position in taken.items()}
    again = {position: next(iter(possible[position])) for position in repeated}
    return [
        Named(position, heading, found.get(position) or again.get(position, ""), position in repeated)
        for position, heading in enumerate(headed.headings)
    ]


def _list_possible(heading: str, table: Table) -> dict[str, set[str]]:
    """Return the columns that a heading may stand for, with the languages in which it does, by its first spelling."""
    words = _read_words(table.name)
    for spelling in (*list_heading_spellings(heading), *list_scoped(heading)):
        if columns := words.get(spelling):
            return {column: languages for column, languages in columns.items() if _may_be(heading, column, table)}
    return {}


def _may_be(heading: str, column: str, table: Table) -> bool:
    """Tell whether a heading can be that column: not money that is no euros, nor of the project in a partner's row."""
    if column in _MONEY and not find_factor(heading):
        return False
    return table.name != "partners" or column not in _SHARED or not is_of_project(heading)


def _count_languages(possible: Sequence[Mapping[str, set[str]]]) -> Counter[str]:
    """Return in how many headings each language is spoken: it tells what "kraj" is."""
    return Counter(language for columns in possible for language in set().union(*columns.values()))


@cache
def _list_senses() -> Mapping[str, set[str]]:
    """Return folded heading → the columns that it is in any table and language."""
    senses: dict[str, set[str]] = defaultdict(set)
    for column, _, heading in list_words():
        senses[fold_case(heading)].add(column)
    return senses


def _count_senses(heading: str) -> int:
    return next((len(_list_senses()[each]) for each in list_heading_spellings(heading) if each in _list_senses()), 99)


def _choose(headed: Headed, position: int, free: Mapping[str, set[str]], spoken: Counter[str]) -> str:
    """Return the one column that a heading means: of several the one whose cells or whose language say so."""
    columns = dict(free)
    if len(columns) > 1 and "country" in columns:
        cells = list(islice(filter(None, headed.list_cells(position)), _SEEN))
        if cells and sum(bool(find_country(cell)) for cell in cells) >= _ENOUGH * len(cells):
            return "country"
        del columns["country"]
    spelt = {column: max((spoken[each] for each in languages), default=0) for column, languages in columns.items()}
    best = [column for column, count in spelt.items() if count == max(spelt.values())]
    same = [columns[column] for column in best]
    return best[0] if len(best) == 1 or (best and all(same[0] & each for each in same)) else ""


@cache
def _read_words(table: str) -> Mapping[str, Mapping[str, set[str]]]:
    """Return folded heading → columns of a table → languages; names that the schema gives are of all languages."""
    words: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    (schema,) = (each for each in TABLES if each.name == table)
    rows = list_words() if schema not in (ABOUT, VOCABULARY) else []
    for column in schema.columns:
        meant = _OF_PLACES if column.name == "place" else (column.name,)
        spelt = [(language, heading) for of_column, language, heading in rows if of_column in meant]
        for language, heading in (*(("en", each) for each in (column.name, *column.other_names)), *spelt):
            words[fold_case(heading)][column.name].add(language)
    for of_column, language, heading in rows:
        if of_column == POINT and any(column.name == "latitude" for column in schema.columns):
            words[fold_case(heading)][POINT].add(language)
    return {heading: dict(columns) for heading, columns in words.items()}


@cache
def list_own_headings() -> frozenset[str]:
    """Return all headings that are known, folded."""
    return frozenset().union(*(_read_words(table.name) for table in TABLES))


def is_strong(heading: str, column: str) -> bool:
    """Tell whether a heading names a column and no other: "Partner name" does, "Name" may be anything's."""
    words = next((_list_senses()[each] for each in list_heading_spellings(heading) if each in _list_senses()), set())
    return column in words and not words & ({"name", "project"} - {column})
