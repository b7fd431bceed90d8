"""Address with the parameters of the page → the cards of a tab, for the board that the page has open.

So a filter shows at once; the page's script runs afterwards and makes the same cards.
"""

from __future__ import annotations

import json

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.views.store import show_selection
from components.views.tabs import TABS, make_cards
from components.web.api import BadRequestError, read_choices, read_selection

_OWN = ("tab", "show")


async def send_board(request: Request) -> Response:
    """Send the cards; the page tells what is wrong with an address, so here a refusal is enough."""
    try:
        content = await run_in_threadpool(_write_board, request.query_params)
    except BadRequestError as error:
        return Response(json.dumps({"error": str(error)}), status_code=400, media_type="application/json")
    return Response(content, media_type="application/json", headers={"cache-control": "no-store"})


def make_board_routes() -> list[Route]:
    """Return the route of the boards."""
    return [Route("/board", send_board)]


def _write_board(parameters: QueryParams) -> str:
    filters = QueryParams([pair for pair in parameters.multi_items() if pair[0] not in _OWN])
    tab = next((each for each in TABS if each.label == parameters.get("tab")), TABS[0])
    shown = show_selection(read_selection(filters), tuple(read_choices(filters).items()))
    return json.dumps({"cards": make_cards(tab, shown, parameters.get("show", ""))}, ensure_ascii=False)
