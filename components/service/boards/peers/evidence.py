"""A chosen peer → the card of why it is one: each claim and pilot that the reasons rest on, with its sources."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from components.language.peers.reasons import tell_peer_reasons
from components.measures.claims import Kind
from components.measures.peers.evidence import list_own_claims, list_project_claims, list_wanted_pilots
from components.plots.peers.scores import PEER_SCORES
from components.reports.exhibit import Exhibit
from components.reports.profiles.items import Item, Section, describe_claim, describe_pilot, make_section
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.card import CardItem, DetailsCard
from components.service.details import CLOSE, list_sections


@cached(entries=100)
def make_evidence(view: SelectionView, location: str) -> DetailsCard | None:
    """Return what speaks for a place as a peer; None if it is not in the list."""
    exhibit = Exhibit(PEER_SCORES, view)
    rows = exhibit.table[exhibit.table["location"] == location]
    if rows.empty:
        return None
    peer = rows.iloc[0]
    return {
        "name": "peers-evidence", "kind": "details", "span": 5, "title": f"Why {peer['place']}",
        "subtitle": f"Rank {peer['rank']}, score {peer['score']:g} of 100",
        "sections": [
            {"heading": "", "items": [_make_reasons(exhibit, peer)]},
            *list_sections(section for section in _list_sections(exhibit, location) if section.items),
        ],
        "actions": [{"label": "Back to the map", "key": CLOSE["key"]}],
    }  # fmt: skip


def _make_reasons(exhibit: Exhibit, peer: pd.Series) -> CardItem:
    """Return the reasons, one a line, and whom to ask, as in the list of peers."""
    website = peer["website"].split(" | ") if peer["website"] else []
    points = tell_peer_reasons(exhibit.measured.reasons[peer["location"]])
    return {"title": "The reasons", "points": points, "note": f"Ask: {peer['contact']}", "website": website}


def _list_sections(exhibit: Exhibit, location: str) -> list[Section]:
    catalogue, needs, wants = exhibit.catalogue, exhibit.values["needs"], exhibit.values["wants"]
    assert isinstance(needs, tuple) and isinstance(wants, tuple)  # choices of the kind "some"

    def claim(kind: Kind) -> Callable[[pd.Series], Item]:
        return lambda row: describe_claim(row, kind, catalogue)

    asked: dict[Kind, tuple[str, ...]] = {"challenge": needs, "theme": wants}
    own = {kind: list_own_claims(catalogue, kind, asked[kind], location) for kind in asked}
    through = {kind: list_project_claims(catalogue, kind, asked[kind], location) for kind in asked}
    pilots = list_wanted_pilots(catalogue, asked["theme"], location)
    return [
        make_section("Your challenges that it reports itself", own["challenge"], claim("challenge")),
        make_section("What it piloted of what you look for", pilots, lambda row: describe_pilot(row, catalogue)),
        make_section("Themes you look for that it works on itself", own["theme"], claim("theme")),
        make_section("Your challenges that its projects report", through["challenge"], claim("challenge")),
        make_section("Themes you look for that its projects work on", through["theme"], claim("theme")),
    ]
