"""Columns that nobody knows → what they may be, asked with their first values; and columns that stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from components.catalogue.countries import find_country
from components.catalogue.identifiers import SCHEMES
from components.catalogue.issues import Issue, quote
from components.catalogue.schema import Table
from components.catalogue.spelling import fold_case
from components.catalogue.word_lists import list_words
from components.importing.columns import Named
from components.importing.sheet import Headed
from components.importing.spellings import find_factor

_NEAR = 80  # of 100, for a heading to be named as one that may be meant
_SHORT = 4  # letters of a heading that is compared as a whole
_SHOWN = 3  # first values, and columns that may be meant
_SEEN, _ENOUGH = 20, 0.8  # values that are looked at, and the share of them that must be of one kind
_LONGEST = 30  # letters of a value that is shown


def ask_unknown(headed: Headed, named: Sequence[Named], table: Table) -> Iterator[Issue]:
    """Yield an issue for each column with text in it whose heading is not known, with what it may be."""
    taken = {each.column for each in named}
    names = headed.list_names()
    for each in named:
        values = list(filter(None, headed.list_cells(each.position)))
        is_told = names[each.position] in headed.uses and find_factor(each.heading)
        if each.column or is_told or not (values or each.heading):
            continue
        what = f"{quote(each.heading)} is not known" if each.heading else f"column {each.position + 1} has no name"
        first = ", ".join(list(dict.fromkeys(value[:_LONGEST] for value in values[:_SEEN]))[:_SHOWN])
        problem = f"{what}; its first values are {first}" if values else f"{what}, and nothing stands in it"
        likely = [name for name in list_likely_columns(each.heading, values, table) if name not in taken]
        meant = " or ".join(quote(name) for name in likely[:_SHOWN])
        repair = f"Name it {meant} if that is what it holds" if meant else "Name it as in the template if it is needed"
        repair = repair if find_factor(each.heading) else "Amounts are read in euros only: add a column with euros"
        yield _report(headed, each.heading, problem, f"{repair}; until then it is left out")


def list_likely_columns(heading: str, values: Sequence[str], table: Table) -> list[str]:
    """Return the columns that a heading or its cells resemble, what its cells say first."""
    own = {column.name for column in table.columns}
    seen = values[:_SEEN]
    tests = {**SCHEMES, "country": find_country}
    of_cells = [
        name for name, find in tests.items()
        if name in own and seen and sum(bool(find(value)) for value in seen) >= _ENOUGH * len(seen)
    ]  # fmt: skip
    words = {(column, word): fold_case(word) for column, _, word in list_words() if column in own}
    words |= {(name, name): fold_case(name) for name in own}
    folded = fold_case(heading)
    alike = fuzz.WRatio if len(folded) > _SHORT else fuzz.ratio  # a short word stands within many that mean otherwise
    near = process.extract(folded, words, scorer=alike, processor=None, score_cutoff=_NEAR, limit=9)
    return list(dict.fromkeys((*of_cells, *(column for _, _, (column, _) in near))))


def report_repeated(headed: Headed, named: Sequence[Named]) -> Iterator[Issue]:
    """Yield an issue for each column that says what another one says already."""
    first = {each.column: each for each in named if not each.is_repeated}
    for each in named:
        if each.is_repeated and any(headed.list_cells(each.position)):
            problem = f"{quote(each.heading)} says {quote(each.column)} as {quote(first[each.column].heading)} does"
            repair = f"Only {quote(first[each.column].heading)} is read; name the other one otherwise, or leave it"
            yield _report(headed, each.heading, problem, repair)


def _report(headed: Headed, heading: str, problem: str, repair: str) -> Issue:
    return Issue("warning", headed.label, headed.row, heading, problem, repair, "column", "ask_unknown")
