"""Catalogue → which project or place has which theme, or reports which challenge.

A claim is a row of themes.csv or challenges.csv; `kind` is "theme" or "challenge", the column that holds
the shared term.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import ClaimKind as Kind
from components.catalogue.spelling import rank_name
from components.language.claims import OwnTerms, SharedTerms
from components.measures.engine import FEW, count_projects, fetch_rows, memoise, name_projects, scan

_Count = tuple[str, str, str, str, int]  # term, group, project, location, claims


def list_claims(catalogue: Catalogue, kind: Kind) -> pd.DataFrame:
    """Return the table of a kind, row by row."""
    return catalogue.themes if kind == "theme" else catalogue.challenges


def scan_claims(catalogue: Catalogue, kind: Kind) -> nw.LazyFrame:
    """Return all claims of a kind."""
    return scan(list_claims(catalogue, kind))


@memoise
def count_claims(catalogue: Catalogue, kind: Kind) -> pd.DataFrame:
    """Count projects, places and claims of each term, most shared first.

    Columns: <kind>, <kind>_group, projects, places, claims. Of terms in as many projects, those that more
    projects claim as a whole come first, then those that more places claim.
    """
    tallies: dict[str, _Tally] = {}
    for term, group, project, location, claims in _count_claims(catalogue, kind):
        tally = tallies.setdefault(term, _Tally(group))
        tally.projects.add(project)
        (tally.places if location else tally.wholes).add(location or project)
        tally.claims += claims
    ranked = sorted(tallies.items(), key=lambda item: (*item[1].rank(), rank_name(item[0])))
    rows = [(term, each.group, len(each.projects), len(each.places), each.claims) for term, each in ranked]
    return pd.DataFrame(rows, columns=[kind, f"{kind}_group", "projects", "places", "claims"])


@dataclass
class _Tally:
    """What was counted of a term so far; `wholes` are the projects that claim it as a whole."""

    group: str
    projects: set[str] = field(default_factory=set)
    wholes: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    claims: int = 0

    def rank(self) -> tuple[int, int, int, int]:
        return -len(self.projects), -len(self.wholes), -len(self.places), -self.claims


@memoise
def _count_claims(catalogue: Catalogue, kind: Kind) -> list[_Count]:
    """Count the claims of each term in each project and place: what all else is made of."""
    keys = [kind, f"{kind}_group", "project", "location"]
    counted = scan_claims(catalogue, kind).group_by(keys).agg(nw.len().alias("claims"))
    return fetch_rows(counted.select(*keys, "claims"))


def count_claimants(catalogue: Catalogue, kind: Kind) -> int:
    """Count the projects with any claim of a kind."""
    return len({project for _, _, project, _, _ in _count_claims(catalogue, kind)})


def count_claims_by_project(catalogue: Catalogue, kind: Kind, *, terms: int, projects: int) -> pd.DataFrame:
    """Count the claims of each term in each project: the most shared `terms`, the `projects` with most of them.

    Columns: <kind>, <kind>_group, project, name, claims, places, projects (that claim it, drawn or not). Terms
    come as in `count_claims`, in each the projects as `rank_projects` has them.
    """
    rows = count_claims(catalogue, kind).head(terms)
    shown = set(rows[kind])
    cells: dict[tuple[str, str], tuple[int, int]] = {}  # (term, project) → claims, places
    for term, _, project, location, claims in _count_claims(catalogue, kind):
        if term in shown:
            before = cells.get((term, project), (0, 0))
            cells[term, project] = (before[0] + claims, before[1] + bool(location))
    names = name_projects(catalogue)
    shared = dict(zip(rows[kind], rows["projects"], strict=True))
    found = [(project, claims, shared[term]) for (term, project), (claims, _) in cells.items()]
    columns = rank_projects(found, list(names))[:projects]
    marks = [
        (term, group, project, names[project], *cells[term, project], number)
        for term, group, number in rows[[kind, f"{kind}_group", "projects"]].itertuples(index=False)
        for project in columns
        if (term, project) in cells
    ]
    return pd.DataFrame(marks, columns=list_claim_columns(kind))


def list_claim_columns(kind: Kind) -> list[str]:
    """Return the columns of counts of claims by project."""
    return [kind, f"{kind}_group", "project", "name", "claims", "places", "projects"]


def rank_projects(marks: Iterable[tuple[str, int, int]], order: Sequence[str]) -> list[str]:
    """Return the projects of marks: those with most marks first, then with most claims, then with the most shared.

    A mark is (project, claims, projects that share its term).

    Few projects keep their `order`, so that they stand alike in all figures.
    """
    terms: Counter[str] = Counter()
    claims: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for project, number, sharing in marks:
        terms[project] += 1
        claims[project] += number
        shared[project] += sharing
    if len(order) <= FEW:
        return [project for project in order if project in terms]
    return sorted(terms, key=lambda project: (-terms[project], -claims[project], -shared[project], rank_name(project)))


def find_most_shared(catalogue: Catalogue, kind: Kind) -> SharedTerms | OwnTerms | None:
    """Find which terms the projects share most, or what one works on; counted on all claims, drawn or not."""
    terms = count_claims(catalogue, kind)
    if terms.empty:
        return None
    number = count_projects(catalogue)
    if number == 1:
        return _find_own(terms, catalogue, kind)
    most = int(terms["projects"].max())
    first = terms.loc[terms["projects"] == most, kind]
    return SharedTerms(kind, number, most, tuple(first))


def _find_own(terms: pd.DataFrame, catalogue: Catalogue, kind: Kind) -> OwnTerms:
    most = terms["claims"].max()
    first = tuple(terms.loc[terms["claims"] == most, kind])
    stands_out = len(terms) > 1 and len(first) <= 2 and most > 1
    subject = next(iter(name_projects(catalogue).values()))
    return OwnTerms(kind, subject, len(terms), first if stands_out else ())
