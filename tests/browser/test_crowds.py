"""Dots of a map that lie over each other, numbers that stand for many, and clicks that filter."""

from __future__ import annotations

import re

# Middle of the largest number on a map in the page's pixels, and the zoom.
_FIND_NUMBER = """(figure) => {
  const map = figure._fullLayout.map._subplot.map, ground = map.getCanvas().getBoundingClientRect();
  const count = ({ properties }) => properties.point_count;
  const clusters = map.queryRenderedFeatures({ layers: ["plotly-trace-layer-crowd-cluster"] });
  const [largest] = clusters.sort((one, other) => count(other) - count(one));
  const { x, y } = map.project(largest.geometry.coordinates);
  return [ground.x + x, ground.y + y, map.getZoom()];
}"""
# Numbers come a moment after the map says that it is loaded.
_ARE_DRAWN = """(figure) => {
  const map = figure._fullLayout.map._subplot.map, layer = "plotly-trace-layer-crowd-cluster";
  return map.loaded() && map.getLayer(layer) && map.queryRenderedFeatures({ layers: [layer] }).length > 0;
}"""
_ZOOM = "(figure) => figure._fullLayout.map._subplot.map.getZoom()"
# How far the middle of each ring is from the nearest number, in px.
_MEASURE_RINGS = """(figure) => {
  const map = figure._fullLayout.map._subplot.map, ground = map.getCanvas().getBoundingClientRect();
  const clusters = map.queryRenderedFeatures({ layers: ["plotly-trace-layer-crowd-cluster"] });
  const spots = clusters.map(({ geometry }) => map.project(geometry.coordinates));
  return [...figure.parentElement.querySelectorAll(".pc-ring")].map((ring) => {
    const box = ring.getBoundingClientRect(), x = box.x + box.width / 2 - ground.x, y = box.y + box.height / 2 - ground.y;
    return [Math.min(...spots.map((spot) => Math.hypot(spot.x - x, spot.y - y))), box.width];
  });
}"""  # noqa: E501


def find_figure(page, card="places"):
    return page.locator(f'[data-card="{card}"] .pc-figure[role=img]')


def group(page):
    page.locator('[data-card="places"]').get_by_role("button", name="Group").click()
    page.wait_for_function(_ARE_DRAWN, arg=find_figure(page).element_handle())


def test_of_dots_over_each_other_the_largest_in_one_place_opens_and_the_others_are_listed(
    visit, wait_until_drawn, find_card, click_mark
):
    page = wait_until_drawn(visit("?tab=Map&project=all"))

    click_mark(page, "places", "place:Anderlecht, Belgium")

    find_card(page, "details").get_by_role("heading", name="Mechelen, Belgium").wait_for()
    listed = page.get_by_role("group", name=re.compile("places here"))
    assert listed.get_by_role("button").first.inner_text() == "Mechelen, Belgium"

    listed.get_by_role("button", name="Brussels, Belgium").click()
    find_card(page, "details").get_by_role("heading", name="Brussels, Belgium").wait_for()

    page.keyboard.press("Escape")
    assert not listed.count()


def test_near_places_are_drawn_as_one_when_asked_and_a_number_is_come_nearer_to(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?tab=Map&project=all"))
    legend = find_card(page, "places").locator(".pc-legend")
    assert "so many places" not in legend.inner_text()

    group(page)
    assert "a number: so many places near each other" in legend.inner_text()
    x, y, before = find_figure(page).evaluate(_FIND_NUMBER)
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)
    assert re.match(r"\d+ places near each other", find_figure(page).get_attribute("title"))
    page.mouse.click(x, y)

    page.wait_for_function(
        f"([figure, zoom]) => ({_ZOOM})(figure) > zoom", arg=[find_figure(page).element_handle(), before]
    )
    page.wait_for_url(lambda url: "show=" not in url)


def test_a_ring_goes_around_a_number_and_not_over_it(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?tab=Map&project=all&show=place:Mechelen, Belgium"))
    page.locator('[data-card="places"]').get_by_role("button", name="All places").click()
    group(page)

    page.wait_for_function(f"(figure) => ({_MEASURE_RINGS})(figure).some(([away, width]) => away < 2 && width > 40)",
                           arg=find_figure(page).element_handle())  # fmt: skip


def test_a_click_with_the_shift_key_filters(visit, wait_until_drawn, say, click_mark):
    page = wait_until_drawn(visit("?tab=Map"))

    page.keyboard.down("Shift")
    click_mark(page, "places", "place:Žilina, Slovakia")
    page.keyboard.up("Shift")

    say(page, "e-smartec:")
    assert page.get_by_role("button", name="Remove Žilina, Slovakia").count() == 1
