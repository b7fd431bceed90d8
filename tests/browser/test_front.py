"""What can be read before the page is there: at once, without JavaScript too, and gone once the figures are drawn."""

from __future__ import annotations

from playwright.sync_api import expect

_SHIFTED = """new Promise((done) => new PerformanceObserver((list, observer) => {
    observer.disconnect();
    done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0));
}).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 500))"""


def test_the_live_page_takes_over_at_the_same_place(visit):
    page = visit()
    page.wait_for_selector("#pc-front", state="detached")

    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator(".pc-figure .main-svg").first).to_be_visible()
    assert page.evaluate(_SHIFTED) < 0.1  # of the window, as browsers count it


def test_a_tab_without_figures_is_shown_when_it_is_there(visit):
    page = visit("?tab=About")
    page.wait_for_selector("#pc-front", state="detached")

    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_without_javascript_the_page_can_be_read_and_tabs_followed(contexts, serve):
    page = contexts(java_script_enabled=False).new_page()
    page.goto(serve())

    expect(page.get_by_role("heading", level=1)).to_contain_text("e-smartec and MOBI-MIX")
    page.get_by_role("link", name="Challenges").click()
    expect(page.get_by_role("link", name="Challenges")).to_have_attribute("aria-current", "page")
    expect(page.locator("svg").first).to_be_visible()
    page.close()
