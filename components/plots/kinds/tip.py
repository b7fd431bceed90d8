"""What a mark says of itself when one points at it."""

from __future__ import annotations

from dataclasses import dataclass


class Strong(str):
    """Words that stand out in a line: a name, mostly."""

    __slots__ = ()


#: Plain text, or several pieces of it of which some stand out.
Line = str | tuple[str, ...]


@dataclass(frozen=True)
class Tip:
    """A heading, what follows it in the same line, and further lines; plain text."""

    heading: str
    beside: Line = ""
    lines: tuple[Line, ...] = ()
