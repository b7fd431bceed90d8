"""Compare: what projects share and have alone, how large they are, where and when they meet."""

from __future__ import annotations

from dataclasses import replace

from components.catalogue.select import make_selection
from components.measures.comparison import choose_compared, narrow
from components.measures.comparison_sentences import list_remarks
from components.plots.comparison import COMMON_GROUND, SHARED_AND_OWN
from components.plots.comparison_places import COMPARED_PLACES, NEAREST
from components.plots.comparison_time import COMPARED_TIME
from components.plots.comparison_totals import TOTALS
from components.reports.shown import Shown
from components.views.cards import Card, make_chart_card, make_notice
from components.views.sharing import make_common


def make_comparison(shown: Shown, details: Card | None) -> list[Card]:
    """Return what is common in a sentence and by kind, the items with their evidence, places, totals and time."""
    side = details or make_common(_narrow(shown), span=4)
    alone = len(shown.catalogue.projects) < 2
    if alone:
        return [*_make_remarks(shown), *([details] if details else []), make_chart_card(TOTALS, shown),
                make_chart_card(COMPARED_TIME, shown)]  # fmt: skip
    return [
        *_make_remarks(shown),
        make_chart_card(COMMON_GROUND, shown, span=12),
        make_chart_card(SHARED_AND_OWN, shown, span=8),
        side,
        make_chart_card(COMPARED_PLACES, shown, span=7),
        make_chart_card(NEAREST, shown, span=5),
        make_chart_card(TOTALS, shown, span=6),
        make_chart_card(COMPARED_TIME, shown, span=6),
    ]


def _make_remarks(shown: Shown) -> list[Card]:
    """Return a card of what one must know to read the comparison rightly; none where there is nothing to say."""
    remarks = list_remarks(shown.catalogue)
    return [make_notice("remarks", "", " ".join(remarks))] if remarks else []


def _narrow(shown: Shown) -> Shown:
    """Return what is shown of the compared projects alone."""
    selection = shown.selection
    values = dict(selection.values) | {"project": choose_compared(shown.catalogue)}
    chosen = make_selection(values, period=selection.period, location=selection.location)
    return replace(shown, catalogue=narrow(shown.catalogue), selection=chosen)
