"""What was read of files that somebody brought → the sentences that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.language.messages import say
from components.language.nouns import NOUNS
from components.language.phrases import join_words

#: Table of ours → what one of its rows is called.
_ROWS = {
    "projects": "project", "partners": "partner", "pilot_cities": "pilot", "themes": "theme claim",
    "challenges": "challenge claim", "vocabulary": "wording", "about": "row",
}  # fmt: skip


def tell_import(kind: str, rows: Mapping[str, int], read: int, left_out: int) -> str:
    """Say what kind of file was read ("A keep.eu export"), how many rows for each table, and how many columns.

    >>> tell_import("A keep.eu export", {"projects": 1891, "partners": 8621}, 14, 9)
    'A keep.eu export: 1,891 projects and 8,621 partners; 14 columns read, 9 left out'
    """
    counted = [NOUNS[_ROWS[table]](number) for table, number in rows.items() if number]
    columns = NOUNS["column"](read)
    if not counted:
        return say("{kind}, of which no row could be read", kind=kind)
    if not left_out:
        return say(
            "{kind}: {rows}; {columns} read, none left out", kind=kind, rows=join_words(counted), columns=columns
        )
    return say(
        "{kind}: {rows}; {columns} read, {left_out:,} left out",
        kind=kind, rows=join_words(counted), columns=columns, left_out=left_out,
    )  # fmt: skip


def tell_left_out(headings: Sequence[str]) -> str:
    """Say which columns of a sheet were not read; "" where all were."""
    return say("Left out: {headings}", headings=join_words([f"“{each}”" for each in headings])) if headings else ""
