"""Data and selection → what is shown."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.select import Selection, select
from components.plots.choice import Value
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.loading import load_view


def show_selection(
    selection: Selection, given: tuple[tuple[str, Value], ...] = (), *, whole: Catalogue | None = None
) -> SelectionView:
    """Return what a selection shows of the data (else of the `whole` given), with what is chosen beside it."""
    whole = whole or load_view().catalogue
    return SelectionView(_select(whole, selection), whole, selection, given)


@cached(entries=200)
def _select(whole: Catalogue, selection: Selection) -> Catalogue:
    return select(whole, selection)
