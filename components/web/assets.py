"""Address → file: the scripts, plotly.js and the map's outlines that the page asks for."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.views.board import list_assets

FOREVER = "public, max-age=31536000, immutable"  # the address changes with the content


async def send_asset(request: Request) -> Response:
    """Send one of the listed files; the version in the address only keeps browsers from old copies."""
    path = list_assets().get(request.path_params["name"])
    if path is None or not path.is_file():
        return PlainTextResponse("There is no such file.", status_code=404)
    return FileResponse(path, headers={"cache-control": FOREVER})


def make_asset_routes() -> list[Route]:
    """Return the routes below /assets/."""
    return [Route("/assets/{version}/{name:path}", send_asset)]
