"""The page in the system's Chromium, as a visitor sees it; each page is watched for errors and foreign requests."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.watched import Watched, watch
from tests.chromium import DRAWN, NAMES, find_chromium, open_browser

_WAIT = 60_000  # ms; machines of tests are slow, and what never comes fails all the same
_MOST_LOOKED_AT = 3  # each takes memory, and Chromium draws no more than 16 maps at once

_RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """Chromium; skipped where there is none, failed where continuous integration should have one."""
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e '.[test]'")
    if not find_chromium():
        reason = f"No Chromium on this machine (looked for {', '.join(NAMES)}): install it to run the browser tests."
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="package")
def contexts(browser: Any) -> Iterator[Callable[..., Any]]:
    """Browser context for given options, one for all tests of the browser, so that scripts are fetched once."""
    made: dict[Any, Any] = {}

    def find(**options: Any) -> Any:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(locale="en-GB", **options)
            made[key].set_default_timeout(_WAIT)
        return made[key]

    yield find
    for context in made.values():
        context.close()


@pytest.fixture
def visit(contexts: Callable[..., Any], serve: Callable[..., str]) -> Iterator[Callable[..., Any]]:
    """Open the page at a path of the server.

    The test fails in the end if any of its pages wrote an error to its console or asked another host.
    """
    opened: list[Watched] = []

    def visit(
        path: str = "", *, server: str | None = None, width: int = 1440, height: int = 1000, dark: bool = False
    ) -> Any:
        scheme = "dark" if dark else "light"
        page = contexts(viewport={"width": width, "height": height}, color_scheme=scheme).new_page()
        opened.append(watch(page, (server or serve()) + path))
        return page

    yield visit
    for watched in opened:
        watched.page.close()
    assert not [trouble for watched in opened for trouble in watched.troubles]


@pytest.fixture(scope="package")
def looked_at(contexts: Callable[..., Any]) -> dict[tuple[str, bool], Watched]:
    """Pages that tests have looked at and left as they were, by path and theme; they end with their contexts."""
    return {}


@pytest.fixture
def look(
    looked_at: dict[tuple[str, bool], Watched],
    contexts: Callable[..., Any],
    serve: Callable[..., str],
    wait_until_drawn: Callable[[Any], Any],
) -> Iterator[Callable[..., Any]]:
    """Give the drawn page at a path, which other tests have looked at, too: for tests that leave it as it was.

    What they leave otherwise is closed, but for a dialogue, which is shut. The test fails in the end as with `visit`.
    """
    given: dict[tuple[str, bool], Watched] = {}

    def look(path: str = "", *, dark: bool = False) -> Any:
        watched = looked_at.pop((path, dark), None)
        if not watched:
            scheme = "dark" if dark else "light"
            page = contexts(viewport={"width": 1440, "height": 1000}, color_scheme=scheme).new_page()
            watched = watch(page, serve() + path)
        given[path, dark] = watched
        return wait_until_drawn(watched.page)

    yield look
    for name, watched in given.items():
        if watched.troubles or len(looked_at) >= _MOST_LOOKED_AT or not watched.is_unchanged():
            watched.page.close()
        else:
            looked_at[name] = watched
    assert not [trouble for watched in given.values() for trouble in watched.troubles]


@pytest.fixture
def wait_until_drawn() -> Callable[[Any], Any]:
    """Wait until all figures of a page are drawn and nothing runs."""

    def wait(page: Any) -> Any:
        page.wait_for_function(DRAWN, timeout=_WAIT)
        return page

    return wait


@pytest.fixture
def find_card() -> Callable[[Any, str], Any]:
    """Locate the card of a name on a page."""
    return lambda page, name: page.locator(f'[data-card="{name}"]')


@pytest.fixture
def say() -> Callable[[Any, str], None]:
    """Wait until the sentence at the head of a page begins with some words."""
    return lambda page, words: page.locator("h1", has_text=re.compile(rf"^\s*{re.escape(words)}")).wait_for()


@pytest.fixture
def pick() -> Callable[[Any, str, str], None]:
    """Choose a value of a filter or of the search box, by typing it."""

    def pick(page: Any, label: str, value: str) -> None:
        box = page.get_by_role("combobox", name=label, exact=True)
        box.click()
        box.press_sequentially(value)
        page.get_by_role("option").filter(has_text=value).first.click()

    return pick


# Middle of the mark that sends a key, in the page's pixels; the figure is scrolled into sight.
_FIND_MARK = """(figure, key) => {
  figure.scrollIntoView({ block: "center" });
  const map = figure._fullLayout.map?._subplot.map;
  if (map) {
    const trace = figure._fullData.find(({ type, customdata }) => type === "scattermap" && customdata?.includes(key));
    const number = trace.customdata.indexOf(key), ground = map.getCanvas().getBoundingClientRect();
    const { x, y } = map.project([trace.lon[number], trace.lat[number]]);
    return [ground.x + x, ground.y + y];
  }
  const stands = (points) => points.filter(({ i, s }) => points[0].trace.customdata?.[i] === key && s !== 0);
  const drawn = figure.calcdata.flatMap(stands);
  const mark = [...figure.querySelectorAll(".point")].find((point) => drawn.includes(point.__data__));
  const { x, y, width, height } = mark.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""


@pytest.fixture
def click_mark(find_card: Callable[[Any, str], Any]) -> Callable[[Any, str, str], None]:
    """Click the mark of a figure that stands for a key such as "country:Belgium"."""

    def click(page: Any, card: str, key: str) -> None:
        x, y = find_card(page, card).locator(".pc-figure[role=img]").evaluate(_FIND_MARK, key)
        page.mouse.move(x - 3, y)
        page.mouse.move(x, y)  # figures answer to a click where the mouse was seen before
        page.mouse.click(x, y)

    return click


@pytest.fixture(scope="session")
def find_violations() -> Callable[[Any], str]:
    """Ask axe for the violations of a page, as one text."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

    def find(page: Any) -> str:
        found = axe.Axe().run(page, options={"runOnly": _RULES, "resultTypes": ["violations"]})
        return found.generate_report() if found.violations_count else ""

    return find
