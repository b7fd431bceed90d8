"""A place and ticked terms → the rows that speak for it: its own claims and pilots, and the claims of its projects."""

from __future__ import annotations

from collections.abc import Sequence

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.claims import Kind, scan_claims
from components.measures.engine import collect, scan
from components.measures.peers.claims import list_meant
from components.measures.peers.peer_index import NOTHING, index_parts


def list_own_claims(catalogue: Catalogue, kind: Kind, terms: Sequence[str], location: str) -> pd.DataFrame:
    """List the rows in which the place itself claims one of the terms."""
    own = scan_claims(catalogue, kind).filter(nw.col("location") == location)
    return collect(own.filter(nw.col(kind).is_in(terms)), kind, "project")


def list_project_claims(catalogue: Catalogue, kind: Kind, terms: Sequence[str], location: str) -> pd.DataFrame:
    """List the rows in which a project of the place claims one of the terms as a whole."""
    projects = sorted(index_parts(catalogue).of.get(location, NOTHING))
    whole = scan_claims(catalogue, kind).filter(nw.col("location") == "", nw.col("project").is_in(projects))
    return collect(whole.filter(nw.col(kind).is_in(terms)), kind, "project")


def list_wanted_pilots(catalogue: Catalogue, wants: Sequence[str], location: str) -> pd.DataFrame:
    """List the pilots of the place that are of a wanted kind."""
    there = scan(catalogue.pilot_cities).filter(nw.col("location") == location)
    return collect(there.filter(nw.col("mode").is_in(list_meant(catalogue, wants))), "pilot")
