"""Catalogue → what stands on the map: each place with its partners, pilots and projects."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.engine import collect, list_rows, remember, scan

PLACE_COLUMNS = ["location", "place", "country", "latitude", "longitude", "precision", "status", "shape"]


def list_places(catalogue: Catalogue) -> pd.DataFrame:
    """List the places of partners and pilots, with most projects first; places without coordinates are last.

    Columns: those of PLACE_COLUMNS, `projects` (distinct), `partners` (participations), `pilots`,
    `project` (the one there, or the first by name).
    """
    rows = nw.concat(
        [_mark(catalogue.partners, partners=1, pilots=0), _mark(catalogue.pilot_cities, partners=0, pilots=1)]
    )
    counted = (
        rows.filter(nw.col("location") != "")
        .group_by("location")
        .agg(
            nw.col("project").n_unique().alias("projects"),
            nw.col("partners").sum(),
            nw.col("pilots").sum(),
            nw.col("project").min(),
        )
    )
    places = scan(catalogue.places).select(PLACE_COLUMNS)
    joined = places.join(counted, on="location").with_columns(located=(~nw.col("latitude").is_null()).cast(nw.Int8))
    return collect(joined, "-located", "-projects", "-partners", "-pilots", "location").drop(columns="located")


def list_unlocated(catalogue: Catalogue) -> pd.DataFrame:
    """List the places that stand in the data but not, or not surely, on the map.

    Columns: location, place, country, status ("unsure" or "missing"), reason, candidates.
    """
    columns = ["location", "place", "country", "status", "reason", "candidates"]
    return collect(scan(catalogue.places).filter(nw.col("status") != "found").select(columns), "status", "location")


def count_placeless(catalogue: Catalogue) -> int:
    """Count the participations whose source states neither a city nor a region."""
    return int((catalogue.partners["location"] == "").sum())


@remember
def find_whole_countries(catalogue: Catalogue) -> frozenset[str]:
    """Return the locations that are a whole country: on the map they are, but they are no place."""
    wide = scan(catalogue.places).filter(nw.col("precision") == "country").select("location")
    return frozenset(location for (location,) in list_rows(wide))


def _mark(frame: pd.DataFrame, *, partners: int, pilots: int) -> nw.LazyFrame[Any]:
    return scan(frame).select("location", "project", partners=nw.lit(partners), pilots=nw.lit(pilots))
