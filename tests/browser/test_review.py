"""A place that is not sure is decided on the page: the map follows, and the file keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

FILES = {
    "projects": "project,name,source\na,Alpha,x\nb,Beta,x\n",
    "partners": (
        "project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\n"
        "a,Gemeinde Neustadt,Neustadt,Germany,x\nb,Universität Neustadt,Neustadt,Germany,x\nb,Nobody,Qwertzu,Spain,x\n"
    ),
    "pilot_cities": "pilot,project,place,country,measure,source\n",
    "themes": "project,theme,source\n",
    "challenges": "project,challenge,source\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unsure")
    for name, text in FILES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def open_places(visit, wait_until_drawn, serve, folder):
    return lambda **options: wait_until_drawn(visit("?tab=Places", server=serve(folder), **options))


def test_a_chosen_candidate_is_on_the_map_and_in_the_file(open_places, wait_until_drawn, find_card):
    page = open_places()

    find_card(page, "review-options").get_by_role("button", name="Neustadt an der Weinstraße").click()

    page.get_by_text("1 decision in this visit.").wait_for()
    assert "You decided: it is Neustadt an der Weinstraße" in find_card(page, "details").inner_text()
    with page.expect_download() as begun:
        page.get_by_role("button", name="Download places.csv").click()
    text = Path(begun.value.path()).read_text(encoding="utf-8")
    assert "Neustadt,,Germany,city,Neustadt an der Weinstraße,Germany,49.35" in text
    page.get_by_role("tab", name="Map").click()
    wait_until_drawn(page)
    assert "place not certain" not in find_card(page, "places").inner_text()


def test_the_table_of_a_figure_follows_the_decision(open_places, find_card):
    page = open_places()
    page.get_by_role("button", name="Leave it off the map").click()
    page.get_by_text("1 decision in this visit.").wait_for()

    find_card(page, "located").get_by_role("button", name="Table").click()

    row = find_card(page, "located").get_by_role("row", name="not on the map")
    row.wait_for()
    assert row.get_by_role("cell").nth(-1).inner_text() == "3"


def test_a_click_on_the_small_map_chooses_and_undo_takes_it_back(open_places, find_card, click_mark):
    page = open_places()

    click_mark(page, "review-map", "candidate:1")

    page.get_by_text("1 decision in this visit.").wait_for()
    page.get_by_role("button", name="Undo the decision").click()
    page.get_by_text("You have decided nothing in this visit.").wait_for()
    assert "none stands out" in find_card(page, "details").inner_text()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_review_has_no_violation_of_wcag(open_places, find_violations, find_card, dark):
    page = open_places(dark=dark, width=390)
    page.get_by_label("Or type its coordinates", exact=True).fill("8.14, 49.35")
    page.keyboard.press("Enter")
    page.get_by_text("are the two swapped?").wait_for()
    find_card(page, "review-options").get_by_role("button").first.click()
    page.get_by_text("1 decision in this visit.").wait_for()

    assert not find_violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
