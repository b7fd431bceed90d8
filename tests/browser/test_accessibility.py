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


@pytest.mark.parametrize("tab", ["Overview", "Themes", "Challenges", "Compare", "Network", "Quality"])
def test_figures_that_scroll_on_a_telephone_have_no_violation_of_wcag(visit, wait_until_drawn, find_violations, tab):
    page = wait_until_drawn(visit(f"?project=all&tab={tab}", width=390, height=844))

    assert not find_violations(page)


@pytest.mark.parametrize("path", ["?tab=Data&project=e-smartec&country=Finland", "place/Mechelen, Belgium"])
def test_empty_tables_and_fact_sheets_have_no_violation_of_wcag(visit, find_violations, path):
    page = visit(path)
    page.locator("h1, h2").first.wait_for()
    page.wait_for_load_state("networkidle")

    assert not find_violations(page)


def test_a_chosen_item_has_no_violation_of_wcag(visit, wait_until_drawn, find_violations):
    page = wait_until_drawn(visit("?show=place:Mechelen, Belgium"))

    assert not find_violations(page)


def test_the_table_twin_has_no_violation_of_wcag(look, find_card, find_violations):
    page = look()
    for card in ("places", "themes-by-project"):
        find_card(page, card).get_by_role("button", name="Table").click()
        find_card(page, card).locator("tbody tr").first.wait_for()

    assert not find_violations(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_download_dialogue_has_no_violation_of_wcag(look, find_card, find_violations, dark):
    page = look("?tab=Coverage", dark=dark)
    find_card(page, "partners-by-country").get_by_role("button", name="Download").click()
    page.locator("dialog .pc-dl-preview img").wait_for()
    violations = [find_violations(page)]
    page.locator("dialog label", has_text="Data").first.click()
    page.locator("dialog tbody tr").first.wait_for()

    violations.append(find_violations(page))

    assert not any(violations), "\n".join(violations)


def test_a_download_is_chosen_by_keyboard_alone(look, find_card):
    page = look("?tab=Coverage")
    find_card(page, "partners-by-country").get_by_role("button", name="Download").focus()
    page.keyboard.press("Enter")
    page.locator("dialog form").wait_for()
    for key in ("ArrowRight", "Tab", "Tab", "ArrowDown"):  # data, scope, format, the second of them
        page.keyboard.press(key)

    with page.expect_download() as waiting:
        page.keyboard.press("Enter")

    assert waiting.value.suggested_filename.endswith(".xlsx")


def test_a_closed_dialogue_gives_the_focus_back(look, find_card):
    page = look("?tab=Coverage")
    find_card(page, "partners-by-country").get_by_role("button", name="Download").click()
    page.locator("dialog form").wait_for()

    page.keyboard.press("Escape")

    page.locator("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.getAttribute('aria-haspopup')") == "dialog"


def test_an_item_is_chosen_in_the_table_twin_by_keyboard(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit())
    card = find_card(page, "themes-by-project")
    card.get_by_role("button", name="Table").focus()
    page.keyboard.press("Enter")
    card.locator("tbody button").first.focus()
    chosen = page.evaluate("document.activeElement.textContent")

    page.keyboard.press("Enter")

    find_card(page, "details").get_by_role("heading", name=chosen, exact=False).wait_for()
