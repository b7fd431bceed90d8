"""The address holds the view: filters, tab and chosen item; opening it shows the same again."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest


def read_query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_the_opening_view_has_a_short_address(look, serve):
    page = look()

    assert page.url == serve()


def test_filters_tab_and_chosen_item_stand_in_the_address(visit, wait_until_drawn, find_card, pick):
    page = wait_until_drawn(visit())
    page.get_by_role("tab", name="Challenges").click()
    wait_until_drawn(page)
    find_card(page, "common").locator("button", has_text="Staffing").click()
    find_card(page, "details").wait_for()
    pick(page, "Country", "Belgium")

    page.wait_for_url("**country=Belgium**")

    query = read_query(page)
    assert query == {
        "project": ["e-smartec", "mobi-mix"], "country": ["Belgium"],
        "tab": ["Challenges"], "show": ["challenge:staffing"],
    }  # fmt: skip


def test_a_link_opens_the_same_view(visit, wait_until_drawn, find_card, say):
    page = wait_until_drawn(visit("?project=mobi-mix&country=Belgium&tab=Themes&show=theme:micromobility|mobi-mix"))

    say(page, "MOBI-MIX:")
    page.get_by_role("tab", name="Themes", selected=True).wait_for()
    find_card(page, "details").get_by_role("heading", name="Micromobility").wait_for()
    page.get_by_role("button", name="Remove Belgium").wait_for()
    assert read_query(page)["show"] == ["theme:micromobility|mobi-mix"]


def test_a_link_holds_the_period(visit, wait_until_drawn):
    page = wait_until_drawn(visit("?project=all&from=2019&to=2021"))

    chosen = page.get_by_role("group", name="Period").locator("select")
    chosen.first.wait_for()
    assert [select.input_value() for select in chosen.all()] == ["2019", "2021"]


def test_the_back_button_shows_the_view_before(visit, wait_until_drawn, say):
    page = wait_until_drawn(visit())
    page.get_by_role("button", name="Remove e-smartec").click()
    say(page, "MOBI-MIX:")
    page.wait_for_url("**project=mobi-mix**")

    page.go_back()

    say(page, "e-smartec and MOBI-MIX:")
    wait_until_drawn(page)


def test_the_back_button_leads_back_to_the_tab_before(visit, wait_until_drawn):
    page = wait_until_drawn(visit())
    page.get_by_role("tab", name="Coverage").click()
    page.wait_for_url("**tab=Coverage**")
    wait_until_drawn(page)

    page.go_back()

    page.get_by_role("tab", name="Overview", selected=True).wait_for()
    wait_until_drawn(page)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "country=Belguim",
            "Country “Belguim” of this link is not in the data, so it is left out. Did you mean “Belgium”?",
        ),
        ("tab=Fishes", "There is no tab “Fishes”"),
        ("show=place:Atlantis", "“show=place:Atlantis” of this link is not in the data"),
    ],
)
def test_an_unknown_value_in_the_address_is_said(visit, wait_until_drawn, query, said):
    page = wait_until_drawn(visit(f"?{query}"))

    page.get_by_text(said).first.wait_for()


_MAP = '[data-card="places"] .pc-figure[role=img]'
_VIEW = """(figure) => {
  const map = figure._fullLayout.map._subplot.map, { lat, lng } = map.getCenter();
  return [lat, lng, map.getZoom()];
}"""


def _come_closer(page):
    """Zoom the map by the wheel, as a visitor does, and wait until the address tells of it."""
    before = page.url
    box = page.locator(_MAP).bounding_box()
    x, y = box["x"] + 30, box["y"] + 30  # at sea
    page.mouse.click(x, y)
    page.mouse.wheel(0, -300)
    page.wait_for_function("(before) => location.href !== before && /[?&]map=/.test(location.href)", arg=before)


def test_the_address_follows_a_map_and_a_reload_shows_the_same(visit, wait_until_drawn):
    page = wait_until_drawn(visit("?tab=Map&project=all"))
    entries = page.evaluate("history.length")

    _come_closer(page)

    view = page.locator(_MAP).evaluate(_VIEW)
    assert [float(text) for text in read_query(page)["map"][0].split(",")] == pytest.approx(view, abs=0.01)
    assert page.evaluate("history.length") == entries
    page.reload()
    wait_until_drawn(page)
    assert page.locator(_MAP).evaluate(_VIEW) == pytest.approx(view, abs=0.01)


def test_a_filter_keeps_the_map_in_the_address_and_clearing_all_takes_it_out(visit, wait_until_drawn, pick, say):
    page = wait_until_drawn(visit("?tab=Map"))
    _come_closer(page)
    moved = read_query(page)["map"]

    pick(page, "Country", "Belgium")
    page.wait_for_url("**country=Belgium**map=**")
    assert read_query(page)["map"] == moved

    page.get_by_role("button", name="Clear all filters").first.click()
    page.wait_for_function("!/[?&](map|country)=/.test(location.href)")
    assert read_query(page) == {"project": ["all"], "tab": ["Map"]}


def test_another_tab_takes_the_map_out_of_the_address_and_the_back_button_brings_it_back(visit, wait_until_drawn):
    page = wait_until_drawn(visit("?tab=Map&project=all"))
    _come_closer(page)
    view = page.locator(_MAP).evaluate(_VIEW)

    page.get_by_role("tab", name="Themes").click()
    page.wait_for_url("**tab=Themes**")
    wait_until_drawn(page)
    assert "map" not in read_query(page)

    page.go_back()
    page.locator(_MAP).wait_for()
    wait_until_drawn(page)
    page.wait_for_function("/[?&]map=/.test(location.href)")
    assert page.locator(_MAP).evaluate(_VIEW) == pytest.approx(view, abs=0.01)
