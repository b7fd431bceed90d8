"""How much a figure leaves out → the few words under it that say so."""

from __future__ import annotations

from components.language.messages import say, say_number
from components.language.nouns import NOUNS


def join_remarks(*remarks: str) -> str:
    """Return remarks side by side; those with nothing to say are left out.

    >>> join_remarks("3 more in the table", "", "? not stated")
    '3 more in the table · ? not stated'
    """
    return " · ".join(remark for remark in remarks if remark)


def tell_rest(left_out: int, noun: str) -> str:
    """Say how many more stand in the table, each called by its noun; "" for none.

    >>> tell_rest(3, "country"), tell_rest(0, "country")
    ('3 more countries in the table', '')
    """
    return say("{more} in the table", more=NOUNS[f"more {noun}"](left_out)) if left_out > 0 else ""


def tell_drawn_part(drawn: int, whole: int, noun: str) -> str:
    """Say how many of all are drawn; "" where all are.

    >>> tell_drawn_part(40, 1200, "pair")
    '40 of 1,200 pairs'
    """
    return say("{drawn:,} of {whole}", drawn=drawn, whole=NOUNS[noun](whole)) if drawn < whole else ""


def tell_unnamed_rest(left_out: int) -> str:
    """Say how many more stand in the table, where it is plain of what; "" for none."""
    return say("{number:,} more in the table", number=left_out) if left_out > 0 else ""


def tell_unshared_rest(left_out: int, *, by_one_each: bool) -> str:
    """Say how many more challenges stand in the table, and whether each of them is one project's; "" for none."""
    if not left_out:
        return ""
    if by_one_each:
        return say_number(
            "{number:,} more challenge by one project each: see the table",
            "{number:,} more challenges by one project each: see the table",
            left_out,
        )
    return say_number("{number:,} more challenge: see the table", "{number:,} more challenges: see the table", left_out)


def tell_cut_bars(number: int) -> str:
    """Say how many bars are shorter than they should be; "" for none."""
    if not number:
        return ""
    return say_number(
        "→ {number:,} bar cut short: far above all others", "→ {number:,} bars cut short: far above all others", number
    )


def tell_largest_drawn(drawn: int, known: int) -> str:
    """Say that only the largest are drawn; "" where all are."""
    return say("the {drawn} largest of {known:,}", drawn=drawn, known=known) if drawn < known else ""


def tell_undated(projects: int, *, counted_by_year: bool = False) -> str:
    """Say how many projects lack the dates that a figure of time needs; "" for none."""
    if not projects:
        return ""
    if counted_by_year:
        return say_number(
            "{number:,} project without start or end not counted",
            "{number:,} projects without start or end not counted",
            projects,
        )
    return say_number(
        "{number:,} project without dates: see the table", "{number:,} projects without dates: see the table", projects
    )


def tell_open_ends() -> str:
    """Say what an arrow head at the end of a bar means."""
    return say("arrow head: start or end not stated")
