"""A board of cards by itself, without Streamlit around it."""

from __future__ import annotations

import pytest

from components.plots.style import PALETTES
from components.service.assets import find_assets_address

# Show a tab and take it away before its figures are drawn; drawing then ends as given: "drawn" or "failed".
_SHOW_AND_LEAVE = """async ({ end, assets, palettes }) => {
  const { show } = await import(new URL(`${assets}board.js`, document.baseURI));
  const { cards } = await (await fetch("board?tab=Challenges")).json();
  const parentElement = document.createElement("div");
  parentElement.innerHTML = '<div class="pc-board"></div>';
  document.body.append(parentElement);
  let begun = 0, finish;
  const react = Plotly.react, finished = new Promise((done) => (finish = done));
  Plotly.react = async (...given) => {
    begun += 1;
    await react(...given);
    await finished;
    if (end === "failed") throw new TypeError("This figure has gone.");
  };
  const data = { assets, palettes, cards, source: "", at: 0 };
  const leave = show({ data, parentElement, setTriggerValue: () => {} });
  while (begun < cards.filter(({ figure }) => figure).length) await new Promise((done) => setTimeout(done));
  leave();
  finish();
  Plotly.react = react;
  await new Promise((done) => setTimeout(done, 100)); // an error would come after the board has gone
  return parentElement.querySelectorAll(".pc-card").length;
}"""


@pytest.mark.parametrize("end", ["drawn", "failed"])
def test_a_board_that_is_left_while_it_draws_causes_no_error(visit, end):
    page = visit("embed/partners-by-country")  # `visit` fails the test on an error
    page.locator(".js-plotly-plot").wait_for()

    left = page.evaluate(_SHOW_AND_LEAVE, {"end": end, "assets": find_assets_address(), "palettes": PALETTES})

    assert left == 0


def test_a_table_is_sorted_by_its_heads(look, find_card):
    page = look("?tab=Coverage")
    card = find_card(page, "partners-by-country")
    card.get_by_role("button", name="Table").click()
    heads, first = card.locator("thead th"), card.locator("tbody tr td:first-child")
    first.first.wait_for()
    came = first.all_inner_texts()

    heads.first.get_by_role("button").click()
    assert heads.first.get_attribute("aria-sort") == "ascending"
    assert first.all_inner_texts() == sorted(came, key=str.casefold)
    page.keyboard.press("Enter")  # the head keeps the focus
    assert first.all_inner_texts() == sorted(came, key=str.casefold, reverse=True)
    page.keyboard.press("Enter")
    assert heads.first.get_attribute("aria-sort") == "none"
    assert first.all_inner_texts() == came


def test_a_figure_fills_the_full_screen_and_goes_back(look, find_card):
    page = look("?tab=Coverage")
    card = find_card(page, "partners-by-country")
    figure, drawing = card.locator(".pc-figure"), card.locator(".main-svg").first
    before = figure.bounding_box()

    card.get_by_role("button", name="Full screen").click()
    page.wait_for_function("(svg) => svg.clientWidth > 1100", arg=drawing.element_handle())
    assert drawing.bounding_box()["height"] > 0.6 * page.viewport_size["height"]
    page.evaluate("document.exitFullscreen()")

    page.wait_for_function(
        "([svg, width]) => svg.clientWidth <= width", arg=[drawing.element_handle(), before["width"] + 1]
    )
    assert abs(figure.bounding_box()["height"] - before["height"]) < 2


def test_no_shadow_lies_along_the_border_of_a_figure_that_fits(look):
    page = look()

    frames = page.locator(".pc-frame").evaluate_all(
        "all => all.map((frame) => getComputedStyle(frame).backgroundImage)"
    )

    assert set(frames) == {"none"}
