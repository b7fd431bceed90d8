"""Catalogue → themes and challenges that no project names, or that no recorded pilot stands alongside.

What is not recorded here may still be there: this lists where the data are silent.
"""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, is_place
from components.catalogue.spelling import rank_name
from components.catalogue.vocabulary import list_terms
from components.language.unaddressed import Lack, Silence, Terms, name_lack
from components.measures.claims import Kind, count_claims
from components.measures.co_located import list_claimants
from components.measures.engine import fetch_rows, scan

_KINDS: tuple[Kind, ...] = ("challenge", "theme")
_COLUMNS = ["kind", "term", "group", "silence", "projects", "key"]


def list_unaddressed(catalogue: Catalogue) -> pd.DataFrame:
    """List challenges, then themes: those without a pilot alongside, those of whole projects only, those never named.

    Columns: kind, term, group, silence (what is not recorded, in words), projects (that name it), key.
    """
    rows = [row for kind in _KINDS for row in (*_list_partly(catalogue, kind), *_list_unnamed(catalogue, kind))]
    return pd.DataFrame(rows, columns=_COLUMNS)


def _list_partly(catalogue: Catalogue, kind: Kind) -> list[tuple[object, ...]]:
    """Return what is named, but not beside any pilot, or by no place; most projects first."""
    claimants = list_claimants(catalogue, kind)
    nobody_pilots = catalogue.pilot_cities.empty  # then each term would be listed
    piloted = set(claimants.loc[(claimants["pilots"] > 0) | nobody_pilots, "term"])
    is_placed = claimants["key"].map(is_place).astype(bool)
    placed = set(claimants.loc[is_placed if is_placed.any() else ~is_placed, "term"])  # else each would be listed
    counted = count_claims(catalogue, kind)[[kind, f"{kind}_group", "projects"]].itertuples(index=False)
    named = [(term, group, projects) for term, group, projects in counted if term not in piloted & placed]
    no_pilot, no_place = name_lack("no pilot"), name_lack("no place")
    rows = [
        (kind, term, group, no_place if term in piloted else no_pilot, projects, str(ItemKey(kind, term)))
        for term, group, projects in named
    ]
    return sorted(rows, key=lambda row: row[3] != no_pilot)


def _list_unnamed(catalogue: Catalogue, kind: Kind) -> list[tuple[object, ...]]:
    if not len(catalogue.projects):
        return []
    named = set(count_claims(catalogue, kind)[kind])
    rows = fetch_rows(scan(catalogue.vocabulary).select("kind", "wording", "term", "group"))
    known = {term.term: term.group for terms in list_terms(rows, kind).values() for term in terms}
    return [
        (kind, term, group, name_lack("not named"), 0, str(ItemKey(kind, term)))
        for term, group in sorted(known.items(), key=lambda each: rank_name(each[0]))
        if term not in named
    ]


def find_unaddressed(table: pd.DataFrame, catalogue: Catalogue) -> Silence:
    """Find how many challenges and themes no pilot stands beside, and how many no project names."""
    return Silence(_count_terms(table, "no pilot"), _count_terms(table, "not named"))


def _count_terms(whole: pd.DataFrame, lack: Lack) -> Terms:
    table = whole[whole["silence"] == name_lack(lack)]
    challenges, themes = (int((table["kind"] == kind).sum()) for kind in _KINDS)
    return Terms(challenges, themes, str(table["term"].iloc[0]) if len(table) == 1 else "")
