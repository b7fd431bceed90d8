"""Who is first among the peers of a place → the findings of their list, their scores and their map, and the tips."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_some, join_words

_FIRST = 3  # peers that a finding names


@dataclass(frozen=True)
class FirstPeers:
    """The peers that come first, and how many places have something in common at all."""

    place: str
    first: tuple[str, ...]
    found: int


@dataclass(frozen=True)
class Leaders:
    """The peers with the best score, of 100; of a single one the part that most of its points are for."""

    place: str
    first: tuple[str, ...]
    score: float
    part: str


@dataclass(frozen=True)
class NearPeers:
    """How many of the first peers are so near to a place."""

    place: str
    near: int
    peers: int
    kilometres: int


def tell_first_peers(facts: FirstPeers | None) -> str:
    """Say who comes first, of how many."""
    if facts is None:
        return ""
    values = {"place": facts.place, "first": join_words(facts.first)}
    if facts.found == len(facts.first):
        return say_number(
            "Peers for {place}: {first} comes first", "Peers for {place}: {first} come first", facts.found, **values
        )
    return say_number(
        "Peers for {place}: {first} comes first, of {found} with something in common",
        "Peers for {place}: {first} come first, of {found} with something in common",
        len(facts.first),
        found=count_of(facts.found, "place"),
        **values,
    )


def tell_leaders(facts: Leaders | None) -> str:
    """Say whose peer has the best score, and what most of it is for."""
    if facts is None:
        return ""
    if len(facts.first) > 1:
        return say(
            "Peers of {place}: {first} lead with {score:g} of 100 points each",
            place=facts.place,
            first=join_some(facts.first, _FIRST, "place"),
            score=facts.score,
        )
    return say(
        "Peers of {place}: {first} leads with {score:g} of 100 points, most of them for {part}",
        place=facts.place,
        first=facts.first[0],
        score=facts.score,
        part=name_score_part(facts.part),
    )


def name_score_part(part: str) -> str:
    """Return what a part of the score counts, as the legend and a sentence call it."""
    return {
        "challenges": say("challenges shared"),
        "themes": say("themes looked for"),
        "pilots": say("measures piloted"),
        "distance": say("distance"),
        "links": say("shared partners"),
    }[part]


def describe_score(score: float) -> str:
    """Say how good a peer is.

    >>> describe_score(62.5)
    'score 62.5 of 100'
    """
    return say("score {score:g} of 100", score=score)


def describe_score_part(part: str, points: float, score: float) -> str:
    """Say how many points of a score are for a part of it."""
    return say("{part}: {points:g} of {score:g} points", part=name_score_part(part), points=points, score=score)


def tell_near(facts: NearPeers | None) -> str:
    """Say how many of the peers are near."""
    if facts is None:
        return ""
    values = {"kilometres": facts.kilometres, "place": facts.place}
    if facts.peers == 1 and facts.near:
        return say("1 of the one peer is within {kilometres} km of {place}", **values)
    if facts.peers == 1:
        return say("None of the one peer is within {kilometres} km of {place}", **values)
    peers = count_of(facts.peers, "peer")
    if not facts.near:
        return say("None of the first {peers} is within {kilometres} km of {place}", peers=peers, **values)
    return say_number(
        "{number:,} of the first {peers} is within {kilometres} km of {place}",
        "{number:,} of the first {peers} are within {kilometres} km of {place}",
        facts.near,
        peers=peers,
        **values,
    )
