"""Address with the parameters of the page → the table of a chart, as CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rapidfuzz import process
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.catalogue.schema import FILTERS
from components.catalogue.select import Selection, find_unknown, make_selection
from components.plots.choice import UnknownValueError, Values
from components.plots.questions import CHARTS, CHOICES
from components.reports.exhibit import Exhibit
from components.reports.tables import write_csv, write_json
from components.views.store import load_shown, show_selection

_PARAMETERS = (*(each.name for each in FILTERS), "from", "to", *(choice.name for choice in CHOICES))
_TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json"}


class BadRequestError(ValueError):
    """An address that asks for something that is not there; the text says what to do."""


async def send_table(request: Request) -> Response:
    """Send the table of a chart for the selection in the address."""
    try:
        return await run_in_threadpool(_make_answer, request.path_params, request.query_params)
    except BadRequestError as error:
        return Response(json.dumps({"error": str(error)}), status_code=400, media_type="application/json")


def make_api_routes() -> list[Route]:
    """Return the routes below /api/v1/."""
    return [Route("/api/v1/{chart}.{form}", send_table)]


def _make_answer(path: Mapping[str, str], parameters: QueryParams) -> Response:
    chart = next((each for each in CHARTS if each.name == path["chart"]), None)
    if chart is None:
        raise BadRequestError(
            f"There is no chart {path['chart']!r}.{_suggest(path['chart'], [c.name for c in CHARTS])}"
        )
    if path["form"] not in _TYPES:
        raise BadRequestError(f"There is no format {path['form']!r}. Use csv or json.")
    shown = show_selection(read_selection(parameters), tuple(read_choices(parameters).items()))
    exhibit = Exhibit(chart, shown)
    if path["form"] == "csv":
        content = write_csv(exhibit.table, chart.labels, notes=exhibit.notes)
    else:
        content = write_json(exhibit.table, chart, title=chart.title, notes=exhibit.notes)
    return Response(content, media_type=_TYPES[path["form"]], headers={"cache-control": "no-cache"})


def read_selection(parameters: QueryParams) -> Selection:
    """Return the selection that an address asks for; what it does not know is refused, not ignored."""
    for name in parameters:
        if name not in _PARAMETERS:
            raise BadRequestError(f"There is no parameter {name!r}.{_suggest(name, _PARAMETERS)}")
    values = {each.name: [value for value in parameters.getlist(each.name) if value] for each in FILTERS}
    period = (_read_year(parameters.get("from"), "from"), _read_year(parameters.get("to"), "to"))
    selection = make_selection(values, period=period)
    for name, value, suggestion in find_unknown(load_shown().catalogue, selection):
        meant = f" Did you mean {suggestion!r}?" if suggestion else ""
        raise BadRequestError(f"Parameter {name}: {value!r} is not in the data.{meant}")
    return selection


def read_choices(parameters: QueryParams) -> Values:
    """Return what an address chooses beside the filters; what is no value is refused."""
    whole = load_shown().catalogue
    try:
        return {
            each.name: each.read(parameters.getlist(each.name), whole) for each in CHOICES if each.name in parameters
        }
    except UnknownValueError as error:
        raise BadRequestError(f"Parameter {error}") from error


def _read_year(text: str | None, name: str) -> int | None:
    if text is None or text == "":
        return None
    if not (text.isdecimal() and len(text) == 4):
        raise BadRequestError(f"Parameter {name}: {text!r} is not a year. Write four digits, such as 2022.")
    return int(text)


def _suggest(word: str, known: Any) -> str:  # noqa: ANN401 - a sequence of words
    best = process.extractOne(word, known, score_cutoff=60)
    return f" Did you mean {best[0]!r}?" if best else f" Known: {', '.join(known)}."
