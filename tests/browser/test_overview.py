"""What a first visitor gets: figures, a map with its ground, nothing from elsewhere, not much to carry."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from components.plots.style import PALETTES

MOST_BYTES = 3_000_000


def test_the_overview_draws_four_figures(look):
    page = look()

    traces = page.locator(".pc-figure[role=img]").evaluate_all(
        "figures => figures.map((figure) => figure.calcdata.flat().length)"
    )

    assert len(traces) == 4
    assert all(points > 0 for points in traces)


def test_the_map_has_its_ground_and_its_places(look, find_card):
    page = look()

    drawn = (
        find_card(page, "places")
        .locator(".pc-figure[role=img]")
        .evaluate("""(figure) => {
      const map = figure._fullLayout.map._subplot.map;
      const count = (fits) => map.queryRenderedFeatures().filter(({ layer }) => fits(layer)).length;
      const kinds = [({ id }) => id === "land", ({ id }) => id === "border", ({ type }) => type === "circle"];
      return kinds.map(count);
    }""")
    )

    assert all(features > 0 for features in drawn), drawn


def test_each_figure_says_its_finding_to_those_who_cannot_see_it(look):
    page = look()

    for figure in page.locator(".pc-figure[role=img]").all():
        title = figure.locator("xpath=ancestor::section").get_by_role("heading", level=2).inner_text()
        assert title in figure.get_attribute("aria-label")


def test_each_figure_says_how_many_rows_of_which_sources_and_date(look):
    page = look()

    for caption in page.locator(".pc-card.pc-figure footer").all_inner_texts():
        assert all(word in caption for word in ("row", "source", "data of ")), caption


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_tab_writes_an_error_or_asks_another_host(visit, wait_until_drawn, say, dark):
    page = wait_until_drawn(visit("?project=all", dark=dark))  # `visit` fails the test on either
    say(page, "35 projects:")

    for tab in page.get_by_role("tab").all():
        tab.click()
        page.get_by_role("tab", name=tab.inner_text(), selected=True).wait_for()
        wait_until_drawn(page)


def test_the_first_visit_transfers_at_most_three_megabytes(browser, serve, wait_until_drawn):
    with count_bytes(serve()) as (address, count):
        page = browser.new_page()  # a context of its own, whose cache is empty
        page.goto(address)
        wait_until_drawn(page)
        page.close()

    assert 100_000 < count() <= MOST_BYTES


@contextmanager
def count_bytes(server: str) -> Iterator[tuple[str, Callable[[], int]]]:
    """Stand between browser and server: whatever is sent is counted, headers, workers and web sockets included."""
    target = (urlsplit(server).hostname, urlsplit(server).port)
    sizes: list[int] = []

    def relay(source: socket.socket, sink: socket.socket, sizes: list[int]) -> None:
        try:
            while part := source.recv(65536):
                sizes.append(len(part))
                sink.sendall(part)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # either side has gone

    def welcome() -> None:
        while True:
            try:
                visitor, _ = door.accept()
            except OSError:
                return  # the door is closed
            behind = socket.create_connection(target)
            threading.Thread(target=relay, args=(visitor, behind, []), daemon=True).start()
            threading.Thread(target=relay, args=(behind, visitor, sizes), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=welcome, daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}/", lambda: sum(sizes)
        door.shutdown(socket.SHUT_RDWR)


def test_no_tab_flashes_in_the_other_theme(visit, wait_until_drawn):
    page = wait_until_drawn(visit(dark=True))
    page.evaluate(
        """() => {
          const root = document.documentElement;
          const see = () => window.grounds.add(root.style.getPropertyValue("--pc-card"));
          window.grounds = new Set();
          see();
          new MutationObserver(see).observe(root, { attributes: true, attributeFilter: ["style"] });
        }"""
    )

    for name in ("Coverage", "About", "Themes"):
        page.get_by_role("tab", name=name).click()
        page.get_by_role("tab", name=name, selected=True).wait_for()
        wait_until_drawn(page)

    assert page.evaluate("[...window.grounds]") == [PALETTES["dark"]["card"]]
