"""Natural Earth units, unions.csv and CLDR names → regions.json (shapes) and regions.csv (names and points)."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shapely
from shapely import Geometry
from shapely.geometry import shape as read_shape

from components.geocoding.reading.normalise import list_spellings, normalise
from tests.geodata.inputs import REGIONS, SUBDIVISIONS, read_json, read_matching
from tests.geodata.shapes import find_inner_point, simplify, write_topology

EUROPE = [
    "AL",
    "AD",
    "AT",
    "AX",
    "BA",
    "BE",
    "BG",
    "BY",
    "CH",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FO",
    "FR",
    "GB",
    "GG",
    "GI",
    "GR",
    "HR",
    "HU",
    "IE",
    "IM",
    "IS",
    "IT",
    "JE",
    "LI",
    "LT",
    "LU",
    "LV",
    "MC",
    "MD",
    "ME",
    "MK",
    "MT",
    "NL",
    "NO",
    "PL",
    "PT",
    "RO",
    "RS",
    "RU",
    "SE",
    "SI",
    "SK",
    "SM",
    "TR",
    "UA",
    "VA",
    "XK",
    "GE",
    "AM",
    "AZ",
    "IL",
    "PS",
]
_NAME_FIELDS = (
    "name",
    "name_en",
    "name_alt",
    "name_local",
    "gn_name",
    "woe_name",
    "gns_name",
    *tuple(
        f"name_{language}"
        for language in ["de", "el", "es", "fr", "hu", "it", "nl", "pl", "pt", "ru", "sv", "tr", "uk"]
    ),
)
_LEFT_OUT = {"NO-X01~", "IL-", "RU-X01~"}  # Bouvet Island, nameless pieces
_NAMED_WRONGLY = {"GB-WRL": "Wirral", "GB-SHN": "St Helens", "GB-IVC": "Inverclyde", "GB-LND": "City of London"}
_UNIONS = Path(__file__).with_name("unions.csv")


@dataclass
class Region:
    """A region as it is built: its first name is the one shown; `units` are the ids of what it consists of."""

    id: str
    country: str
    kind: str
    names: list[str]
    shape: Geometry | None = None
    units: list[str] = field(default_factory=list)
    towns: list[str] = field(default_factory=list)
    traits: dict[str, str] = field(default_factory=dict)


def make_regions(downloads: Path) -> list[Region]:
    """All regions, units first, with simplified shapes that share their borders."""
    units = _read_units(downloads)
    simplified = simplify([unit.shape for unit in units.values()], tolerance=0.035, smallest=0.003)
    for unit, shape in zip(units.values(), simplified, strict=True):
        unit.shape = shape
    _settle_names(units)
    unions = _read_unions(units)
    regions = [*units.values(), *unions]
    translated = _read_subdivision_names(downloads)
    for region in regions:
        region.names = list(dict.fromkeys([*region.names, *translated[region.id]]))
    return regions


def write_regions(regions: list[Region], points: dict[str, tuple[float, float]], folder: Path) -> None:
    """Writes regions.json and regions.csv; `points` are those of regions without a shape."""
    shaped = [region for region in regions if region.shape is not None]
    areas: Iterator[tuple[str, dict[str, str], Geometry]] = (
        (r.id, {}, r.shape) for r in shaped
    )  # the page has the names
    write_topology(folder / "regions.json", areas)
    with (folder / "regions.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["id", "country", "kind", "name", "other_names", "latitude", "longitude", "shape", "units"])
        for region in regions:
            point = find_inner_point(region.shape) if region.shape is not None else points[region.id]
            shape = region.id if region.shape is not None else ""
            others = "|".join(region.names[1:])
            rows.writerow(
                [region.id, region.country, region.kind, region.names[0], others, *point, shape, " ".join(region.units)]
            )


def _read_units(downloads: Path) -> dict[str, Region]:
    """Natural Earth's units of Europe by ISO 3166-2 code; pieces that bear one code become one region."""
    units: dict[str, Region] = {}
    for feature in read_json(REGIONS, "package/data/states/admin1.json", downloads)["features"]:
        traits = {key: value for key, value in feature["properties"].items() if isinstance(value, str) and value}
        if traits.get("iso_a2") not in EUROPE or "name" not in traits or traits["iso_3166_2"] in _LEFT_OUT:
            continue
        unit = _make_unit(traits, shapely.make_valid(read_shape(feature["geometry"])))
        known = units.setdefault(unit.id, unit)
        if known is not unit:
            known.shape = shapely.union(known.shape, unit.shape)
            known.names += unit.names
    return units


