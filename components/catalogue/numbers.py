"""A number as written → its value, if it can be read in one way only."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]+)?")
_MILLIONS = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(?:m|mio|mln|million|millions|millionen)\.?", re.IGNORECASE)
_CURRENCY = re.compile(r"€|\beur(os?)?\b|,-$", re.IGNORECASE)
_SPACES = re.compile(r"(?<=[0-9])[\s'’](?=[0-9]{3}(?![0-9]))")


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


def suggest_number(text: str) -> str:
    """Plain form of a number written with currency, separators or "million"; "" if it cannot be told.

    >>> suggest_number("1.370.000,50 €"), suggest_number("3,6 Mio"), suggest_number("1,2,3")
    ('1370000.50', '3600000', '')
    """
    bare = _SPACES.sub("", _CURRENCY.sub("", text).strip())
    millions = _MILLIONS.fullmatch(bare)
    if millions:
        return f"{round(float(millions[1].replace(',', '.')) * 1_000_000)}"
    for thousands, decimal in ((",", "."), (".", ",")):
        grouped = rf"[+-]?[0-9]{{1,3}}(\{thousands}[0-9]{{3}})+(\{decimal}[0-9]+)?"
        if re.fullmatch(grouped, bare):
            return bare.replace(thousands, "").replace(decimal, ".")
    plain = bare.replace(",", ".")
    return plain if find_number(plain) is not None else ""


def suggest_degrees(text: str) -> str:
    """Plain form of a coordinate written with a comma, a degree sign or a letter; "" if it cannot be told.

    >>> suggest_degrees("51,03"), suggest_degrees("4.35° W")
    ('51.03', '-4.35')
    """
    match = re.fullmatch(r"([+-]?[0-9]{1,3}(?:[.,][0-9]+)?)\s*°?\s*([NESOW]?)", text, re.IGNORECASE)
    if not match:
        return ""
    sign = "-" if match[2].upper() in ("S", "W") else ""
    return sign + match[1].replace(",", ".")
