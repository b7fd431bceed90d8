"""Long names → tick labels of at most two short lines, so that figures work on a phone."""

from __future__ import annotations

import textwrap

WIDTH = 22  # characters a line


def break_label(label: str, *, width: int = WIDTH, lines: int = 2) -> tuple[str, ...]:
    """Return the lines of a label, plain text; what does not fit in `lines` of them ends in "…".

    >>> break_label("Local authorities on the path (ADRION)")
    ('Local authorities on', 'the path (ADRION)')
    >>> break_label("a very long name of a very long project indeed", lines=1)
    ('a very long name of a…',)
    >>> break_label("4. 0421_PAISAJE_IBERICO_2", width=12, lines=1)
    ('4. 0421_PAI…',)
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
