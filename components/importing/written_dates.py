"""Dates as people write them, in many languages → ISO form; a column tells whether the day or the month is first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from components.catalogue.dates import find_days, suggest_date
from components.catalogue.spelling import fold_case
from components.catalogue.word_lists import list_months

_NUMERIC = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\.?")
_TIME = re.compile(r"(?<=\d)[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|UTC|[AaPp][Mm]|[+-]\d{2}:?\d{2})?$")
_QUARTER = re.compile(r"(?:Q|T|K|QU)\.?\s?([1-4])[\s./-]*(\d{4})|(\d{4})[\s./-]*(?:Q|T|K)\.?\s?([1-4])", re.IGNORECASE)
_PLAIN = re.compile(r"\d{5}|\d{8}|\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}(?:[./-]\d{1,2}\.?)?")
_ORDINAL = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|re|º|°|ª|o)(?![^\W\d_])", re.IGNORECASE)
_WORD, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_FILLERS = frozenset({
    "de", "del", "di", "d", "den", "the", "of", "an", "r", "roku", "rok", "m", "gada", "g", "god", "godine", "l",
    "г", "года", "р", "року",
})  # fmt: skip


def find_day_order(cells: Iterable[str]) -> str:
    """Return "day" or "month", what comes first in a column, as far as its cells show it; "" where they disagree.

    >>> find_day_order(["03/04/2020", "31/12/2021"]), find_day_order(["03/31/2020"]), find_day_order(["03/04/2020"])
    ('day', 'month', 'day')
    """
    shown = set()
    for cell in cells:
        if match := _NUMERIC.fullmatch(_TIME.sub("", cell.strip())):
            first, second = int(match[1]), int(match[2])
            shown |= {"day"} if first > 12 >= second else {"month"} if second > 12 >= first else set()
    return "day" if not shown else shown.pop() if len(shown) == 1 else ""


def write_date(cell: str, order: str, *, is_end: bool = False) -> str:
    """Return a date in ISO form, as precisely as it is known; as it is where that stays open.

    >>> write_date("03/04/2020", "month"), write_date("1er février 2021", "day"), write_date("listopad 2020", "day")
    ('2020-03-04', '2021-02-01', 'listopad 2020')
    >>> write_date("Q3 2022", "day", is_end=True), write_date("44927", "day")
    ('2022-09', '2023-01-01')
    """
    text = _TIME.sub("", cell.strip())
    if find_days(text):
        return text
    if match := _QUARTER.fullmatch(text):
        quarter = int(match[1] or match[4])
        return f"{match[2] or match[3]}-{quarter * 3 if is_end else quarter * 3 - 2:02}"
    if match := _NUMERIC.fullmatch(text):
        return _write_numeric(match, order) or cell
    if _PLAIN.fullmatch(text):
        return suggest_date(text.rstrip(".")) or cell
    named = list_meant_dates(text)
    return named[0] if len(named) == 1 else cell


def _write_numeric(match: re.Match[str], order: str) -> str:
    first, second, year = int(match[1]), int(match[2]), match[3] if len(match[3]) == 4 else f"20{match[3]}"
    if not order and first <= 12 and second <= 12 and first != second:
        return ""
    day, month = (second, first) if (second > 12 or (order == "month" and first <= 12)) else (first, second)
    iso = f"{year}-{month:02}-{day:02}"
    return iso if find_days(iso) else ""


def list_meant_dates(text: str) -> tuple[str, ...]:
    """Return the dates that a month's name may mean, with a year and perhaps a day around it; none for anything else.

    >>> list_meant_dates("Jan 5, 2020"), list_meant_dates("listopad 2020"), list_meant_dates("March and May 2020")
    (('2020-01-05',), ('2020-10', '2020-11'), ())
    """
    parts = _ORDINAL.sub(r"\1 ", text)
    words = [word for word in _WORD.findall(parts) if fold_case(word) not in _FILLERS]
    numbers = _DIGITS.findall(parts)
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) < 3]
    months = _read_months().get(fold_case(words[0]), ()) if len(words) == 1 else ()
    if len(years) != 1 or len(days) > 1 or len(numbers) != 1 + len(days):
        return ()
    isos = (f"{years[0]}-{month:02}" + (f"-{int(days[0]):02}" if days else "") for month in sorted(months))
    return tuple(iso for iso in isos if find_days(iso))


@cache
def _read_months() -> dict[str, set[int]]:
    """Return folded name → numbers of the months that it is in some language."""
    months: dict[str, set[int]] = defaultdict(set)
    for month, name in list_months():
        months[fold_case(name)].add(month)
    return dict(months)
