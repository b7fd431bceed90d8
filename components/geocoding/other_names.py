"""Located places → the other names that the gazetteer has for them: "malines" for Mechelen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd

from components.catalogue.table_row import TableRow
from components.geocoding.index.choice import approximate_km
from components.geocoding.index.countries import find_code, list_codes
from components.geocoding.index.load import load_places, load_regions
from components.geocoding.index.names import NameIndex, find_rows, look_up, split_entries
from components.geocoding.location import AREAS
from components.geocoding.reading.readings import list_readings
from components.geocoding.thresholds import SAME_PLACE_KM


def list_other_names(places: pd.DataFrame) -> dict[str, list[str]]:
    """Return location → the folded names under which it is also known; of places that the gazetteer knows.

    `places` is the table of located places.
    """
    located = places[places["latitude"].notna()]
    is_area = located["precision"].isin(AREAS)
    towns = _list_names(load_places(), located[~is_area].to_dict("records"))
    return towns | _list_names(load_regions(), located[is_area].to_dict("records"))


def _list_names(index: NameIndex, places: Iterable[TableRow]) -> dict[str, list[str]]:
    rows = {row: place["location"] for place in places if (row := _find_row(index, place)) is not None}
    names: dict[str, list[str]] = {}
    for row, name in _walk_names(index, np.array(sorted(rows), dtype=np.int64)):
        names.setdefault(rows[row], []).append(name)
    return names


def _find_row(index: NameIndex, place: TableRow) -> int | None:
    """The row of the index that bears the place's name and lies where it lies."""
    codes = list_codes(find_code(place["country"]))
    for reading in list_readings(place["place"]):
        rows = [row for row, _ in split_entries(look_up(index, reading.key)) if index.countries[row] in codes]
        if rows:
            distances = {row: _measure_km(index, row, place) for row in rows}
            nearest = min(rows, key=distances.__getitem__)
            return nearest if distances[nearest] <= SAME_PLACE_KM or place["precision"] in AREAS else None
    return None


def _measure_km(index: NameIndex, row: int, place: TableRow) -> float:
    return approximate_km(index.latitudes[row], index.longitudes[row], place["latitude"], place["longitude"])


def _walk_names(index: NameIndex, rows: np.ndarray) -> Iterator[tuple[int, str]]:
    """All names of the rows: one look at half a million entries, however many the rows are."""
    owners = find_rows(np.frombuffer(index.entries, np.uint32))
    hits = np.flatnonzero(np.isin(owners, rows))
    numbers = np.searchsorted(np.frombuffer(index.bounds, np.int32), hits, side="right") - 1
    for hit, number in zip(hits.tolist(), numbers.tolist(), strict=True):
        yield int(owners[hit]), index.keys[number].decode()
