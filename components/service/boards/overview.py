"""Overview: where the projects work, what they share, and the rows, on one screen."""

from __future__ import annotations

from components.catalogue.clicks import OpenTab
from components.catalogue.item_key import ItemKey
from components.language.clicks import tell_clicks
from components.language.phrases import count_of
from components.measures.engine import name_projects
from components.plots.challenges import SHARED_CHALLENGES
from components.plots.coverage import PARTNERS_BY_COUNTRY
from components.plots.extras import Action
from components.plots.places import PLACES
from components.plots.themes import THEMES_BY_PROJECT
from components.reports.selection_view import SelectionView
from components.service.boards.sharing import make_common
from components.service.cache import cached
from components.service.card import CardTable, NoticeCard, RowsCard
from components.service.cards import Card, level, make_chart_card, make_notice

#: The charts of its figures, the leading one first.
FIGURES = (PLACES, PARTNERS_BY_COUNTRY, THEMES_BY_PROJECT, SHARED_CHALLENGES)

_ROWS = 25
_HEIGHT = 470  # px of a full figure; a map has it whatever the selection, so that the page does not jump
_COLUMNS = {"partner": "Partner", "project": "Project", "city": "City", "country": "Country", "role": "Role"}


def make_overview_cards(view: SelectionView, details: Card | None) -> list[Card]:
    """Return the cards of the overview; a chosen item stands beside the map instead of what is shared."""
    return [
        make_chart_card(PLACES, view, span=8, height=_HEIGHT),
        details or make_common(view, span=4),
        *level([make_chart_card(chart, view, span=6) for chart in (PARTNERS_BY_COUNTRY, THEMES_BY_PROJECT)], _HEIGHT),
        *level([make_chart_card(SHARED_CHALLENGES, view, span=6), make_rows(view, span=6)], _HEIGHT),
    ]


@cached(entries=100)
def make_rows(view: SelectionView, *, span: int) -> RowsCard | NoticeCard:
    """Return the card with the first rows of the partners, in the order of the file."""
    partners = view.catalogue.partners
    rows = partners[list(_COLUMNS)].head(_ROWS)
    title = f"The rows: {count_of(len(partners), 'partner')}"
    if rows.empty:
        return make_notice("rows", title, "No partner matches this selection. Clear a filter to see more.", span=span)
    table: CardTable = {
        "columns": [{"label": label} for label in _COLUMNS.values()],
        "rows": rows.assign(project=rows["project"].map(name_projects(view.catalogue))).to_numpy().tolist(),
        "keys": [str(ItemKey("organisation", name)) for name in rows["partner"]],
    }
    first = f"The first {_ROWS} of them, as in the file" if len(partners) > _ROWS else "As in the file"
    more: Action = {"label": "All tables", "key": str(OpenTab("Data"))}
    return {"name": "rows", "kind": "rows", "span": span, "title": title, "subtitle": first, "table": table,
            "actions": [more], "caption": [view.source_line], "clicks": tell_clicks()}  # fmt: skip
