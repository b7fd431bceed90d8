"""Data: everything of the selection to take away at once, above the tables."""

from __future__ import annotations

from urllib.parse import urlencode

from components.reports.selection_view import SelectionView, list_parameters
from components.service.card import ArchiveCard, resize
from components.service.cards import Card

_ARCHIVE = (
    "Every figure of this selection as SVG and PNG, its table and the rows below as CSV and XLSX, "
    "with a README that says what is what, and a citation."
)


def make_data(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the card that offers everything at once, and the chosen item."""
    return [make_archive_card(view), *([resize(details, 12)] if details else [])]


def make_archive_card(view: SelectionView) -> ArchiveCard:
    """Return the card with the download of the whole selection."""
    cameras = [("map", f"{camera},{name}") for name, camera in view.cameras]
    query = urlencode([*list_parameters(view.selection), *cameras, *view.visit, *view.state])
    return {
        "name": "archive", "kind": "archive", "span": 12, "title": "Take everything away",
        "subtitle": f"Selection: {view.words}", "text": _ARCHIVE, "query": query,
    }  # fmt: skip
