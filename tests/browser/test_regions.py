"""Coverage by country or region in the browser: the level is chosen, the map follows, a region tells what is in it."""

import re

_CLASS = "(figure) => [figure._fullData[0].type, figure._fullData[0].locations.includes('BE-VAN')]"
# Middle of a region in the page's pixels.
_FIND_ANTWERP = """(figure) => {
  figure.scrollIntoView({ block: "center" });
  const map = figure._fullLayout.map._subplot.map, ground = map.getCanvas().getBoundingClientRect();
  const { x, y } = map.project([4.73, 51.24]);
  return [ground.x + x, ground.y + y];
}"""


def test_a_region_that_is_chosen_on_the_map_tells_its_pilots_and_partners(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?tab=Coverage&project="))
    page.get_by_test_id("stButtonGroup").get_by_text("region", exact=True).click()
    page.wait_for_url("**level=region**")
    find_card(page, "areas").get_by_role("heading", name=re.compile("rows in no single region")).wait_for()
    figure = find_card(page, "areas").locator(".pc-figure[role=img]")
    wait_until_drawn(page)

    assert figure.evaluate(_CLASS) == ["choroplethmap", True]

    x, y = figure.evaluate(_FIND_ANTWERP)
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    find_card(page, "details").get_by_role("heading", name="Antwerp, Belgium").wait_for()
    page.wait_for_url(lambda url: "region%3ABE-VAN" in url or "region:BE-VAN" in url)


# Middle of a country in the page's pixels.
_FIND_FRANCE = _FIND_ANTWERP.replace("[4.73, 51.24]", "[2.5, 47]")


def test_a_country_is_looked_into_and_left_again(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?tab=Coverage&project=all"))
    figure = find_card(page, "areas").locator(".pc-figure[role=img]")
    x, y = figure.evaluate(_FIND_FRANCE)
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)

    page.mouse.click(x, y)

    page.wait_for_url("**within=France**")
    shapes = "(figure) => figure._fullData[0].locations"
    page.wait_for_function(f"(figure) => ({shapes})(figure)[0].startsWith('FR-')", arg=figure.element_handle())

    find_card(page, "areas").get_by_role("button", name="All countries").click()
    page.wait_for_function(f"(figure) => ({shapes})(figure).includes('BE')", arg=figure.element_handle())
    page.wait_for_url(lambda url: "within" not in url)
