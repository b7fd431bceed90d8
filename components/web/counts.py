"""Address with the parameters of the page and the name of a filter → what each of its options would leave.

The browser asks when the visitor goes to a filter, so a choice never waits for the counts of all others.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.routing import Route

from components.catalogue.schema import FILTERS
from components.service.options import count_options
from components.web.answers import answer_with, send_json
from components.web.parameters import BadRequestError, find_view, suggest_known

_OWN = "filter"


def make_count_routes() -> list[Route]:
    """Return the route of the counts."""
    return [Route("/counts", answer_with(make_counts, root="counts?"))]


def make_counts(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return option → count for the filter that the address names, without the options that would leave nothing."""
    name, known = parameters.get(_OWN, ""), [each.name for each in FILTERS]
    if name not in known:
        raise BadRequestError(f"There is no filter {name!r}.{suggest_known(name, known)}")
    others = QueryParams([pair for pair in parameters.multi_items() if pair[0] != _OWN])
    return send_json(count_options(find_view(others), name))
