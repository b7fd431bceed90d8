"""Which themes and challenges projects name together → which pair most do, and the words of each."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of
from components.language.stress import stress


@dataclass(frozen=True)
class Alike:
    """How many themes and challenges both of two projects name."""

    themes: int
    challenges: int


@dataclass(frozen=True)
class MostTogether:
    """By how many projects the most frequent pair is named, how many pairs tie, and the first of them."""

    projects: int
    pairs: int
    theme: str
    challenge: str


def tell_most_together(facts: Alike | MostTogether | None) -> str:
    """Say which theme and challenge most projects name together."""
    if facts is None:
        return ""
    if isinstance(facts, Alike):
        themes, challenges = count_of(facts.themes, "theme"), count_of(facts.challenges, "challenge")
        return say("Both projects name {themes} and {challenges} alike", themes=themes, challenges=challenges)
    if facts.projects == 1:
        return say("No theme and challenge are named together by two projects")
    return _tell_pairs(facts) if facts.pairs > 1 else _tell_pair(facts)


def _tell_pairs(facts: MostTogether) -> str:
    return say_number(
        "{number:,} pair of theme and challenge is named by {projects}",
        "{number:,} pairs of theme and challenge are each named by {projects}",
        facts.pairs,
        projects=count_of(facts.projects, "project"),
    )


def _tell_pair(facts: MostTogether) -> str:
    return say_number(
        "{number:,} project names both “{theme}” and “{challenge}”, the most frequent pair",
        "{number:,} projects name both “{theme}” and “{challenge}”, the most frequent pair",
        facts.projects,
        theme=facts.theme,
        challenge=facts.challenge,
    )


def describe_together(theme: str, theme_projects: int, challenge: str, challenge_projects: int, names: str) -> str:
    """Return the lines of a tip: a theme and a challenge, each with its number of projects, and who names both."""
    return say(
        "{theme} (in {theme_projects}) and\n{challenge} (in {challenge_projects})\nboth named by {names}",
        theme=stress(theme),
        theme_projects=count_of(theme_projects, "project"),
        challenge=stress(challenge),
        challenge_projects=count_of(challenge_projects, "project"),
        names=names,
    )
