"""What is shown → the sentence that says the selection, and the one that says what is found in it."""

from __future__ import annotations

from components.catalogue.select import list_mere_seats
from components.language.places import tell_mere_seats
from components.language.summary import tell_highlights, tell_selection
from components.measures.summary import find_highlights, summarise_selection
from components.reports.selection_view import SelectionView
from components.service.cache import cached


@cached(entries=100)
def make_headline(view: SelectionView) -> tuple[str, str]:
    """Return the headline and the finding below it."""
    selected = summarise_selection(view.catalogue, len(view.whole.projects))
    if view.is_empty:
        return tell_selection(selected), tell_mere_seats(list_mere_seats(view.whole, view.selection))
    return tell_selection(selected), tell_highlights(find_highlights(view.catalogue))
