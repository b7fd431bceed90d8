"""What is chosen is marked on the map, and brought into sight where it was not chosen on the map itself."""

from __future__ import annotations

import pytest

# How far the middle of each ring is from the place that it marks, in px, and how near the map is.
_MEASURE = """(figure, [longitude, latitude]) => {
  const map = figure._fullLayout.map._subplot.map, ground = map.getCanvas().getBoundingClientRect();
  const { x, y } = map.project([longitude, latitude]);
  return [map.getZoom(), [...figure.parentElement.querySelectorAll(".pc-ring")].map((ring) => {
    const box = ring.getBoundingClientRect();
    return Math.hypot(box.x + box.width / 2 - ground.x - x, box.y + box.height / 2 - ground.y - y);
  })];
}"""


@pytest.fixture
def measure(find_card, shipped):
    """Zoom of the map, and how far its rings are from a place of the shipped data."""
    places = shipped.places.set_index("location")

    def measure(page, location):
        spot = places.loc[location, ["longitude", "latitude"]].tolist()
        return find_card(page, "places").locator(".pc-figure[role=img]").evaluate(_MEASURE, spot)

    return measure


def test_a_place_that_is_searched_is_marked_and_brought_near(visit, wait_until_drawn, find_card, pick, measure):
    page = wait_until_drawn(visit("?project=all"))
    before, rings = measure(page, "Mechelen, Belgium")
    assert not rings

    pick(page, "Search", "Mechelen, Belgium")
    find_card(page, "details").get_by_role("heading", name="Mechelen, Belgium").wait_for()
    wait_until_drawn(page)

    zoom, [distance] = measure(page, "Mechelen, Belgium")
    assert zoom > before + 1
    assert distance < 2


def test_a_point_that_is_clicked_is_marked_where_it_is(visit, wait_until_drawn, find_card, click_mark, measure):
    page = wait_until_drawn(visit("?tab=Map"))
    before, _ = measure(page, "Žilina, Slovakia")

    click_mark(page, "places", "place:Žilina, Slovakia")
    find_card(page, "details").get_by_role("heading", name="Žilina, Slovakia").wait_for()
    wait_until_drawn(page)

    zoom, [distance] = measure(page, "Žilina, Slovakia")
    assert zoom == before
    assert distance < 2


def test_the_mark_goes_with_its_card(visit, wait_until_drawn, find_card, measure):
    page = wait_until_drawn(visit("?show=place:Žilina, Slovakia"))
    assert measure(page, "Žilina, Slovakia")[1]

    find_card(page, "details").get_by_role("button", name="Close").click()
    find_card(page, "common").wait_for()

    assert not measure(page, "Žilina, Slovakia")[1]
