"""How complete and certain the data are → that in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of


@dataclass(frozen=True)
class Completeness:
    """How many of the fields are filled in every row, and which is filled least: a field ("city") of rows."""

    full: int
    fields: int
    field: str
    rows: str
    filled: int
    total: int


@dataclass(frozen=True)
class FirstFill:
    """The largest gap: a field of so many rows ("partner"), and whose they are; of one project, all gaps beside it."""

    field: str
    noun: str
    missing: int
    owner: str
    gaps: int
    gained: int
    whole: int


@dataclass(frozen=True)
class Certainty:
    """How many rows are certain, and on how many the sources disagree."""

    certain: int
    total: int
    conflict: int


@dataclass(frozen=True)
class FewSources:
    """How many projects rest on one source; of a single project its name and sources."""

    projects: int
    alone: int
    project: str
    sources: int


@dataclass(frozen=True)
class LostPlaces:
    """How many places are not on the map for certain, and how many rows name them."""

    places: int
    rows: int


def tell_completeness(facts: Completeness | None) -> str:
    """Say how many fields are filled for all rows, and which is filled least."""
    if facts is None:
        return ""
    if facts.full == facts.fields:
        return say("{full} of {fields} fields are filled in every row", full=facts.full, fields=facts.fields)
    return say(
        "{full} of {fields} fields are filled in every row; "
        "the emptiest: {field} of {rows}, in {filled:,} of {total:,}",
        full=facts.full, fields=facts.fields, field=facts.field, rows=facts.rows, filled=facts.filled,
        total=facts.total,
    )  # fmt: skip


def tell_first_fill(facts: FirstFill | None) -> str:
    """Say which gap is the largest, and how much the first of them would fill."""
    if facts is None:
        return ""
    rows = count_of(facts.missing, facts.noun)
    if not facts.owner:
        return say("To fill in first: the {field} of {rows}", field=facts.field, rows=rows)
    if facts.gaps < 2:
        return say(
            "To fill in first: the {field} of {rows} of {owner}", field=facts.field, rows=rows, owner=facts.owner
        )
    return say_number(
        "To fill in first: the {field} of {rows} of {owner}; "
        "the {number} gap shown holds {gained:,} of all {whole:,} missing cells",
        "To fill in first: the {field} of {rows} of {owner}; "
        "the {number} gaps shown hold {gained:,} of all {whole:,} missing cells",
        facts.gaps, field=facts.field, rows=rows, owner=facts.owner, gained=facts.gained, whole=facts.whole,
    )  # fmt: skip


def name_several(projects: int) -> str:
    """Return how many projects have a gap together: "41 projects"."""
    return count_of(projects, "project")


def tell_certainty(facts: Certainty | None) -> str:
    """Say how many rows are certain, and on how many the sources disagree."""
    if facts is None:
        return ""
    certain, total = facts.certain, facts.total
    if certain == total:
        return say_number("The one row is certain", "All {number:,} rows are certain", total)
    if not facts.conflict:
        return say("{certain:,} of {total:,} rows are certain", certain=certain, total=total)
    return say_number(
        "{certain:,} of {total:,} rows are certain; on {number:,} row sources disagree",
        "{certain:,} of {total:,} rows are certain; on {number:,} rows sources disagree",
        facts.conflict, certain=certain, total=total,
    )  # fmt: skip


def tell_few_sources(facts: FewSources | None) -> str:
    """Say how many projects rest on one source."""
    if facts is None:
        return ""
    alone, projects = facts.alone, facts.projects
    if projects == 1:
        return say_number(
            "{project} rests on {number:,} source", "{project} rests on {number:,} sources", facts.sources,
            project=facts.project,
        )  # fmt: skip
    if not alone:
        return say("Each of the {projects:,} projects is told by two sources or more", projects=projects)
    if alone == projects:
        return say("All {projects:,} projects rest on one source each", projects=projects)
    return say_number(
        "{number:,} of {projects:,} projects rests on one source",
        "{number:,} of {projects:,} projects rest on one source",
        alone, projects=projects,
    )  # fmt: skip


def tell_lost_places(facts: LostPlaces | None) -> str:
    """Say how many places, and rows, are missing from the map."""
    if facts is None:
        return ""
    return say_number(
        "{number:,} place is not on the map for certain, named in {rows}",
        "{number:,} places are not on the map for certain, named in {rows}",
        facts.places, rows=count_of(facts.rows, "row"),
    )  # fmt: skip
