"""What was clicked or searched → a card with all that is known about it, each claim with its source."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from components.catalogue.catalogue import Catalogue
from components.catalogue.clicks import FILTERING, CloseDetails, FilterBy
from components.catalogue.item_key import ItemKey
from components.catalogue.select import Selection
from components.geocoding.areas.divisions import name_regions
from components.language.places import tell_no_filter
from components.measures.presence import list_networks, list_projects
from components.measures.regions import list_locations
from components.plots.extras import Action
from components.reports.profiles.find import find_profile
from components.reports.profiles.items import Item, Section
from components.reports.profiles.map_points import find_map_points
from components.reports.profiles.profile import ItemProfile
from components.reports.sheet import KINDS
from components.service.card import CardItem, CardLink, CardSection, DetailsCard, NoticeCard
from components.service.cards import make_notice

_ALL = Selection()
CLOSE: Action = {"label": "Close", "key": str(CloseDetails())}


def make_details(
    show: str, whole: Catalogue, selected: Catalogue | None = None, *, selection: Selection = _ALL, span: int = 12
) -> DetailsCard | NoticeCard | None:
    """Return the card of an item of the whole catalogue, named by the text of its key; None if nothing is chosen.

    It says so where the item is not in what is `selected`, and offers to filter by it or, where the selection
    does, no longer.
    """
    if not show:
        return None
    item = ItemKey.parse(show)
    profile = find_profile(item, whole) if item else None
    if item is None or profile is None:
        name = item.name if item else show
        text = f"“{name}” is not in the data (any more). Choose something else on the map or in a figure."
        return make_notice("details", "Nothing is known about this", text, span=span, actions=[CLOSE])
    card = _make_card(item, profile, whole, selected, span)
    return {**card, "actions": [*_offer_wider(profile), *_offer_filter(item, whole, selection), CLOSE]}


def _make_card(
    item: ItemKey, profile: ItemProfile, whole: Catalogue, selected: Catalogue | None, span: int
) -> DetailsCard:
    return {
        "name": "details",
        "kind": "details",
        "span": span,
        "title": profile.title,
        "subtitle": profile.subtitle,
        "text": " ".join(part for part in (_say_outside(item, whole, selected), profile.text) if part),
        "sections": list_sections(profile.sections),
        "chosen": {"key": str(item), "points": find_map_points(item, whole)},
        "links": _list_links(item, whole),
    }


def _offer_wider(profile: ItemProfile) -> list[Action]:
    return [{"label": "All projects with it", "key": str(profile.wider)}] if profile.wider else []


def _say_outside(item: ItemKey, whole: Catalogue, selected: Catalogue | None) -> str:
    if is_mere_seat(item, whole):
        return tell_no_filter()
    is_outside = selected is not None and find_profile(item, selected) is None
    return "Not in the present selection: clear a filter, and the figures have it, too." if is_outside else ""


def _offer_filter(item: ItemKey, whole: Catalogue, selection: Selection) -> list[Action]:
    """Return the button that adds an item to its filter, or takes it away; none where it would leave nothing."""
    if item.kind not in FILTERING:
        return []
    is_chosen = name_filter_value(item) in selection.get(FILTERING[item.kind])
    if not is_chosen and is_mere_seat(item, whole):
        return []
    return [{"label": "Remove this filter" if is_chosen else "Filter by this", "key": str(FilterBy(item))}]


def name_filter_value(item: ItemKey) -> str:
    """Return what an item is called in its filter: as in its key, but regions have codes there."""
    return name_regions().get(item.name, item.name) if item.kind == "region" else item.name


def is_mere_seat(item: ItemKey, whole: Catalogue) -> bool:
    """Whether a place or region has the seat of a network and nothing else: no project takes part there."""
    if item.kind not in ("place", "region"):
        return False
    locations = list_locations(whole, item.name) if item.kind == "region" else [item.name]
    return any(each in list_networks(whole) for each in locations) and not list_projects(whole, locations)


def _list_links(item: ItemKey, whole: Catalogue) -> list[CardLink]:
    """Return the address of the fact sheet, of what has one, from the same state of the data."""
    state = f"?data={whole.version}" if whole.is_frozen else ""
    address = f"{item.kind}/{quote(item.name, safe='')}{state}"
    return [{"label": "Fact sheet", "address": address}] if item.kind in KINDS else []


def list_sections(sections: Iterable[Section]) -> list[CardSection]:
    """Return sections as cards have them."""
    return [{"heading": section.heading, "items": [_make_item(item) for item in section.items]} for section in sections]


def _make_item(item: Item) -> CardItem:
    return {
        "title": item.title,
        "text": item.text,
        "note": item.note,
        "key": str(item.key or ""),
        "website": list(item.website),
        "sources": list(item.sources),
    }
