"""What stands around the page: routes of our own, compression, and what is done once at the start."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.datastructures import QueryParams
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit import config

from components.geocoding.sources.memory_file import clear_leftovers
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.plots.style import PALETTES, find_palettes
from components.service.folders import find_folder
from components.service.loading import load_view
from components.web.api import make_api_routes
from components.web.assets import make_asset_routes
from components.web.board import make_board_routes
from components.web.compression import RememberCompressed
from components.web.counts import make_count_routes
from components.web.documents import make_sheet_routes
from components.web.embed import make_embed_routes
from components.web.find import make_find_routes
from components.web.framers import LimitFraming
from components.web.front import make_front_routes, make_page


def list_routes() -> list[BaseRoute]:
    """Return our routes beside Streamlit's."""
    return [
        *make_front_routes(),
        *make_asset_routes(),
        *make_board_routes(),
        *make_count_routes(),
        *make_find_routes(),
        *make_sheet_routes(),
        *make_embed_routes(),
        *make_api_routes(),
    ]


def list_middleware() -> list[Middleware]:
    """Return what wraps every request."""
    return [Middleware(LimitFraming), Middleware(RememberCompressed)]


@asynccontextmanager
async def warm_up(_app: object) -> AsyncIterator[None]:
    """Load the data before the first visitor comes, out of every later garbage collection; then make the first page."""
    clear_leftovers(find_folder() / PLACES_FILE)
    load_view()
    for theme, palette in find_palettes().items():
        if palette["bar"] != PALETTES[theme]["bar"]:  # the owner has chosen another accent
            config.set_option(f"theme.{theme}.primaryColor", palette["bar"])
            config.set_option(f"theme.{theme}.linkColor", palette["bar"])
    gc.collect()
    gc.freeze()
    first = asyncio.create_task(asyncio.to_thread(make_page, {}, QueryParams(), "", is_phone=False))
    yield
    first.cancel()
