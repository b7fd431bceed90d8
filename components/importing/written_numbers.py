"""Amounts and degrees as people write them → plain numbers; which sign is the decimal mark, the whole column tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from components.catalogue.numbers import find_amount, find_number

_CURRENCY = re.compile(
    r"€|\b(eur|euros?|euroa|eurot|evro|evrov|eura|eiro|ευρώ|ευρω|евро|євро)\b\.?|,[-–—]+$", re.IGNORECASE
)
_SPACES = re.compile(r"(?<=\d)[\s'’‘ʼ´`_](?=\d{3}(?!\d))")
_SCALES = (
    (re.compile(r"\s*(m|mio|mln|mn|millions?|millionen|millones|millón|milioni|milione|milhões|miljoen|miljoner|milj|"
                r"milionów|εκατ|εκ|млн)\.?$", re.IGNORECASE), 1_000_000),
    (re.compile(r"\s*(k|t|tsd|tausend|thousand|tys|tis|milliers|χιλ|тыс|хил)\.?$", re.IGNORECASE), 1_000),
)  # fmt: skip
_NUMBER = re.compile(r"[+-]?\d{1,15}([.,]\d+)*")
_DEGREES = re.compile(
    r"""(?P<before>[NSEW])?\s*(?P<sign>[+-])?(?P<degrees>\d{1,3}(?:[.,]\d+)?)\s*[°º˚d]?\s*
    (?:(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*['′’m]\s*)?(?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|′′)\s*)?
    (?P<after>[NSEW])?""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(
    r"\s*[;|\n\t]\s*|\s*,\s+|\s+/\s+|(?<=[NSEW])\s*,?\s*(?=\d)|\s+(?=[+-]?\d{1,3}[.,°])", re.IGNORECASE
)


def find_decimal_mark(cells: Iterable[str]) -> str:
    """Return the decimal mark of a column, as far as one of its cells shows it; "" where none does, or they disagree.

    >>> find_decimal_mark(["1.370", "12,5"]), find_decimal_mark(["1.370"]), find_decimal_mark(["1,5", "1.5"])
    (',', '', '')
    """
    shown = {mark for cell in cells if (mark := _show_mark(_strip(cell)[0]))}
    return shown.pop() if len(shown) == 1 else ""


def _strip(cell: str) -> tuple[str, int]:
    """Return a number without currency, spaces and word for its scale, and that scale."""
    bare = _SPACES.sub("", _CURRENCY.sub("", cell).strip()).strip()
    for word, scale in _SCALES:
        if word.search(bare):
            return word.sub("", bare), scale
    return bare, 1


def _show_mark(bare: str) -> str:
    """Return the decimal mark where one number alone tells it."""
    if not _NUMBER.fullmatch(bare):
        return ""
    marks = [sign for sign in bare if sign in ".,"]
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else ""
    if len(marks) > 1:  # of thousands, so the other one is the decimal mark
        return "." if marks[0] == "," else ","
    return marks[0] if marks and not re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", bare) else ""


def write_amount(cell: str, mark: str, factor: int = 1) -> str:
    """Return an amount as a plain number, by the decimal mark of its column; as it is where that stays open.

    >>> write_amount("1.370.000,50 €", ""), write_amount("1,2 Mio €", "")
    ('1370000.50', '1200000')
    >>> write_amount("1.264", ","), write_amount("1.264", "")
    ('1264', '1.264')
    """
    bare, scale = _strip(cell)
    own = _show_mark(bare) or mark
    if not _NUMBER.fullmatch(bare) or (not own and re.search("[.,]", bare)):
        return cell
    other = "." if own == "," else ","
    if not re.fullmatch(rf"[+-]?(\d+|\d{{1,3}}(\{other}\d{{3}})+)(\{own or '.'}\d+)?", bare):
        return cell
    plain = bare.replace(other, "").replace(",", ".")
    if factor * scale == 1:
        return plain if find_number(plain) is not None and find_amount(plain) is not None else _trim(Decimal(plain))
    return _trim(Decimal(plain) * factor * scale)


def _trim(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


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
    return ("-" if is_negative and degrees else "") + (_trim(round(degrees, 6)) if match["minutes"] else f"{degrees:f}")


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
