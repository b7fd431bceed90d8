"""Many queries → their locations, once each; what a service taught is kept on the way, so that a stop loses little."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from components.geocoding.location import Location, Query, Strategy, find_location
from components.geocoding.progress import show_progress
from components.geocoding.sources.memory_file import record_answers

_SAVE_EVERY = 20


def locate_all(queries: Iterable[Query], strategy: Strategy, learn: Path | None = None) -> dict[Query, Location]:
    """Locates each different query. Ctrl-C ends it early with what is there; started again it goes on from there.

    `learn` is the places.csv to which sure answers of online services are added.
    """
    asked = dict.fromkeys(queries)
    located: dict[Query, Location] = {}
    learnt: list[tuple[Query, Location]] = []
    try:
        for query in show_progress(asked, asked, "Locating"):
            location = located[query] = find_location(query, strategy)
            if learn and location.is_learnt:
                learnt.append((query, location))
                if len(learnt) >= _SAVE_EVERY:
                    record_answers(learn, learnt)
                    learnt.clear()
    except KeyboardInterrupt:
        stopped = "stopped before it was asked for; start again to go on"
        located |= {
            query: Location(query.place, query.country, reason=stopped) for query in asked if query not in located
        }
    finally:
        if learn and learnt:
            record_answers(learn, learnt)
    return located
