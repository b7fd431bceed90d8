"""Catalogue → how complete and how certain the data are, where they stand, and what to fill in first.

- filled: the cell holds something; a project lacks partners, pilots, themes or challenges where no row of it is there
- certain: the row's certainty is "certain", or empty
- source: a different address or title in the column source
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.schema import CERTAINTIES, LOCATED
from components.catalogue.spelling import rank_name
from components.language.quality import Certainty, Completeness, FewSources, FirstFill, LostPlaces, name_several
from components.measures.engine import alphabetise, collect, count_projects, memoise, name_projects, scan, scan_rows
from components.measures.fields import FIELDS, PARTS, Field
from components.measures.result import Result

PROJECTS = 40  # projects drawn one by one, those that lack most
FIRST = 15  # gaps that are worth filling first
ALL = "all projects"

_TABLES = {"projects": "Projects", "partners": "Partners", "pilot_cities": "Pilots", "themes": "Themes",
           "challenges": "Challenges"}  # fmt: skip


@memoise
def count_filled(catalogue: Catalogue) -> pd.DataFrame:
    """Count the rows of each project and field. Columns: project, rows ("Partners"), field, filled, total."""
    parts = [_count_part(catalogue, table, noun) for table, noun in PARTS.items()]
    own, *others = (_count_table(catalogue, table) for table in _TABLES)
    counted = [*own, *parts, *(part for fields in others for part in fields)]
    known = [part for part in counted if len(part)]
    columns = ["project", "rows", "field", "filled", "total"]
    return pd.concat(known, ignore_index=True)[columns] if known else pd.DataFrame(columns=columns)


def _count_table(catalogue: Catalogue, table: str) -> list[pd.DataFrame]:
    fields = [field for field in FIELDS if field.table == table]
    marks = scan_rows(catalogue, table).select(
        nw.col("project").cast(nw.String), *(field.is_missing.cast(nw.Int64).alias(field.name) for field in fields)
    )
    sums = [nw.col(field.name).sum() for field in fields]
    query = marks.group_by("project").agg(nw.len().alias("total"), *sums)
    counted: pd.DataFrame = query.collect("pandas").to_native()
    return [_describe(counted, field) for field in fields]


def _describe(counted: pd.DataFrame, field: Field) -> pd.DataFrame:
    filled = counted["total"] - counted[field.name]
    return counted[["project", "total"]].assign(rows=field.rows, field=field.name, filled=filled)


def _count_part(catalogue: Catalogue, table: str, noun: str) -> pd.DataFrame:
    """Count for each project whether it has any row in another table."""
    projects = list(name_projects(catalogue))
    present = set(scan(getattr(catalogue, table)).select("project").unique().collect()["project"].to_list())
    filled = [int(project in present) for project in projects]
    return pd.DataFrame({"project": projects, "rows": "Projects", "field": noun, "filled": filled, "total": 1})


def count_completeness(catalogue: Catalogue) -> pd.DataFrame:
    """Count how complete each field is, of all projects together and of the PROJECTS that lack most.

    Of more than PROJECTS projects, a field that is filled nowhere stands in the row of all alone.
    Columns: project ("" for all), name, rows, field, filled, total.
    """
    counted = _drop_absent(count_filled(catalogue), catalogue)
    columns = ["project", "name", "rows", "field", "filled", "total"]
    if counted.empty:
        return counted.assign(name="")[columns]
    whole = counted.groupby(["rows", "field"], sort=False)[["filled", "total"]].sum().reset_index()
    names = name_projects(catalogue)
    told = counted if len(names) <= PROJECTS else _drop_unfilled(counted)
    rank = {project: number for number, project in enumerate(_rank_lacking(told, names)[:PROJECTS])}
    few = told[told["project"].isin(rank)]
    single = few.sort_values("project", key=lambda column: column.map(rank), kind="stable")
    table = pd.concat([whole.assign(project=""), single], ignore_index=True)
    table["name"] = table["project"].map({"": ALL} | names)
    return table[columns]


def _drop_unfilled(counted: pd.DataFrame) -> pd.DataFrame:
    """Leave out the fields that no row of any project fills: they tell no project from another."""
    filled = counted.groupby(["rows", "field"])["filled"].transform("sum")
    return counted[filled > 0]


def _rank_lacking(counted: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """Return the projects: those that lack most cells first, of equals those with most rows, then by name."""
    sums = counted.groupby("project")[["filled", "total"]].sum()
    size = {project: (int(filled - total), -int(total)) for project, filled, total in sums.itertuples()}
    return sorted(names, key=lambda project: (size.get(project, (0, 0)), rank_name(names[project])))


def find_completeness(table: pd.DataFrame, catalogue: Catalogue) -> Completeness | None:
    """Find how many fields are filled for all rows, and which is filled least."""
    whole = table[table["project"] == ""]
    if whole.empty:
        return None
    full = int((whole["filled"] == whole["total"]).sum())
    share = whole["filled"] / whole["total"]
    least = whole.sort_values("filled", key=lambda filled: share[filled.index]).to_dict("records")[0]
    rows, filled, total = least["rows"].lower(), int(least["filled"]), int(least["total"])
    return Completeness(full, len(whole), least["field"], rows, filled, total)


@dataclass(frozen=True, eq=False)
class FirstFills(Result):
    """What to fill in first; how many cells of how many gaps are missing in all, and what no project has at all."""

    missing: int
    gaps: int
    absent: list[str]


def list_first_fills(catalogue: Catalogue) -> FirstFills:
    """List the FIRST gaps of a project and field that figures need, most missing rows first.

    Of more than PROJECTS projects, a gap is a field of all of them: nobody fills in thousands one by one.
    Columns: project ("" for several), name (how many, of several), rows, field, missing, total, gains (what is told
    by it), projects (that lack it), key (what a click means). What no project has at all is no gap of one.
    """
    gains = {(field.rows, field.name): field.gains for field in FIELDS if field.gains}
    gains |= {("Projects", noun): "all that is counted of them" for noun in PARTS.values()}
    counted = _drop_absent(count_filled(catalogue), catalogue)
    missing = (counted["total"] - counted["filled"]).astype(int)
    needed = [(rows, field) in gains for rows, field in zip(counted["rows"], counted["field"], strict=True)]
    gaps = counted.assign(missing=missing)[(missing > 0) & pd.Series(needed, index=counted.index, dtype=bool)]
    gaps = (_join_gaps if count_projects(catalogue) > PROJECTS else _name_gaps)(gaps, counted, catalogue)
    order = gaps.sort_values(
        ["missing", "total", "project", "field"], ascending=[False, True, True, True], key=alphabetise
    )
    first = order.head(FIRST).reset_index(drop=True)
    first["gains"] = [gains[rows, field] for rows, field in zip(first["rows"], first["field"], strict=True)]
    columns = ["project", "name", "rows", "field", "missing", "total", "gains", "projects", "key"]
    return FirstFills(first[columns], int(gaps["missing"].sum()), len(gaps), list_absent(catalogue))


def list_absent(catalogue: Catalogue) -> list[str]:
    """List what none of more than PROJECTS projects has any row of: "pilots"."""
    if count_projects(catalogue) <= PROJECTS:
        return []
    return [noun for table, noun in PARTS.items() if getattr(catalogue, table).empty]


def _drop_absent(counted: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Leave out, project by project, that it has none of what nobody has: that is said once."""
    return counted[~((counted["rows"] == "Projects") & counted["field"].isin(list_absent(catalogue)))]


