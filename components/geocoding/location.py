"""The values of the place finder: what is asked (Query), what may be meant (Candidate), what is answered (Location)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import isnan, nan
from typing import Protocol

PRECISIONS = ("address", "city", "district", "region", "country")
STATUSES = ("found", "unsure", "missing")
POINTS = PRECISIONS[:3]  # what is no area
AREAS = frozenset({"region", "county", "country"})  # kinds of place that are no point


class Origin(StrEnum):
    """Which source an answer comes from, as places.csv names it; online services go by their own names."""

    ROW = "row"  #: coordinates in the row itself
    PLACES_FILE = "places.csv"  #: decided before, by a person or the place finder
    READING = "reading"  #: the cell names no single place
    GAZETTEER = "gazetteer"
    REGIONS = "regions"
    COUNTRIES = "countries"
    POSTAL_CODES = "postal codes"  #: villages that only lists of postal codes know
    ABBREVIATION = "abbreviation"
    SPELLING_REPAIR = "spelling repair"

    @property
    def ships(self) -> bool:
        """Whether the program comes with it, so that a later version may answer better."""
        return self not in {Origin.ROW, Origin.PLACES_FILE}


def find_origin(source: str) -> Origin | None:
    """The origin of that name; None for an online service, a person, or where nothing is said."""
    return next((origin for origin in Origin if origin == source), None)


@dataclass(frozen=True, slots=True)
class Query:
    """A place as somebody wrote it. `country` is a name or code, `place_type` one of schema.PLACE_TYPES or ""."""

    place: str
    region: str = ""
    country: str = ""
    place_type: str = ""
    latitude: float | None = None
    longitude: float | None = None
    postcode: str = ""
    nuts: str = ""  #: code of the region, of any level


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant, with what tells it from its namesakes."""

    name: str
    country: str
    latitude: float
    longitude: float
    precision: str = "city"
    region: str = ""
    population: int = 0
    shape: str = ""  # id in data/geo/regions.json
    id: str = ""  # of the gazetteer

    @property
    def identity(self) -> str:
        """What tells whether two candidates are one place."""
        return self.id or f"{self.name} {self.latitude:.3f} {self.longitude:.3f}"

    def __str__(self) -> str:
        inhabitants = f", {self.population:,} inhabitants" if self.population else ""
        where = ", ".join(part for part in (self.name, self.region, self.country) if part)
        return f"{where} ({self.precision}{inhabitants}; {self.latitude:.4f}, {self.longitude:.4f})"


@dataclass(frozen=True, slots=True)
class Location:
    """An answer. Only `found` is sure; `unsure` has a point that is likelier than not, `missing` has none (NaN)."""

    place: str
    country: str = ""
    latitude: float = nan
    longitude: float = nan
    precision: str = ""
    status: str = "missing"
    source: str = ""
    shape: str = ""
    reason: str = ""
    candidates: tuple[Candidate, ...] = ()
    id: str = ""

    @property
    def is_learnt(self) -> bool:
        """Whether a service of the net knew it, sure: what only asking again would bring back."""
        return self.status == "found" and self.source != "" and find_origin(self.source) is None


class Source(Protocol):
    """Answers a query, or returns None when it knows nothing of it."""

    def __call__(self, query: Query, /) -> Location | None:
        """The location, or None."""
        ...


Strategy = Sequence[Source]


def ask_in_turn(query: Query, strategy: Strategy) -> Location | None:
    """The first answer of the sources; one that is open stands only if no later source is surer."""
    best: Location | None = None
    for source in strategy:
        answer = source(query)
        if answer is None or (best and answer.status == "missing"):
            continue
        if answer.status != "unsure" and not answer.candidates:
            return answer
        best = best or answer
    return best


def find_location(query: Query, strategy: Strategy) -> Location:
    """The answer of the strategy, or a missing one that says that the name is not known."""
    answer = ask_in_turn(query, strategy)
    if answer is not None:
        return answer
    where = f" in {query.country}" if query.country else ""
    return Location(query.place, query.country, reason=f"No place of this name is known{where}.")


def accept(candidate: Candidate, source: str) -> Location:
    """The candidate as the sure answer of a source."""
    return Location(
        candidate.name, candidate.country, candidate.latitude, candidate.longitude, candidate.precision, "found",
        source, candidate.shape, id=candidate.id,
    )  # fmt: skip


def doubt(candidates: Sequence[Candidate], source: str, reason: str) -> Location:
    """The likeliest candidate as an unsure answer, with the others and the reason of the doubt."""
    return replace(accept(candidates[0], source), status="unsure", reason=reason, candidates=tuple(candidates))


def leave_open(candidates: Sequence[Candidate], source: str, reason: str, query: Query) -> Location:
    """No point, as each candidate is likelier wrong than right; they wait for a person to choose."""
    return Location(query.place, query.country, source=source, reason=reason, candidates=tuple(candidates))


def list_likely(answer: Location | None) -> tuple[Candidate, ...]:
    """What an answer holds: its candidates, else its point."""
    if answer is None or answer.candidates or isnan(answer.latitude):
        return answer.candidates if answer else ()
    return (
        Candidate(
            answer.place, answer.country, answer.latitude, answer.longitude, answer.precision, shape=answer.shape,
            id=answer.id,
        ),
    )  # fmt: skip
