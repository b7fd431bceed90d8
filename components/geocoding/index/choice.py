"""Entries of one name → the one that is meant, and whether that is sure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import cos, hypot, radians

from components.geocoding.index.countries import FAR_PARTS, name_country_code
from components.geocoding.index.names import NameIndex, make_entries, split_entries
from components.geocoding.location import Candidate
from components.geocoding.thresholds import FAR, LEAD, MAIN_NAME, SAME_PLACE_KM

_KM_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class RankedRows:
    """Rows of an index, the likeliest first; `lead` says by how much it beats the next one elsewhere."""

    index: NameIndex
    rows: tuple[int, ...]
    lead: float

    @property
    def is_sure(self) -> bool:
        """Whether the first one may be taken without asking."""
        return self.stands_out and not self.is_rough

    @property
    def is_rough(self) -> bool:
        """Whether the point of the first one may be far off."""
        return self.index.radii_km[self.rows[0]] > SAME_PLACE_KM

    @property
    def stands_out(self) -> bool:
        """Whether no other place of the name comes near the first one, nor all of them together."""
        return self.lead >= LEAD and self.is_likely

    @property
    def is_likely(self) -> bool:
        """Whether the first one is meant rather than not: most who live in a place of this name live there."""
        index, first = self.index, self.rows[0]
        elsewhere = sum(10 ** index.weights[row] for row in self.rows if not lies_near(index, first, row))
        return bool(10 ** index.weights[first] > elsewhere)


def choose(index: NameIndex, entries: Iterable[int], codes: Collection[str]) -> RankedRows | None:
    """The likeliest of the entries in these countries (none: all), None if there is none."""
    countries = index.countries
    scored = [
        (_weigh(index, row, is_main), row)
        for row, is_main in split_entries(entries)
        if not codes or countries[row] in codes
    ]
    if not scored:
        return None
    if len(scored) == 1:
        return RankedRows(index, (scored[0][1],), 9.0)
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    rows = tuple(row for _, row in scored)
    best_score, best = scored[0]
    elsewhere = (score for score, row in scored[1:] if not lies_near(index, best, row))
    return RankedRows(index, rows, best_score - next(elsewhere, best_score - 9.0))


def choose_among(index: NameIndex, rows: Iterable[int]) -> RankedRows | None:
    """The likeliest of rows that are known to be possible, whatever their names; None if there is none."""
    return choose(index, make_entries(rows), frozenset())


def _weigh(index: NameIndex, row: int, is_main: bool) -> float:
    far = FAR if index.countries[row] in FAR_PARTS else 0.0
    return index.weights[row] + (MAIN_NAME if is_main else 0.0) - far


def lies_near(index: NameIndex, row: int, other: int) -> bool:
    """Whether two rows are so close that it does not matter which is meant."""
    return approximate_km(
        index.latitudes[row], index.longitudes[row], index.latitudes[other], index.longitudes[other]
    ) <= SAME_PLACE_KM  # fmt: skip


def approximate_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points, quick and good enough within some hundred of them; for people, see distance.py.

    >>> round(approximate_km(50.85, 4.35, 51.03, 4.48))  # Brussels to Mechelen
    22
    """
    east = (longitude - other_longitude) * cos(radians((latitude + other_latitude) / 2))
    return _KM_A_DEGREE * hypot(latitude - other_latitude, east)


def describe(index: NameIndex, row: int, region: str = "") -> Candidate:
    """A row of an index as a candidate."""
    return Candidate(
        index.names[row].decode(), name_country_code(index.countries[row]), round(index.latitudes[row], 5),
        round(index.longitudes[row], 5), index.precision, region, index.populations[row], index.shapes[row],
        f"{index.precision}:{index.ids[row]}",
    )  # fmt: skip
