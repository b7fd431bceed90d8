"""Who names a challenge or theme, and whether a pilot stands alongside → cells and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.language.amounts import name_part
from components.language.messages import say, say_number
from components.language.phrases import join_some, start_sentence

#: Who reports and pilots, too; "none": no pilot is recorded alongside.
Reporter = Literal["place", "project", "none"]


@dataclass(frozen=True)
class PilotedReports:
    """How many reports of a challenge places make, and how many of these places pilot; 0 reports: no place is named."""

    reports: int
    piloted: int


def name_whole(project: str) -> str:
    """Return a project that names a term as a whole, told from places in it."""
    return say("{project} as a whole", project=project)


def word_projects(projects: Sequence[str]) -> str:
    """Return the names of at most three projects, and the number of the others."""
    return join_some(projects, 3, "project")


def name_kinds(modes: Sequence[str]) -> str:
    """Return at most three kinds of measures, and the number of the others."""
    return join_some(modes, 3, "kind")


def tell_reported_and_piloted(facts: PilotedReports | None) -> str:
    """Say how many of the reports by places have a pilot in that place."""
    if facts is None:
        return ""
    if not facts.reports:
        return say("Challenges are reported by whole projects only; no place is named")
    if not facts.piloted:
        return say_number(
            "No pilot is recorded in the places of the {number:,} report of a challenge",
            "No pilot is recorded in the places of the {number:,} reports of a challenge",
            facts.reports,
        )
    return _tell_all(facts.reports) if facts.piloted == facts.reports else _tell_some(facts)


def _tell_all(reports: int) -> str:
    return say_number(
        "Each place that reports a challenge pilots a measure, too ({number:,} report)",
        "Each place that reports a challenge pilots a measure, too ({number:,} reports)",
        reports,
    )


def _tell_some(facts: PilotedReports) -> str:
    return say_number(
        "{piloted:,} of {number:,} report by places come from a place that pilots a measure, too",
        "{piloted:,} of {number:,} reports by places come from a place that pilots a measure, too",
        facts.reports,
        piloted=facts.piloted,
    )


def head_family(family: str) -> str:
    """Return the heading of a family of terms, or of those that have none.

    >>> head_family("money"), head_family("")
    ('Money', 'No family')
    """
    return start_sentence(family) if family else say("No family")


def tell_pilots_alongside(pilots: int, measures: str) -> str:
    """Say how many pilots stand alongside a report, and of which kinds."""
    if not pilots:
        return say("no pilot recorded")
    return say_number(
        "{number:,} pilot alongside: {measures}", "{number:,} pilots alongside: {measures}", pilots, measures=measures
    )


def tell_piloted_part(piloted: int, reports: int, *, by_places: bool) -> str:
    """Say how many of the places, or of the whole projects, that report a challenge have a pilot alongside."""
    part = name_part(piloted, reports)
    if by_places:
        return say("places with a pilot alongside: {part}", part=part)
    return say("whole projects with a pilot alongside: {part}", part=part)


def explain_reporter(reporter: Reporter) -> str:
    """Return what the colour of a mark means, for the legend."""
    if reporter == "place":
        return say("a place that pilots a measure, too")
    return say("a whole project with pilots") if reporter == "project" else say("no pilot recorded alongside")


def head_reporters(*, by_places: bool) -> str:
    """Return the heading of bars of places, or of whole projects."""
    return say("Places") if by_places else say("Whole projects")


def name_reports(*, with_pilots: bool) -> str:
    """Return what the bars of reports with a pilot alongside are called, or those of the others."""
    return say("with pilots") if with_pilots else say("none")
