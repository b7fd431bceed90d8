"""Catalogue → how many organisations, participations, places, pilots and projects each country or region has.

- participation: a row of partners, an organisation in one project; organisation: counted once an area
- place: a different place in which a partner has its seat or a measure was piloted, and no whole country;
  pilot: a measure in one place
- project: takes part in the area, with a pilot or a partner that is no network; network: a participation of one

An area of the level "country" is what the row states; of the level "region" it is the one region (see
geocoding/unions.py) in which the row's place lies for certain. What has none of these is counted in rows of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import pandas as pd
from narwhals.typing import IntoFrame

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import LookInto
from components.catalogue.item_key import ItemKey
from components.geocoding.areas.divisions import Level, list_divisions
from components.geocoding.areas.unions import find_certain_region
from components.language.regions import FullestAreas, UnpilotedAreas
from components.measures.engine import alphabetise, memoise, scan
from components.measures.places import find_whole_countries
from components.measures.presence import is_network
from components.measures.result import Result

LEVELS: tuple[Level, ...] = ("country", "region")
COUNTS = ("organisations", "participations", "places", "pilots", "projects")
NONE, MILLION = "none", "per million inhabitants"
EVERYWHERE = "all countries"
FEWEST = 200_000  # inhabitants; where there are fewer, one partner more or less would make or break a rate

_NO_COUNTRY = "no country stated"
_NO_PLACE, _UNLOCATED = "no place stated", "place not located for certain"
_WIDE, _OUTSIDE = "area over several regions", "outside the known regions"
_COLUMNS = ["level", "area", "shape", "name", "country", *COUNTS, "networks", "inhabitants"]


@dataclass(frozen=True, eq=False)
class AreaCounts(Result):
    """What each area has, and what was chosen: areas of a level, in a country or all, what is counted, per what."""

    level: Level
    within: str
    counting: str
    per: str


@dataclass(frozen=True, eq=False)
class AreaGaps(Result):
    """The areas of a level that lack something."""

    level: Level


def count_by_area(
    catalogue: Catalogue,
    *,
    level: Level = "country",
    within: str = EVERYWHERE,
    counting: str = "organisations",
    per: str = NONE,
) -> AreaCounts:
    """Count what each area has, the largest `value` first; last what is in no area, whose `area` is "".

    `within` is a country: then only its rows are counted, and its areas listed.

    Columns: level, area (country or region id), shape, name, country, those of COUNTS, inhabitants, value (the count,
    or the count a million inhabitants; NaN where they are fewer than FEWEST or not known), key (what a click means: a
    country is looked into, a region tells what is there).
    """
    areas = count_areas(catalogue, level, within)
    if per == MILLION:
        value = areas[counting] / areas["inhabitants"].where(areas["inhabitants"] >= FEWEST) * 1e6
    else:
        value = areas[counting].where(areas["area"] != "").astype(float)
    order = areas.assign(value=value.round(2), elsewhere=areas["area"] == "", count=areas[counting])
    keys = ["elsewhere", "value", "count", "name", "area"]
    table = order.sort_values(keys, ascending=[True, False, False, True, True], ignore_index=True, key=alphabetise)
    table = table.drop(columns=["elsewhere", "count"])
    table["key"] = [str(LookInto(area) if level == "country" else ItemKey(level, area)) for area in table["area"]]
    return AreaCounts(table, level, within, counting, per)


@memoise
def count_areas(catalogue: Catalogue, level: Level, within: str = EVERYWHERE) -> pd.DataFrame:
    """Count everything in each area, in no particular order; see `count_by_area`."""
    rows = _list_rows(catalogue)
    rows = rows if within == EVERYWHERE else rows[rows["country"] == within].reset_index(drop=True)
    rows["area"] = _find_countries(rows) if level == "country" else _find_regions(rows, catalogue)
    places = rows["location"].where(~rows["location"].isin({"", *find_whole_countries(catalogue)}))
    counted = (
        rows.assign(
            places=places,
            organisations=rows["partner"].where(rows["partner"] != ""),
            present=rows["project"].where(rows["partners"] + rows["pilots"] > rows["networks"]),
        )
        .groupby("area", sort=False)
        .agg(organisations=("organisations", "nunique"), participations=("partners", "sum"),
             places=("places", "nunique"), pilots=("pilots", "sum"), projects=("present", "nunique"),
             networks=("networks", "sum"))
        .reset_index(names="name")
    )  # fmt: skip
    divisions = list_divisions(level)
    known = [divisions.get(name) for name in counted["name"]]
    return counted.assign(
        level=level,
        area=[each.id if each else "" for each in known],
        shape=[each.shape if each else "" for each in known],
        country=[each.country if each else "" for each in known],
        name=[each.name if each else name for each, name in zip(known, counted["name"], strict=True)],
        inhabitants=[each.inhabitants or np.nan if each else np.nan for each in known],
    )[_COLUMNS]


def list_mapped_countries(catalogue: Catalogue) -> tuple[str, ...]:
    """List the countries of partners and pilots that are on the map, by alphabet."""
    stated = {*catalogue.partners["country"].unique(), *catalogue.pilot_cities["country"].unique()}
    return tuple(sorted(stated & set(list_divisions("country"))))


def _list_rows(catalogue: Catalogue) -> pd.DataFrame:
    """List who is where, each once: country, location, project, partner; partners, networks, pilots (numbers)."""
    one, none = nw.lit(1), nw.lit(0)
    network = is_network().cast(nw.Int64)
    partners = _select(catalogue.partners, partner=nw.col("partner"), partners=one, networks=network, pilots=none)
    pilots = _select(catalogue.pilot_cities, partner=nw.lit(""), partners=none, networks=none, pilots=one)
    counted = nw.concat([partners, pilots]).group_by("country", "location", "project", "partner").agg(
        nw.col("partners", "networks", "pilots").sum()
    )  # fmt: skip
    rows: pd.DataFrame = counted.collect("pandas").to_native()
    return rows


def _select(frame: IntoFrame, **columns: nw.Expr) -> nw.LazyFrame:
    texts = [nw.col(name).cast(nw.String) for name in ("country", "location", "project")]
    return scan(frame).select(*texts, **{**columns, "partner": columns["partner"].cast(nw.String)})


def _find_countries(rows: pd.DataFrame) -> pd.Series:
    return rows["country"].where(rows["country"] != "", _NO_COUNTRY)


def _find_regions(rows: pd.DataFrame, catalogue: Catalogue) -> pd.Series:
    """Return the id of the region of each row, or why it has none."""
    places = catalogue.places.set_index("location")
    regions = {"": _NO_PLACE} | {
        location: _find_region(*place)
        for location, *place in zip(
            places.index, *(places[name] for name in ("status", "precision", "shape", "unit")), strict=True
        )
    }
    return rows["location"].map(regions).fillna(_UNLOCATED)


def _find_region(status: str, precision: str, shape: str, unit: str) -> str:
    region = find_certain_region(status, precision, shape, unit)
    if region or status != "found":
        return region or _UNLOCATED
    return _WIDE if precision in ("region", "country") else _OUTSIDE


def list_locations(catalogue: Catalogue, region: str) -> list[str]:
    """List the places (keys of `places`) that lie in a region for certain."""
    places = catalogue.places[["location", "status", "precision", "shape", "unit"]]
    return [location for location, *place in places.itertuples(index=False) if _find_region(*place) == region]


def list_unassigned(table: pd.DataFrame) -> dict[str, int]:
    """Return how many participations and pilots are in no area, by the reason."""
    rest = table[table["area"] == ""]
    return {
        str(name): int(rows) for name, rows in zip(rest["name"], rest["participations"] + rest["pilots"], strict=True)
    }


def find_fullest_area(counted: AreaCounts, catalogue: Catalogue) -> FullestAreas | None:
    """Find which country or region has most, and how many rows are in none."""
    table = counted.table
    known = table[table["value"] > 0]
    if known.empty:
        return None
    most = float(known["value"].max())
    first = tuple(_list_names(known[known["value"] == most]))
    unassigned = sum(list_unassigned(table).values())
    return FullestAreas(counted.level, first, counted.counting, most, counted.per == MILLION, unassigned)


def _list_names(areas: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(areas["name"].tolist(), areas["country"].tolist(), strict=True))


def list_unpiloted(catalogue: Catalogue, *, level: Level = "country") -> AreaGaps:
    """List the areas that have partners but no pilot, most participations first; none where nobody pilots.

    An area with no other partners than networks is only their seat: it waits for no pilot.

    Columns: level, area, shape, name, country, organisations, participations, projects.
    """
    areas = count_areas(catalogue, level)
    gaps = areas[_take_part(areas) & (areas["pilots"] == 0)]
    if catalogue.pilot_cities.empty:  # where nobody pilots, each area would be listed
        gaps = gaps[:0]
    columns = ["level", "area", "shape", "name", "country", "organisations", "participations", "projects"]
    table = gaps.sort_values(
        ["participations", "organisations", "name"],
        ascending=[False, False, True],
        ignore_index=True,
        key=alphabetise,
    )[columns]
    return AreaGaps(table, level)


def _take_part(areas: pd.DataFrame) -> pd.Series:
    return (areas["area"] != "") & (areas["participations"] > areas["networks"])


def find_unpiloted(gaps: AreaGaps, catalogue: Catalogue) -> UnpilotedAreas | None:
    """Find how many areas have partners but no pilot, and where most partners wait for one."""
    table = gaps.table
    if table.empty:
        return None
    with_partners = int(_take_part(count_areas(catalogue, gaps.level)).sum())
    waiting = int(table.iloc[0]["participations"])
    return UnpilotedAreas(gaps.level, len(table), with_partners, _list_names(table)[0], waiting)
