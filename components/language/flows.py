"""How many projects name both themes and challenges → the finding of the bands between them, and their words."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_words
from components.language.stress import stress


@dataclass(frozen=True)
class FlowFacts:
    """How many of all projects name both; the themes and challenges that each of them names, if all do.

    `project` is the name of a single one, whose own themes and challenges these are.
    """

    naming_both: int
    projects: int
    themes: int = 0
    challenges: int = 0
    project: str = ""


def tell_flows(facts: FlowFacts | None) -> str:
    """Say how many projects name both themes and challenges; where all do, what they name together."""
    if facts is None:
        return ""
    terms = join_words([count_of(facts.themes, "theme"), count_of(facts.challenges, "challenge")])
    if facts.project:
        return say("{project} names {terms}", project=facts.project, terms=terms)
    if facts.naming_both < facts.projects:
        return _tell_some(facts)
    if facts.projects == 2:
        return _tell_two(facts, terms)
    if not (facts.themes and facts.challenges):
        return say("All {number:,} projects name both themes and challenges", number=facts.projects)
    return say("{terms} are shared by all {number:,} projects", terms=terms, number=facts.projects)


def _tell_two(facts: FlowFacts, terms: str) -> str:
    if not (facts.themes and facts.challenges):
        return say("Both projects name both themes and challenges")
    return say("{terms} are shared by both projects", terms=terms)


def _tell_some(facts: FlowFacts) -> str:
    return say_number(
        "{projects} of {total:,} names both themes and challenges",
        "{projects} of {total:,} name both themes and challenges",
        facts.naming_both,
        projects=count_of(facts.naming_both, "project"),
        total=facts.projects,
    )


def describe_theme_of_project(project: str, theme: str) -> str:
    """Return the lines of a tip: a project names a theme."""
    return say("{project} names\n{theme}", project=stress(project), theme=stress(theme))


def describe_pair_of_terms(projects: int, theme: str, challenge: str) -> str:
    """Return the lines of a tip: so many projects name both."""
    return say_number(
        "{number:,} project: both\n{theme} and\n{challenge}",
        "{number:,} projects: both\n{theme} and\n{challenge}",
        projects,
        theme=stress(theme),
        challenge=stress(challenge),
    )


def tell_drawn_pairs(drawn: int, pairs: int) -> str:
    """Say how many pairs are drawn; "" where all are."""
    if drawn == pairs:
        return ""
    return say_number(
        "{drawn:,} of {number:,} pair of theme and challenge",
        "{drawn:,} of {number:,} pairs of theme and challenge",
        pairs,
        drawn=drawn,
    )


def tell_drawn_projects(drawn: int, projects: int) -> str:
    """Say how many of the projects that name both are drawn; "" where all are."""
    if drawn == projects:
        return ""
    return say_number(
        "{drawn:,} of {number:,} project that names both kinds",
        "{drawn:,} of {number:,} projects that name both kinds",
        projects,
        drawn=drawn,
    )


def head_flows() -> tuple[str, str, str]:
    """Return the headings of the columns of the figure."""
    return say("Project"), say("Theme"), say("Challenge reported")
