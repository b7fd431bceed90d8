"""Data and selection → what is shown."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.select import Selection, select
from components.plots.choice import Value
from components.reports.shown import Shown
from components.service.cache import cached
from components.service.loading import load_shown


def show_selection(
    selection: Selection, given: tuple[tuple[str, Value], ...] = (), *, whole: Catalogue | None = None
) -> Shown:
    """Return what a selection shows of the data (else of the `whole` given), with what is chosen beside it."""
    whole = whole or load_shown().catalogue
    return Shown(_select(whole, selection), whole, selection, given)


@cached(entries=200)
def _select(whole: Catalogue, selection: Selection) -> Catalogue:
    return select(whole, selection)
