"""Address with the parameters of the page → a figure or its table as a file, in any of the formats of reports/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from starlette.datastructures import QueryParams
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route

from components.catalogue.select import make_selection
from components.reports.archive import list_archive_files, name_archive, stream_archive
from components.reports.csvw import ENDING, MEDIA_TYPE, add_query, link_to_metadata
from components.reports.exhibit import Exhibit
from components.reports.formats import FORMATS, Format, describe_csv, find_format, list_formats
from components.reports.selection_view import SelectionView
from components.service.cards import make_chart_card
from components.web.answers import FRESH, ROOT, Costly, Maker, answer_with, send_json
from components.web.documents import make_document_routes
from components.web.openapi import describe_api
from components.web.overview import answer_overview
from components.web.parameters import BadRequestError, UnknownAddressError, find_chart, find_pictured, find_view
from components.web.tables import make_table, make_table_list, make_table_metadata

_WRITING = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_READABLE = ("etag", "link", "content-disposition", "x-files", "x-total-rows")  # headers, also by pages of other sites


def make_api_routes() -> list[Route | Mount]:
    """Return all that stands below /api/: public data, so that pages of any site may read it."""
    makers: dict[str, Maker] = {
        "openapi.json": lambda path, parameters, base: send_json(describe_api(base)),
        "questions": answer_overview,
        "tables": make_table_list,
        f"tables/{{table}}.csv{ENDING}": make_table_metadata,
        "tables/{table}.{form}": make_table,
        "archive.zip": make_archive,
    }
    figures = {
        f"{{chart}}.csv{ENDING}": make_metadata,
        "{chart}.{form}": make_file,
        "{chart}/formats": make_offer,
        "{chart}/card": make_card,
    }
    routes = [Route(f"/v1/{path}", answer_with(make)) for path, make in makers.items()]
    routes += make_document_routes()
    routes += [Route(f"/v1/{path}", answer_with(make)) for path, make in figures.items()]
    routes.append(Route("/{path:path}", answer_with(refuse, root="api/")))
    routes.append(Route("/{path:path}", answer_with(refuse_method, root="api/"), methods=list(_WRITING)))
    anybody = Middleware(CORSMiddleware, allow_origins=["*"], allow_headers=["*"], expose_headers=list(_READABLE))
    return [Route("/api", add_slash), Mount("/api", routes=routes, middleware=[anybody])]


def make_file(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return a chart for the selection in the address, as a file of the format that its ending names."""
    chart, form = find_chart(path["chart"]), _find_format(path["form"])
    exhibit = Exhibit(chart, find_pictured(parameters, base, chart))
    if not form.suits(exhibit):
        raise BadRequestError(f"“{chart.title}” has no places, so there is no {form.label} of it. Use csv.")
    assert form.write
    headers = FRESH | {"content-disposition": f'inline; filename="{exhibit.file}.{form.name}"'}
    if form.name == "csv":
        headers["link"] = link_to_metadata(f"{base}{ROOT}{chart.name}.csv", exhibit.query)
    return Response(form.write(exhibit), media_type=form.media_type, headers=headers)


def make_metadata(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return what the CSV file of a chart means, for the selection in the address."""
    exhibit = Exhibit(find_chart(path["chart"]), find_view(parameters, base))
    content = describe_csv(exhibit, add_query(f"{exhibit.chart.name}.csv", exhibit.query))
    return Response(content, media_type=MEDIA_TYPE, headers=FRESH)


def make_archive(path: Mapping[str, str], parameters: QueryParams, base: str) -> Costly:
    """Return everything of a selection as one ZIP."""
    view = find_pictured(parameters, base)
    return Costly(("archive.zip", *view.key), lambda: _send_archive(view))


def _send_archive(view: SelectionView) -> Response:
    """Return a ZIP that is packed while it is sent: who goes away stops the packing."""
    parts = list_archive_files(view)
    headers = {
        "content-disposition": f'attachment; filename="{name_archive(view)}.zip"',
        "x-files": f"{len(parts) + 1}",
    }
    return StreamingResponse(stream_archive(view, parts), media_type="application/zip", headers=FRESH | headers)


def make_offer(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return what one can take away of a chart: formats, and for each scope its selection and number of rows."""
    chart, view = find_chart(path["chart"]), find_view(parameters)
    everything = replace(view, catalogue=view.whole, selection=make_selection())
    exhibits = [Exhibit(chart, view), Exhibit(chart, everything)]
    return send_json(
        {
            "scopes": [_describe_scope(exhibit) for exhibit in exhibits],
            "formats": [_describe_format(form) for form in list_formats(exhibits[1])],
        }
    )


def make_card(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return all that the page draws a chart from: figure, words and addresses."""
    return send_json(make_chart_card(find_chart(path["chart"]), find_view(parameters)))


def refuse(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Tell who asks for anything else where everything is described."""
    raise UnknownAddressError(f"There is nothing at /api/{path['path']}. All addresses: {base}api/v1/openapi.json")


def refuse_method(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Tell who wants to write that there is nothing to write to."""
    answer = send_json({"error": "Here one can only read: ask with GET or HEAD."}, status=405)
    answer.headers["allow"] = "GET, HEAD"
    return answer


def add_slash(request: Request) -> Response:
    """Lead from /api to what tells where everything is; Streamlit would answer with its page."""
    return RedirectResponse("api/")


def _find_format(name: str) -> Format:
    form = find_format(name)
    known = [each.name for each in FORMATS if each.write]
    if form is None or form.write is None:
        raise UnknownAddressError(f"There is no format {name!r}. Use {', '.join(known[:-1])} or {known[-1]}.")
    return form


def _describe_scope(exhibit: Exhibit) -> dict[str, object]:
    return {"selection": exhibit.words, "rows": len(exhibit.table), "query": exhibit.query, "file": exhibit.file}


def _describe_format(form: Format) -> dict[str, str]:
    return {name: getattr(form, name) for name in ("name", "label", "kind", "good_for")}
