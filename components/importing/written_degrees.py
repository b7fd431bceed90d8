"""Degrees and points as people write them → decimal numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from components.catalogue.numbers import find_number
from components.catalogue.written_amounts import trim_number

_DEGREES = re.compile(
    r"""(?P<before>[NSEW])?\s*(?P<sign>[+-])?(?P<degrees>\d{1,3}(?:[.,]\d+)?)\s*[°º˚d]?\s*
    (?:(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*['′’m]\s*)?(?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|′′)\s*)?
    (?P<after>[NSEW])?""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(
    r"\s*[;|\n\t]\s*|\s*,\s+|\s+/\s+|(?<=[NSEW])\s*,?\s*(?=\d)|\s+(?=[+-]?\d{1,3}[.,°])", re.IGNORECASE
)


def write_degrees(cell: str) -> str:
    """Return degrees as a decimal number; as it is where it is none. O is left open: east in German, west in French.

    >>> write_degrees("51,03"), write_degrees("51°3'36\\"N"), write_degrees("W 4° 21.0'"), write_degrees("3° O")
    ('51.03', '51.06', '-4.35', '3° O')
    """
    match = _DEGREES.fullmatch(cell.strip())
    if not match or (match["before"] and match["after"]):
        return cell
    parts = [Decimal((match[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")]
    if parts[1] >= 60 or parts[2] >= 60 or (match["minutes"] and parts[0] % 1):
        return cell
    degrees = parts[0] + parts[1] / 60 + parts[2] / 3600
    is_negative = (match["sign"] == "-") != ((match["before"] or match["after"] or "").upper() in ("S", "W"))
    return ("-" if is_negative and degrees else "") + (
        trim_number(round(degrees, 6)) if match["minutes"] else f"{degrees:f}"
    )


def split_point(cell: str) -> tuple[str, str] | None:
    """Return latitude and longitude of a cell with both, latitude first unless its letters say otherwise; else None.

    >>> split_point("51.05, 3.72"), split_point("51,05; 3,72"), split_point("3.72 E 51.05 N"), split_point("51,05")
    (('51.05', '3.72'), ('51.05', '3.72'), ('51.05', '3.72'), None)
    """
    text = cell.strip().strip("()[]")
    if match := re.fullmatch(r"POINT\s*\(?\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)?", text, re.IGNORECASE):
        return match[2], match[1]
    if match := re.fullmatch(r"([+-]?\d+\.\d+)\s*,\s*([+-]?\d+\.\d+)", text):
        return match[1], match[2]
    parts = [part.strip(" ,") for part in _BETWEEN.split(text) if part.strip(" ,")]
    degrees = [write_degrees(part) for part in parts]
    if len(parts) != 2 or any(find_number(each) is None for each in degrees):
        return None
    is_swapped = re.search("[EW]", parts[0], re.IGNORECASE) and re.search("[NS]", parts[1], re.IGNORECASE)
    return (degrees[1], degrees[0]) if is_swapped else (degrees[0], degrees[1])
