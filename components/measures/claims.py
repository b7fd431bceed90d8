"""Catalogue → which project or place has which theme, or reports which challenge.

A claim is a row of themes.csv or challenges.csv; `kind` is "theme" or "challenge", the column that holds
the shared term.
"""

from __future__ import annotations

from typing import Any, Literal

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.engine import collect, list_projects, scan
from components.measures.sentences import count_of, join_some, join_words, start_sentence

Kind = Literal["theme", "challenge"]


def scan_claims(catalogue: Catalogue, kind: Kind) -> nw.LazyFrame[Any]:
    """Return all claims of a kind, with `unplaced` 1 where the whole project claims it, else 0."""
    claims = scan(catalogue.themes if kind == "theme" else catalogue.challenges)
    return claims.with_columns(unplaced=(nw.col("location") == "").cast(nw.Int64))


def count_claims(catalogue: Catalogue, kind: Kind) -> pd.DataFrame:
    """Count projects, places and claims of each term, most shared first.

    Columns: <kind>, <kind>_group, projects, places, claims.
    """
    counted = scan_claims(catalogue, kind).group_by(kind, f"{kind}_group").agg(
        nw.col("project").n_unique().alias("projects"), *_count_places(), nw.len().alias("claims")
    )  # fmt: skip
    return collect(_leave_out_unplaced(counted), "-projects", "-places", "-claims", kind)


def count_claims_by_project(catalogue: Catalogue, kind: Kind, *, terms: int, projects: int) -> pd.DataFrame:
    """Count the claims of each term in each project: the most shared `terms`, the `projects` with most of them.

    Columns: <kind>, <kind>_group, project, claims, places, projects (that claim it, drawn or not). Terms
    with most projects come first, in each the projects with most of the drawn terms.
    """
    counted = scan_claims(catalogue, kind).group_by(kind, f"{kind}_group", "project").agg(
        nw.len().alias("claims"), *_count_places()
    )  # fmt: skip
    query = _leave_out_unplaced(counted).with_columns(
        projects=nw.len().over(kind), all_claims=nw.col("claims").sum().over(kind)
    )
    rows = collect(query, "-projects", "-all_claims", kind, "project").drop(columns="all_claims")
    drawn = rows[rows[kind].isin(rows[kind].drop_duplicates().head(terms))]
    order = rank_projects(drawn)[:projects]
    drawn = drawn[drawn["project"].isin(order)]
    rank = drawn["project"].map(order.index)
    term_rank = drawn[kind].map({term: place for place, term in enumerate(drawn[kind].drop_duplicates())})
    sort = drawn.assign(term_rank=term_rank, rank=rank).sort_values(["term_rank", "rank"], ignore_index=True)
    return sort[[kind, f"{kind}_group", "project", "claims", "places", "projects"]]


def rank_projects(rows: pd.DataFrame) -> list[str]:
    """Return projects by the number of their terms, then claims, then name."""
    counted = rows.groupby("project", sort=True).agg(terms=("claims", "size"), claims=("claims", "sum"))
    return list(counted.sort_values(["terms", "claims"], ascending=False, kind="stable").index)


def _count_places() -> list[nw.Expr]:
    return [nw.col("location").n_unique().alias("places"), nw.col("unplaced").max()]


def _leave_out_unplaced(counted: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Take the empty location out of the number of places."""
    return counted.with_columns(places=nw.col("places") - nw.col("unplaced")).drop("unplaced")


def find_most_shared(table: pd.DataFrame, catalogue: Catalogue, kind: Kind) -> str:
    """Say which terms the projects share most; `table` has one or more rows a term with `projects`."""
    if table.empty:
        return ""
    terms = table.drop_duplicates(kind)
    number = len(list_projects(catalogue))
    if number == 1:
        return _find_most_claimed(table, kind)
    most = int(terms["projects"].max())
    if most == 1:
        return (
            f"No {kind} is shared by two of the {number:,} projects" if number > 2 else f"No {kind} is in both projects"
        )
    first = list(terms.loc[terms["projects"] == most, kind])
    if number == 2:
        return f"Both {'work on' if kind == 'theme' else 'report'} {join_some(first, 3, kind)}"
    if len(first) > 3:
        return f"{count_of(len(first), kind)} are in {most:,} of {number:,} projects each, more than any other"
    whole = "all" if most == number else f"{most:,} of"
    each = "each " if len(first) > 1 else ""
    return f"{start_sentence(join_words(first))}: {each}in {whole} {number:,} projects, the most shared {kind}{'s' if each else ''}"


def _find_most_claimed(table: pd.DataFrame, kind: Kind) -> str:
    claims = table.groupby(kind, sort=False)["claims"].sum()
    first = list(claims.index[claims == claims.max()])
    count = count_of(len(claims), kind)
    project = table["project"].iloc[0] if "project" in table else "The project"
    verb = "works on" if kind == "theme" else "reports"
    if len(claims) == 1 or len(first) > 2 or claims.max() == 1:
        return f"{project} {verb} {count}"
    return f"{project} {verb} {count}, most often {'on ' if kind == 'theme' else ''}{join_words(first)}"
