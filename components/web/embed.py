"""Address → one figure as a page of its own for the frame of another site, and the code that puts it there (oEmbed)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import parse_qsl, unquote, urlencode

from markupsafe import Markup
from starlette.datastructures import QueryParams
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from components.language.phrases import join_words
from components.plots.chart import Chart
from components.plots.questions import CHARTS, QUESTIONS
from components.plots.style import find_palettes
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView
from components.service.assets import find_assets_address, read_style
from components.service.cards import make_chart_card
from components.service.page_parts import write_colours, write_script
from components.service.sight import OF_FIGURES
from components.service.tabs import TABS
from components.web.answers import FRESH, answer_with, send_json
from components.web.frame import find_height
from components.web.html import open_template
from components.web.parameters import (
    MOST_DIGITS,
    BadRequestError,
    find_chart,
    find_page_view,
    find_tab,
    find_view,
    read_opened,
    suggest_known,
)

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
    view = find_view(_leave_out_own(parameters))
    card = make_chart_card(chart, view) | {"hint": "", "clicks": ""}  # a click leads to the page
    opened = read_opened(parameters, view.whole)
    address = f"{base}embed/{chart.name}?{_write_query(chart, view, opened)}"
    content = open_template("embed.html").render(
        title=card["title"], name=view.title, theme=theme, base=base,
        page=f"{base}?{_write_view(chart, view)}", oembed=f"{base}oembed?{urlencode({'url': address})}",
        card=write_script(card), opened=write_script(opened), palettes=write_script(find_palettes()),
        assets=find_assets_address(), style=Markup(read_style()), colours=Markup(write_colours(theme)),
    )  # fmt: skip
    return HTMLResponse(content, headers=FRESH)


def make_refusal(sentence: str, status: int) -> Response:
    """Return a small page that says why there is no figure, to be read in the frame of another site."""
    return HTMLResponse(open_template("refusal.html").render(sentence=sentence), status, headers=FRESH)


def make_oembed(path: Mapping[str, str], parameters: QueryParams, base: str) -> Response:
    """Return the frame for the address of an embedded figure, or of the page, as oEmbed 1.0 asks for it."""
    if parameters.get("format", "json") != "json":
        raise BadRequestError("There is no format but json.")
    given = parameters.get("url", "")
    name, query = _split_address(given, base)
    chart, view, address = (_find_embedded if name else _find_leading)(name, query, given, base)
    card = make_chart_card(chart, view)
    width = _read_size(parameters, "maxwidth", _WIDTH)
    height = _read_size(parameters, "maxheight", find_height(card, width))
    return send_json(
        {
            "version": "1.0", "type": "rich", "title": card["title"], "width": width, "height": height,
            "provider_name": "Pilot Cities", "provider_url": base,
            "html": write_frame(address, card["title"], width=width, height=height),
        }
    )  # fmt: skip


def _find_embedded(name: str, query: QueryParams, given: str, base: str) -> tuple[Chart, SelectionView, str]:
    """Return the figure of an address of one, what it shows, and that address."""
    return find_chart(name), find_view(_leave_out_own(query)), given


def _find_leading(name: str, query: QueryParams, given: str, base: str) -> tuple[Chart, SelectionView, str]:
    """Return the figure that the address of a page leads to, what it shows, and its address.

    It is the one whose table is open or whose map was moved, else the first of the tab. As on the page, no filter at
    all means the featured projects.
    """
    tab = find_tab(query)
    if not tab.charts:
        known = join_words([each.label for each in TABS if each.charts])
        raise BadRequestError(f"Parameter url: the tab {tab.label} has no figure. Tabs with figures: {known}.")
    names = [_name_figure(name, text) for name in OF_FIGURES for text in query.getlist(name)]
    chart = next((each for each in tab.charts if each.name in names), tab.charts[0])
    view = find_page_view(query)
    opened = read_opened(query, view.whole)
    return chart, view, f"{base}embed/{chart.name}?{_write_query(chart, view, opened)}"


def _write_query(chart: Chart, view: SelectionView, opened: Mapping[str, Sequence[str]]) -> str:
    """Return what follows the name of a figure in the address of its frame: selection, choices, map and table."""
    seen = [(name, text) for name in OF_FIGURES for text in opened.get(name, ()) if _is_of(chart, name, text)]
    return "&".join(part for part in (Exhibit(chart, view).query, urlencode(seen, safe=",")) if part)


def _is_of(chart: Chart, name: str, text: str) -> bool:
    """Tell whether a table is that of a chart, or the view of a map is for it, or for the first map there is."""
    return _name_figure(name, text) in (chart.name, "")


def _name_figure(name: str, text: str) -> str:
    """Return the figure that a parameter of the view is about; "" where a view of a map names none."""
    return (*text.split(","), "")[3] if name == "map" and text.count(",") < 4 else text


def _split_address(address: str, base: str) -> tuple[str, QueryParams]:
    """Return the name of the figure ("" for the page) and the query of an address of ours; refuse others."""
    root = f"{base}embed/"
    path, _, query = address.partition("#")[0].partition("?")
    name = unquote(path.removeprefix(root))
    if path.rstrip("/") != base.rstrip("/") and (not path.startswith(root) or not name):
        raise BadRequestError(
            f"Parameter url: give the address of a figure, such as {root}{CHARTS[0].name}, or of the page, {base}."
        )
    return name if path.startswith(root) else "", QueryParams(parse_qsl(query, keep_blank_values=True))


def write_frame(address: str, title: str, *, width: int, height: int) -> str:
    """Return the code that puts a figure into a page: named for who cannot see it, loaded when it comes into sight."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" loading="lazy" '
        f'style="width:100%;max-width:{width}px;height:{height}px;border:0"></iframe>'
    )


def _write_view(chart: Chart, view: SelectionView) -> str:
    """Return the parameters of the page that shows the same, with its filters and on its tab."""
    label = next(question.label for question in QUESTIONS if chart in question.charts)
    return urlencode([*parse_qsl(Exhibit(chart, view).query or "project=all"), ("tab", label)])


def _leave_out_own(parameters: QueryParams) -> QueryParams:
    return QueryParams([pair for pair in parameters.multi_items() if pair[0] not in _OWN])


def _read_size(parameters: QueryParams, name: str, otherwise: int) -> int:
    text = parameters.get(name, str(otherwise))
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS and int(text) >= 100):
        raise BadRequestError(f"Parameter {name}: {text!r} is no number of pixels from 100.")
    return min(int(text), otherwise)
