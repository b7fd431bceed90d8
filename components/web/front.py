"""Address of the page → its HTML, which already says what the page will show, before Streamlit's scripts have come.

Streamlit's own HTML is an empty shell. Ours is that shell with the headline, the finding and still figures of the
selection in the address; the live page takes their place once it is drawn. Readers without JavaScript, and machines,
have the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from streamlit import file_util

from components.plots.style import PALETTES, find_palettes
from components.reports.failures import tell_failure
from components.service.assets import read_style
from components.service.front import make_front
from components.service.settings import find_settings, list_start
from components.service.tabs import list_shown_tabs
from components.web.answers import FRESH, answer_with
from components.web.html import open_template
from components.web.parameters import BadRequestError, find_page_view, find_tab

#: Where in Streamlit's HTML ours stands.
_TITLE, _BODY = "<title>Streamlit</title>", "<body>"
_HEADERS = FRESH | {"vary": "user-agent"}
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_GROUNDS = {"background-color": "backgroundColor", "secondary-background-color": "secondaryBackgroundColor",
            "text-color": "textColor", "primary-color": "primaryColor"}  # fmt: skip


def make_front_routes() -> list[Route]:
    """Return the route of the page itself."""
    return [Route("/", send_page)]


async def send_page(request: Request) -> Response:
    """Send the page, with figures as wide as the screen is likely to be."""
    is_phone = "Mobi" in request.headers.get("user-agent", "")
    return await answer_with(partial(make_page, is_phone=is_phone), root="?")(request)


def make_page(path: Mapping[str, str], parameters: QueryParams, base: str, *, is_phone: bool) -> Response:
    """Return the page for an address; the shell alone where nothing can be read at once: the live page says why."""
    try:
        head, front = _write_front(parameters, is_phone=is_phone)
    except BadRequestError:
        return HTMLResponse(_read_shell(), headers=_HEADERS)
    except Exception:
        tell_failure("What can be read at once")  # in the log: the live page may do without it
        return HTMLResponse(_read_shell(), headers=_HEADERS)
    shell = _NOSCRIPT.sub("", _read_shell())
    return HTMLResponse(shell.replace(_TITLE, head, 1).replace(_BODY, _BODY + front, 1), headers=_HEADERS)


def _write_front(parameters: QueryParams, *, is_phone: bool) -> tuple[str, str]:
    """Return what stands in the head and at the begin of the body."""
    parameters = _start(parameters)
    view, tab = find_page_view(parameters), find_tab(parameters)
    if view.whole.projects.empty:
        return _TITLE, ""
    front = make_front(view, tab=tab, show=parameters.get("show", ""), is_phone=is_phone)
    kept = [pair for pair in parameters.multi_items() if pair[0] not in ("tab", "show")]
    tabs = [
        (each.label, f"?{urlencode([*kept, ('tab', each.label)])}", each is tab) for each in list_shown_tabs(tab.label)
    ]
    head = open_template("front_head.html").render(
        title=view.title, description=f"{front.headline}. {front.finding}", style=Markup(read_style()),
        colours=Markup(write_page_colours()),
    )  # fmt: skip
    figures = {name: Markup(svg) for name, svg in front.figures.items()}
    body = open_template("front.html").render(
        front=front, figures=figures, tabs=tabs, title=view.title, subtitle=view.subtitle, words=view.words,
        script=Markup(_read_script()), logos=find_settings().logos,
    )  # fmt: skip
    return head, body


def _start(parameters: QueryParams) -> QueryParams:
    """Return the parameters of an address as the page reads them: with the owner's start view and first tab."""
    given = parameters.multi_items()
    if not {name for name, _ in given} - {"data"}:
        given += [(name, text) for name, texts in list_start(find_settings()).items() for text in texts]
    return QueryParams(given if "tab" in dict(given) else [*given, ("tab", list_shown_tabs()[0].label)])


@cache
def _read_shell() -> str:
    """Return the HTML that Streamlit sends for each page."""
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


@cache
def _read_script() -> str:
    return (Path(__file__).parent / "templates" / "front.js").read_text(encoding="utf-8")


def write_page_colours() -> str:
    """Return the colours of Streamlit's theme and of our palette, each in both themes."""
    grounds = {f"st-{name}": [_get_theme(theme, option) for theme in PALETTES] for name, option in _GROUNDS.items()}
    grounds["side"] = [_get_theme(f"{theme}.sidebar", "backgroundColor") for theme in PALETTES]
    light, dark = find_palettes().values()
    colours = grounds | {f"pc-{name}": [light[name], dark[name]] for name in light}
    return "".join(f"--{name}:light-dark({light},{dark});" for name, (light, dark) in colours.items())


def _get_theme(section: str, name: str) -> str:
    return str(st.get_option(f"theme.{section}.{name}"))
