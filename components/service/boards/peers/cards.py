"""Find a peer: the ranked places with their reasons and whom to ask, the map, the scores, and how they are made."""

from __future__ import annotations

from collections.abc import Sequence

from components.catalogue.item_key import ItemKey
from components.catalogue.table_row import TableRow
from components.language.peers.notes import tell_more_peers, tell_notes
from components.language.peers.reasons import tell_peer_reasons
from components.language.peers.standings import tell_first_peers
from components.language.phrases import count_of
from components.measures.peers.notes import find_notes
from components.measures.peers.standings import find_first_peers
from components.plots.peers.scores import PEER_MAP, PEER_SCORES
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView
from components.service.boards.peers.evidence import make_evidence
from components.service.boards.peers.score import explain_score
from components.service.card import CardItem, DetailsCard, resize, stick
from components.service.cards import Card, make_chart_card, make_notice


def make_peers(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the list of peers beside the map (and the evidence of the chosen place), then scores and their making."""
    exhibit = Exhibit(PEER_SCORES, view)
    notes = _list_notes(exhibit)
    if exhibit.table.empty:
        nobody = make_notice("peers-list", "No peers to show", " ".join(notes))
        return [nobody, *([details] if details else []), explain_score(exhibit, span=12)]
    chosen = _find_chosen(details)
    evidence = make_evidence(view, chosen.name) if chosen and chosen.kind == "place" else None
    side = _lend_links(evidence, details) if evidence else details
    peer_map = make_chart_card(PEER_MAP, view, span=5)
    return [
        _list_peers(exhibit, notes),
        stick(resize(side or peer_map, 5)),
        make_chart_card(PEER_SCORES, view, span=7),
        peer_map if side else explain_score(exhibit),
        *([explain_score(exhibit, span=12)] if side else []),
    ]


def _lend_links(evidence: DetailsCard, details: Card | None) -> DetailsCard:
    links = details.get("links", []) if details and details["kind"] == "details" else []
    return {**evidence, "links": links}


def _find_chosen(details: Card | None) -> ItemKey | None:
    chosen = details.get("chosen") if details and details["kind"] == "details" else None
    return ItemKey.parse(chosen["key"]) if chosen else None


def _list_notes(exhibit: Exhibit) -> list[str]:
    needs, wants = exhibit.values["needs"], exhibit.values["wants"]
    assert isinstance(needs, tuple) and isinstance(wants, tuple)  # choices of the kind "some"
    return tell_notes(find_notes(exhibit.catalogue, exhibit.measured, needs, wants))


def _list_peers(exhibit: Exhibit, notes: list[str]) -> DetailsCard:
    rows = exhibit.table.to_dict("records")
    items = [_make_item(row, tell_peer_reasons(exhibit.measured.reasons[row["location"]])) for row in rows]
    rest = exhibit.measured.found - len(rows)
    finding = tell_first_peers(find_first_peers(exhibit.measured))
    everywhere = f"all {count_of(len(exhibit.catalogue.projects), 'project')}, whatever the filters"
    subtitle = f"Sought in {everywhere}; choose a place for its evidence and sources"
    return {"name": "peers-list", "kind": "details", "span": 7, "tall": True, "title": finding, "subtitle": subtitle,
            "text": " ".join([*notes, tell_more_peers(rest)]).strip(), "sections": [{"heading": "", "items": items}],
            "caption": [f"{PEER_SCORES.counts}."]}  # fmt: skip


def _make_item(row: TableRow, reasons: Sequence[str]) -> CardItem:
    return {
        "tag": "you work together" if row["together"] else "new contact",
        "title": f"{row['rank']}. {row['location']}",
        "key": str(ItemKey("place", row["location"])),
        "count": f"score {row['score']:g} of 100",
        "points": reasons,
        "note": f"Ask: {row['contact']}",
        "website": row["website"].split(" | ") if row["website"] else [],
    }
