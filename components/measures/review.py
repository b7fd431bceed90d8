"""Catalogue → how its places were found, and what there is to decide about each."""

from __future__ import annotations

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import CLAIMS
from components.language.review import LocatedCounts, name_method
from components.measures.engine import collect, scan, scan_rows
from components.measures.places import count_placeless

_DOUBTS = {"unsure": 0, "missing": 1, "": 2}  # status of what was not found → its place, after all that was

_WRITTEN = {
    "partners": ("partner", ("city", "region", "country")),
    "pilot_cities": ("measure", ("place", "country")),
    "themes": ("theme", ("place", "country")),
    "challenges": ("challenge", ("place", "country")),
}  # table → what a row is about, and the columns that say where


def count_located(catalogue: Catalogue) -> pd.DataFrame:
    """Count partners and pilots by how their place was found, the commonest first, the doubtful ones last.

    Columns: method, status ("found", "unsure", "missing", "" where no place is stated), places, rows.
    """
    counted = _count_rows(catalogue)
    places = scan(catalogue.places).select("location", "status", "source").join(counted, on="location")
    groups = collect(
        places.group_by("status", "source").agg(places=nw.len(), rows=nw.col("rows").sum()), "-rows", "source"
    )
    groups["method"] = [name_method(*pair) for pair in zip(groups["status"], groups["source"], strict=True)]
    placeless = count_placeless(catalogue)
    if placeless:
        aside = pd.DataFrame({"method": [name_method("", "")], "status": "", "places": 0, "rows": placeless})
        groups = aside if groups.empty else pd.concat([groups, aside], ignore_index=True)
    table = groups.groupby(["method", "status"], sort=False, as_index=False)[["places", "rows"]].sum()
    doubt = table["status"].map(lambda status: _DOUBTS.get(status, -1))
    return table.iloc[doubt.argsort(kind="stable")].reset_index(drop=True)


def _count_rows(catalogue: Catalogue) -> nw.LazyFrame:
    """Count partners and pilots by location."""
    rows = nw.concat([scan(table).select("location") for table in (catalogue.partners, catalogue.pilot_cities)])
    return rows.filter(nw.col("location") != "").group_by("location").agg(rows=nw.len())


def find_located(table: pd.DataFrame, catalogue: Catalogue) -> LocatedCounts:
    """Find how many partners and pilots are on the map for sure."""
    return LocatedCounts(int(table["rows"].sum()), int(table.loc[table["status"] == "found", "rows"].sum()))


def list_reviewed(catalogue: Catalogue) -> pd.DataFrame:
    """List the places as the finder left them: those that would bring most rows onto the map first.

    Columns: location, place, country, status, reason, source, precision, rows (partners and pilots), claims
    (themes and challenges there).
    """
    claims = nw.concat([scan_rows(catalogue, table).select("location") for table in CLAIMS])
    claimed = claims.group_by("location").agg(claims=nw.len())
    columns = ["location", "place", "country", "status", "reason", "source", "precision"]
    places = scan(catalogue.places).select(columns)
    joined = places.join(_count_rows(catalogue), on="location", how="left").join(claimed, on="location", how="left")
    counted = joined.with_columns(
        rows=nw.col("rows").fill_null(0).cast(nw.Int64), claims=nw.col("claims").fill_null(0).cast(nw.Int64)
    )
    return collect(counted, "-rows", "-claims", "location")


def list_written(catalogue: Catalogue, location: str) -> pd.DataFrame:
    """List the rows that name a place. Columns: file, row (as in a spreadsheet), project, about, written."""
    rows = []
    for name, (about, columns) in _WRITTEN.items():
        table = getattr(catalogue, name)
        table = table.drop_duplicates("claim") if name in CLAIMS else table
        for number, row in table[table["location"] == location].iterrows():
            where = ", ".join(str(row[column]) for column in columns if row[column])
            rows.append((f"{name}.csv", number, row["project"], row[about], where))
    return pd.DataFrame(rows, columns=["file", "row", "project", "about", "written"])


def list_neighbours(catalogue: Catalogue, location: str) -> pd.DataFrame:
    """List the other sure points of the projects that name a place. Columns: place, latitude, longitude."""
    tables = [catalogue.partners, catalogue.pilot_cities]
    rows = pd.concat([table[["project", "location"]] for table in tables])
    projects = rows.loc[rows["location"] == location, "project"]
    near = rows.loc[rows["project"].isin(projects), "location"]
    places = catalogue.places
    is_sure = (places["status"] == "found") & (places["shape"] == "") & places["latitude"].notna()
    is_other = places["location"].isin(near) & (places["location"] != location)
    return places.loc[is_sure & is_other, ["place", "latitude", "longitude"]].reset_index(drop=True)
