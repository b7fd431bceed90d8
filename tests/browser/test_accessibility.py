"""WCAG 2.2 A and AA on every tab, in both themes, and work by keyboard alone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_tab_has_a_violation_of_wcag(visit, wait_until_drawn, find_violations, dark):
    page = wait_until_drawn(visit(dark=dark))
    violations = {}

    for tab in page.get_by_role("tab").all():
        name = tab.inner_text()
        tab.click()
        page.get_by_role("tab", name=name, selected=True).wait_for()
        wait_until_drawn(page)
        violations[name] = find_violations(page)

    assert not any(violations.values()), "\n".join(f"{tab}: {found}" for tab, found in violations.items() if found)


def test_a_chosen_item_has_no_violation_of_wcag(visit, wait_until_drawn, find_violations):
    page = wait_until_drawn(visit("?show=place:Mechelen, Belgium"))

    assert not find_violations(page)


def test_the_table_twin_has_no_violation_of_wcag(visit, wait_until_drawn, find_card, find_violations):
    page = wait_until_drawn(visit())
    for card in ("places", "themes-by-project"):
        find_card(page, card).get_by_role("button", name="Table").click()
        find_card(page, card).locator("tbody tr").first.wait_for()

    assert not find_violations(page)


def test_the_menu_of_downloads_works_by_keyboard(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    card = find_card(page, "partners-by-country")
    button = card.get_by_role("button", name="Download")
    focused = "document.activeElement.textContent"
    button.focus()
    page.keyboard.press("Enter")
    items = card.get_by_role("menuitem").all_inner_texts()

    seen = [page.evaluate(focused)]
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        seen.append(page.evaluate(focused))
    page.keyboard.press("Escape")

    assert seen == [items[i] for i in (0, 1, 2, 1, 0, -1)]
    assert card.get_by_role("menu").is_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-haspopup')") == "menu"


def test_the_menu_of_downloads_closes_when_focus_leaves_it(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    card = find_card(page, "partners-by-country")
    card.get_by_role("button", name="Download").click()
    card.get_by_role("menu").wait_for()

    page.keyboard.press("Tab")

    card.get_by_role("menu").wait_for(state="hidden")


def test_an_item_is_chosen_in_the_table_twin_by_keyboard(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    card = find_card(page, "themes-by-project")
    card.get_by_role("button", name="Table").focus()
    page.keyboard.press("Enter")
    card.locator("tbody button").first.focus()
    chosen = page.evaluate("document.activeElement.textContent")

    page.keyboard.press("Enter")

    find_card(page, "details").get_by_role("heading", name=chosen, exact=False).wait_for()
