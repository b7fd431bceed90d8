"""Names that are read as one organisation → the sentence that says how many, and the lines of a tip."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.messages import say_number
from components.language.phrases import count_of
from components.language.stress import stress


def tell_joined(organisations: int, names: int) -> str:
    """Say how many names are read as how many organisations; "" where each has one."""
    if not organisations:
        return ""
    return say_number(
        "{names:,} names are read as {number:,} organisation",
        "{names:,} names are read as {number:,} organisations",
        organisations,
        names=names,
    )


def describe_joined(organisation: str, names: Sequence[str], joined_by: str, projects: int) -> str:
    """Return the lines of a tip: the organisation, all its names, by what they are one, and its projects."""
    return "\n".join((stress(organisation), *names, joined_by, count_of(projects, "project")))
