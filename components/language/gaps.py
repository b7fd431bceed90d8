"""What the sources leave open → which gap is the largest, and the words of each bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.messages import say


@dataclass(frozen=True)
class LargestGap:
    """What most rows lack ("result"), of which rows ("pilots"), and how many of them; 0: nothing is missing."""

    gap: str
    rows: str
    missing: int
    total: int


def tell_largest_gap(facts: LargestGap | None) -> str:
    """Say what is missing most often."""
    if facts is None:
        return ""
    if not facts.missing:
        return say("Nothing is missing")
    if facts.gap.endswith("s"):  # rows of another table: "challenges"
        return say(
            "No {gap} are stated for {missing:,} of {total:,} {rows}, the largest gap",
            gap=facts.gap, missing=facts.missing, total=facts.total, rows=facts.rows,
        )  # fmt: skip
    return say(
        "No {gap} is stated for {missing:,} of {total:,} {rows}, the largest gap",
        gap=facts.gap, missing=facts.missing, total=facts.total, rows=facts.rows,
    )  # fmt: skip


def tell_absent(absent: Sequence[str]) -> str:
    """Say what none of many projects has any row of.

    >>> tell_absent(["pilots", "themes"])
    'No pilots and no themes are recorded here at all'
    """
    if not absent:
        return ""
    rows, *others = absent
    for other in others:
        rows = say("{rows} and no {others}", rows=rows, others=other)
    return say("No {rows} are recorded here at all", rows=rows)


def tell_gap(missing: int, total: int, share: float) -> str:
    """Say how many rows of all lack something.

    >>> tell_gap(1, 3, 1 / 3)
    '1 of 3 (33%)'
    """
    return say("{missing:,} of {total:,} ({share:.0%})", missing=missing, total=total, share=share)
