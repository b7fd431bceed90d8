"""What a click on the page asks for ↔ its text: an item to open, a value to filter by, a tab, a place to decide …"""

from __future__ import annotations

from dataclasses import dataclass

from components.catalogue.item_key import ItemKey
from components.catalogue.schema import FILTERS

#: Kinds of items that are values of a filter → the filter.
FILTERING = {
    "project": "project",
    "theme": "theme",
    "challenge": "challenge",
    "place": "location",
    "country": "country",
    "organisation": "organisation",
    "region": "region",
}


@dataclass(frozen=True)
class ClearFilters:
    """Take all filters away."""

    def __str__(self) -> str:
        return "clear:"


@dataclass(frozen=True)
class CloseDetails:
    """Close what is open about an item."""

    def __str__(self) -> str:
        return "close:"


@dataclass(frozen=True)
class OpenTab:
    """Open the tab of this label."""

    label: str

    def __str__(self) -> str:
        return f"tab:{self.label}"


@dataclass(frozen=True)
class LookInto:
    """Show the regions of a country; of "" all countries."""

    country: str

    def __str__(self) -> str:
        return f"within:{self.country}"


@dataclass(frozen=True)
class FilterValue:
    """Add a value to a filter, or take it away; where it names an item, that is an ItemKey instead."""

    filter: str
    value: str

    def __str__(self) -> str:
        return f"{self.filter}:{self.value}"


@dataclass(frozen=True)
class FilterBy:
    """Filter by what another click would open; what no filter has is opened."""

    click: Click

    def __str__(self) -> str:
        return f"filter:{self.click}"


@dataclass(frozen=True)
class ReviewPlace:
    """Show a place among those to decide."""

    location: str

    def __str__(self) -> str:
        return f"review:{self.location}"


@dataclass(frozen=True)
class ChooseCandidate:
    """Decide that a place is the candidate of this number, from 0."""

    number: int

    def __str__(self) -> str:
        return f"candidate:{self.number}"


Click = (
    ItemKey | ClearFilters | CloseDetails | OpenTab | LookInto | FilterValue | FilterBy | ReviewPlace | ChooseCandidate
)  #: an ItemKey: open what is known about the item, or filter by it where nothing more is known


def read_click(text: str) -> Click | None:
    """Return what a text asks for; None where it asks for nothing that is known.

    >>> read_click("filter:theme:cycling"), read_click("tab:Data")
    (FilterBy(click=ItemKey(kind='theme', names=('cycling',))), OpenTab(label='Data'))
    """
    verb, _, about = text.partition(":")
    match verb:
        case "clear":
            return ClearFilters()
        case "close":
            return CloseDetails()
        case "tab":
            return OpenTab(about)
        case "within":
            return LookInto(about)
        case "filter":
            click = read_click(about)
            return click and FilterBy(click)
        case "review":
            return ReviewPlace(about)
        case "candidate":
            return ChooseCandidate(int(about)) if about.isdecimal() else None
    return ItemKey.parse(text) or _read_value(verb, about)


def may_filter(text: str) -> bool:
    """Whether there is a filter for what a click asks for.

    >>> may_filter("theme:cycling"), may_filter("within:Belgium"), may_filter("both:cycling|staffing")
    (True, True, False)
    """
    match read_click(text):
        case ItemKey(kind):
            return kind in FILTERING
        case FilterValue() | LookInto():
            return True
    return False


def _read_value(name: str, value: str) -> FilterValue | None:
    return FilterValue(name, value) if value and any(each.name == name for each in FILTERS) else None
