"""Folded names → the rows of places or regions that bear them: small in memory and quick to look up.

An entry is a row together with whether the name is its main one, in one number, so that half a million of them fit
into a block of memory; only the functions of this module know how.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

SPAN = 4  # bytes by which keys are grouped
Spans = dict[bytes, tuple[int, int]]  # first bytes of a key → the numbers of the keys that begin so
Units = frozenset[str]  # ids of the Natural Earth units that a place lies in or a region consists of


@dataclass(frozen=True, eq=False, slots=True)
class Texts(Sequence[bytes]):
    """Half a million texts (UTF-8) in one block of memory: a list of str takes ten times as much."""

    block: memoryview
    bounds: array[int]

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def __getitem__(self, number: int) -> bytes:  # type: ignore[override]
        return self.block[self.bounds[number] : self.bounds[number + 1]].tobytes()


@dataclass(frozen=True, eq=False, slots=True)
class NameIndex:
    """Places or regions by folded name."""

    precision: str
    keys: Texts  # folded names, sorted; the entries of number n are entries[bounds[n]:bounds[n + 1]]
    spans: Spans
    bounds: array[int]
    entries: array[int]
    ids: Sequence[str | int]
    names: Texts
    countries: Sequence[str]  # ISO alpha-2
    units: Sequence[Units]
    latitudes: array[float]
    longitudes: array[float]
    populations: Sequence[int]
    weights: array[float]  # how likely a row is meant: the logarithm of its inhabitants, or of its size
    shapes: Sequence[str]
    radii_km: Sequence[float]  # how far off the point may well be


def make_entries(rows: Iterable[int], *, main: bool = False) -> list[int]:
    """The entries of rows by their main name, or by another.

    >>> list(split_entries(make_entries([7], main=True)))
    [(7, True)]
    """
    return [row * 2 + (not main) for row in rows]


def split_entries(entries: Iterable[int]) -> Iterator[tuple[int, bool]]:
    """The row of each entry, and whether the name is its main one."""
    return ((entry >> 1, not entry & 1) for entry in entries)


def keep_entries(entries: Iterable[int], keep: Callable[[int, bool], bool]) -> list[int]:
    """The entries whose row and kind of name (True: the main one) are to be kept."""
    return [entry for entry in entries if keep(entry >> 1, not entry & 1)]


def find_rows(entries: NDArray[np.uint32]) -> NDArray[np.integer[Any]]:
    """The rows of very many entries at once."""
    return entries >> 1


_NOTHING: array[int] = array("I")


def look_up(index: NameIndex, key: str) -> array[int]:
    """The entries of a folded name, those of main names first; empty if nothing has that name."""
    sought = key.encode()
    start, end = index.spans.get(sought[:SPAN], (0, 0))
    number = bisect_left(index.keys, sought, start, end)
    if number == end or index.keys[number] != sought:
        return _NOTHING
    return index.entries[index.bounds[number] : index.bounds[number + 1]]
