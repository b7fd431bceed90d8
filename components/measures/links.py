"""Catalogue → who takes part in what, and every two that meet there.

Members meet: organisations in the projects that both take part in; places in the projects that take place in both;
projects in the organisations that take part in both.
"""

from __future__ import annotations

from typing import Literal

import narwhals as nw
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, ItemKind
from components.measures.engine import collect, memoise, name_projects, scan
from components.measures.places import find_whole_countries
from components.measures.presence import scan_presence

Links = Literal["organisations", "places", "projects"]
LINKS: tuple[Links, ...] = ("organisations", "places", "projects")
_KINDS: dict[Links, ItemKind] = {"organisations": "organisation", "places": "place", "projects": "project"}


@memoise
def list_participations(catalogue: Catalogue, links: Links) -> pd.DataFrame:
    """List who takes part in what, each once, sorted. Columns: member, meeting.

    A place takes part in a project that has a pilot there, or a partner that is no network; a whole country is
    no place.
    """
    if links == "places":
        rows = scan_presence(catalogue).select(member="location", meeting="project")
    elif links == "organisations":
        rows = scan(catalogue.partners).select(member="partner", meeting="project")
    else:
        rows = scan(catalogue.partners).select(member="project", meeting="partner")
    parts = collect(rows.filter(nw.col("member") != "", nw.col("meeting") != "").unique(), "member", "meeting")
    wide = find_whole_countries(catalogue) if links == "places" else ()
    return parts[~parts["member"].isin(wide)].reset_index(drop=True)


def name_member(catalogue: Catalogue, links: Links, member: str) -> str:
    """Return a member as shown: a project by its name, all others by themselves."""
    return name_projects(catalogue).get(member, member) if links == "projects" else member


def make_member_key(links: Links, member: str) -> str:
    """Return what a click on a member means.

    >>> make_member_key("places", "Mechelen, Belgium")
    'place:Mechelen, Belgium'
    """
    return str(ItemKey(_KINDS[links], member))


def name_meetings(links: Links) -> str:
    """Return the noun of what members meet in.

    >>> name_meetings("places"), name_meetings("projects")
    ('project', 'organisation')
    """
    return "organisation" if links == "projects" else "project"
