"""A country as somebody wrote it (name, code, another language) → its English name."""

from __future__ import annotations

import csv
from functools import cache

from components.atlas.folder import GEO_FOLDER
from components.catalogue.spelling import find_nearest, fold_case

COUNTRIES_FILE = GEO_FOLDER / "countries.csv"


@cache
def _read_rows() -> list[dict[str, str]]:
    """The rows of countries.csv; empty without the file."""
    if not COUNTRIES_FILE.is_file():
        return []
    with COUNTRIES_FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _name_by_spelling() -> dict[str, str]:
    """Folded spelling → English name; names win over other names."""
    other_names = {fold_case(other): row["name"] for row in _read_rows() for other in row["other_names"].split("|")}
    names = {fold_case(row["name"]): row["name"] for row in _read_rows()}
    return {spelling: name for spelling, name in (other_names | names).items() if spelling}


@cache
def _name_by_code() -> dict[str, str]:
    """Folded ISO 3166 code of two or three letters → English name."""
    return {fold_case(row[column]): row["name"] for row in _read_rows() for column in ("code", "alpha3")}


@cache
def list_countries() -> list[str]:
    """English names of all countries; empty if the list of countries is missing."""
    return sorted(set(_name_by_spelling().values()))


def find_country(text: str) -> str | None:
    """English name of the country meant by a name, a code or a name in another language; None if it is none.

    >>> find_country("EL"), find_country("deutschland"), find_country("UK"), find_country("Belguim")
    ('Greece', 'Germany', 'United Kingdom', None)
    """
    spelling = fold_case(text)
    code = spelling if text.strip().isascii() else ""  # "ČR" is no code, though it folds to Costa Rica's
    return _name_by_code().get(code) or _name_by_spelling().get(spelling)


def suggest_country(text: str) -> str:
    """English name of the country that a misspelt name most likely means, or "".

    >>> suggest_country("Belguim"), suggest_country("Nederlnd"), suggest_country("Atlantis")
    ('Belgium', 'Netherlands', '')
    """
    return _name_by_spelling().get(find_nearest(text, _long_spellings()), "")


@cache
def _long_spellings() -> dict[str, str]:
    """Spellings to compare with misspelt ones; any two letters are near some code."""
    return {spelling: spelling for spelling in _name_by_spelling() if len(spelling) > 3}
