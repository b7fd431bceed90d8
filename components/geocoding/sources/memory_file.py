"""Answers → places.csv on disk, so that two processes that learn at once lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from components.catalogue.whole_file import list_unfinished, write_whole
from components.geocoding.location import Location, Query, find_origin
from components.geocoding.sources.remembered import (
    Memory,
    find_key,
    make_source,
    merge,
    read_memory,
    write_memory,
    write_row,
)

_PATIENCE_SECONDS = 10.0  # whoever holds the lock writes one file: the system lets go of it when a process ends


class BusyError(OSError):
    """The file is being written by another process for longer than one should wait."""


@dataclass(frozen=True)
class Contrary:
    """What was decided now, and what the file says instead since somebody else decided."""

    mine: Mapping[str, str]
    theirs: Mapping[str, str]


@dataclass
class ContraryError(Exception):
    """Decisions that contradict those of others in the file: nothing was written, a person is to choose."""

    pairs: Sequence[Contrary] = field(default_factory=tuple)


def record_answers(path: Path, answers: Iterable[tuple[Query, Location]], *, anew: bool = False) -> Memory:
    """Adds answers to places.csv; what it answers already stays as it is. A broken file is kept aside.

    `anew` forgets the rows that the place finder wrote from what ships, and keeps those of people and services.
    """

    def learn(memory: Memory) -> Memory:
        kept = {key: row for key, row in memory.rows.items() if not (anew and _is_automatic(row))}
        known = make_source(Memory(kept))
        return merge(replace(memory, rows=kept), [write_row(*each) for each in answers if known(each[0]) is None])

    return _change(path, learn)


def save_decisions(path: Path, rows: Sequence[Mapping[str, str]], *, over: Iterable[Mapping[str, str]] = ()) -> Memory:
    """Writes what a person decided into places.csv; it wins over what the place finder said of the same places.

    Raises ContraryError where somebody else decided otherwise, unless that row of theirs is among those to go `over`.
    """
    agreed = {find_key(row): dict(row) for row in over}

    def add(memory: Memory) -> Memory:
        pairs = [pair for pair in _list_contrary(memory, rows) if agreed.get(find_key(pair.mine)) != pair.theirs]
        if pairs:
            raise ContraryError(pairs)
        return merge(memory, rows)

    return _change(path, add)


def clear_leftovers(path: Path) -> None:
    """Removes what a process that was ended while it wrote places.csv has left beside it."""
    with suppress(OSError):
        if any(list_unfinished(path)):
            with _lock(path):
                for leftover in list_unfinished(path):
                    leftover.unlink()


def _list_contrary(memory: Memory, rows: Iterable[Mapping[str, str]]) -> Iterator[Contrary]:
    for row in rows:
        known = memory.rows.get(find_key(row))
        if known and not _is_automatic(known) and _read_answer(known) != _read_answer(row):
            yield Contrary(row, known)


def _read_answer(row: Mapping[str, str]) -> tuple[str, ...]:
    """Where a row says that its place is, as far as two people mean the same by it."""
    status = row.get("status", "").strip().casefold() or "found"
    if status == "missing":
        return (status,)
    return (status, *(f"{float(row.get(column, '') or 'nan'):.3f}" for column in ("latitude", "longitude")))


def _change(path: Path, change: Callable[[Memory], Memory]) -> Memory:
    with _lock(path):
        for leftover in list_unfinished(path):  # who holds the lock knows that nobody writes them
            leftover.unlink(missing_ok=True)
        memory = read_memory(path)
        if memory.is_broken:
            path.replace(path.with_name(f"{path.name}.broken"))
        changed = change(memory)
        write_whole(path, write_memory(changed).encode())
    return changed


def _is_automatic(row: Mapping[str, str]) -> bool:
    return find_origin(row.get("source", "")) is not None


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Holds a lock that the system takes back when the process ends, however it ends."""
    try:
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE_SECONDS):
            yield
    except Timeout:
        raise BusyError(f"{path.name} is being written by another process. Try again in a moment.") from None
