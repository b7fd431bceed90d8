"""Address → one figure as a page of its own for the frame of another site, and the code that puts it there (oEmbed)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from components.plots.chart import Chart
from components.plots.questions import CHARTS, QUESTIONS
from components.plots.style import PALETTES
from components.reports.exhibit import Exhibit
from components.reports.shown import Shown
from components.views.board import find_assets_address, read_style
from components.views.cards import make_chart_card
from components.web.answers import FRESH, answer_with, send_json
from components.web.frame import find_height
from components.web.parameters import MOST_DIGITS, BadRequestError, find_chart, find_shown, suggest_known

_THEMES = ("auto", "light", "dark")
_WIDTH = 800  # px of a frame, unless one asks for less
_OWN = ("theme", "format", "maxwidth", "maxheight")


def make_embed_routes() -> list[Route]:
    """Return the routes of embedded figures."""
    return [
        Route("/embed/{name}", answer_with(make_embed, root="embed/", refuse=make_refusal)),
        Route("/oembed", answer_with(make_oembed, root="oembed")),
    ]


def make_embed(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return the page of one figure; a question shows its first one. `theme` is auto, light or dark."""
    chart, theme = find_chart(path["name"]), parameters.get("theme", _THEMES[0])
    if theme not in _THEMES:
        raise BadRequestError(f"There is no theme {theme!r}.{suggest_known(theme, _THEMES)}")
    shown = find_shown(_leave_out_own(parameters))
    card = make_chart_card(chart, shown)
    address = f"{base}embed/{chart.name}?{Exhibit(chart, shown).query}"
    content = _open_template("embed.html").render(
        title=card["title"], name=shown.title, theme=theme, base=base,
        page=f"{base}?{_write_view(chart, shown)}", oembed=f"{base}oembed?{urlencode({'url': address})}",
        card=write_script(card), palettes=write_script(PALETTES), assets=find_assets_address(),
        style=Markup(read_style()), colours=Markup(write_colours(theme)),
    )  # fmt: skip
    return HTMLResponse(content, headers=FRESH)


def make_refusal(sentence: str, status: int) -> Response:
    """Return a small page that says why there is no figure, to be read in the frame of another site."""
    return HTMLResponse(_open_template("refusal.html").render(sentence=sentence), status, headers=FRESH)


def make_oembed(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return the frame for the address of an embedded figure, as oEmbed 1.0 asks for it."""
    if parameters.get("format", "json") != "json":
        raise BadRequestError("There is no format but json.")
    address = parameters.get("url", "")
    name, query = _split_address(address, base)
    chart = find_chart(name)
    card = make_chart_card(chart, find_shown(_leave_out_own(QueryParams(parse_qsl(query)))))
    width = _read_size(parameters, "maxwidth", _WIDTH)
    height = _read_size(parameters, "maxheight", find_height(card, width))
    return send_json(
        {
            "version": "1.0", "type": "rich", "title": card["title"], "width": width, "height": height,
            "provider_name": "Pilot Cities", "provider_url": base,
            "html": write_frame(address, card["title"], width=width, height=height),
        }
    )  # fmt: skip


def _split_address(address: str, base: str) -> tuple[str, str]:
    """Return the name of the figure and the query of the address of an embedded figure of ours; refuse others."""
    root = f"{base}embed/"
    path, _, query = address.partition("#")[0].partition("?")
    name = unquote(path.removeprefix(root))
    if not path.startswith(root) or not name:
        raise BadRequestError(f"Parameter url: give the address of a figure, such as {root}{CHARTS[0].name}.")
    return name, query


def write_frame(address: str, title: str, *, width: int, height: int) -> str:
    """Return the code that puts a figure into a page: named for who cannot see it, loaded when it comes into sight."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" loading="lazy" '
        f'style="width:100%;max-width:{width}px;height:{height}px;border:0"></iframe>'
    )


def _write_view(chart: Chart, shown: Shown) -> str:
    """Return the parameters of the page that shows the same, with its filters and on its tab."""
    label = next(question.label for question in QUESTIONS if chart in question.charts)
    return urlencode([*parse_qsl(Exhibit(chart, shown).query or "project=all"), ("tab", label)])


def _leave_out_own(parameters: QueryParams) -> QueryParams:
    return QueryParams([pair for pair in parameters.multi_items() if pair[0] not in _OWN])


def _read_size(parameters: QueryParams, name: str, otherwise: int) -> int:
    text = parameters.get(name, str(otherwise))
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS and int(text) >= 100):
        raise BadRequestError(f"Parameter {name}: {text!r} is no number of pixels from 100.")
    return min(int(text), otherwise)


def write_script(value: Any) -> Markup:  # noqa: ANN401 - any JSON value
    """Return JSON that cannot end the script it stands in."""
    return Markup(json.dumps(value, ensure_ascii=False, allow_nan=False).replace("<", "\\u003c"))


def write_colours(theme: str) -> str:
    """Return the colours that Streamlit would hand down, for one theme or for both."""
    light, dark = (_name_colours(PALETTES[name]) for name in ("light", "dark"))
    if theme == "auto":
        return f":root {{{light}}} @media (prefers-color-scheme: dark) {{ :root {{{dark}}} }}"
    return f":root {{{light if theme == 'light' else dark}}}"


def _name_colours(palette: Mapping[str, str]) -> str:
    colours = {"background-color": "card", "secondary-background-color": "card", "text-color": "ink",
               "primary-color": "bar"}  # fmt: skip
    named = [f"--st-{name}:{palette[colour]}" for name, colour in colours.items()]
    return ";".join([*named, "--st-font:system-ui,sans-serif"])


@cache
def _open_template(name: str) -> Any:  # noqa: ANN401 - a template of Jinja
    folder = Path(__file__).parent / "templates"
    return Environment(loader=FileSystemLoader(folder), autoescape=True).get_template(name)
