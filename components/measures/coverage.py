"""Catalogue → where the partners and pilots are, and which kinds of organisations take part."""

from __future__ import annotations

from collections import Counter

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import rank_name
from components.language.coverage import CommonCountries, MainCountries, MainType
from components.measures.engine import (
    FEW,
    NOT_STATED,
    collect,
    count_distinct,
    count_projects,
    fetch_rows,
    fill_unstated,
    name_projects,
    scan,
)
from components.measures.presence import is_network, scan_presence
from components.measures.result import Compared

_COLUMNS = ["country", "project", "name", "projects", "partners", "networks", "pilots"]


def count_partners_by_country(catalogue: Catalogue) -> Compared:
    """Count the partners and pilots of each country, most partners first, "not stated" last.

    Columns: country, project, name, projects (of all, that take part there), partners, networks (those of the
    partners that are one), pilots; a row a project in a country while the projects are few, else a row a country.
    """
    is_by_project = count_projects(catalogue) <= FEW
    table = _count_by_project(catalogue) if is_by_project else _count_together(catalogue)
    return Compared(table[_COLUMNS], is_by_project)


def _count_together(catalogue: Catalogue) -> pd.DataFrame:
    country, network, none = nw.col("country").cast(nw.String), is_network().cast(nw.Int64), nw.lit(0)
    partners = scan(catalogue.partners).select(country, partners=nw.lit(1), networks=network, pilots=none)
    pilots = scan(catalogue.pilot_cities).select(country, partners=none, networks=none, pilots=nw.lit(1))
    rows = nw.concat([partners, pilots]).group_by("country").agg(nw.col("partners", "networks", "pilots").sum())
    counted = rows.join(_scan_present(catalogue), on="country", how="left").select(
        "country", nw.col("projects").fill_null(0).cast(nw.Int64), "partners", "networks", "pilots"
    )
    query = counted.with_columns(fill_unstated("country"), unstated=nw.col("country") == "")
    return collect(query, "unstated", "-partners", "-pilots", "country").assign(project="", name="")


def _scan_present(catalogue: Catalogue) -> nw.LazyFrame:
    """Return how many projects take part in each country."""
    present = scan_presence(catalogue, "country").group_by("country")
    return present.agg(projects=nw.col("project").n_unique()).select("country", "projects")


def _count_by_project(catalogue: Catalogue) -> pd.DataFrame:
    partners, pilots = _count_rows(scan(catalogue.partners)), _count_rows(scan(catalogue.pilot_cities))
    networks = _count_rows(scan(catalogue.partners).filter(is_network()))
    names, present = name_projects(catalogue), Counter(dict(fetch_rows(_scan_present(catalogue))))
    totals: dict[str, tuple[int, int]] = {}
    for country, project in {*partners, *pilots}:
        before = totals.get(country, (0, 0))
        totals[country] = (before[0] + partners[country, project], before[1] + pilots[country, project])
    countries = sorted(totals, key=lambda each: (each == "", -totals[each][0], -totals[each][1], rank_name(each)))
    rows = [
        (
            country or NOT_STATED, project, name, present[country],
            *(counts[country, project] for counts in (partners, networks, pilots)),
        )
        for country in countries
        for project, name in names.items()
        if (country, project) in partners or (country, project) in pilots
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=_COLUMNS)


def _count_rows(rows: nw.LazyFrame) -> Counter[tuple[str, str]]:
    """Count the rows of each country and project."""
    counted = rows.group_by("country", "project").agg(nw.len().alias("rows"))
    return Counter({(country, project): number for country, project, number in fetch_rows(counted)})


def count_organisation_types(catalogue: Catalogue) -> pd.DataFrame:
    """Count the organisations (distinct names) and participations of each kind, most organisations first."""
    counted = scan(catalogue.partners).group_by("organisation_type", "organisation_type_group").agg(
        nw.col("partner").n_unique().alias("organisations"), nw.len().alias("participations")
    )  # fmt: skip
    query = counted.with_columns(fill_unstated("organisation_type"), unstated=nw.col("organisation_type") == "")
    return collect(query, "unstated", "-organisations", "-participations", "organisation_type").drop(columns="unstated")


def find_main_country(counted: Compared, catalogue: Catalogue) -> CommonCountries | MainCountries | None:
    """Find where two projects both work, or which country has most partners."""
    table = counted.table
    known = table[table["country"] != NOT_STATED]
    if known.empty:
        return None
    if count_projects(catalogue) == 2:
        return _find_common_countries(known)
    are_pilots = not known["partners"].any()
    column = "pilots" if are_pilots else "partners"
    counts = known.groupby("country", sort=False)[column].sum()
    first = tuple(str(country) for country in counts.index[counts == counts.max()])
    return MainCountries(first, int(counts.max()), int(table[column].sum()), are_pilots)


def _find_common_countries(known: pd.DataFrame) -> CommonCountries | None:
    if known["project"].nunique() < 2:
        return None
    known = known[known["partners"] + known["pilots"] > known["networks"]]  # a seat of a network is no work there
    both = [str(country) for country, rows in known.groupby("country", sort=False) if len(rows) == 2]
    return CommonCountries(tuple(both))


def find_main_type(table: pd.DataFrame, catalogue: Catalogue) -> MainType | None:
    """Find which kind of organisation is the most frequent."""
    known = table[table["organisation_type"] != NOT_STATED]
    if known.empty:
        return None
    first = known.iloc[0]
    total = count_distinct(catalogue.partners, "partner")  # one organisation may be called two kinds
    return MainType(str(first["organisation_type"]), int(first["organisations"]), total)
