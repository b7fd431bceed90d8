"""headings.csv and months.csv → how people head columns and name months, in some 25 languages; a line there adds one.

`point` in headings.csv is latitude and longitude in one. The names of months are those of Unicode CLDR.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_HEADINGS = Path(__file__).with_name("headings.csv")
_MONTHS = Path(__file__).with_name("months.csv")


@cache
def list_words() -> list[tuple[str, str, str]]:
    """Return the lines of headings.csv: column, language and heading."""
    with _HEADINGS.open(encoding="utf-8", newline="") as lines:
        return [(row["column"], row["language"], row["heading"]) for row in csv.DictReader(lines)]


@cache
def list_months() -> list[tuple[int, str]]:
    """Return the lines of months.csv: number of the month, and a name of it."""
    with _MONTHS.open(encoding="utf-8", newline="") as lines:
        return [(int(row["month"]), row["name"]) for row in csv.DictReader(lines)]
