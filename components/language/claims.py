"""Which terms most projects claim, or one project most often → that in a sentence, for themes and for challenges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.catalogue.schema import ClaimKind
from components.language.messages import say, say_number
from components.language.phrases import count_of, join_some, join_words, start_sentence

_NAMED = 3  # terms called by name; of more, two and the number of the others


@dataclass(frozen=True)
class SharedTerms:
    """Of two `projects` or more, `most` claim each of the `first` terms: more than claim any other."""

    kind: ClaimKind
    projects: int
    most: int
    first: tuple[str, ...]


@dataclass(frozen=True)
class OwnTerms:
    """How many terms one project claims, and which of them stand out."""

    kind: ClaimKind
    project: str
    number: int
    first: tuple[str, ...]


def tell_shared_terms(facts: SharedTerms | OwnTerms | None) -> str:
    """Say which terms the projects share most, or how many a single project claims."""
    if facts is None:
        return ""
    if isinstance(facts, OwnTerms):
        return _tell_most_often(facts) if facts.first else _tell_number(facts)
    if facts.most == 1:
        return _tell_none(facts)
    if facts.projects == 2:
        return tell_common_terms(facts.kind, facts.first)
    if len(facts.first) > _NAMED:
        return _tell_ties(facts)
    return _tell_in_all(facts) if facts.most == facts.projects else _tell_in_most(facts)


def tell_common_terms(kind: ClaimKind, terms: Sequence[str]) -> str:
    """Say what both of two projects claim."""
    if kind == "theme":
        return say("Both work on {themes}", themes=name_terms(terms, kind))
    return say("Both report {challenges}", challenges=name_terms(terms, kind))


def tell_reporters(projects: int, places: int) -> str:
    """Say in how many projects and places a challenge is reported."""
    reporters = count_of(projects, "project"), count_of(places, "place")
    return say("reported by {projects} and {places}", projects=reporters[0], places=reporters[1])


def name_terms(terms: Sequence[str], noun: str) -> str:
    """Return up to three terms as a list, else two and the number of the others.

    >>> name_terms(["d", "e", "f", "g"], "theme")
    'd, e and 2 more themes'
    """
    return join_some(terms, _NAMED if len(terms) <= _NAMED else _NAMED - 1, noun)


def _tell_number(facts: OwnTerms) -> str:
    number, project = facts.number, facts.project
    if facts.kind == "theme":
        return say_number(
            "{project} works on {number:,} theme", "{project} works on {number:,} themes", number, project=project
        )
    return say_number(
        "{project} reports {number:,} challenge", "{project} reports {number:,} challenges", number, project=project
    )


def _tell_most_often(facts: OwnTerms) -> str:
    number, project, terms = facts.number, facts.project, join_words(facts.first)
    if facts.kind == "theme":
        return say_number(
            "{project} works on {number:,} theme, most often on {themes}",
            "{project} works on {number:,} themes, most often on {themes}",
            number,
            project=project,
            themes=terms,
        )
    return say_number(
        "{project} reports {number:,} challenge, most often {challenges}",
        "{project} reports {number:,} challenges, most often {challenges}",
        number,
        project=project,
        challenges=terms,
    )


def _tell_none(facts: SharedTerms) -> str:
    number = facts.projects
    if facts.kind == "theme":
        if number == 2:
            return say("No theme is in both projects")
        return say("No theme is shared by two of the {number:,} projects", number=number)
    if number == 2:
        return say("No challenge is in both projects")
    return say("No challenge is shared by two of the {number:,} projects", number=number)


def _tell_ties(facts: SharedTerms) -> str:
    number, most, projects = len(facts.first), facts.most, facts.projects
    if facts.kind == "theme":
        return say_number(
            "{number:,} theme is in {most:,} of {projects:,} projects, more than any other",
            "{number:,} themes are in {most:,} of {projects:,} projects each, more than any other",
            number,
            most=most,
            projects=projects,
        )
    return say_number(
        "{number:,} challenge is in {most:,} of {projects:,} projects, more than any other",
        "{number:,} challenges are in {most:,} of {projects:,} projects each, more than any other",
        number,
        most=most,
        projects=projects,
    )


def _tell_in_all(facts: SharedTerms) -> str:
    terms, number, projects = start_sentence(join_words(facts.first)), len(facts.first), facts.projects
    if facts.kind == "theme":
        return say_number(
            "{themes}: in all {projects:,} projects, the most shared theme",
            "{themes}: each in all {projects:,} projects, the most shared themes",
            number,
            themes=terms,
            projects=projects,
        )
    return say_number(
        "{challenges}: in all {projects:,} projects, the most shared challenge",
        "{challenges}: each in all {projects:,} projects, the most shared challenges",
        number,
        challenges=terms,
        projects=projects,
    )


def _tell_in_most(facts: SharedTerms) -> str:
    terms, number = start_sentence(join_words(facts.first)), len(facts.first)
    if facts.kind == "theme":
        return say_number(
            "{themes}: in {most:,} of {projects:,} projects, the most shared theme",
            "{themes}: each in {most:,} of {projects:,} projects, the most shared themes",
            number,
            themes=terms,
            most=facts.most,
            projects=facts.projects,
        )
    return say_number(
        "{challenges}: in {most:,} of {projects:,} projects, the most shared challenge",
        "{challenges}: each in {most:,} of {projects:,} projects, the most shared challenges",
        number,
        challenges=terms,
        most=facts.most,
        projects=facts.projects,
    )
