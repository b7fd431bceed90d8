"""An online service of geopy → a source for the strategy: off unless a setting names one (see service.py)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from components.geocoding.index.countries import find_code
from components.geocoding.location import Location, Query
from components.geocoding.reading.readings import names_no_place
from components.geocoding.sources.service import PAUSES_SECONDS, SETTING, Service, make_service
from components.geocoding.sources.service_answer import judge

_ENOUGH_FAILURES = 5  # places in a row: a dead service would cost half a minute for every row


@dataclass
class Online:
    """The source that asks a service, until it fails for several places in a row; it counts what went wrong."""

    service: Service
    failures: int = 0
    in_a_row: int = 0
    unasked: int = 0
    last_problem: str = ""

    def __call__(self, query: Query, /) -> Location | None:
        """What the service answers, judged; missing with the reason when it does not answer."""
        if names_no_place(query.place):
            return None
        if self.in_a_row >= _ENOUGH_FAILURES:
            self.unasked += 1
            return self._miss(query, f"was not asked, as it failed {_ENOUGH_FAILURES} times in a row")
        text = ", ".join(part for part in (query.place, query.region, query.country) if part)
        answer, problem = self.service.ask(text, find_code(query.country))
        self._note(problem)
        if problem:
            return self._miss(query, f"did not answer: {problem}")
        return judge(self.service.name, query, answer) if answer is not None else None

    def _note(self, problem: str) -> None:
        self.failures += bool(problem)
        self.in_a_row = self.in_a_row + 1 if problem else 0
        self.last_problem = problem or self.last_problem

    def _miss(self, query: Query, problem: str) -> Location:
        name = self.service.name
        return Location(query.place, query.country, source=name, reason=f"{name} {problem}.")

    def list_problems(self) -> Iterator[str]:
        """A sentence about the places without an answer, and one about those for which it was given up."""
        if self.failures:
            yield f"{self.service.name} did not answer for {_count(self.failures)}: {self.last_problem}."
        if self.unasked:
            yield (
                f"{self.service.name} failed {_ENOUGH_FAILURES} times in a row and was not asked for "
                f"{_count(self.unasked)} more. Start again when it answers."
            )


def _count(places: int) -> str:
    return f"{places:,} place{'' if places == 1 else 's'}"


def make_online(settings: Mapping[str, str], *, pauses: tuple[float, ...] = PAUSES_SECONDS) -> Online | None:
    """The source that asks the service of the settings; None when no service is named. Raises SettingError."""
    name = settings.get(SETTING, "").strip().lower()
    return Online(make_service(name, settings, pauses)) if name else None
