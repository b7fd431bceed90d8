"""Which items of compared projects a column has → its heading, that of its tips, and why it may be empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.language.comparison.items import name_nothing_recorded
from components.language.messages import say, say_number


@dataclass(frozen=True)
class SharedBy:
    """Who has the items of a column: all of the `compared` projects, some, any one, or the named `project` alone."""

    who: Literal["all", "some", "one", "project"]
    compared: int
    project: str = ""


def head_column(shared: SharedBy) -> str:
    """Return the heading of a column."""
    match shared.who:
        case "project":
            return say("Only {project}", project=shared.project)
        case "one":
            return say("In one")
        case "all":
            return say("Both") if shared.compared == 2 else say("In all {number}", number=shared.compared)
    return say("In 2") if shared.compared == 3 else say("In 2 to {most}", most=shared.compared - 1)


def head_kind_of_column(kind: str, shared: SharedBy) -> str:
    """Return the heading of a kind of items in a column."""
    match shared.who:
        case "project":
            return say("{kind}: only {project}", kind=kind, project=shared.project)
        case "one":
            return say("{kind}: in one", kind=kind)
        case "all" if shared.compared == 2:
            return say("{kind}: both", kind=kind)
        case "all":
            return say("{kind}: in all {number}", kind=kind, number=shared.compared)
    if shared.compared == 3:
        return say("{kind}: in 2", kind=kind)
    return say("{kind}: in 2 to {most}", kind=kind, most=shared.compared - 1)


def tell_empty_column(shared: SharedBy, *, is_unrecorded: bool) -> str:
    """Say why a column of two projects has no items; `is_unrecorded`: the data have none of one whom it is about."""
    if shared.who == "project":
        return name_nothing_recorded() if is_unrecorded else say("nothing alone")
    return say("not known") if is_unrecorded else say("nothing in common")


def tell_question_mark(mark: str) -> str:
    """Say what stands for a number that is not known."""
    return say("{mark} none recorded here, so not known", mark=mark)


def tell_not_compared(projects: int) -> str:
    """Say how many projects are not compared; "" for none."""
    if not projects:
        return ""
    return say_number(
        "{number:,} project with fewer rows left out", "{number:,} projects with fewer rows left out", projects
    )
