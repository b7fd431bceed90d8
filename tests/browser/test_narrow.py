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
