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


def tell_pilots(pilots: int, areas: int) -> str:
    """Say in how many pilot areas so many pilots are.

    >>> tell_pilots(12, 5), tell_pilots(3, 0)
    ('12 pilots in 5 pilot areas', '3 pilots')
    """
    counted = count_of(pilots, "pilot")
    if not areas:
        return counted
    return say("{pilots} in {areas}", pilots=counted, areas=count_of(areas, "pilot area"))


def tell_wider_area(area: str) -> str:
    """Return the line of a tip: of which pilot area a place is a part.

    >>> tell_wider_area("Norfolk")
    'part of the pilot area Norfolk'
    """
    return say("part of the pilot area {area}", area=area)
