"""The beginning of a name → the names of a country that begin so; made on first use, by NumPy in one go."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from components.geocoding.index.names import NameIndex, find_rows, split_entries


def list_numbers(index: NameIndex, code: str, prefix: str) -> array[int]:
    """The numbers of the keys of a country that begin with `prefix`, in the order of the alphabet."""
    numbers = _group_by_country(index).get(code, _NOTHING)
    start = bisect_left(numbers, prefix.encode(), key=index.keys.__getitem__)
    end = bisect_left(numbers, prefix.encode() + b"\xff", lo=start, key=index.keys.__getitem__)
    return numbers[start:end]


def list_prefixed(index: NameIndex, codes: Iterable[str], prefix: str) -> list[int]:
    """The rows whose main name begins with `prefix`, the likeliest first."""
    rows = {
        row
        for code in codes
        for number in list_numbers(index, code, prefix)
        for row, is_main in split_entries(index.entries[index.bounds[number] : index.bounds[number + 1]])
        if is_main and index.countries[row] == code
    }
    return sorted(rows, key=lambda row: (-index.weights[row], row))


_NOTHING: array[int] = array("I")


@lru_cache(maxsize=4)
def _group_by_country(index: NameIndex) -> dict[str, array[int]]:
    """Country code → the numbers of its keys, sorted."""
    numbers_by_code = {code: number for number, code in enumerate(sorted(set(index.countries)))}
    code_of_row = np.array([numbers_by_code[code] for code in index.countries])
    numbers = np.repeat(np.arange(len(index.keys)), np.diff(np.frombuffer(index.bounds, np.int32)).astype(np.int64))
    code_of_entry = code_of_row[find_rows(np.frombuffer(index.entries, np.uint32))]
    pairs = np.sort(code_of_entry * np.int64(len(index.keys)) + numbers)  # np.unique is ten times slower
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    owners = pairs // len(index.keys)
    starts = np.searchsorted(owners, np.arange(len(numbers_by_code) + 1))
    keys = (pairs % len(index.keys)).astype(np.uint32)
    return {
        code: array("I", keys[starts[number] : starts[number + 1]].tobytes())
        for code, number in numbers_by_code.items()
    }
