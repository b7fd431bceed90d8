"""Items of compared projects → the finding of one kind of them, and the words of their table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.comparison.kinds import NOUNS_OF_KINDS, tell_not_recorded
from components.language.comparison.shared import name_items
from components.language.messages import say, say_number
from components.language.phrases import count_of, join_apart, join_words

_LISTED = 6  # items of a cell; the table of the kind has them all


@dataclass(frozen=True)
class KindFacts:
    """The items of one kind that are shared, of how many in all; `unrecorded` are projects without any."""

    kind: str
    shared: tuple[str, ...]
    total: int
    compared: int
    unrecorded: tuple[str, ...]


def tell_kind(facts: KindFacts | None) -> str:
    """Say which items of one kind most projects share, or for whom none are recorded."""
    if facts is None:
        return ""
    if facts.compared - len(facts.unrecorded) < 2:
        return tell_not_recorded(facts.kind, join_words(facts.unrecorded))
    total = count_of(facts.total, NOUNS_OF_KINDS[facts.kind])
    if not facts.shared:
        return say("None of the {items} is shared", items=total)
    values = {"items": total, "named": name_items(facts.shared, facts.kind)}
    if facts.compared == 2:
        return say_number(
            "{number:,} of {items} is shared: {named}",
            "{number:,} of {items} are shared: {named}",
            len(facts.shared),
            **values,
        )
    return say_number(
        "{number:,} of {items} is shared by two projects or more: {named}",
        "{number:,} of {items} are shared by two projects or more: {named}",
        len(facts.shared),
        **values,
    )


def name_sharers(projects: Sequence[str]) -> str:
    """Return the projects that have an item, as a list."""
    return join_words(projects)


def name_first_items(items: Sequence[str]) -> str:
    """Return the first items of a set, and how many there are besides."""
    return join_apart(items, _LISTED)


def name_nothing_recorded() -> str:
    """Return what stands for the items of a project that has none recorded."""
    return say("none recorded here")
