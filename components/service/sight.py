"""Parameters of an address that choose no rows → the view they describe: chosen item, maps, tables, place to decide."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.catalogue.catalogue import Catalogue
from components.catalogue.issues import shorten
from components.catalogue.item_key import ItemKey
from components.catalogue.spelling import find_same, suggest
from components.plots.kinds.map import Camera
from components.reports.profiles.find import KINDS, find_profile, list_item_names

OF_FIGURES = (
    "map",
    "table",
    "grouped",
    "apart",
)  #: what is seen of figures; near places as one, or not
SIGHT = ("show", *OF_FIGURES, "review")
OPENED = "opened"  # maps and tables of a link, in the session, and the tab that they are on
SKETCH = "review-map"  # the map of the place under review; a figure of no chart

_MAP = re.compile(r"(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)(?:,([\w-]+))?", re.ASCII)
_FARTHEST = (85, 180, 22)  # degrees north or south, east or west; zoom
_HOW = "Write latitude, longitude and zoom, such as map=50.85,4.35,6."


@dataclass(frozen=True)
class Doubt:
    """A value of an address that cannot be shown: which, why, and what to do; "" where nothing is known to do."""

    name: str
    text: str
    problem: str
    meant: str = ""
    advice: str = ""

    def say_on_page(self) -> str:
        """Return the sentence of the page, which shows the rest of the link."""
        hint = f" Did you mean “{self.meant}”?" if self.meant else self.advice and f" {self.advice}"
        return f"“{self.name}={shorten(self.text)}” of this link {self.problem}, so it is left out.{hint}"

    def say_in_refusal(self) -> str:
        """Return the sentence of the API, which answers nothing else."""
        hint = f" Did you mean {self.meant!r}?" if self.meant else self.advice and f" {self.advice}"
        return f"Parameter {self.name}: {shorten(self.text)!r} {self.problem}.{hint}"


def read_sight(
    given: Mapping[str, Sequence[str]], whole: Catalogue, figures: Collection[str]
) -> tuple[dict[str, list[str]], list[Doubt]]:
    """Return what an address says of the view, by parameter, and what of it cannot be; `figures` may have tables."""
    pairs = [(name, _respell(name, text, whole)) for name in SIGHT for text in given.get(name, ()) if text]
    doubts = [(pair, _doubt(*pair, whole, figures)) for pair in pairs]
    kept: dict[str, list[str]] = {}
    for (name, text), doubt in doubts:
        if doubt is None:
            kept.setdefault(name, []).append(text)
    return kept, [doubt for _, doubt in doubts if doubt]


def _doubt(name: str, text: str, whole: Catalogue, figures: Collection[str]) -> Doubt | None:
    if name == "show":
        return _doubt_item(text, whole)
    if name == "map":
        return _doubt_map(text, figures)
    if name in OF_FIGURES:
        return None if text in figures else Doubt(name, text, "names no figure there", suggest(text, figures))
    known = whole.places["location"]
    return None if known.eq(text).any() else Doubt(name, text, "is not in the data", _find_near(text, known))


def _respell(name: str, text: str, whole: Catalogue) -> str:
    """Return an item or place as the data spell it: a link may name a spelling that is shown no more."""
    if name == "review":
        return find_same(text, whole.places["location"]) or text
    item = ItemKey.parse(text) if name == "show" else None
    same = item and find_same(item.name, list_item_names(item.kind, whole))
    return str(ItemKey(item.kind, same, *item.names[1:])) if item and same else text


def _doubt_item(text: str, whole: Catalogue) -> Doubt | None:
    item = ItemKey.parse(text)
    if item and find_profile(item, whole):
        return None
    item = item if item and item.kind in KINDS else _mend_kind(text)
    near = item and _find_near(item.name, list_item_names(item.kind, whole))
    return Doubt("show", text, "is not in the data", str(ItemKey(item.kind, near)) if item and near else "")


def _mend_kind(text: str) -> ItemKey | None:
    """Return the key with the kind that is meant where there is none as written."""
    kind, _, names = text.partition(":")
    return ItemKey.parse(f"{suggest(kind, KINDS)}:{names}")


def _find_near(name: str, known: Iterable[str]) -> str:
    """Return the likeliest of known names, be it written with its country ("Mechelen, Belgium") or without."""
    names = list(dict.fromkeys(known))
    by_head = {each.rpartition(", ")[0] or each: each for each in reversed(names)}
    return suggest(name, names) or by_head.get(suggest(name, by_head), "")


def read_camera(text: str) -> tuple[str, Camera]:
    """Return the figure that a right view of a map is for, "" where it names none, and what it shows.

    >>> read_camera("50.85,4.35,6,places")
    ('places', Camera(latitude=50.85, longitude=4.35, zoom=6.0))
    """
    *numbers, figure = (*text.split(",", 3), "")[:4]
    latitude, longitude, zoom = map(float, numbers)
    return figure, Camera(latitude, longitude, zoom)


def _doubt_map(text: str, figures: Collection[str]) -> Doubt | None:
    parts = _MAP.fullmatch(text)
    if not parts or any(abs(float(part)) > most for part, most in zip(parts.groups()[:3], _FARTHEST, strict=True)):
        return Doubt("map", text, "is no view of a map", advice=_HOW)
    figure = parts[4] or ""
    if figure and figure not in (*figures, SKETCH):
        return Doubt("map", text, "names no figure there", suggest(figure, figures))
    return None
