"""Chart + what is shown → a card for the board: figure, words, caption, addresses and file name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from components.catalogue.clicks import ClearFilters, may_filter
from components.catalogue.select import Selection
from components.language.clicks import tell_clicks
from components.language.messages import say
from components.plots.chart import Chart
from components.plots.extras import Action
from components.plots.style import Figure
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure
from components.reports.plotly.rows import keep_rows
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.card import Card, FigureCard, NoticeCard, resize
from components.service.states import tell_unkept

CLEAR: Action = {"label": "Clear all filters", "key": str(ClearFilters())}
MORE = "Clear a filter to see more."
COLUMNS = 12  # of the board
_TITLE = 240  # characters of a title: on a phone they take seven lines
_LOW = 3  # so many times a figure would have to grow to be as tall as what it stands beside


def make_chart_card(chart: Chart, view: SelectionView, span: int = 12, height: int = 0) -> Card:
    """Return the card of a chart for what is shown; a notice where nothing is left, or where it cannot be made.

    Each figure is made of data that nobody has seen before: one that fails costs its own card only.
    """
    return try_card(chart.name, chart.title, lambda: _make_card(chart, view, span, height), span=span)


def try_card(name: str, title: str, make: Callable[[], Card], *, span: int = 12) -> Card:
    """Return a card, or a notice where it cannot be made."""
    try:
        return make()
    except Exception:
        return make_notice(name, title, tell_failure(f"“{title}”"), span=span)


@cached(entries=400)
def _make_card(chart: Chart, view: SelectionView, span: int, height: int) -> Card:
    exhibit = Exhibit(chart, view)
    return _make_way_out(exhibit, span) if exhibit.table.empty else _make_figure_card(exhibit, span, height)


def _make_figure_card(exhibit: Exhibit, span: int, height: int) -> FigureCard:
    chart, view, natural = exhibit.chart, exhibit.view, exhibit.height
    frozen, unfrozen = _offer_frozen(view)
    title, further = _split_title(exhibit.title)
    card: FigureCard = {
        "name": chart.name,
        "kind": "figure",
        "span": span,
        "title": title,
        "subtitle": exhibit.subtitle,
        "summary": f"{chart.title}. {exhibit.finding}".strip(),
        "figure": exhibit.figure,
        "height": natural,
        "caption": [*further, f"{chart.counts}.", f"{exhibit.rows} · {exhibit.source_line}"],
        "selection": exhibit.notes[0],
        "credits": [*exhibit.notes[1:]],
        "api": {"path": f"api/v1/{chart.name}", "query": exhibit.query},
        "link": exhibit.link,
        "data": view.say_state(),
        "frozen": frozen,
        "unfrozen": unfrozen,
        "file": exhibit.file,
        **exhibit.extras,
    }
    if _stands_for_filters(exhibit.figure):
        card["clicks"] = tell_clicks()
    return card if natural < height / _LOW else _heighten(card, height)


def _split_title(finding: str) -> tuple[str, list[str]]:
    """Return as many clauses of a finding as a title has room for, and a line with the others."""
    clauses = finding.split("; ")
    room = max(1, sum(length <= _TITLE for length in accumulate(len(clause) + 2 for clause in clauses)))
    title, further = "; ".join(clauses[:room]), "; ".join(clauses[room:])
    return title, [say("Also: {clauses}.", clauses=further)] if further else []


def _stands_for_filters(figure: Figure) -> bool:
    """Whether the marks of a figure stand for what one can filter by: the first of each kind speaks for all."""
    keys = (next(filter(None, trace.get("customdata") or ()), "") for trace in figure["data"])
    return any(may_filter(str(key)) for key in keys)


def _offer_frozen(view: SelectionView) -> tuple[str, str]:
    """Return by what the present state of the data can be named in a link, or why it cannot."""
    if view.whole.is_frozen:
        return "", ""  # every link names it already
    if view.whole.is_provisional:
        return "", "This state of the files is not kept, since it has lost something: no link can show it."
    if view.whole.is_private:
        return "", "Decisions about places of this visit are not kept, so no link can show them."
    reason = tell_unkept(view.whole.version)
    return "" if reason else view.whole.version, reason


def _make_way_out(exhibit: Exhibit, span: int) -> NoticeCard:
    """Return why a chart is empty; clearing the filters is offered where something would then be drawn."""
    chart, view = exhibit.chart, exhibit.view
    everything = replace(view, catalogue=view.whole, selection=Selection())
    if view.selection == Selection() or Exhibit(chart, everything).table.empty:
        return make_notice(chart.name, chart.title, chart.empty, span=span)
    return make_notice(chart.name, chart.title, f"{chart.empty} {MORE}", span=span, actions=[CLEAR])


def level(cards: Sequence[Card], most: int) -> list[Card]:
    """Return cards of one row of the board: its figures as high as the tallest, at least where that is below `most`.

    So they end on one line, and where all have few rows none is tall and empty.
    """
    height = min(most, max(map(_measure, cards), default=0))
    return [_heighten(card, height) if card["kind"] == "figure" else card for card in cards]


def _heighten(card: FigureCard, height: int) -> FigureCard:
    """Return a card at least so high; it says how high it is where it stands alone, as on a phone."""
    if height <= card["height"]:
        return card
    figure = keep_rows(card["figure"], card["height"], height)
    higher: FigureCard = {**card, "figure": figure, "height": height}
    if figure is not card["figure"] and "alone" not in card:
        higher["alone"] = {"height": card["height"], "rows": [*card["figure"]["layout"]["yaxis"]["range"]]}
    return higher


def make_notice(name: str, title: str, text: str, *, span: int = 12, actions: Sequence[Action] = ()) -> NoticeCard:
    """Return a card that says something and offers what to do."""
    return {"name": name, "kind": "notice", "span": span, "title": title, "text": text, "actions": [*actions]}


def fill_rows(cards: Sequence[Card]) -> list[Card]:
    """Return the cards with what is low below what it stood beside, which takes its room: no card is a hole.

    Low are notices, and figures of a few rows where the others are tall.
    """
    rows: list[list[Card]] = [[]]
    for card in cards:
        if sum(each["span"] for each in rows[-1]) + card["span"] > COLUMNS:
            rows.append([])
        rows[-1].append(card)
    return [card for row in rows for card in _lower(row)]


def _lower(row: list[Card]) -> list[Card]:
    tallest = max(map(_measure, row), default=0)
    low = [card for card in row if _is_low(card, tallest)]
    others = [card for card in row if not _is_low(card, tallest)]
    if not others or len(others) == len(row):
        return row
    widened = [resize(card, COLUMNS // len(others)) for card in others]
    return [*widened, *(resize(card, COLUMNS) for card in low)]


def _is_low(card: Card, tallest: int) -> bool:
    return card["kind"] == "notice" or (card["kind"] == "figure" and card["height"] < tallest / _LOW)


def _measure(card: Card) -> int:
    """Return the px of a card's figure; 0 where it has none."""
    return card["height"] if card["kind"] == "figure" else 0
