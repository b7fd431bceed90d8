"""Catalogue → what stands on the map: each place with its partners, pilots and projects."""

from __future__ import annotations

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.places import OwnPlaces, SharedPlaces
from components.measures.engine import collect, fetch_rows, memoise, scan
from components.measures.pilot_areas import name_wider_areas
from components.measures.presence import is_network, scan_presence

PLACE_COLUMNS = ["location", "place", "country", "latitude", "longitude", "precision", "status", "shape"]


def list_places(catalogue: Catalogue) -> pd.DataFrame:
    """List the places of partners and pilots, with most projects first; places without coordinates are last.

    Columns: those of PLACE_COLUMNS, `projects` (distinct, that take part there; 0: only the seat of a network),
    `partners` (participations), `networks` (those of them that are one), `pilots`, `project` (the one there, or the
    first by name, or ""), `part_of` (the pilot area that it lies in, of a project that pilots in both).
    """
    rows = nw.concat([_mark_partners(catalogue), _mark_pilots(catalogue)])
    counted = rows.filter(nw.col("location") != "").group_by("location").agg(
        nw.col("partners").sum(), nw.col("networks").sum(), nw.col("pilots").sum()
    )  # fmt: skip
    present = scan_presence(catalogue).group_by("location").agg(
        nw.col("project").n_unique().alias("projects"), nw.col("project").min()
    )  # fmt: skip
    counted = counted.join(present, on="location", how="left").with_columns(
        nw.col("projects").fill_null(0).cast(nw.Int64), nw.col("project").fill_null("")
    )
    places = scan(catalogue.places).select(PLACE_COLUMNS)
    joined = places.join(counted, on="location").with_columns(located=(~nw.col("latitude").is_null()).cast(nw.Int8))
    table = collect(joined, "-located", "-projects", "-partners", "-pilots", "location").drop(columns="located")
    wider = name_wider_areas(catalogue)
    return table.assign(part_of=pd.Series([wider.get(each, "") for each in table["location"]], table.index, "str"))


def find_shared_places(places: pd.DataFrame, catalogue: Catalogue) -> OwnPlaces | SharedPlaces | None:
    """Find where most projects meet; a name that is not certain, or the seat of a network, is no meeting."""
    sure = places[(places["status"] != "unsure") & (places["projects"] > 0)]
    if sure.empty:
        return None
    number = len(catalogue.projects)
    if number == 1:
        countries = sure.loc[sure["country"] != "", "country"].nunique()
        return OwnPlaces(str(catalogue.projects["name"].iloc[0]), len(sure), countries)
    most = int(sure["projects"].max())
    return SharedPlaces(number, most, tuple(sure.loc[sure["projects"] == most, "place"]))


def list_unlocated(catalogue: Catalogue) -> pd.DataFrame:
    """List the places that stand in the data but not, or not surely, on the map.

    Columns: location, place, country, status ("unsure" or "missing"), reason, candidates.
    """
    columns = ["location", "place", "country", "status", "reason", "candidates"]
    return collect(scan(catalogue.places).filter(nw.col("status") != "found").select(columns), "status", "location")


def count_placeless(catalogue: Catalogue) -> int:
    """Count the participations whose source states neither a city nor a region."""
    return int((catalogue.partners["location"] == "").sum())


@memoise
def find_whole_countries(catalogue: Catalogue) -> frozenset[str]:
    """Return the locations that are a whole country: on the map they are, but they are no place."""
    wide = scan(catalogue.places).filter(nw.col("precision") == "country").select("location")
    return frozenset(location for (location,) in fetch_rows(wide))


def _mark_partners(catalogue: Catalogue) -> nw.LazyFrame:
    network = is_network().cast(nw.Int64)
    return scan(catalogue.partners).select("location", partners=nw.lit(1), networks=network, pilots=nw.lit(0))


def _mark_pilots(catalogue: Catalogue) -> nw.LazyFrame:
    return scan(catalogue.pilot_cities).select("location", partners=nw.lit(0), networks=nw.lit(0), pilots=nw.lit(1))
