"""A page that stands open while somebody edits the files: it follows them, and keeps what was whole."""

from __future__ import annotations

import shutil

import pytest

from tests.server import DATA, run_server


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("geo", ".frozen"))


@pytest.fixture
def watched(folder):
    with run_server(folder, "dashboard.py", "--watch") as server:
        yield server.address


_MAP = '[data-card="places"] .pc-figure[role=img]'
_VIEW = """(figure) => {
  const map = figure._fullLayout.map._subplot.map, { lat, lng } = map.getCenter();
  return [lat, lng, map.getZoom()];
}"""


def test_a_page_follows_the_files_and_keeps_the_last_good_state(visit, wait_until_drawn, watched, folder):
    page = wait_until_drawn(visit("?tab=Map&project=mobi-mix", server=watched))
    box = page.locator(_MAP).bounding_box()
    page.mouse.click(box["x"] + 30, box["y"] + 30)  # at sea
    page.mouse.wheel(0, -300)
    page.wait_for_function("/[?&]map=/.test(location.href)")
    seen = page.locator(_MAP).evaluate(_VIEW)
    partners = folder / "partners.csv"
    whole = partners.read_text(encoding="utf-8")
    banner = page.get_by_text("can no longer be read whole")

    partners.write_text(whole.replace("City of Rotterdam", "Town of Rotterdam"), encoding="utf-8")
    about = folder / "about.csv"
    about.write_text(
        about.read_text(encoding="utf-8").replace("Where European", "Edited in a meeting"), encoding="utf-8"
    )
    page.get_by_text("Edited in a meeting").wait_for()
    wait_until_drawn(page)
    assert not banner.is_visible()
    assert page.get_by_role("tab", name="Map").get_attribute("aria-selected") == "true"
    assert "MOBI-MIX" in page.locator("h1").inner_text()
    assert page.locator(_MAP).evaluate(_VIEW) == pytest.approx(seen)
    headline = page.locator("h1").inner_text()

    partners.write_text(whole[: len(whole) // 2], encoding="utf-8")
    banner.wait_for()
    wait_until_drawn(page)
    assert page.locator("h1").inner_text() == headline
    assert page.locator(_MAP).evaluate(_VIEW) == pytest.approx(seen)

    page.get_by_role("button", name="Show the new state anyway").click()
    page.get_by_text("You see the files as they were changed").wait_for()
    page.get_by_role("button", name="Back to what others see").click()
    banner.wait_for()

    partners.write_text(whole, encoding="utf-8")
    banner.wait_for(state="detached")
    wait_until_drawn(page)
    assert page.locator("h1").inner_text() == headline
