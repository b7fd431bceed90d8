"""Long names → tick labels of at most two short lines, so that figures work on a phone."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 22  # characters a line


def wrap_label(label: str, *, width: int = WIDTH, lines: int = 2) -> str:
    """Return a label in at most `lines` lines; what does not fit ends in "…".

    >>> wrap_label("Local authorities on the path (ADRION)")
    'Local authorities on<br>the path (ADRION)'
    >>> wrap_label("a very long name of a very long project indeed", lines=1)
    'a very long name of a…'
    >>> wrap_label("4. 0421_PAISAJE_IBERICO_2", width=12, lines=1)
    '4. 0421_PAI…'
    """
    return "<br>".join(break_label(_escape(label), width=width, lines=lines))


def break_label(label: str, *, width: int = WIDTH, lines: int = 2) -> tuple[str, ...]:
    """Return the lines of a label, plain text; what does not fit in `lines` of them ends in "…".

    >>> break_label("Tips < 5 minutes, and more", width=12)
    ('Tips < 5', 'minutes,…')
    """
    wrapped = textwrap.wrap(label, width, break_on_hyphens=False)
    if len(wrapped) > lines:
        wrapped[lines - 1 :] = [_cut(" ".join(wrapped[lines - 1 :]), width)]
    return tuple(wrapped) or (label,)


def _cut(text: str, width: int) -> str:
    """Return the start of a text, up to the end of a word unless that leaves most of the line empty."""
    words = text[:width].rpartition(" ")[0]
    return (words if len(words) > width / 2 else text[: width - 1]) + "…"


def _escape(label: str) -> str:
    """Keep Plotly from reading markup out of the data."""
    return label.replace("<", "‹").replace(">", "›")


def count_lines(labels: Iterable[str]) -> int:
    """Return how many lines the tallest label has.

    >>> count_lines(["one", "two<br>lines"])
    2
    """
    return max((label.count("<br>") + 1 for label in labels), default=1)
