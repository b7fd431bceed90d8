"""What a peer has in common with who asks → the reasons in words, each a sentence.

Words name only what the data hold: claims of the place and of its projects, pilots, distances, organisations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.messages import say
from components.language.phrases import count_of, join_some, join_words

_NAMED = 3  # organisations or projects that a sentence names


@dataclass(frozen=True)
class Claimed:
    """Terms that a place claims itself, or one of its projects, by its name."""

    project: str  #: "" for the place itself
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Reasons:
    """What speaks for a peer: claims with those first that are named first, pilots, distance, who works with both."""

    ticked: int  #: challenges
    challenges: tuple[Claimed, ...]
    themes: tuple[Claimed, ...]
    pilots: tuple[str, ...]
    distance_km: float | None
    together: tuple[str, ...]  #: projects
    between: tuple[str, ...]  #: organisations


def tell_peer_reasons(reasons: Reasons) -> tuple[str, ...]:
    """Return the reasons, each a sentence."""
    sentences = (
        _tell_challenges(reasons),
        _tell_themes(reasons.themes),
        _tell_pilots(reasons.pilots),
        _tell_distance(reasons.distance_km),
        _tell_links(reasons),
    )
    return tuple(sentence for sentence in sentences if sentence)


def _tell_challenges(reasons: Reasons) -> str:
    number, ticked = sum(len(claimed.terms) for claimed in reasons.challenges), reasons.ticked
    if not number:
        return ""
    told = _name_challenges(reasons.challenges)
    if number < ticked:
        return say("Shares {number:,} of your {ticked:,} challenges: {told}.", number=number, ticked=ticked, told=told)
    if ticked == 1:
        return say("Shares your challenge: {told}.", told=told)
    if ticked == 2:
        return say("Shares both your challenges: {told}.", told=told)
    return say("Shares all {ticked:,} of your challenges: {told}.", ticked=ticked, told=told)


def _name_challenges(challenges: Sequence[Claimed]) -> str:
    """Return a list of challenges, with who reports them."""
    named = [
        say("{terms} (reported by its project {project})", terms=", ".join(claimed.terms), project=claimed.project)
        if claimed.project
        else say("{terms} (says so itself)", terms=", ".join(claimed.terms))
        for claimed in challenges[:_NAMED]
    ]
    rest = sum(len(claimed.terms) for claimed in challenges[_NAMED:])
    further = say("{challenges} in other projects", challenges=count_of(rest, "more challenge"))
    return "; ".join([*named, further] if rest else named)


def _tell_themes(themes: Sequence[Claimed]) -> str:
    return say("Works on what you are looking for: {told}.", told=_name_themes(themes)) if themes else ""


def _name_themes(themes: Sequence[Claimed]) -> str:
    """Return a list of themes, with who works on them."""
    named = [
        say("{terms} (in its project {project})", terms=", ".join(claimed.terms), project=claimed.project)
        if claimed.project
        else say("{terms} (itself)", terms=", ".join(claimed.terms))
        for claimed in themes[:_NAMED]
    ]
    rest = sum(len(claimed.terms) for claimed in themes[_NAMED:])
    further = say("{themes} in other projects", themes=count_of(rest, "more theme"))
    return "; ".join([*named, further] if rest else named)


def _tell_pilots(kinds: Sequence[str]) -> str:
    return say("Piloted {kinds}, which you are looking for.", kinds=join_words(kinds)) if kinds else ""


def _tell_distance(kilometres: float | None) -> str:
    if kilometres is None:
        return ""
    return say("{kilometres:,.0f} km away.", kilometres=kilometres) if kilometres >= 1 else say("In the same place.")


def _tell_links(reasons: Reasons) -> str:
    together = join_some(reasons.together, _NAMED, "project")
    between = join_some(reasons.between, _NAMED, "organisation")
    if together and between:
        return say(
            "You already work together in {projects}; both work with {organisations}.",
            projects=together,
            organisations=between,
        )
    if together:
        return say("You already work together in {projects}.", projects=together)
    return say("Both work with {organisations}.", organisations=between) if between else ""
