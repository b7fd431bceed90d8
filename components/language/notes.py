"""How much a figure leaves out → the few words under it that say so."""

from __future__ import annotations

from components.language.messages import say
from components.language.nouns import NOUNS


def tell_rest(left_out: int, noun: str) -> str:
    """Say how many more stand in the table, each called by its noun; "" for none.

    >>> tell_rest(3, "country"), tell_rest(0, "country")
    ('3 more countries in the table', '')
    """
    return say("{more} in the table", more=NOUNS[f"more {noun}"](left_out)) if left_out > 0 else ""


def tell_unnamed_rest(left_out: int) -> str:
    """Say how many more stand in the table, where it is plain of what; "" for none."""
    return say("{number:,} more in the table", number=left_out) if left_out > 0 else ""
