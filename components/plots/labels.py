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
    >>> wrap_label("0421_PAISAJE_IBERICO_2 again", width=12, lines=1)
    '0421_PAISAJ…'
    """
    wrapped = textwrap.wrap(_escape(label), width, max_lines=lines, placeholder="…", break_on_hyphens=False)
    if wrapped == ["…"]:  # its first word alone is too long
        wrapped = [_escape(label)[: width - 1] + "…"]
    return "<br>".join(wrapped) or label


def _escape(label: str) -> str:
    """Keep Plotly from reading markup out of the data."""
    return label.replace("<", "‹").replace(">", "›")


def count_lines(labels: Iterable[str]) -> int:
    """Return how many lines the tallest label has.

    >>> count_lines(["one", "two<br>lines"])
    2
    """
    return max((label.count("<br>") + 1 for label in labels), default=1)
