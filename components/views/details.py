"""What was clicked or searched → a card with all that is known about it, each claim with its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

import streamlit as st

from components.catalogue.catalogue import Catalogue
from components.reports.dossier.find import find_dossier
from components.reports.dossier.items import Item, Section
from components.reports.dossier.spots import find_spots
from components.reports.sheet import KINDS
from components.views.cards import Card, make_notice
from components.views.events import FILTERING

CLOSE = {"label": "Close", "key": "close:"}


def make_details(show: str, whole: Catalogue, selected: Catalogue | None = None, *, span: int = 12) -> Card | None:
    """Return the card of an item "kind:name" of the whole catalogue; None if nothing is chosen.

    It says so where the item is not in what is `selected`.
    """
    if not show:
        return None
    dossier = find_dossier(show, whole)
    if dossier is None:
        name = show.partition(":")[2] or show
        text = f"“{name}” is not in the data (any more). Choose something else on the map or in a figure."
        return make_notice("details", "Nothing is known about this", text, span=span, actions=[CLOSE])
    return {
        "name": "details",
        "kind": "details",
        "span": span,
        "title": dossier.title,
        "subtitle": dossier.subtitle,
        "text": " ".join(part for part in (_say_outside(show, selected), dossier.text) if part),
        "sections": list_sections(dossier.sections),
        "chosen": {"key": show, "spots": find_spots(show, whole)},
        "links": _list_links(show, whole),
        "actions": [
            *([{"label": "All projects with it", "key": dossier.wider}] if dossier.wider else []),
            *_offer_filter(show),
            CLOSE,
        ],
    }


def _say_outside(show: str, selected: Catalogue | None) -> str:
    is_outside = selected is not None and find_dossier(show, selected) is None
    return "Not in the present selection: clear a filter, and the figures have it, too." if is_outside else ""


def _offer_filter(show: str) -> list[dict[str, str]]:
    """Return the button that adds an item to its filter, or takes it away; none where no filter has it."""
    kind, _, name = show.partition(":")
    if kind not in FILTERING:
        return []
    is_chosen = name.partition("|")[0] in st.session_state.get(FILTERING[kind], [])
    return [{"label": "Remove this filter" if is_chosen else "Filter by this", "key": f"filter:{show}"}]


def _list_links(show: str, whole: Catalogue) -> list[dict[str, str]]:
    """Return the address of the fact sheet, of what has one, from the same state of the data."""
    kind, _, name = show.partition(":")
    state = f"?data={whole.version}" if whole.is_frozen else ""
    return [{"label": "Fact sheet", "address": f"{kind}/{quote(name, safe='')}{state}"}] if kind in KINDS else []


def list_sections(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Return sections as cards have them."""
    return [{"heading": section.heading, "items": [_make_item(item) for item in section.items]} for section in sections]


def _make_item(item: Item) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(item).items()}
