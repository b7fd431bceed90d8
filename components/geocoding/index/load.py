"""data/geo → the gazetteer, the regions and the villages as name indexes; each is read once a process, on first use."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from components.atlas.folder import GEO_FOLDER
from components.geocoding.index.names import SPAN, NameIndex, Spans, Texts, Units

T = TypeVar("T")

#: Departments of France overseas: countries of their own in the gazetteer, regions in the list of regions.
_OVERSEAS: dict[str, Units] = {code: frozenset((f"FR-{code}",)) for code in ("GF", "GP", "MQ", "RE", "YT")}


@cache
def load_places(folder: Path = GEO_FOLDER) -> NameIndex:
    """The gazetteer: cities, towns and villages, largest first. Read once a process, on first use."""
    table = pq.ParquetFile(folder / "places.parquet").read(use_threads=False)
    populations = _to_array("I", table["population"])
    countries = _share(table["country"], str)
    units = _share(table["unit"], lambda unit: frozenset((unit,)) if unit else frozenset())
    return NameIndex(
        "city",
        *_read_names(folder / "place_names.parquet"),
        ids=_to_array("I", table["id"]),
        names=_to_texts(table["name"]),
        countries=countries,
        units=[_OVERSEAS.get(country, unit) for country, unit in zip(countries, units, strict=True)],
        latitudes=_to_array("f", table["latitude"]),
        longitudes=_to_array("f", table["longitude"]),
        populations=populations,
        weights=array("f", np.log10(np.array(populations) + 200.0).astype(np.float32).tobytes()),
        shapes=_Same(""),
        radii_km=_Same(0.0),
    )


@cache
def load_regions(folder: Path = GEO_FOLDER) -> NameIndex:
    """Regions, counties and provinces of Europe. Read once a process, on first use."""
    with (folder / "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return NameIndex(
        "region",
        *_read_names(folder / "region_names.parquet"),
        ids=[row["id"] for row in rows],
        names=_join_texts([row["name"].encode() for row in rows]),
        countries=[row["country"] for row in rows],
        units=[frozenset(row["units"].split()) for row in rows],
        latitudes=array("f", (float(row["latitude"]) for row in rows)),
        longitudes=array("f", (float(row["longitude"]) for row in rows)),
        populations=[0] * len(rows),
        weights=array("f", (1.0 + len(row["units"].split()) for row in rows)),
        shapes=[row["shape"] for row in rows],
        radii_km=_Same(0.0),
    )


@cache
def load_villages(folder: Path = GEO_FOLDER) -> NameIndex:
    """Villages known by their postal code only, placed amid their neighbours. Read once a process, on first use."""
    table = pq.ParquetFile(folder / "villages.parquet").read(use_threads=False)
    count = len(table)
    return NameIndex(
        "district",
        *_read_names(folder / "village_names.parquet"),
        ids=range(count),
        names=_to_texts(table["name"]),
        countries=_share(table["country"], str),
        units=[frozenset()] * count,
        latitudes=_to_array("f", table["latitude"]),
        longitudes=_to_array("f", table["longitude"]),
        populations=[0] * count,
        weights=array("f", [0.0]) * count,
        shapes=_Same(""),
        radii_km=_to_array("f", table["radius_km"]),
    )


@dataclass(frozen=True, slots=True)
class _Same(Sequence[T]):
    """The same value for every row."""

    value: T

    def __len__(self) -> int:
        return 0

    def __getitem__(self, row: object) -> T:  # type: ignore[override]
        return self.value


def _read_names(path: Path) -> tuple[Texts, Spans, array[int], array[int]]:
    table = pq.ParquetFile(path).read(use_threads=False)
    lists = table["entries"].combine_chunks()
    keys = _to_texts(table["key"])
    return keys, _find_spans(keys), _to_array("i", lists.offsets), _to_array("I", lists.values)


def _find_spans(keys: Texts) -> Spans:
    """Where the keys with the same first bytes begin and end: a look-up searches among tens, not half a million."""
    starts = np.frombuffer(keys.bounds, np.int32)
    block = np.concatenate([np.frombuffer(keys.block, np.uint8)[: starts[-1]], np.zeros(SPAN, np.uint8)])
    begins, lengths = starts[:-1], np.diff(starts)
    first = sum(
        np.where(lengths > place, block[begins + place], 0).astype(np.int64) << 8 * place for place in range(SPAN)
    )
    changes = np.flatnonzero(np.diff(first, prepend=-1)).tolist()
    return {keys[start][:SPAN]: (start, end) for start, end in pairwise([*changes, len(keys)])}


def _to_texts(column: pa.ChunkedArray) -> Texts:
    _, bounds, block = column.combine_chunks().buffers()
    return Texts(memoryview(block), array("i", bounds.to_pybytes()[: 4 * (len(column) + 1)]))


def _join_texts(texts: Sequence[bytes]) -> Texts:
    return Texts(memoryview(b"".join(texts)), array("i", [0, *accumulate(len(text) for text in texts)]))


def _to_array(code: str, column: pa.ChunkedArray | pa.Array) -> array:
    """A column of four-byte numbers without nulls, straight from its buffer: to_numpy() would import pandas."""
    numbers = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    start = numbers.offset * 4
    return array(code, numbers.buffers()[1].to_pybytes()[start : start + 4 * len(numbers)])


def _share(column: pa.ChunkedArray, convert: Callable[[str], T]) -> list[T]:
    """Each cell converted once for each distinct value, so that equal cells are one object in memory."""
    encoded = column.combine_chunks().dictionary_encode()
    values = [convert(value) for value in encoded.dictionary.to_pylist()]
    return [values[number] for number in encoded.indices.to_pylist()]
