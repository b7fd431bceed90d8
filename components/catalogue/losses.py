"""What two states of the data hold → what the later one has lost, where that is more than an edit takes away."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from components.catalogue.load import Loaded
from components.catalogue.schema import TABLES

LossKind = Literal["gone", "unread", "removed", "refused"]

_COUNTED = tuple(table.name for table in TABLES if table.name != "about")  # about.csv has no rows to count
_MOST = 10  # one in so many rows may go without a question
_FEW = 2  # rows; one alone is taken away on purpose


@dataclass(frozen=True)
class Tally:
    """What a state of the data holds: its version, since when it is so, its files, and the rows of each table.

    `rows` are those in the files, `shown` those of which the data are made; `unread` are files that give nothing.
    """

    version: str
    since: datetime
    files: frozenset[str]
    unread: frozenset[str]
    rows: Mapping[str, int]
    shown: Mapping[str, int]


@dataclass(frozen=True)
class Lost:
    """What a state has lost: a whole file, or so many of the rows of a table, removed or not to be used any more."""

    kind: LossKind
    file: str  #: "" where the table is made of other files
    table: str = ""
    rows: int = 0
    of: int = 0


def make_tally(loaded: Loaded, files: Collection[str], since: datetime, unread: Collection[str] = ()) -> Tally:
    """Count what came of files; `unread` are those of which it is known beside the issues."""
    catalogue = loaded.catalogue
    return Tally(
        catalogue.version,
        since,
        frozenset(files),
        frozenset(unread) | {issue.file for issue in loaded.issues if issue.loss == "table"},
        {name: loaded.rows.get(name, 0) for name in _COUNTED},
        {name: len(getattr(catalogue, name)) for name in _COUNTED},
    )


def find_losses(before: Tally, after: Tally) -> tuple[Lost, ...]:
    """Return what a later state has lost: files that are gone or unreadable, else more than a tenth of a table's rows.

    One row alone may go, unless it was the last. What held no project has nothing to lose. Rows that are lost with a
    file are not counted beside it: the files are to be looked at first.
    """
    if not before.shown["projects"]:
        return ()
    return tuple(_list_lost_files(before, after)) or tuple(_list_lost_rows(before, after))


def _list_lost_files(before: Tally, after: Tally) -> Iterator[Lost]:
    order = [f"{name}.csv" for name in _COUNTED]
    for file in sorted(before.files - before.unread, key=lambda file: (file not in order, [*order, file].index(file))):
        if file not in after.files or file in after.unread:
            yield Lost("unread" if file in after.files else "gone", file)


def _list_lost_rows(before: Tally, after: Tally) -> Iterator[Lost]:
    for name in _COUNTED:
        was, lost = before.shown[name], before.shown[name] - after.shown[name]
        if lost * _MOST > was and (lost >= _FEW or lost == was):
            is_removed = 2 * (before.rows[name] - after.rows[name]) >= lost  # a file that is cut off ends amid a row
            file = f"{name}.csv" if f"{name}.csv" in before.files else ""
            yield Lost("removed" if is_removed else "refused", file, name, lost, was)
