"""The page at the width of a telephone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from components.service.tabs import TABS


@pytest.mark.parametrize("tab", [tab.label for tab in TABS])
def test_no_tab_scrolls_sideways_on_a_telephone(visit, wait_until_drawn, tab):
    page = wait_until_drawn(visit(f"?tab={tab}", width=390, height=844))

    main = "document.querySelector('[data-testid=stMain]')"
    assert page.evaluate(f"[document.documentElement.scrollWidth, {main}.scrollWidth]") == [390, 390]


def test_cards_stand_in_one_column_on_a_telephone(visit, wait_until_drawn):
    page = wait_until_drawn(visit(width=390, height=844))

    boxes = [card.bounding_box() for card in page.locator(".pc-card").all()]

    assert len({box["x"] for box in boxes}) == 1
    assert all(box["x"] + box["width"] <= 390 for box in boxes)
    assert all(above["y"] + above["height"] <= below["y"] for above, below in pairwise(boxes))


@pytest.mark.parametrize("tab", ["Network", "About"])
def test_the_open_tab_is_in_sight_on_a_telephone(visit, wait_until_drawn, tab):
    page = wait_until_drawn(visit(f"?tab={tab}", width=390, height=844))

    page.wait_for_function(
        """(tab) => {
          const named = [...document.querySelectorAll("[role=tab]")].find((each) => each.textContent === tab);
          const { left, right } = named.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }""",
        arg=tab,
    )


@pytest.mark.parametrize("width", [390, 720])  # a telephone; a desktop of 1440 px at 200 %
def test_a_button_above_the_headline_opens_the_filters_and_says_how_many_are_set(visit, wait_until_drawn, say, width):
    page = wait_until_drawn(visit(width=width, height=844))
    opener, headline = page.get_by_role("button", name="Filters (2)"), page.get_by_role("heading", level=1)
    assert opener.evaluate("(button) => getComputedStyle(button, '::after').content") == '"Filters (2)"'
    opener_box, headline_box = opener.bounding_box(), headline.bounding_box()
    assert opener_box["y"] + opener_box["height"] <= headline_box["y"]

    opener.click()
    page.get_by_role("button", name="Remove e-smartec").click()
    say(page, "MOBI-MIX:")
    page.get_by_role("button", name="Collapse sidebar").click()

    page.get_by_role("button", name="Filters (1)").wait_for()


# Colours of an arrow beside the tabs and of its ground, [red, green, blue, opacity] each.
_COLOURS = """(button) => {
  const { color, backgroundColor } = getComputedStyle(button);
  const split = (colour) => colour.match(/[0-9.]+/g).map(Number);
  return [color, backgroundColor].map(split).map(([red, green, blue, opacity = 1]) => [red, green, blue, opacity]);
}"""


def measure_contrast(one: list[float], other: list[float]) -> float:
    """Contrast of two opaque colours, as WCAG defines it."""

    def shine(colour: list[float]) -> float:
        parts = (value / 255 for value in colour[:3])
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05

    low, high = sorted((shine(one), shine(other)))
    return high / low


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 900])
def test_the_arrows_beside_the_tabs_can_be_read_and_reach_the_last_one(visit, wait_until_drawn, width, dark):
    page = wait_until_drawn(visit(width=width, height=844, dark=dark))
    arrow, last = page.get_by_test_id("stTabsScrollRight"), page.get_by_role("tab", name="About")

    sign, ground = arrow.evaluate(_COLOURS)
    assert sign[3] == ground[3] == 1  # opaque: no letter of a tab shows through
    assert measure_contrast(sign, ground) >= 3
    assert arrow.bounding_box()["width"] >= 24

    for _ in range(4):
        if arrow.is_visible():
            arrow.click()
            page.wait_for_timeout(600)  # the strip glides
    assert not arrow.is_visible()
    strip, tab = page.get_by_role("tablist").bounding_box(), last.bounding_box()
    assert strip["x"] <= tab["x"] and tab["x"] + tab["width"] <= strip["x"] + strip["width"] + 1


@pytest.mark.parametrize("width", [390, 1440])
def test_a_figure_of_rows_leaves_no_room_below_them_on_a_telephone(visit, wait_until_drawn, find_card, width):
    page = wait_until_drawn(visit(width=width, height=844))
    figure = find_card(page, "partners-by-country").locator(".pc-figure[role=img]")

    below = "(figure) => figure._fullLayout.yaxis.range[0] - (figure.layout.yaxis.tickvals.length - 1)"
    rest = figure.evaluate(below)  # rows between the last one and the edge

    assert rest <= 1.5 if width == 390 else rest > 2
