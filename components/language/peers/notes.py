"""How a name was read, and how thin the data are → the sentences that a reader of peers must know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.language.messages import say, say_number
from components.language.peers.readings import QueryReading, tell_reading
from components.language.phrases import count_of, join_some, join_words

_NAMED = 3  # projects

Absence = Literal["", "nothing ticked", "nobody"]  # why there are no peers


@dataclass(frozen=True)
class OnRecord:
    """What is on record of the asking place: its projects, its own challenges, and how many only these projects tell.

    `is_thin`: so few of its own that the ranking rests on little.
    """

    projects: tuple[str, ...]
    own: tuple[str, ...]
    through: int
    is_thin: bool


@dataclass(frozen=True)
class PeerNotes:
    """What goes with the peers of a place; `record` is None for a place that the data do not have."""

    place: str
    reading: QueryReading
    absence: Absence
    record: OnRecord | None
    reporting: int  #: places that report a challenge in their own name …
    places: int  #: … of so many


def tell_notes(notes: PeerNotes) -> list[str]:
    """Return the sentences that go with the peers; the first says why there are none, if so."""
    if notes.reading.outcome == "no name":
        return [tell_reading(notes.reading)]
    sentences = (
        _tell_absence(notes),
        tell_reading(notes.reading),
        *(_tell_record(notes.place, notes.record) if notes.record else ()),
        _tell_reach(notes),
    )
    return [sentence for sentence in sentences if sentence]


def tell_more_peers(number: int) -> str:
    """Say how many more places have something in common; "" where none has."""
    if not number:
        return ""
    return say_number(
        "{number:,} more place has something in common, with lower scores.",
        "{number:,} more places have something in common, with lower scores.",
        number,
    )


def _tell_absence(notes: PeerNotes) -> str:
    if not notes.absence:
        return ""
    if notes.absence == "nothing ticked":
        return say(
            "Nothing is ticked: tick what {place} struggles with or looks for, and its peers appear.", place=notes.place
        )
    return say(
        "No other place has anything of what is ticked on record for {place}, or its weights are nought. Tick more, "
        "move a weight up, or let places come in that you work with already.",
        place=notes.place,
    )


def _tell_record(place: str, record: OnRecord) -> Sequence[str]:
    """Say how much is on record of the asking place itself."""
    alone = say("{place} takes part in no project of the data, so it has no shared partners.", place=place)
    return [*([] if record.projects else [alone]), _tell_challenges(place, record)]


def _tell_challenges(place: str, record: OnRecord) -> str:
    if not record.own and not record.through:
        return say(
            "No challenge is on record for {place}, which does not mean that it has none: tick what it struggles with.",
            place=place,
        )
    if not record.own:
        return say(
            "{place} itself reports no challenge; its projects ({projects}) report {challenges}.",
            place=place,
            projects=join_some(record.projects, _NAMED, "project"),
            challenges=count_of(record.through, "challenge"),
        )
    return _tell_own(place, record)


def _tell_own(place: str, record: OnRecord) -> str:
    """Say which challenges a place reports itself, how many more its projects do, and whether that is little."""
    own = {"place": place, "challenges": count_of(len(record.own), "challenge"), "named": join_words(record.own)}
    if record.through and record.is_thin:
        return say_number(
            "{place} itself reports {challenges} ({named}); its projects report {number:,} more, which gives half the "
            "points, so the ranking rests on little.",
            "{place} itself reports {challenges} ({named}); its projects report {number:,} more, which give half the "
            "points, so the ranking rests on little.",
            record.through,
            **own,
        )
    if record.through:
        return say_number(
            "{place} itself reports {challenges} ({named}); its projects report {number:,} more, which gives half the "
            "points.",
            "{place} itself reports {challenges} ({named}); its projects report {number:,} more, which give half the "
            "points.",
            record.through,
            **own,
        )
    if record.is_thin:
        return say("{place} itself reports {challenges} ({named}), so the ranking rests on little.", **own)
    return say("{place} itself reports {challenges} ({named}).", **own)


def _tell_reach(notes: PeerNotes) -> str:
    """Say how many places speak for themselves: all others are judged by what their projects say."""
    if notes.reporting == notes.places:
        return ""
    if not notes.reporting:
        return say("No place reports a challenge in its own name: only projects speak.")
    return say_number(
        "Only {number:,} of {places} reports a challenge in their own name; for the others their projects speak.",
        "Only {number:,} of {places} report a challenge in their own name; for the others their projects speak.",
        notes.reporting,
        places=count_of(notes.places, "place"),
    )
