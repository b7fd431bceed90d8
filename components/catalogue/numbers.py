"""A number as written → its value, if it can be read in one way only."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]+)?")


def find_number(text: str) -> float | None:
    """Value of digits with at most a sign and a decimal point; None for anything else.

    >>> find_number("1370000.50"), find_number("1,370"), find_number("3 Mio")
    (1370000.5, None, None)
    """
    return float(text) if _PLAIN.fullmatch(text) else None


def find_amount(text: str) -> float | None:
    """Like find_number, but 1.264 is refused: in much of Europe it means 1264.

    >>> find_amount("1264"), find_amount("1264.50"), find_amount("1.264")
    (1264.0, 1264.5, None)
    """
    return None if re.fullmatch(r"[+-]?[0-9]{1,3}\.[0-9]{3}", text) else find_number(text)


def suggest_degrees(text: str) -> tuple[str, ...]:
    """Plain forms of a coordinate written with a comma, a degree sign or a letter; none if it cannot be told.

    O is east in German and west in French.

    >>> suggest_degrees("51,03"), suggest_degrees("4.35° W"), suggest_degrees("4.35° O")
    (('51.03',), ('-4.35',), ('4.35', '-4.35'))
    """
    match = re.fullmatch(r"([+-]?)([0-9]{1,3}(?:[.,][0-9]+)?)\s*°?\s*([NESOW]?)", text, re.IGNORECASE)
    if not match or (match[1] and match[3]):
        return ()
    degrees, letter = match[2].replace(",", "."), match[3].upper()
    if letter == "O":
        return degrees, f"-{degrees}"
    return (f"-{degrees}" if letter in ("S", "W") or match[1] == "-" else degrees,)
