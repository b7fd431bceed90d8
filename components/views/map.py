"""Map: the places in full width, the chosen one beside them, and what is not on the map."""

from __future__ import annotations

from components.measures.places import count_placeless, list_unlocated
from components.measures.sentences import count_of
from components.plots.places import PLACES
from components.reports.shown import Shown
from components.views.cards import Card, make_chart_card
from components.views.store import remember

_TOP = 8


def make_map(shown: Shown, details: Card | None) -> list[Card]:
    """Return the map, the chosen place (or where most projects meet), and the list of what it leaves out."""
    return [make_chart_card(PLACES, shown, span=8), details or make_top_places(shown), make_unlocated(shown)]


@remember(entries=100)
def make_top_places(shown: Shown) -> Card:
    """Return the places where most projects meet, as a way into the map."""
    places = PLACES.measure(shown.catalogue).head(_TOP)
    items = [
        {
            "title": f"{row['place']}, {row['country']}",
            "text": " · ".join(
                (
                    count_of(row["projects"], "project"),
                    count_of(row["partners"], "partner"),
                    count_of(row["pilots"], "pilot"),
                )
            ),
            "key": f"place:{row['location']}",
        }
        for row in places.to_dict("records")
    ]
    return {
        "name": "top-places", "kind": "details", "span": 4, "title": "Choose a place",
        "subtitle": "On the map, in the search box, or here: where most projects meet",
        "sections": [{"heading": "", "items": items}],
    }  # fmt: skip


@remember(entries=100)
def make_unlocated(shown: Shown) -> Card:
    """Return the card that says how many rows have a place, and which are not on the map and why."""
    catalogue = shown.catalogue
    unlocated = list_unlocated(catalogue)
    rows = len(catalogue.partners) + len(catalogue.pilot_cities)
    placeless = count_placeless(catalogue)
    lost = int(
        catalogue.partners["location"].isin(unlocated["location"]).sum()
        + catalogue.pilot_cities["location"].isin(unlocated["location"]).sum()
    )
    items = [
        {
            "tag": row["status"],
            "title": row["location"],
            "text": row["reason"],
            "note": f"Candidates: {row['candidates']}" if row["candidates"] else "",
        }
        for row in unlocated.to_dict("records")
    ]
    if placeless:
        items.append(
            {
                "title": f"{count_of(placeless, 'partner')} without a town or region",
                "text": "The source states none; they count in every other figure.",
            }
        )
    methods = catalogue.places["source"].value_counts()
    how = ", ".join(f"{number} by {source}" for source, number in methods.items() if source)
    return {
        "name": "unlocated", "kind": "details", "span": 12,
        "title": f"{rows - placeless - lost:,} of {rows:,} partners and pilots are on the map",
        "subtitle": f"{count_of(len(catalogue.places) - len(unlocated), 'place')} located: {how}" if how else "",
        "sections": [{"heading": "Not on the map", "items": items}] if items else [],
    }  # fmt: skip
