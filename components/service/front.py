"""What is shown on a tab → the same as one can read it before any script runs: sentences, still figures, lists.

Its cards are those of the board, with their figures as SVG in the colours of both themes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.plots.questions import CHARTS
from components.reports.drawing.figure import draw_svg
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.card import Card, FigureCard
from components.service.headline import make_headline
from components.service.tabs import Tab, make_cards

_CHARTS = {chart.name: chart for chart in CHARTS}
_WIDTHS = {12: 1010, 8: 660, 7: 570, 6: 480, 5: 390}  # columns of the board → px of a figure in a usual window
_NARROW = 320  # px of a figure in fewer columns
_NARROW_SCREEN = 336  # px of a figure on a phone
_FINE = 3  # px
_OUTLINE, _RUN = re.compile(r' d="(M[-0-9.,MLZ]+)"'), re.compile(r"M[^M]+")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\bclip-[0-9a-f]{8}")  # and names that are made of a drawing's content


@dataclass(frozen=True)
class Front:
    """A page to be read: headline, finding, cards, and name of a card → its figure as SVG."""

    headline: str
    finding: str
    cards: Sequence[Card]
    figures: Mapping[str, str]


@cached(entries=60)
def make_front(view: SelectionView, *, tab: Tab, show: str, is_phone: bool) -> Front:
    """Return what a tab says for a selection; `show` is the chosen item, "kind:name" or ""."""
    cards = make_cards(tab, view, show)
    drawn = {card["name"]: _draw(card, view, is_phone=is_phone) for card in cards if card["kind"] == "figure"}
    return Front(*make_headline(view), cards, drawn)


def _draw(card: FigureCard, view: SelectionView, *, is_phone: bool) -> str:
    """Return the figure of a card in both themes; "" where it cannot be drawn: the words of the card stand alone."""
    room = _NARROW_SCREEN if is_phone else _WIDTHS.get(card["span"], _NARROW)
    width = max(room, card.get("min_width") or 0)
    height = card["alone"]["height"] if is_phone and "alone" in card else card["height"]
    try:
        value = Exhibit(_CHARTS[card["name"]], view).value
        light, dark = (draw_svg(value, width=width, height=height, theme=theme) for theme in ("light", "dark"))
    except Exception:  # whoever has scripts sees the live figure, or why there is none
        return ""
    return join_themes(coarsen(light), coarsen(dark))


def coarsen(drawing: str) -> str:
    """Return a drawing whose outlines leave out what is finer than three px: what is read for some seconds is light.

    >>> coarsen('<path d="M0.4,0.4L0.9,1.0L9.6,9.7Z"/>')
    '<path d="M0,0L10,10Z"/>'
    """
    return _OUTLINE.sub(lambda match: f' d="{"".join(map(_thin, _RUN.findall(match[1])))}"', drawing)


def _thin(run: str) -> str:
    """Return one line or ring of an outline with fewer points, the first and the last among them."""
    first, *points = [tuple(map(float, point.split(","))) for point in run.strip("MZ").split("L")]
    kept = [first]
    for point in points:
        if point is points[-1] or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= _FINE:
            kept.append(point)
    return f"M{'L'.join(f'{x:.0f},{y:.0f}' for x, y in kept)}{'Z' if run.endswith('Z') else ''}"


def join_themes(light: str, dark: str) -> str:
    """Return a drawing whose colours follow the theme of the page, of one in each theme that differ in nothing else.

    >>> join_themes('<path fill="#ffffff"/>', '<path fill="#18222c"/>')
    '<path fill="light-dark(#ffffff,#18222c)"/>'
    """
    if _COLOUR.split(light) != _COLOUR.split(dark):
        return light
    others = iter(_COLOUR.findall(dark))

    def join(match: re.Match[str]) -> str:
        other = next(others)
        return match[0] if match[0] == other or match[0][0] != "#" else f"light-dark({match[0]},{other})"

    return _COLOUR.sub(join, light)
