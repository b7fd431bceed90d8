"""Catalogue → what projects have in common, each with the evidence that most claims give."""

from __future__ import annotations

from collections import Counter

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.claims import Kind, count_claims, scan_claims
from components.measures.engine import fetch_rows, name_projects

_Evidence = tuple[str, str, str, int]  # evidence, sources, project, claims
_COLUMNS = ["kind", "term", "group", "projects", "places", "claims", "evidence", "evidence_project", "sources"]


def list_common(catalogue: Catalogue) -> pd.DataFrame:
    """List the challenges and themes of at least two projects: challenges first, most shared first.

    Columns: kind, term, group, projects, places, claims (numbers), evidence (what most claims say) and the
    first project that says so, sources (how many there are).
    """
    return pd.concat([_list_common(catalogue, "challenge"), _list_common(catalogue, "theme")], ignore_index=True)


def _list_common(catalogue: Catalogue, kind: Kind) -> pd.DataFrame:
    counted = count_claims(catalogue, kind)
    shared = counted[counted["projects"] > 1].rename(columns={kind: "term", f"{kind}_group": "group"})
    told = _list_evidence(catalogue, kind, shared["term"].tolist())
    names = name_projects(catalogue)
    best = [_quote(told[term]) for term in shared["term"]]
    return shared.assign(
        kind=kind,
        evidence=[evidence for evidence, _ in best],
        evidence_project=[names.get(project, "") for _, project in best],
        sources=[_count_sources(told[term]) for term in shared["term"]],
    )[_COLUMNS]


def _list_evidence(catalogue: Catalogue, kind: Kind, terms: list[str]) -> dict[str, list[_Evidence]]:
    """Return the different pieces of evidence and sources of each term."""
    of_terms = scan_claims(catalogue, kind).filter(nw.col(kind).is_in(terms))
    counted = of_terms.group_by(kind, "evidence", "source", "project").agg(nw.len().alias("claims"))
    told: dict[str, list[_Evidence]] = {term: [] for term in terms}
    for term, *evidence in fetch_rows(counted):
        told[term].append(tuple(evidence))
    return told


def _quote(told: list[_Evidence]) -> tuple[str, str]:
    """Return the evidence that most claims give, the shortest of equals, and the first project that gives it."""
    claims: Counter[str] = Counter()
    projects: dict[str, str] = {}
    for evidence, _, project, number in told:
        if evidence:
            claims[evidence] += number
            projects[evidence] = min(project, projects.get(evidence, project))
    best = min(claims, key=lambda evidence: (-claims[evidence], len(evidence), evidence), default="")
    return best, projects.get(best, "")


def _count_sources(told: list[_Evidence]) -> int:
    return len({source for _, cell, _, _ in told for source in cell.split(" | ") if source})
