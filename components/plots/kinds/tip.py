"""What a mark says of itself when one points at it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tip:
    """A heading, what follows it in the same line, and further lines; plain text."""

    heading: str
    beside: str = ""
    lines: tuple[str, ...] = ()
