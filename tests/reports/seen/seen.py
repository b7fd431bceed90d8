"""What one sees of a chart, whatever drew it: words, and marks by kind and colour."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from components.plots.style import PALETTES

CARD = PALETTES["light"]["card"]  # on which all is drawn
_COLOURLESS = ("arrow", "time")  # at an open side of a period, and in which all run: signs and a row on a slide


@dataclass
class Seen:
    """Words without those of an axis of numbers, and marks as ("bar", colour on white)."""

    words: Counter[str] = field(default_factory=Counter)
    marks: Counter[tuple[str, str]] = field(default_factory=Counter)

    def say(self, texts: Iterable[str]) -> None:
        self.words.update(text for text in map(tidy, texts) if text)

    def mark(self, kind: str, colour: str, opacity: float = 1) -> None:
        seen = "" if kind in _COLOURLESS else blend(colour, opacity)
        self.marks[kind, seen] += 1


def tidy(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def blend(colour: str, opacity: float) -> str:
    """A colour as it is seen on the card."""
    if opacity >= 1:
        return colour.lower()
    parts = zip(_read(colour), _read(CARD), strict=True)
    return "#" + "".join(f"{round(below + (above - below) * opacity):02x}" for above, below in parts)


def _read(colour: str) -> list[int]:
    return [int(part, 16) for part in re.findall("..", colour.removeprefix("#"))]
