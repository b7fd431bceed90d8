"""What a board shows: cards of five kinds, as they go to the browser.

The browser's side has the same types in tests/javascript/types.d.ts; a test holds that they are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from components.plots.extras import Action, Extras
from components.plots.style import Figure


class CardLink(TypedDict):
    """A way to another page."""

    label: str
    address: str


class CardItem(TypedDict):
    """One thing that is known, with its sources; `key` is what a click on it asks for."""

    title: str
    tag: NotRequired[str]
    count: NotRequired[str]
    text: NotRequired[str]
    points: NotRequired[Sequence[str]]
    note: NotRequired[str]
    key: NotRequired[str]
    website: NotRequired[list[str]]
    sources: NotRequired[list[str]]
    current: NotRequired[bool]


class CardSection(TypedDict):
    """Items of one kind under a heading, "" for none."""

    heading: str
    items: list[CardItem]


class ChosenItem(TypedDict):
    """The item whose details are open, and where on a map it is: [longitude, latitude] in degrees."""

    key: str
    points: list[tuple[float, float]]


class CardColumn(TypedDict):
    """A column of a table."""

    label: str


class CardTable(TypedDict):
    """Rows, and what a click on each asks for."""

    columns: list[CardColumn]
    rows: list[list[str]]
    keys: list[str]


class Api(TypedDict):
    """Where the numbers of a figure are, and of which selection."""

    path: str
    query: str


class Alone(TypedDict):
    """What a figure of rows is where nothing stands beside it: as high as its rows ask for."""

    height: int  #: px
    rows: list[float]  #: where its rows end and begin, as on its axis


class _AnyCard(TypedDict):
    name: str
    span: int  #: columns of the board, of 12
    title: str
    subtitle: NotRequired[str]
    caption: NotRequired[list[str]]
    clicks: NotRequired[str]  #: what a click with the shift key does, where the page has filters
    sticky: NotRequired[bool]  #: stays in view beside what is longer
    tall: NotRequired[bool]


class FigureCard(_AnyCard, Extras):
    """A figure with its frame."""

    kind: Literal["figure"]
    summary: str
    figure: Figure
    height: int  #: px
    alone: NotRequired[Alone]  #: where that is less
    selection: NotRequired[str]
    credits: NotRequired[list[str]]
    api: NotRequired[Api]
    link: NotRequired[str]  #: where the same is seen, below the address of the page
    data: NotRequired[str]  #: of which day the data are, and which content they have
    frozen: NotRequired[str]  #: by what the state of the data can be named in a link …
    unfrozen: NotRequired[str]  #: … or why it cannot
    file: NotRequired[str]  #: name of a download without its ending
    published: NotRequired[bool]  #: it stands in a static site


class NoticeCard(_AnyCard):
    """A sentence, and what to do."""

    kind: Literal["notice"]
    text: str
    actions: list[Action]


class DetailsCard(_AnyCard):
    """What is known, in sections."""

    kind: Literal["details"]
    text: NotRequired[str]
    sections: list[CardSection]
    chosen: NotRequired[ChosenItem]
    links: NotRequired[list[CardLink]]
    actions: NotRequired[list[Action]]


class RowsCard(_AnyCard):
    """The first rows of a table."""

    kind: Literal["rows"]
    table: CardTable
    actions: list[Action]


class ArchiveCard(_AnyCard):
    """The download of everything at once."""

    kind: Literal["archive"]
    text: str
    query: str  #: the selection, as the API takes it


Card = FigureCard | NoticeCard | DetailsCard | RowsCard | ArchiveCard


def resize(card: Card, span: int) -> Card:
    """Return a card as wide as so many columns of the board."""
    sized = card.copy()
    sized["span"] = span
    return sized


def stick(card: Card) -> Card:
    """Return a card that stays in view beside what is longer."""
    stuck = card.copy()
    stuck["sticky"] = True
    return stuck
