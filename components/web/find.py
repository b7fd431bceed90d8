"""Address with what somebody types into the search box → what it may mean, each with its kind and why."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.routing import Route

from components.service.options import find
from components.web.answers import answer_with, send_json
from components.web.parameters import find_data

_LONGEST = 200  # signs of a text that are looked at


def make_find_routes() -> list[Route]:
    """Return the route of the search."""
    return [Route("/find", answer_with(make_hits, root="find?"))]


def make_hits(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return hits as [key, label, kind, why]; none for a text that means nothing in the data."""
    return send_json(find(find_data(parameters), parameters.get("text", "")[:_LONGEST]))
