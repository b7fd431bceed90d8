"""Plain text → text as Plotly reads it: lines split by <br>, <b> for bold, and nothing of the data taken for a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.plots.kinds.tip import Line, Strong, Tip

_ENTITY = re.compile(r"&(?=#?\w+;)")  # Plotly would read it as a sign


def escape_tags(text: str) -> str:
    """Return plain text so that Plotly shows it as it is.

    >>> escape_tags("R&D < 5 &amp; more")
    'R&D &lt; 5 &amp;amp; more'
    """
    return _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")


def write_breaks(lines: Iterable[str], *, strong: bool = False) -> str:
    """Return lines of plain text as one, each of them bold where `strong`.

    >>> write_breaks(("one", "two"), strong=True)
    '<b>one</b><br><b>two</b>'
    """
    return "<br>".join(f"<b>{escape_tags(line)}</b>" if strong else escape_tags(line) for line in lines)


def write_tip(tip: Tip) -> str:
    """Return what a mark says when one points at it.

    >>> write_tip(Tip("Brussels", ", Belgium", ("2 partners", (Strong("Polis"), " and more"))))
    '<b>Brussels</b>, Belgium<br>2 partners<br><b>Polis</b> and more'
    """
    heading = f"<b>{escape_tags(tip.heading)}</b>" if tip.heading else ""
    first = heading + _write_line(tip.beside)
    return "<br>".join([*([first] if first else []), *(_write_line(line) for line in tip.lines)])


def _write_line(line: Line) -> str:
    if type(line) is str:  # most are, and a map may have twenty thousand
        return escape_tags(line)
    pieces = (line,) if isinstance(line, str) else line
    return "".join(f"<b>{escape_tags(each)}</b>" if isinstance(each, Strong) else escape_tags(each) for each in pieces)
