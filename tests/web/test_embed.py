"""One figure for the frame of another site, the code that puts it there, and who may frame it."""

from __future__ import annotations

import html
import json
import re
import sys
from urllib.parse import quote

import pytest
from markupsafe import escape
from starlette.datastructures import QueryParams

from components.plots.questions import CHARTS, QUESTIONS
from components.service.page_parts import write_script
from components.web.embed import make_embed
from tests.server import DATA


@pytest.mark.parametrize("name", [*(chart.name for chart in CHARTS), *(question.name for question in QUESTIONS)])
def test_each_figure_and_each_question_has_a_page_of_its_own(ask, name):
    answer = ask(f"embed/{name}?project=e-smartec&project=mobi-mix")

    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert b"board.js" in answer.content


def test_a_page_says_what_its_figure_says_and_links_to_the_whole_view(ask):
    page = ask("embed/places?project=mobi-mix").content.decode()

    assert "<title>MOBI-MIX has 6 places in 4 countries</title>" in page
    assert "?project=mobi-mix&amp;tab=Map" in page
    assert 'type="application/json+oembed"' in page


@pytest.mark.parametrize(("theme", "ground"), [("light", "#ffffff"), ("dark", "#18222c")])
def test_a_theme_can_be_asked_for(ask, theme, ground):
    page = ask(f"embed/places?theme={theme}").content.decode()

    assert f"--st-background-color:{ground}" in page
    assert "prefers-color-scheme" not in page.partition("</style>")[0]


def test_by_default_the_visitors_theme_is_taken(ask):
    assert "prefers-color-scheme: dark" in ask("embed/places").content.decode()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("oembed?url=https://example.eu/embed/places", "Parameter url: give the address of a figure, such as "),
        ("oembed?url=http://[::1/embed/places", "Parameter url: give the address of a figure, such as "),
        ("oembed?url={page}embed/places&maxwidth=" + "9" * 5000, "Parameter maxwidth: "),
        ("oembed", "Parameter url: give the address of a figure, such as "),
    ],
)
def test_what_oembed_cannot_frame_is_refused_with_a_sentence(ask, serve, path, said):
    answer = ask(path.replace("{page}", serve()))

    assert answer.status == 400
    assert json.loads(answer.content)["error"].startswith(said)


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("embed/plaices", 404, "There is no chart 'plaices'. Did you mean 'places'?"),
        ("embed/places?theme=drak", 400, "There is no theme 'drak'. Did you mean 'dark'?"),
        ("embed/places?country=Belguim", 400, "Parameter country: 'Belguim' is not in the data. Did you mean"),
        ("embed/%3Cscript%3E", 404, "There is no chart '<script>'."),
    ],
)
def test_a_wrong_address_in_a_frame_is_answered_by_a_page_with_a_sentence(ask, path, status, said):
    answer = ask(path)

    assert (answer.status, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert f"<p>{escape(said)}" in answer.content.decode()


@pytest.mark.parametrize(
    ("page", "frame"),
    [
        ("", "embed/places?project=e-smartec&project=mobi-mix"),
        ("?project=all&tab=Challenges", "embed/shared-challenges?"),
        ("?project=mobi-mix&tab=Map&grouped=places", "embed/places?project=mobi-mix&grouped=places"),
        ("?project=mobi-mix&tab=Map&show=project:mobi-mix&map=50.85,4.35,6",
         "embed/places?project=mobi-mix&map=50.85,4.35,6"),
        ("?country=Belgium&tab=Coverage&level=region&table=partners-by-country",
         "embed/partners-by-country?country=Belgium&table=partners-by-country"),
    ],
)  # fmt: skip
def test_the_address_of_the_page_gives_the_figure_that_it_leads_to(ask, serve, page, frame):
    answer = ask(f"oembed?url={quote(serve() + page, safe='')}")

    assert answer.status == 200
    assert json.loads(answer.content)["html"].startswith(f'<iframe src="{escape(serve() + frame)}" title=')


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("?tab=About", "Parameter url: the tab About has no figure. Tabs with figures: Overview, Map, "),
        ("?tab=Challanges", "There is no tab 'Challanges'. Did you mean 'Challenges'?"),
        ("?show=place:Mechlen", "Parameter show: 'place:Mechlen' is not in the data. Did you mean 'place:Mechelen, Be"),
    ],
)
def test_an_address_of_the_page_that_shows_no_figure_is_refused(ask, serve, page, said):
    answer = ask(f"oembed?url={quote(serve() + page, safe='')}")

    assert answer.status == 400
    assert json.loads(answer.content)["error"].startswith(said)


def test_oembed_gives_the_code_of_a_frame(ask, serve):
    address = f"{serve()}embed/places?project=mobi-mix&theme=dark"

    answer = json.loads(ask(f"oembed?url={quote(address, safe='')}&maxwidth=500").content)

    assert (answer["version"], answer["type"], answer["width"]) == ("1.0", "rich", 500)
    assert answer["html"].startswith(f'<iframe src="{address.replace("&", "&amp;")}" title="MOBI-MIX has 6 places')
    assert 'loading="lazy"' in answer["html"]


def test_a_text_cannot_end_the_script_it_stands_in():
    assert write_script("</script><b>") == '"\\u003c/script>\\u003cb>"'


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_a_figure_that_fails_is_told_in_its_frame(break_chart, caplog, monkeypatch, chart):
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(DATA)])
    break_chart(chart)

    page = html.unescape(make_embed({"name": chart.name}, QueryParams("project=e-smartec"), "/").body.decode())

    number = re.search("could not be made.* finds failure ([0-9a-f]{8}) in its log", page)[1]
    assert number in caplog.text
    assert "secret" not in page
