"""NUTS code, alone or before a name ("DEG01 / Erfurt") → the units of the region, and the name."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from components.geocoding.index.load import load_regions
from components.geocoding.index.names import Units

_FILE = Path(__file__).with_name("nuts.csv")  # codes of levels 1 and 2, of 2013 to 2024
_CODE = re.compile(r"\s*([A-Z]{2})([A-Z0-9]{1,3})(?![\w])\s*[/:,–-]*\s*")
_COUNTRIES = {"EL": "GR", "UK": "GB"}


def split_nuts(text: str) -> tuple[Units, str]:
    """The units of the smallest region whose code the text begins with (empty: none), and the text after the code.

    >>> units, name = split_nuts("ITC4C / Milano")
    >>> "IT-MI" in units, name
    (True, 'Milano')
    >>> split_nuts("Hessen")
    (frozenset(), 'Hessen')
    """
    found = _CODE.match(text)
    if not found or (not any(sign.isdigit() for sign in found.group(2)) and found.group() != text):
        return frozenset(), text
    code = _COUNTRIES.get(found.group(1), found.group(1)) + found.group(2)
    known = next((code[:length] for length in range(len(code), 2, -1) if code[:length] in _load_codes()), "")
    return _load_codes().get(known, frozenset()), text[found.end() :]


@cache
def _load_codes() -> dict[str, Units]:
    regions = load_regions()
    units = {str(identity): regions.units[row] for row, identity in enumerate(regions.ids)}
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: frozenset().union(*(units[one] for one in row["regions"].split()))
            for row in csv.DictReader(file)
        }
