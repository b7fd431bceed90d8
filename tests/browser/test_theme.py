"""The switch for light, dark and system."""

from __future__ import annotations

GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
INK = "document.querySelector('[data-card=partners-by-country] .pc-figure[role=img]')._fullLayout.font.color"


def test_a_chosen_theme_holds_for_page_and_figures_and_after_a_reload(visit, wait_until_drawn, find_violations):
    page = wait_until_drawn(visit(height=1001))  # a window of its own: what is chosen stays in the browser
    light = page.evaluate(INK)
    page.get_by_test_id("stMainMenu").get_by_role("button").click()
    page.get_by_test_id("stMainMenuPopover").get_by_text("Dark").click()
    page.wait_for_function(f"{GROUND} === 'rgb(16, 23, 30)' && {INK} !== '{light}'")
    dark = page.evaluate(INK)

    page.reload()
    page.wait_for_function(f"{GROUND} === 'rgb(16, 23, 30)'")
    wait_until_drawn(page)

    assert page.evaluate(INK) == dark
    assert not find_violations(page)
