"""A name in a sentence → the same name, marked, so that it stands out wherever a language puts it."""

from __future__ import annotations

import re

_START, _END = "\ue000", "\ue001"  # of the private use area: no text of the data has them

#: Splits a text at its marks: each second piece, from the second on, is a name that stands out.
MARKS = re.compile(f"[{_START}{_END}]")


def stress(name: str) -> str:
    """Return a name that stands out in its sentence.

    >>> MARKS.split(f"{stress('Alpha')} names {stress('cycling')}")
    ['', 'Alpha', ' names ', 'cycling', '']
    """
    return f"{_START}{name}{_END}"
