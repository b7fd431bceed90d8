"""Rows without a vocabulary of their own → the vocabulary that ships, where it knows some of their wordings.

A spreadsheet of one's own seldom comes with a vocabulary, and without one nothing is ever shown as shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.issues import Issue
from components.catalogue.layout import fit_table
from components.catalogue.read import read_table
from components.catalogue.schema import VOCABULARY, WORDED
from components.catalogue.spelling import fold_case
from components.catalogue.vocabulary import list_terms
from components.importing.reading import Rows
from components.language.wordings import tell_shipped_vocabulary

SHIPPED = "vocabulary.csv (of this dashboard)"  #: how it is named
_COLUMNS = tuple(column.name for column in VOCABULARY.columns)


@cache
def read_shipped_vocabulary() -> tuple[tuple[str, ...], ...]:
    """Return the rows of the vocabulary that ships: kind, wording, term and group; none where there is none."""
    path = SHIPPED_FOLDER / VOCABULARY.file
    if not path.is_file():
        return ()
    table = fit_table(read_table(path.read_bytes(), VOCABULARY.file), VOCABULARY, [])
    return tuple(table.reindex(columns=list(_COLUMNS), fill_value="").itertuples(index=False, name=None))


def add_shipped_vocabulary(rows: Iterable[Rows]) -> tuple[list[Rows], list[Issue]]:
    """Return the vocabulary that ships as rows, and what is to be told; nothing where it is not needed or of no use."""
    listed = list(rows)
    if any(each.table == VOCABULARY.name and each.rows for each in listed):
        return [], []
    shipped = read_shipped_vocabulary()
    wordings = {(kind, fold_case(wording)) for kind, wording in _list_wordings(listed)}
    known = {kind: list_terms(shipped, kind) for _, kind in WORDED}
    number = sum(folded in known[kind] for kind, folded in wordings)
    if not number:
        return [], []
    columns = {name: [row[place] for row in shipped] for place, name in enumerate(_COLUMNS)}
    problem = tell_shipped_vocabulary(number, len(wordings))
    repair = "Bring your own vocabulary.csv to use others"
    issue = Issue("warning", VOCABULARY.file, None, "", problem, repair, "", "add_shipped_vocabulary")
    return [Rows(VOCABULARY.name, SHIPPED, columns, range(2, len(shipped) + 2), {name: name for name in _COLUMNS})], [
        issue
    ]


def _list_wordings(rows: Iterable[Rows]) -> Iterator[tuple[str, str]]:
    """Yield what stands in columns that have shared terms: kind and wording."""
    columns = dict(WORDED)
    for part in rows:
        kind = columns.get(part.table, "")
        yield from ((kind, wording) for wording in dict.fromkeys(part.columns.get(kind, ())) if wording)
