"""One figure in the frame of a page that comes from another port."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

import pytest

from components.web.embed import write_frame
from tests.two_projects import TEXTS

DRAWN = "document.querySelector('.pc-figure[role=img]')?._fullData?.length > 0"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def other_site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Folder and address of another site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path))) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{site.server_port}/"
        site.shutdown()


@pytest.mark.parametrize("figure", ["places", "shared-challenges"])
def test_a_figure_draws_in_a_page_of_another_site(visit, serve, other_site, figure):
    folder, address = other_site
    code = write_frame(f"{serve()}embed/{figure}?project=e-smartec&project=mobi-mix", "A figure", width=700, height=700)
    (folder / "index.html").write_text(f"<!doctype html><title>News</title><link rel=icon href=data:,>{code}")

    page = visit("", server=address)
    frame = page.frame_locator("iframe").locator(".pc-figure[role=img]")
    frame.wait_for()
    page.frames[1].wait_for_function(DRAWN)

    assert page.frames[1].locator("h2").first.inner_text()
    assert page.frames[1].evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_figure_fits_a_telephone_and_the_dark(visit, find_violations):
    page = visit("embed/partners-by-country?theme=dark", width=390, height=800)
    page.wait_for_function(DRAWN)

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(24, 34, 44)"
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert not find_violations(page)


@pytest.mark.parametrize("width", [400, 800])
@pytest.mark.parametrize("figure", ["places", "shared-and-own"])
def test_a_figure_has_room_in_the_frame_that_is_proposed_for_it(visit, serve, figure, width):
    address = f"{serve()}embed/{figure}?project=e-smartec&project=mobi-mix"
    page = visit(f"oembed?maxwidth={width}&{urlencode({'url': address})}")
    height = json.loads(page.locator("body").inner_text())["height"]

    page = visit(address.removeprefix(serve()), width=width, height=height)
    page.wait_for_function(DRAWN)

    assert page.evaluate("document.documentElement.scrollHeight") <= height


def test_the_share_dialogue_gives_a_link_and_the_code_of_a_frame(visit, wait_until_drawn, find_card, find_violations):
    page = wait_until_drawn(visit("?project=mobi-mix"))
    find_card(page, "places").get_by_role("button", name="Share").click()
    dialogue = page.get_by_role("dialog", name="Share")
    code = dialogue.get_by_label("Code of a frame")
    page.wait_for_function("(box) => box.value", arg=code.element_handle())
    dialogue.get_by_label("Theme of the frame").select_option("dark")
    page.wait_for_function("(box) => box.value.includes('theme=dark')", arg=code.element_handle())

    assert dialogue.get_by_label("Link to this view").input_value() == page.url
    assert "/embed/places?project=mobi-mix&amp;theme=dark" in code.input_value()
    assert not find_violations(page)
    page.keyboard.press("Escape")
    dialogue.wait_for(state="hidden")


def test_the_share_dialogue_gives_a_frozen_link_where_the_data_are_kept(
    visit, serve, wait_until_drawn, find_card, tmp_path
):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    server = serve(tmp_path)
    page = wait_until_drawn(visit("?project=all&tab=Themes", server=server))
    find_card(page, "all-themes").get_by_role("button", name="Share").click()
    dialogue = page.get_by_role("dialog", name="Share")
    link, code = dialogue.get_by_label("Frozen link").input_value(), dialogue.get_by_label("Code of a frame")
    dialogue.get_by_label("Data of the frame").select_option("frozen")
    page.wait_for_function("(box) => box.value.includes('data=')", arg=code.element_handle())
    frame = unescape(code.input_value()).split('"')[1]
    (tmp_path / "themes.csv").write_text(TEXTS["themes"].replace("cycling", "walking"), encoding="utf-8")

    frozen, present = (
        wait_until_drawn(visit(address.removeprefix(server), server=server)) for address in (link, page.url)
    )

    assert frozen.get_by_text("Frozen: data of 24 November 2022").is_visible()
    framed = visit(frame.removeprefix(server), server=server)
    framed.wait_for_function(DRAWN)
    for shown, theme in ((frozen, "cycling"), (present, "walking"), (framed, "cycling")):
        assert theme in find_card(shown, "all-themes").inner_text().lower()


# Unlike a visitor's own, a move by script is undone by a drawing that comes late: it is made until it stays.
_MOVE = """async (figure) => {
  for (let still = 0; still < 4; still++) {
    if (figure._fullLayout.map.zoom !== 7) {
      still = 0;
      await Plotly.relayout(figure, { "map.zoom": 7, "map.center": { lon: 4.35, lat: 50.85 } });
    }
    await new Promise((done) => setTimeout(done, 250));
  }
}"""


def test_the_link_to_an_opening_view_names_its_projects_and_the_map_and_table_that_were_changed(
    visit, serve, wait_until_drawn, find_card
):
    page = wait_until_drawn(visit("?tab=Map"))
    card = find_card(page, "places")
    card.locator(".pc-figure[role=img]").evaluate(_MOVE)
    card.get_by_role("button", name="Table").click()
    card.get_by_role("button", name="Share").click()
    link = page.get_by_role("dialog", name="Share").get_by_label("Link to this view").input_value()

    assert link == f"{serve()}?project=e-smartec&project=mobi-mix&tab=Map&map=50.85,4.35,7&table=places"

    again = find_card(wait_until_drawn(visit(link.removeprefix(serve()))), "places")
    again.get_by_role("region", name="Table").get_by_text("Mechelen").wait_for()
    seen = again.locator(".pc-figure").evaluate(
        "({ _fullLayout: { map } }) => [map.center.lat, map.center.lon, map.zoom]"
    )
    assert seen == pytest.approx([50.85, 4.35, 7], abs=0.01)
