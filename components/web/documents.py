"""Address → documents of a selection, and the fact sheet of a place or project as a page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.catalogue.item_key import ItemKey, ItemKind
from components.catalogue.spelling import suggest
from components.reports.documents import DOCUMENTS, Document, name_document
from components.reports.render import render
from components.reports.sheet import KINDS, write_sheet
from components.web.answers import FRESH, Costly, answer_with
from components.web.parameters import DATA, BadRequestError, find_data, find_pictured


def make_document_routes() -> list[Route]:
    """Return the routes of documents, below /api."""
    return [Route(f"/v1/{each.file}", answer_with(partial(make_document, document=each))) for each in DOCUMENTS]


def make_sheet_routes() -> list[Route]:
    """Return the routes of fact sheets."""
    return [Route(f"/{kind}/{{name:path}}", partial(_send_sheet, kind=kind)) for kind in KINDS]


def make_document(path: Mapping[str, str], parameters: QueryParams, base: str, *, document: Document) -> Costly:
    """Return a document for the selection in the address."""
    view = find_pictured(parameters, base)
    name = f'attachment; filename="{name_document(document, view)}"'
    headers = FRESH | {"content-disposition": name}
    return Costly(
        (document.file, *view.key),
        lambda: Response(document.write(view), media_type=document.media_type, headers=headers),
    )


async def _send_sheet(request: Request, *, kind: ItemKind) -> Response:
    """Send the fact sheet of a place or project."""
    base = str(request.url).split(f"{kind}/")[0]
    return await run_in_threadpool(_make_sheet, kind, request.path_params["name"], request.query_params, base)


def _make_sheet(kind: ItemKind, name: str, parameters: QueryParams, base: str) -> Response:
    try:
        whole = find_data(parameters)
    except BadRequestError as error:
        return PlainTextResponse(str(error), status_code=404)
    state = urlencode([pair for pair in parameters.items() if pair[0] in DATA])
    find_link = partial(_find_link, state=state)
    item = ItemKey(kind, name)
    home = make_sheet_address(item, state)
    page = write_sheet(item, whole, home=home, find_link=find_link, base=base)
    if page is None:
        known = whole.places["location"] if kind == "place" else whole.projects["project"]
        meant = suggest(name, list(known))
        return HTMLResponse(
            render("missing.html", title="There is no such sheet", description="", running="", kind=kind, name=name,
                 meant=meant, address=f"../{kind}/{quote(meant, safe='')}"),
            status_code=404,
        )  # fmt: skip
    return HTMLResponse(page, headers=FRESH)


def _find_link(key: ItemKey | None, state: str = "") -> str:
    """Return the address of an item, seen from a sheet: another sheet, or the dashboard with its details."""
    if key is None:
        return ""
    sheet = f"../{key.kind}/{quote(key.name, safe='')}{state and f'?{state}'}"
    return sheet if key.kind in KINDS else make_sheet_address(key, state)


def make_sheet_address(key: ItemKey, state: str = "") -> str:
    """Return the address of the dashboard with the details of an item, seen from a sheet."""
    return f"../?project=all&show={quote(str(key), safe='')}&tab=Map{state and f'&{state}'}"
