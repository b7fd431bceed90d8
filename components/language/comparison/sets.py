"""Sets of projects that have items in common, or alone → the words of their tips, and the remark below them."""

from __future__ import annotations

from components.language.messages import say
from components.language.notes import join_remarks, tell_rest


def head_own_set(project: str) -> str:
    """Return the heading of what one project has alone."""
    return say("only {project}", project=project)


def tell_further_items(number: int) -> str:
    """Say how many items there are beside those listed."""
    return say("and {number:,} more", number=number)


def tell_sets(left_out: int) -> str:
    """Say what a number after a name means, and how many sets are left out.

    >>> tell_sets(2)
    'number after a name: its items, ? none recorded here · 2 more sets in the table'
    """
    return join_remarks(say("number after a name: its items, ? none recorded here"), tell_rest(left_out, "set"))
