"""How the name of a place was read → the sentence that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.language.messages import say
from components.language.phrases import join_apart

_NAMED = 4  # places that may be meant

Outcome = Literal[
    "as written", "no name", "in the data", "in no project", "a country", "unknown", "misplaced", "several"
]


@dataclass(frozen=True)
class QueryReading:
    """How a name was read: as what place, or what else may be meant.

    `written` is "" where it is written as the place is called; `meant` are different places, the likeliest first.
    """

    outcome: Outcome = "as written"
    written: str = ""
    name: str = ""
    meant: tuple[str, ...] = ()


AS_WRITTEN = QueryReading()


def tell_reading(reading: QueryReading) -> str:
    """Say how a name was read; "" where it was written as in the data."""
    match reading.outcome:
        case "as written":
            return ""
        case "no name":
            return say("Choose a place of the data, or type any place in Europe.")
        case "in the data":
            return _tell_renamed(reading)
        case "in no project":
            return f"{_tell_renamed(reading)} {_tell_outside(reading)}".strip()
        case _:
            return _tell_not_found(reading)


def _tell_renamed(reading: QueryReading) -> str:
    return say("“{written}” is read as {name}.", written=reading.written, name=reading.name) if reading.written else ""


def _tell_outside(reading: QueryReading) -> str:
    return say(
        "{name} is in no project of the data, so nothing is ticked for it beforehand and it has no partners.",
        name=reading.name,
    )


def _tell_not_found(reading: QueryReading) -> str:
    written, meant = reading.written, join_apart(reading.meant, _NAMED)
    if reading.outcome == "a country":
        return say("“{written}” is a whole country, and peers are places: write a town or region.", written=written)
    if reading.outcome == "unknown":
        return say(
            "“{written}” is not on the map. The place finder does not know it: check the spelling, or write the "
            "country with it. Until then distances do not count.",
            written=written,
        )
    if reading.outcome == "misplaced":
        return say(
            "“{written}” is not on the map: did you mean {meant}? Until then distances do not count.",
            written=written,
            meant=meant,
        )
    return say(
        "“{written}” may be several places: {meant}. Write the country or region with it. Until then distances do not "
        "count.",
        written=written,
        meant=meant,
    )
