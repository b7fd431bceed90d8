"""Compare in the browser: all is drawn, and what is clicked opens with its evidence."""

from __future__ import annotations


def test_a_word_in_the_middle_column_opens_its_evidence(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit("?tab=Compare"))

    click_mark(page, "shared-and-own", "challenge:staffing")

    details = find_card(page, "details")
    details.get_by_role("heading", name="Staffing").wait_for()
    assert details.get_by_text("e-smartec").count() > 0
    assert details.get_by_text("MOBI-MIX").count() > 0


def test_a_set_of_three_projects_opens_what_they_share(visit, wait_until_drawn, find_card, click_mark):
    address = "?tab=Compare&aspect=themes&project=e-smartec&project=mobi-mix&project=ehubs"
    page = wait_until_drawn(visit(address))

    click_mark(page, "shared-and-own", "common:themes|+e-smartec|+mobi-mix|-ehubs")

    find_card(page, "details").get_by_role("heading", name="themes of e-smartec and MOBI-MIX").wait_for()


def test_the_kind_of_items_is_chosen_above_the_cards(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?tab=Compare"))

    page.get_by_role("radio", name="organisations").click()

    find_card(page, "shared-and-own").get_by_role("heading", name="POLIS Network").wait_for()
    page.wait_for_url("**aspect=organisations**")
