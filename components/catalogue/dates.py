"""A date as precisely as it is known (2020, 2020-03, 2020-03-01) → its first and last possible day."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

ADVICE = "Write the year, the month as 2022-09, or the day as 2022-09-30"

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEARS = range(1900, 2101)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SHEET_DAY_ZERO = date(1899, 12, 30)  # spreadsheets count days from here
_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2}|[a-z]{3,9})\.?", r"(?P<year>\d{4}|\d{2})"
_SEPARATOR = r"[\s./,-]+"
_OTHER_FORMS = tuple(
    re.compile(_SEPARATOR.join(parts), re.ASCII)
    for parts in (
        (_DAY, _MONTH, _YEAR),
        (r"(?P<month>[a-z]{3,9})\.?", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", _YEAR),
        (r"(?P<year>\d{4})", _MONTH, _DAY),
        (_MONTH, r"(?P<year>\d{4})"),
        (r"(?P<year>\d{4})", _MONTH),
    )
)


def find_year(text: str) -> int | None:
    """Return a year of four digits; None for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else None


def find_days(text: str) -> tuple[date, date] | None:
    """First and last day that a date may mean; None if it is not a date in ISO form of 1900 to 2100.

    >>> find_days("2020-02")
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    >>> find_days("2022-13")
    """
    match = _ISO.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if year not in _YEARS or month > 12 or (match[2] and not month):
        return None
    last_month = month or 12
    last_day = calendar.monthrange(year, last_month)[1]
    if day > last_day or (match[3] and not day):
        return None
    return date(year, month or 1, day or 1), date(year, last_month, day or last_day)


def suggest_date(text: str) -> str:
    """ISO form of a date written otherwise, or "" if it cannot be told.

    >>> suggest_date("31/12/2022"), suggest_date("September 2022"), suggest_date("31.02.2021")
    ('2022-12-31', '2022-09', '')
    """
    return next(iter(suggest_dates(text)), "")


def suggest_dates(text: str) -> tuple[str, ...]:
    """The same with all dates that may be meant: where the day and the month may have changed places, both.

    >>> suggest_dates("03/04/2020"), suggest_dates("spring")
    (('2020-04-03', '2020-03-04'), ())
    """
    if re.fullmatch("[1-6][0-9]{4}", text):
        return ((_SHEET_DAY_ZERO + timedelta(int(text))).isoformat(),)
    if re.fullmatch("(19|20)[0-9]{6}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    matches = [form.fullmatch(text.strip().lower()) for form in _OTHER_FORMS]
    isos = [_write_iso(match.groupdict()) for match in matches if match]
    if (day_first := matches[0]) and day_first["month"].isdigit():
        isos.insert(1, _write_iso({**day_first.groupdict(), "day": day_first["month"], "month": day_first["day"]}))
    return tuple(dict.fromkeys(iso for iso in isos if find_days(iso)))


def _write_iso(parts: dict[str, str | None]) -> str:
    """Day before month, as Europe writes it, unless only the other order is possible."""
    year, month, day = (parts.get(name) or "" for name in ("year", "month", "day"))
    if month[:3] in _MONTHS:
        month = str(_MONTHS.index(month[:3]) + 1)
    elif month.isdigit() and day and int(month) > 12 >= int(day):
        day, month = month, day
    century = "20" if len(year) == 2 else ""
    return f"{century}{year}-{month.zfill(2)}" + (f"-{day.zfill(2)}" if day else "")
