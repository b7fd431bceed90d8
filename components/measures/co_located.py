"""Catalogue → who names a challenge or theme, and which pilots stand alongside.

A pilot stands alongside a claim of a place if it is in that place, and alongside a claim of a whole project if it is
a pilot of that project. The data do not record that a measure was made against a challenge; so nothing here claims it.
A claim without a pilot alongside says that none is recorded, not that there is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, is_place
from components.language.co_located import PilotedReports, name_kinds, name_whole, word_projects
from components.measures.claims import Kind, count_claims, list_claims, scan_claims
from components.measures.engine import alphabetise, fetch_rows, memoise, name_projects, scan

_CLAIM = ["group", "term", "who", "projects", "pilots", "measures", "claims", "evidence", "certainty", "source", "key"]
_Claims = list[tuple[str, str, str, str]]  # project, evidence, certainty, source


@memoise
def list_claimants(catalogue: Catalogue, kind: Kind) -> pd.DataFrame:
    """List who names each term: family → term → place or whole project, the most shared family and term first.

    Columns: group, term, who (a place, or a project as a whole), projects (their names), pilots (alongside),
    measures (their kinds), claims, evidence, certainty, source (all that its claims state), key.
    """
    claimants = _gather(catalogue, kind)
    ranked = count_claims(catalogue, kind)
    rank = {term: position for position, term in enumerate(ranked[kind])}
    family: dict[str, int] = {}
    for group, position in zip(ranked[f"{kind}_group"], range(len(ranked)), strict=True):
        family.setdefault(group, position)
    table = pd.DataFrame(_make_rows(catalogue, claimants), columns=_CLAIM)
    ordered = table.assign(family=table["group"].map(family), rank=table["term"].map(rank))
    ordered = ordered.sort_values(
        ["family", "rank", "pilots", "who"], ascending=[True, True, False, True], key=alphabetise
    )
    return ordered[_CLAIM].reset_index(drop=True)


def _gather(catalogue: Catalogue, kind: Kind) -> dict[tuple[str, str, str, str], _Claims]:
    """Return (group, term, location, project if no location) → claims; a place is one, whatever its projects."""
    columns = [f"{kind}_group", kind, "location", "project", "evidence", "certainty", "source"]
    gathered: dict[tuple[str, str, str, str], _Claims] = {}
    for group, term, location, project, *told in sorted(fetch_rows(scan_claims(catalogue, kind).select(columns))):
        gathered.setdefault((group, term, location, "" if location else project), []).append((project, *told))
    return gathered


def _make_rows(
    catalogue: Catalogue, gathered: dict[tuple[str, str, str, str], _Claims]
) -> Iterator[tuple[object, ...]]:
    names = name_projects(catalogue)
    of_place, of_project = _list_pilots(catalogue, "location"), _list_pilots(catalogue, "project")
    for (group, term, location, project), claims in gathered.items():
        modes = of_place.get(location, Counter()) if location else of_project.get(project, Counter())
        projects, evidence, certainties, sources = zip(*claims, strict=True)
        yield (
            group, term, location or name_whole(names.get(project, project)),
            word_projects(_distinct(names.get(each, each) for each in projects)),
            modes.total(), name_kinds([mode for mode, _ in modes.most_common()]),
            len(claims), "; ".join(_distinct(evidence)),
            ", ".join(_distinct(certainties)), " | ".join(_distinct(sources)),
            str(ItemKey("place", location) if location else ItemKey("project", project)),
        )  # fmt: skip


def _list_pilots(catalogue: Catalogue, column: str) -> dict[str, Counter[str]]:
    """Return place or project → the kinds of its pilots; the measure itself where no kind is stated."""
    found: dict[str, Counter[str]] = {}
    query = scan(catalogue.pilot_cities).select(column, "mode", "measure").filter(nw.col(column) != "")
    for name, mode, measure in sorted(fetch_rows(query)):
        found.setdefault(name, Counter())[mode or measure] += 1
    return found


def _distinct(words: Iterable[str]) -> list[str]:
    return [word for word in dict.fromkeys(words) if word]


def list_co_located_pilots(
    catalogue: Catalogue, kind: Kind, term: str, project: str = ""
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the pilots in places that name a term, and the other pilots of projects that name it as a whole."""
    claims = list_claims(catalogue, kind)
    claims = claims[(claims[kind] == term) & (claims["project"] == project if project else True)]
    whole, pilots = claims["location"] == "", catalogue.pilot_cities
    here = pilots["location"].isin(claims.loc[~whole, "location"])
    return pilots[here], pilots[pilots["project"].isin(claims.loc[whole, "project"]) & ~here]


def list_challenge_reports(catalogue: Catalogue) -> pd.DataFrame:
    """List who reports each challenge, as `list_claimants`; the columns group and term are named for challenges."""
    return list_claimants(catalogue, "challenge").rename(columns={"group": "challenge_group", "term": "challenge"})


def find_reported_and_piloted(table: pd.DataFrame, catalogue: Catalogue) -> PilotedReports | None:
    """Find how many of the reports by places have a pilot in that place; whole projects are no place, so left out."""
    if table.empty:
        return None
    by_place = table[table["key"].map(is_place).astype(bool)]
    return PilotedReports(len(by_place), int((by_place["pilots"] > 0).sum()))
