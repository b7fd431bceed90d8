"""Who works with whom, in the browser: names, nodes and bands open what is known about them."""

from __future__ import annotations

import pytest

# Middle of a node, or a point on a band, of a Sankey diagram that sends a key; scrolled into sight.
_FIND_FLOW = """(figure, key) => {
  figure.scrollIntoView({ block: "center" });
  const node = [...figure.querySelectorAll(".sankey-node")].find(({ __data__ }) => __data__.node.customdata === key);
  if (node) {
    const { x, y, width, height } = node.querySelector(".node-rect").getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }
  const band = [...figure.querySelectorAll(".sankey-link")].find(({ __data__ }) => __data__.link.customdata === key);
  const { x, y, width, height } = band.getBoundingClientRect();
  const left = [...Array(40).keys()].map((step) => y + (height * (step + 0.5)) / 40);
  return [x + 2, left.find((at) => document.elementFromPoint(x + 2, at) === band)];
}"""


@pytest.fixture
def click_flow(find_card):
    """Click a node or band of a Sankey diagram."""

    def click(page, key):
        x, y = find_card(page, "flows").locator(".pc-figure[role=img]").evaluate(_FIND_FLOW, key)
        page.mouse.move(x - 1, y)
        page.mouse.move(x, y)
        page.mouse.click(x, y)

    return click


def wait_for_details(find_card, page, title):
    find_card(page, "details").get_by_role("heading", name=title, exact=True).wait_for()


def test_a_name_of_the_network_opens_its_card(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit("?tab=Network"))

    click_mark(page, "network", "organisation:POLIS Network")

    wait_for_details(find_card, page, "POLIS Network")


def test_a_node_of_the_flow_opens_its_evidence(visit, wait_until_drawn, find_card, click_flow):
    page = wait_until_drawn(visit("?tab=Network"))

    click_flow(page, "challenge:staffing")

    wait_for_details(find_card, page, "Staffing")


def test_a_band_of_the_flow_opens_the_claims_of_both(visit, wait_until_drawn, find_card, click_flow):
    page = wait_until_drawn(visit("?tab=Network"))

    click_flow(page, "both:cycling|staffing")

    wait_for_details(find_card, page, "Cycling + staffing")


def test_a_pair_of_theme_and_challenge_opens_the_claims_of_both(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit("?tab=Challenges&project=all"))

    click_mark(page, "themes-and-challenges", "both:behaviour change|car dependence")

    wait_for_details(find_card, page, "Behaviour change + car dependence")


def test_links_between_places_are_a_choice_that_the_address_keeps(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?tab=Network&project=all"))

    page.get_by_role("radio", name="places").or_(page.get_by_role("button", name="places", exact=True)).first.click()

    find_card(page, "bridges").get_by_role("heading", name="Mechelen, Belgium is in 7 projects").wait_for()
    page.wait_for_url("**links=places**")
