"""The data folder → the strategy: sources in the order in which they are asked."""

from __future__ import annotations

from pathlib import Path

from components.geocoding.location import Location, Query, Source, Strategy, ask_in_turn
from components.geocoding.sources.abbreviation import find_abbreviated, find_spelt_out
from components.geocoding.sources.country_in_cell import heed_country
from components.geocoding.sources.gazetteer import (
    find_agreeing,
    find_city,
    find_country_itself,
    find_nowhere,
    find_region,
    find_village,
)
from components.geocoding.sources.parts import find_parts
from components.geocoding.sources.remembered import FILE, make_source, read_memory
from components.geocoding.sources.repair import find_abroad, repair_spelling, repair_truncated
from components.geocoding.sources.rows import find_in_row

KNOWN: Strategy = (find_nowhere, find_city, find_region, find_country_itself, find_village, find_abbreviated)
SETTLING: Strategy = (find_agreeing, find_spelt_out)
GUESSED: Strategy = (find_parts, find_abroad, repair_truncated, repair_spelling)


def find_offline(query: Query) -> Location | None:
    """What ships, asked in the country that is meant."""
    return heed_country(query, _find_known_or_guess)


def _find_known_or_guess(query: Query) -> Location | None:
    """A name that is known, even if not for sure, before any guess at what else it may be.

    A doubt of the first source that knows the name is not overruled by a later one that knows one namesake only,
    but by one that agrees with what else the row says.
    """
    known = next((answer for source in KNOWN if (answer := source(query))), None)
    if known is None:
        return ask_in_turn(query, GUESSED)
    settled = ask_in_turn(query, SETTLING) if known.candidates else None
    return settled or known


OFFLINE: Strategy = (find_offline,)


def make_strategy(folder: Path | None = None, online: Source | None = None) -> Strategy:
    """Row, places.csv of the folder, gazetteer, regions, countries, spelling repair, and `online` where switched on.

    Nothing is loaded before it is asked: while places.csv knows all places the gazetteer stays on disk.
    """
    remembered = (make_source(read_memory(folder / FILE)),) if folder else ()
    return (find_in_row, *remembered, *OFFLINE, *((online,) if online else ()))