def _make_unit(traits: dict[str, str], shape: Geometry) -> Region:
    code, country = traits["iso_3166_2"], traits["iso_a2"]
    if country == "BA" and code in {"BA-BIH", "BA-SRP"}:
        code = traits["adm1_code"].replace("BIH", "BA")  # cantons all bear the code of their entity
    code = code.replace("-99-", f"{country}-").removesuffix("~")  # Natural Earth's own codes, where ISO has none
    names = (
        [_NAMED_WRONGLY.get(code, ""), *_list_names(traits)] if code not in _NAMED_WRONGLY else [_NAMED_WRONGLY[code]]
    )
    return Region(code, country, traits.get("type_en", "region").split("|")[0].lower(), [n for n in names if n], shape,
                  units=[code], traits=traits)  # fmt: skip


def _list_names(traits: dict[str, str]) -> list[str]:
    shown = traits.get("name_en") or traits["name"]
    others = [name for key in _NAME_FIELDS for name in traits.get(key, "").split("|")]
    return list(dict.fromkeys(name.strip() for name in [shown, *others] if name.strip()))


def _read_unions(units: dict[str, Region]) -> list[Region]:
    """The rows of unions.csv. A row with one member only names that member anew."""
    unions = []
    with _UNIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = [row["name"], *filter(None, row["other_names"].split("|"))]
            if row["members"].startswith("towns="):
                towns = row["members"].removeprefix("towns=").split("|")
                unions.append(Region(row["id"], row["country"], "area", names, towns=towns))
                continue
            members = _select_members(row["members"], row["country"], units)
            if len(members) == 1 and members[0].id == row["id"]:
                members[0].names = list(dict.fromkeys([*names, *members[0].names]))
                continue
            _take_names(names, members)
            shape = shapely.coverage_union_all([member.shape for member in members])
            unions.append(Region(row["id"], row["country"], "region", names, shape, [unit.id for unit in members]))
    return unions


def _settle_names(units: dict[str, Region]) -> None:
    """A name that several units bear ("Zala megye") stays with the one whose first name it begins with for longest."""
    bearers: dict[tuple[str, str], list[Region]] = defaultdict(list)
    for unit in units.values():
        for key in {normalise(name) for name in unit.names}:
            bearers[unit.country, key].append(unit)
    for (_, key), of_name in bearers.items():
        shared = {unit.id: len(first) for unit in of_name if key.startswith(first := normalise(unit.names[0]))}
        owners = [unit for unit in of_name if shared.get(unit.id, 0) == max(shared.values(), default=-1)]
        for other in of_name if len(owners) == 1 < len(of_name) else ():
            if other is not owners[0]:
                other.names = [name for name in other.names if normalise(name) != key]


def _take_names(names: list[str], members: list[Region]) -> None:
    """Natural Earth gives many a province the name of its region as well: only the union keeps it."""
    taken = {normalise(name) for name in names}
    for member in members:
        member.names = [member.names[0], *(name for name in member.names[1:] if normalise(name) not in taken)]


def _select_members(selectors: str, country: str, units: dict[str, Region]) -> list[Region]:
    """Units by code ("NO-01 NO-02") or by an attribute of Natural Earth ("region=Pays de la Loire")."""
    members = []
    for selector in _split_selectors(selectors):
        key, _, value = selector.partition("=")
        if not value:
            members.append(units[key])
            continue
        key = "iso_a2" if key == "country" else key
        found = [unit for unit in units.values() if unit.country == country and unit.traits.get(key) == value]
        if not found:
            raise SystemExit(f"unions.csv: no unit of {country} has {selector}.")
        members += found
    return members


def _split_selectors(selectors: str) -> list[str]:
    """Splits at spaces before a code or a key: values themselves hold spaces."""
    parts: list[str] = []
    for word in selectors.split(" "):
        starts = "=" in word or (len(parts) == 0) or ("=" not in parts[-1]) or (word[2:3] == "-" and word[:2].isupper())
        if starts:
            parts.append(word)
        else:
            parts[-1] += " " + word
    return parts


def _read_subdivision_names(downloads: Path) -> dict[str, list[str]]:
    """Names of CLDR by ISO 3166-2 code: {"BE-VLG": ["Flanders", …]}."""
    names: dict[str, list[str]] = defaultdict(list)
    for content in read_matching(SUBDIVISIONS, "/subdivisions/", downloads):
        for code, name in _find_names(content).items():
            if code[:2].upper() in EUROPE and _is_european(name):
                names[f"{code[:2].upper()}-{code[2:].upper()}"].append(name)
    return names


def _find_names(content: dict[str, Any]) -> dict[str, str]:
    return content["subdivisions"]["localeDisplayNames"]["subdivisions"]


def _is_european(name: str) -> bool:
    """Latin, Greek and Cyrillic names; what else is written is not looked for here."""
    return all(ord(letter) < 0x0530 or 0x1E00 <= ord(letter) < 0x2100 for letter in name)


def list_region_names(regions: list[Region]) -> Iterator[tuple[str, int, int]]:
    """(folded name, row of regions.csv, rank) of all names; rank 0 is the name shown."""
    for row, region in enumerate(regions):
        for number, name in enumerate(region.names):
            yield from ((key, row, min(number, 1)) for key in list_spellings(name) if len(key) > 1)
