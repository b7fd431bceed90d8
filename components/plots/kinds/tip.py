"""What a mark says of itself when one points at it."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.stress import MARKS


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


def make_tip(worded: str) -> Tip:
    """Return the tip of a text with lines, in which names may stand out; the first one that does is the heading.

    >>> from components.language.stress import stress
    >>> make_tip(f"{stress('Alpha')} names\\n{stress('cycling')} and more")
    Tip(heading='Alpha', beside=' names', lines=(('cycling', ' and more'),))
    """
    lines: list[list[str]] = [[]]
    for number, piece in enumerate(MARKS.split(worded)):
        if number % 2:
            lines[-1].append(Strong(piece))
            continue
        same, *further = piece.split("\n")
        lines[-1].append(same)
        lines += [[each] for each in further]
    first, *others = ([piece for piece in line if piece] for line in lines)
    heading = first.pop(0) if first and isinstance(first[0], Strong) else ""
    return Tip(heading, _make_line(first), tuple(_make_line(line) for line in others))


def _make_line(pieces: list[str]) -> Line:
    is_plain = not any(isinstance(piece, Strong) for piece in pieces)
    return "".join(pieces) if is_plain else tuple(pieces)
