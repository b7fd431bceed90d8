"""A click on any kind of mark comes back: evidence of a theme, card of a place, filter by a country."""

from __future__ import annotations


def test_a_mark_of_a_theme_opens_its_evidence_and_sources(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit())

    click_mark(page, "themes-by-project", "theme:raising awareness|e-smartec")

    details = find_card(page, "details")
    details.get_by_role("heading", name="Raising awareness").wait_for()
    assert "here: e-smartec" in details.inner_text()
    assert details.get_by_role("link").count() > 0


def test_a_mark_of_a_challenge_opens_its_evidence(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit())

    click_mark(page, "shared-challenges", "challenge:staffing|mobi-mix")

    details = find_card(page, "details")
    details.get_by_role("heading", name="Staffing").wait_for()
    assert "here: MOBI-MIX" in details.inner_text()


def test_a_bar_of_a_shared_challenge_opens_its_evidence(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit("?project=all"))

    click_mark(page, "shared-challenges", "challenge:staffing")

    find_card(page, "details").get_by_role("heading", name="Staffing").wait_for()


def test_a_point_of_the_map_opens_the_card_of_its_place(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit("?tab=Map"))

    click_mark(page, "places", "place:Žilina, Slovakia")

    find_card(page, "details").get_by_role("heading", name="Žilina, Slovakia").wait_for()


def test_a_bar_of_a_country_filters_by_it(visit, wait_until_drawn, say, click_mark):
    page = wait_until_drawn(visit())

    click_mark(page, "partners-by-country", "country:Greece")

    say(page, "e-smartec:")
    assert page.get_by_role("button", name="Remove Greece").count() == 1


def test_a_second_click_on_a_country_takes_the_filter_away(visit, wait_until_drawn, say, click_mark):
    page = wait_until_drawn(visit("?project=e-smartec&project=mobi-mix&country=Greece"))

    click_mark(page, "partners-by-country", "country:Greece")

    say(page, "e-smartec and MOBI-MIX:")


def test_a_bar_of_a_project_opens_its_card(visit, wait_until_drawn, find_card, click_mark):
    page = wait_until_drawn(visit("?tab=Coverage"))

    click_mark(page, "funding", "project:mobi-mix")

    find_card(page, "details").get_by_role("heading", name="MOBI-MIX", exact=True).wait_for()


def test_a_closed_card_makes_room_for_what_is_shared(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?show=project:mobi-mix"))

    find_card(page, "details").get_by_role("button", name="Close").click()

    find_card(page, "common").wait_for()


def test_a_card_leads_on_to_other_items(visit, wait_until_drawn, find_card):
    page = wait_until_drawn(visit("?show=place:Žilina, Slovakia"))

    find_card(page, "details").get_by_role("button", name="e-smartec", exact=True).first.click()

    find_card(page, "details").get_by_role("heading", name="e-smartec", exact=True).wait_for()
