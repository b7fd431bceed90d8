"""Map: the places in full width, the chosen one beside them, and what is not on the map."""

from __future__ import annotations

import pandas as pd

from components.catalogue.clicks import OpenTab
from components.catalogue.item_key import ItemKey
from components.language.phrases import count_of
from components.language.review import tell_located
from components.measures.places import count_placeless, list_unlocated
from components.measures.review import find_located
from components.plots.places import PLACES
from components.plots.review import LOCATED
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.card import CardItem, DetailsCard
from components.service.cards import Card, make_chart_card, try_card

_CHOOSE = "Choose a place"
_TOP = 8
_LISTED = 8  # places that are not sure; the tab of places has them all


def make_map(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the map, the chosen place (or where most projects meet), and the list of what it leaves out."""
    return [
        make_chart_card(PLACES, view, span=8),
        details or try_card("top-places", _CHOOSE, lambda: make_top_places(view), span=4),
        try_card("unlocated", "Not on the map", lambda: make_unlocated(view)),
    ]


@cached(entries=100)
def make_top_places(view: SelectionView) -> DetailsCard:
    """Return the places where most projects meet, as a way into the map."""
    places = PLACES.measure(view.catalogue).head(_TOP)
    items: list[CardItem] = [
        {
            "title": f"{row['place']}, {row['country']}",
            "text": " · ".join(
                (
                    count_of(row["projects"], "project"),
                    count_of(row["partners"], "partner"),
                    count_of(row["pilots"], "pilot"),
                )
            ),
            "key": str(ItemKey("place", row["location"])),
        }
        for row in places.to_dict("records")
    ]
    return {
        "name": "top-places", "kind": "details", "span": 4, "title": _CHOOSE,
        "subtitle": "On the map, in the search box, or here: where most projects meet",
        "sections": [{"heading": "", "items": items}],
    }  # fmt: skip


@cached(entries=100)
def make_unlocated(view: SelectionView) -> DetailsCard:
    """Return the card that says how many rows have a place, and which are not on the map and why."""
    catalogue = view.catalogue
    located = LOCATED.measure(catalogue)
    unlocated = list_unlocated(catalogue)
    items: list[CardItem] = [
        {
            "tag": row["status"],
            "title": row["location"],
            "text": row["reason"],
            "note": f"Candidates: {row['candidates']}" if row["candidates"] else "",
        }
        for row in unlocated.head(_LISTED).to_dict("records")
    ]
    placeless = count_placeless(catalogue)
    if placeless:
        items.append(
            {
                "title": f"{count_of(placeless, 'partner')} without a town or region",
                "text": "The source states none; they count in every other figure.",
            }
        )
    rest = len(unlocated) - _LISTED
    more: list[CardItem] = [{"title": f"… and {count_of(rest, 'place')} more"}] if rest > 0 else []
    how = " · ".join(f"{method}: {rows:,}" for method, rows in _list_sure(located))
    heading = "Not on the map, or hollow since it is not certain"
    return {
        "name": "unlocated", "kind": "details", "span": 12,
        "title": tell_located(find_located(located, catalogue)),
        "subtitle": f"How they were found – {how}" if how else "",
        "sections": [{"heading": heading, "items": [*items, *more]}] if items else [],
        "actions": [{"label": "Review the places", "key": str(OpenTab("Places"))}],
    }  # fmt: skip


def _list_sure(located: pd.DataFrame) -> list[tuple[str, int]]:
    sure = located[located["status"] == "found"]
    return list(zip(sure["method"], sure["rows"], strict=True))
