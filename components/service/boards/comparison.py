"""Compare: what projects share and have alone, where they are near each other, when they run, how large they are."""

from __future__ import annotations

from dataclasses import replace

from components.catalogue.item_key import ItemKey
from components.catalogue.select import make_selection
from components.language.comparison.remarks import tell_remarks
from components.measures.comparison.items import choose_compared, keep_compared
from components.measures.comparison.remarks import find_remarks
from components.measures.engine import name_projects
from components.plots.comparison.items import COMMON_GROUND, SHARED_AND_OWN
from components.plots.comparison.periods import COMPARED_TIME
from components.plots.comparison.places import COMPARED_PLACES, NEAREST
from components.plots.comparison.totals import TOTALS
from components.reports.selection_view import SelectionView
from components.service.boards.sharing import make_common
from components.service.card import resize
from components.service.cards import Card, make_chart_card, make_notice
from components.service.details import make_details


def make_comparison(view: SelectionView, details: Card | None) -> list[Card]:
    """Return what is common in a sentence and by kind, the items with their evidence, places, time and totals."""
    if len(choose_compared(view.catalogue)) < 2:
        return make_alone(view, details)
    return [
        *make_remarks(view),
        make_chart_card(COMMON_GROUND, view),
        make_chart_card(SHARED_AND_OWN, view, span=8),
        details or make_common(_narrow(view), span=4),
        make_chart_card(COMPARED_PLACES, view, span=7),
        make_chart_card(NEAREST, view, span=5),
        make_chart_card(COMPARED_TIME, view),
        make_chart_card(TOTALS, view),
    ]


def make_alone(view: SelectionView, details: Card | None) -> list[Card]:
    """Return what is known of the one project there is, or the way out where there is none."""
    projects = list(name_projects(view.catalogue))
    if not projects:
        return [make_chart_card(COMMON_GROUND, view)]
    about = make_details(str(ItemKey("project", projects[0])), view.whole, selection=view.selection)
    return [*make_remarks(view), *([resize(details, 12)] if details else [about] if about else [])]


def make_remarks(view: SelectionView) -> list[Card]:
    """Return a card of what one must know to read the comparison rightly; none where there is nothing to say."""
    remarks = tell_remarks(find_remarks(view.catalogue, view.whole, view.selection))
    return [make_notice("remarks", "", " ".join(remarks))] if remarks else []


def _narrow(view: SelectionView) -> SelectionView:
    """Return what is shown of the compared projects alone."""
    values = dict(view.selection.values) | {"project": choose_compared(view.catalogue)}
    chosen = make_selection(values, period=view.selection.period)
    return replace(view, catalogue=keep_compared(view.catalogue), selection=chosen)
