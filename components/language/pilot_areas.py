"""A pilot area and the places in it → its name; how many there are → words."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.messages import say
from components.language.phrases import count_of, join_words


def name_pilot_area(area: str, parts: Sequence[str]) -> str:
    """Return what a pilot area is called, with the places of its project that lie in it.

    >>> name_pilot_area("Norfolk", ["Norwich"]), name_pilot_area("Antwerp", [])
    ('Norfolk, with Norwich', 'Antwerp')
    """
    return say("{area}, with {places}", area=area, places=join_words(parts)) if parts else area


def tell_pilots(pilots: int, areas: int, places: int) -> str:
    """Say where so many pilots are: in how many pilot areas, and places if these are not as many.

    >>> tell_pilots(12, 5, 6), tell_pilots(2, 1, 1), tell_pilots(3, 0, 0)
    ('12 pilots in 5 pilot areas (6 places)', '2 pilots in 1 pilot area', '3 pilots')
    """
    counted = count_of(pilots, "pilot")
    if not areas:
        return counted
    where = count_of(areas, "pilot area")
    if places == areas:
        return say("{pilots} in {areas}", pilots=counted, areas=where)
    return say("{pilots} in {areas} ({places})", pilots=counted, areas=where, places=count_of(places, "place"))


def tell_wider_area(area: str) -> str:
    """Return the line of a tip: of which pilot area a place is a part.

    >>> tell_wider_area("Norfolk")
    'part of the pilot area Norfolk'
    """
    return say("part of the pilot area {area}", area=area)
