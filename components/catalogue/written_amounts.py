"""Amounts as people write them → plain numbers; which sign is the decimal mark, the whole column tells."""

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
        return (
            plain if find_number(plain) is not None and find_amount(plain) is not None else trim_number(Decimal(plain))
        )
    return trim_number(Decimal(plain) * factor * scale)


def suggest_amount(cell: str) -> str:
    """Return the plain form of an amount, where a sign that stays open is taken for one of thousands; "" for others.

    >>> suggest_amount("1.370.000,50 €"), suggest_amount("3,6 Mio"), suggest_amount("1.264"), suggest_amount("1,2,3")
    ('1370000.50', '3600000', '1264', '')
    """
    read = (write_amount(cell, mark) for mark in ("", ",", "."))
    return next((plain for plain in read if find_amount(plain) is not None), "")


def trim_number(number: Decimal) -> str:
    """Return a number in digits, without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
