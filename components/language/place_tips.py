"""A place on the map → the lines of its tip, and what the looks of places say."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.notes import join_remarks
from components.language.phrases import count_of
from components.language.pilot_areas import tell_wider_area


@dataclass(frozen=True)
class PlaceTotals:
    """What is in a place; no project: it is the seat of networks alone, which are partners too."""

    projects: int
    partners: int
    pilots: int
    networks: int


def describe_place(totals: PlaceTotals, *, is_unsure: bool, part_of: str = "") -> tuple[str, ...]:
    """Return lines: what is in a place, how much of it are networks, of which pilot area it is a part, and doubts."""
    lines = _describe_presence(totals) if totals.projects else (_describe_seat(totals.networks),)
    area = (tell_wider_area(part_of),) if part_of else ()
    return (*lines, *area, *((name_unsure_place(),) if is_unsure else ()))


def _describe_presence(totals: PlaceTotals) -> tuple[str, ...]:
    counted = join_remarks(
        count_of(totals.projects, "project"), count_of(totals.partners, "partner"), count_of(totals.pilots, "pilot")
    )
    if not totals.networks:
        return (counted,)
    networks = say_number(
        "{number:,} partner of them a network", "{number:,} partners of them a network", totals.networks
    )
    return (counted, networks)


def _describe_seat(networks: int) -> str:
    return say_number(
        "only the seat of a network, in {number:,} project",
        "only the seat of a network, in {number:,} projects",
        networks,
    )


def name_mere_seat() -> str:
    """Return what the colour of a place says in which no project takes part."""
    return say("only the seat of a network")


def name_unsure_place() -> str:
    """Return what a hollow point says."""
    return say("place not certain")


def name_meeting_place() -> str:
    """Return what the colour of a place says in which projects meet."""
    return say("several projects")


def name_project_steps() -> tuple[str, ...]:
    """Return what the steps of a colour say: how many projects are in a place."""
    return say("1 project"), "2", "3–4", say("5 and more")


def explain_crowd() -> str:
    """Return what a number on the map says."""
    return say("a number: so many places near each other")
