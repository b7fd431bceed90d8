"""Address with the parameters of the page → a figure or its table as a file, in any of the formats of reports/."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from components.catalogue.select import make_selection
from components.reports.archive import list_parts, name_archive, stream_archive
from components.reports.exhibit import Exhibit
from components.reports.formats import FORMATS, Format, find_format, list_formats
from components.reports.illustration import NoPictureError
from components.reports.workbook import TooManyRowsError
from components.views.cards import make_chart_card
from components.web.parameters import BadRequestError, find_chart, find_shown

_ROOT = "api/v1/"
_FRESH = {"cache-control": "no-cache"}

Maker = Callable[[Mapping[str, str], QueryParams, str], Response]


def answer_with(make: Maker, *, root: str = _ROOT) -> Callable[[Request], Any]:
    """Return an endpoint: `make` runs beside the other visitors' requests; what it refuses is told as JSON.

    `make` gets the parts of the path, the parameters, and the address of the page: all before `root`.
    """

    async def answer(request: Request) -> Response:
        base = str(request.url).split(root)[0]
        try:
            return await run_in_threadpool(make, request.path_params, request.query_params, base)
        except (BadRequestError, TooManyRowsError, NoPictureError) as error:
            return send_json({"error": str(error)}, status=400)

    return answer


def make_api_routes() -> list[Route]:
    """Return the routes below /api/v1/."""
    return [
        Route(f"/{_ROOT}archive.zip", answer_with(make_archive)),
        Route(f"/{_ROOT}{{chart}}.{{form}}", answer_with(make_file)),
        Route(f"/{_ROOT}{{chart}}/formats", answer_with(make_offer)),
        Route(f"/{_ROOT}{{chart}}/card", answer_with(make_card)),
    ]


def make_file(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return a chart for the selection in the address, as a file of the format that its ending names."""
    chart, form = find_chart(path["chart"]), _find_format(path["form"])
    exhibit = Exhibit(chart, find_shown(parameters), base)
    if not form.suits(exhibit):
        raise BadRequestError(f"“{chart.title}” has no places, so there is no {form.label} of it. Use csv.")
    assert form.write
    name = f'inline; filename="{exhibit.file}.{form.name}"'
    return Response(form.write(exhibit), media_type=form.media_type, headers=_FRESH | {"content-disposition": name})


def make_archive(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return everything of a selection as one ZIP, packed while it is sent: who goes away stops the packing."""
    shown = find_shown(parameters)
    parts = list_parts(shown, base)
    headers = {
        "content-disposition": f'attachment; filename="{name_archive(shown)}.zip"',
        "x-files": f"{len(parts) + 1}",
    }
    return StreamingResponse(stream_archive(shown, parts, base), media_type="application/zip", headers=_FRESH | headers)


def make_offer(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return what one can take away of a chart: formats, and for each scope its selection and number of rows."""
    chart, shown = find_chart(path["chart"]), find_shown(parameters)
    everything = replace(shown, catalogue=shown.whole, selection=make_selection())
    exhibits = [Exhibit(chart, shown, base), Exhibit(chart, everything, base)]
    return send_json(
        {
            "scopes": [_describe_scope(exhibit) for exhibit in exhibits],
            "formats": [_describe_format(form) for form in list_formats(exhibits[1])],
        }
    )


def make_card(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return all that the page draws a chart from: figure, words and addresses."""
    return send_json(make_chart_card(find_chart(path["chart"]), find_shown(parameters)))


def send_json(content: Any, status: int = 200) -> Response:  # noqa: ANN401 - any JSON value
    """Return an answer of JSON."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    return Response(text, status_code=status, media_type="application/json", headers=_FRESH)


def _find_format(name: str) -> Format:
    form = find_format(name)
    known = [each.name for each in FORMATS if each.write]
    if form is None or form.write is None:
        raise BadRequestError(f"There is no format {name!r}. Use {', '.join(known[:-1])} or {known[-1]}.")
    return form


def _describe_scope(exhibit: Exhibit) -> dict[str, Any]:
    return {"selection": exhibit.words, "rows": len(exhibit.table), "query": exhibit.query, "file": exhibit.file}


def _describe_format(form: Format) -> dict[str, str]:
    return {name: getattr(form, name) for name in ("name", "label", "kind", "good_for")}