def _name_gaps(gaps: pd.DataFrame, counted: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    keys = [str(ItemKey("project", project)) for project in gaps["project"]]
    return gaps.assign(projects=1, name=gaps["project"].map(name_projects(catalogue)), key=keys)


def _join_gaps(gaps: pd.DataFrame, counted: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Return the gaps of all projects as one for each field."""
    whole = counted.groupby(["rows", "field"], sort=False)["total"].sum()
    by_field = gaps.groupby(["rows", "field"], sort=False)
    joined = by_field.agg(missing=("missing", "sum"), projects=("project", "nunique")).join(whole).reset_index()
    return joined.assign(project="", key="", name=[name_several(number) for number in joined["projects"]])


def find_first_fill(fills: FirstFills, catalogue: Catalogue) -> FirstFill | None:
    """Find which gap is the largest, and how much the first of them would fill."""
    table = fills.table
    if table.empty:
        return None
    first = table.iloc[0]
    noun, missing = first["rows"].lower().removesuffix("s"), int(first["missing"])
    owner = first["name"] if first["project"] or first["rows"] != "Projects" else ""
    gaps = len(table) if first["project"] else 1
    return FirstFill(first["field"], noun, missing, owner, gaps, int(table["missing"].sum()), fills.missing)


def count_certainty(catalogue: Catalogue) -> pd.DataFrame:
    """Count the rows of each table by certainty. Columns: rows ("Partners"), those of CERTAINTIES, total."""
    counted = [_count_certainties(scan_rows(catalogue, table), noun) for table, noun in _TABLES.items()]
    table = pd.DataFrame(counted, columns=["rows", *CERTAINTIES, "total"])
    return table[table["total"] > 0].reset_index(drop=True)


def _count_certainties(rows: nw.LazyFrame, noun: str) -> dict[str, object]:
    counted = rows.group_by("certainty").agg(nw.len().alias("number")).collect("pandas")
    numbers = dict(zip(counted["certainty"].to_list(), counted["number"].to_list(), strict=True))
    return {"rows": noun, **{each: int(numbers.get(each, 0)) for each in CERTAINTIES}, "total": sum(numbers.values())}


def find_certainty(table: pd.DataFrame, catalogue: Catalogue) -> Certainty | None:
    """Find how many rows are certain, and on how many the sources disagree."""
    if table.empty:
        return None
    return Certainty(*(int(table[name].sum()) for name in ("certain", "total", "conflict")))


def count_project_sources(catalogue: Catalogue) -> pd.DataFrame:
    """Count the sources of each project, the fewest first.

    Columns: project, name, sources, rows (of all tables), single (rows that rest on one source), doubtful (rows not
    certain).
    """
    frames = [scan_rows(catalogue, table).select("project", "source", "certainty") for table in _TABLES]
    counted = nw.concat(
        [frame.select(nw.col("project", "source", "certainty").cast(nw.String)) for frame in frames]
    ).group_by("project", "source", "certainty").agg(nw.len().alias("rows"))  # fmt: skip
    rows: pd.DataFrame = counted.collect("pandas").to_native()
    parts = rows["source"].str.split(" | ", regex=False)
    rows["single"] = rows["rows"].where(~rows["source"].str.contains(" | ", regex=False), 0)
    rows["doubtful"] = rows["rows"].where(rows["certainty"] != "certain", 0)
    sums = rows.groupby("project")[["rows", "single", "doubtful"]].sum()
    sums["sources"] = rows[["project"]].assign(source=parts).explode("source").groupby("project")["source"].nunique()
    names = name_projects(catalogue)
    table = sums.reset_index().assign(name=lambda each: each["project"].map(names))
    order = table.sort_values(
        ["sources", "rows", "name"], ascending=[True, False, True], ignore_index=True, key=alphabetise
    )
    return order[["project", "name", "sources", "rows", "single", "doubtful"]]


def find_few_sources(table: pd.DataFrame, catalogue: Catalogue) -> FewSources | None:
    """Find how many projects rest on one source."""
    if table.empty:
        return None
    first = table.iloc[0]
    return FewSources(len(table), int((table["sources"] == 1).sum()), str(first["name"]), int(first["sources"]))


def list_lost_places(catalogue: Catalogue) -> pd.DataFrame:
    """List the places that are not, or not for certain, on the map, most rows first.

    Columns: location, place, country, status, reason, candidates, rows (of all tables that name it).
    """
    texts = nw.col("location").cast(nw.String)
    located = nw.concat([scan_rows(catalogue, table).select(texts) for table in LOCATED])
    counted = located.group_by("location").agg(nw.len().alias("rows"))
    number = dict(zip(*(counted.collect("pandas")[name].to_list() for name in ("location", "rows")), strict=True))
    lost = scan(catalogue.places).filter(nw.col("status") != "found")
    rows = collect(lost.select("location", "place", "country", "status", "reason", "candidates"), "location")
    rows["rows"] = [int(number.get(location, 0)) for location in rows["location"]]
    return rows[rows["rows"] > 0].sort_values(
        ["rows", "location"], ascending=[False, True], ignore_index=True, key=alphabetise
    )


def find_lost_places(table: pd.DataFrame, catalogue: Catalogue) -> LostPlaces | None:
    """Find how many places, and rows, are missing from the map."""
    return None if table.empty else LostPlaces(len(table), int(table["rows"].sum()))
