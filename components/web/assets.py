"""Address → what the page asks for once: scripts, plotly.js, the map's outlines, what can be chosen."""

from __future__ import annotations

import json

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.catalogue.catalogue import Catalogue
from components.catalogue.snapshots import UnknownStateError
from components.service.assets import find_assets_address, list_assets
from components.service.loading import load_view
from components.service.options import list_choosable
from components.service.visits import find_visit

FOREVER = "public, max-age=31536000, immutable"  # the address changes with the content


async def send_asset(request: Request) -> Response:
    """Send one of the listed files; who asks for another version gets today's file, and keeps no copy of it."""
    path = list_assets().get(request.path_params["name"])
    if path is None or not path.is_file():
        return PlainTextResponse("There is no such file.", status_code=404)
    return FileResponse(path, headers={"cache-control": _find_lifetime(request)})


async def send_options(request: Request) -> Response:
    """Send what the filters and the search box offer, for the data of the version in the address."""
    try:
        whole = await run_in_threadpool(_find_data, request.path_params["data"])
    except UnknownStateError:
        return PlainTextResponse("The data have changed. Load the page anew.", status_code=404)
    choosable = await run_in_threadpool(list_choosable, whole)
    content = json.dumps(choosable, ensure_ascii=False)
    lifetime = "no-store" if whole.is_private else _find_lifetime(request)
    return Response(content, media_type="application/json", headers={"cache-control": lifetime})


def _find_data(version: str) -> Catalogue:
    """Return what one visitor has, whose version nobody else knows, or a state of the data of the server."""
    return find_visit(version) or load_view(version).catalogue


def _find_lifetime(request: Request) -> str:
    return FOREVER if find_assets_address() == f"assets/{request.path_params['version']}/" else "no-cache"


def make_asset_routes() -> list[Route]:
    """Return the routes below /assets/."""
    return [
        Route("/assets/{version}/options/{data}.json", send_options),
        Route("/assets/{version}/{name:path}", send_asset),
    ]
