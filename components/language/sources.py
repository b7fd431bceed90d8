"""A table at an address that could not be fetched → the sentences that say since when, why, and what is shown."""

from __future__ import annotations

from components.language.messages import say


def tell_unfetched(name: str, since: str, why: str, shown: str) -> str:
    """Say that a table is shown as it was, or not at all where there is none.

    >>> tell_unfetched("partners", "14:02", "its host does not answer", "13:55")
    'Since 14:02, the table “partners” cannot be fetched: its host does not answer. You see it as it was at 13:55.'
    """
    if not shown:
        return say("Since {since}, the table “{name}” cannot be fetched: {why}.", name=name, since=since, why=why)
    return say(
        "Since {since}, the table “{name}” cannot be fetched: {why}. You see it as it was at {shown}.",
        name=name, since=since, why=why, shown=shown,
    )  # fmt: skip
