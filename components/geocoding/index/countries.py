"""Country as written → its code, and which codes a namesake may have when that country is meant."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, lru_cache

from components.atlas.folder import GEO_FOLDER
from components.catalogue.countries import find_country

#: Parts that bear a code of their own, and pairs that sources do not tell apart.
_BELONGING = {
    "FR": "BL GF GP MF MQ NC PF PM RE WF YT", "GB": "GG GI IM JE", "DK": "FO GL", "FI": "AX", "NO": "SJ",
    "NL": "AW BQ CW SX", "RS": "XK", "IL": "PS", "PS": "IL", "CN": "HK MO",
}  # fmt: skip


FAR_PARTS = frozenset(code for whole in ("FR", "GB", "DK", "NL", "NO") for code in _BELONGING[whole].split())


@dataclass(frozen=True, slots=True)
class Country:
    """A row of data/geo/countries.csv."""

    code: str
    name: str
    latitude: float
    longitude: float
    population: int


@cache
def load_countries() -> dict[str, Country]:
    """Country by ISO alpha-2 code; those without a point are left out."""
    with (GEO_FOLDER / "countries.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["latitude"]]
    return {
        row["code"]: Country(
            row["code"], row["name"], float(row["latitude"]), float(row["longitude"]), int(row["population"])
        )
        for row in rows
    }


def name_country_code(code: str) -> str:
    """The English name of a code, or the code itself.

    >>> name_country_code("BE")
    'Belgium'
    """
    country = load_countries().get(code)
    return country.name if country else code


@lru_cache(maxsize=4096)
def find_code(text: str) -> str:
    """The ISO alpha-2 code of a country in any way of writing it, "" if it is none.

    >>> find_code("EL"), find_code("Deutschland"), find_code("DE Germany / DEUTSCHLAND"), find_code("Atlantis")
    ('GR', 'DE', 'DE', '')
    """
    parts = (text, *_split(text), text[:2] if text[2:3] == " " else "")
    return next((code for part in parts if (code := _find_named(part))), "")


@lru_cache(maxsize=4096)
def find_whole(text: str) -> str:
    """The code of the country that a text names and nothing else, be it in several languages; "" if there is more.

    A letter alone ("A" on the plates of Austrian cars) is a country only in a column of countries.

    >>> find_whole("Österreich / Austria"), find_whole("Deggendorf/Germany")
    ('AT', '')
    """
    if len(text.strip()) == 1:
        return ""
    codes = {_find_named(part) for part in _split(text)}
    return _find_named(text) or (codes.pop() if len(codes) == 1 else "")


def _split(text: str) -> list[str]:
    return [part for part in text.replace("(", "/").replace(")", "/").split("/") if part.strip()]


def _find_named(text: str) -> str:
    name = find_country(text) if text.strip() else None
    return _codes_by_name().get(name, "") if name else ""


@cache
def _codes_by_name() -> dict[str, str]:
    with (GEO_FOLDER / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["code"] for row in csv.DictReader(file)}


@cache
def list_codes(code: str) -> frozenset[str]:
    """The codes that a place in this country may have in the gazetteer; empty for "" (any)."""
    return frozenset((code, *_BELONGING.get(code, "").split())) if code else frozenset()
