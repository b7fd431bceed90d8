"""A map on the page leaves one finger and the wheel to the page, and says how it is moved."""

from __future__ import annotations

_VIEW = "(figure) => { const map = figure._fullLayout.map._subplot.map; return [map.getZoom(), map.getCenter().lat]; }"
_FIGURE = '[data-card="places"] .pc-figure[role=img]'
_HINT = ".maplibregl-cooperative-gesture-screen.maplibregl-show"


def test_the_wheel_scrolls_the_page_until_the_map_was_clicked(visit, wait_until_drawn):
    page = wait_until_drawn(visit())
    figure = page.locator(_FIGURE)
    before = figure.evaluate(_VIEW)
    box = figure.bounding_box()
    x, y = box["x"] + 30, box["y"] + 30  # at sea

    page.mouse.move(x, y)
    page.mouse.wheel(0, -300)
    page.locator(_HINT, has_text="click the map first").wait_for(state="attached")
    assert figure.evaluate(_VIEW) == before

    page.mouse.click(x, y)
    page.mouse.wheel(0, -300)
    page.wait_for_function(f"([figure, zoom]) => ({_VIEW})(figure)[0] > zoom", arg=[figure.element_handle(), before[0]])


def test_one_finger_leaves_the_map_where_it_is(browser, serve, wait_until_drawn):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(serve() + "?tab=Map")
    wait_until_drawn(page)
    figure = page.locator(_FIGURE)
    figure.scroll_into_view_if_needed()
    before = figure.evaluate(_VIEW)
    box = figure.bounding_box()
    x, y = box["x"] + box["width"] / 2, min(box["y"] + box["height"] / 2, 700)
    touch = context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 6):
        point = {"x": x, "y": y - 30 * step}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    assert figure.evaluate(_VIEW) == before
    context.close()
