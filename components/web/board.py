"""Address with the parameters of the page → the cards of a tab, for the board that the page has open.

So a filter shows at once; the page's script runs afterwards and makes the same cards. The page also tells what is
wrong with an address, so here a refusal is enough.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.routing import Route

from components.service.tabs import TABS, make_cards
from components.web.answers import answer_with, send_json
from components.web.parameters import find_view

_OWN = ("tab", "show")


def make_board_routes() -> list[Route]:
    """Return the route of the boards."""
    return [Route("/board", answer_with(make_board, root="board?"))]


def make_board(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return the cards of a tab for the filters in the address."""
    filters = QueryParams([pair for pair in parameters.multi_items() if pair[0] not in _OWN])
    tab = next((each for each in TABS if each.label == parameters.get("tab")), TABS[0])
    return send_json({"cards": make_cards(tab, find_view(filters), parameters.get("show", ""))})
