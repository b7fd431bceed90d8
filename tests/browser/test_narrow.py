"""The page at the width of a telephone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from components.views.tabs import TABS


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


def test_the_open_tab_is_in_sight_on_a_telephone(visit, wait_until_drawn):
    page = wait_until_drawn(visit("?tab=Network", width=390, height=844))

    tab = page.get_by_role("tab", name="Network").bounding_box()

    assert tab["x"] >= 0 and tab["x"] + tab["width"] <= 390
