"""The tab of places: what is not sure is listed, decided for this visitor alone, and can be kept."""

from __future__ import annotations

import json

import pytest

from components.geocoding.location import Location, Query
from components.geocoding.sources.remembered import write_row
from components.views.decisions import Decision

FRIEDLAND = Query("Friedland", "", "Germany", "city")
PARTNERS = (
    "project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\na,Gemeinde Friedland,Friedland,Germany,x\n"
    "b,Universität Friedland,Friedland,Germany,x\nb,Nobody,Qwertzu,Spain,x\n"
)


@pytest.fixture
def open_places(open_page):
    return lambda **files: open_page({"tab": "Places", "project": "all"}, files={"partners": PARTNERS, **files})


def list_cards(page):
    boards = [json.loads(board.proto.json) for board in page.get("bidi_component")]
    return {card["name"]: card for board in boards for card in board.get("cards", [])}


def list_titles(page):
    return [item["title"] for section in list_cards(page)["review-list"]["sections"] for item in section["items"]]


def press(page, label):
    return next(button for button in page.main.button if button.label == label).click().run()


def find_input(page, label):
    return next(box for box in page.main.text_input if box.label == label)


def read_map(page, open_tab="Map"):
    page.session_state["tab"] = open_tab
    return list_cards(page.run())["places"]


def test_what_is_to_decide_is_listed_with_most_rows_first(open_places):
    assert list_titles(open_places()) == ["Friedland, Germany", "Qwertzu, Spain"]


def test_the_place_is_shown_with_its_rows_and_candidates(open_places):
    cards = list_cards(open_places())

    rows = [item["text"] for item in cards["details"]["sections"][0]["items"]]
    assert rows[0] == "“Friedland, Germany” · Alpha · partners.csv, row 3"
    assert "none stands out" in cards["details"]["text"]
    options = cards["review-options"]["sections"][0]["items"]
    assert all("Germany" in item["title"] and "inhabitants" in item["text"] for item in options[:3])


def test_only_the_chosen_kind_is_listed(open_places):
    page = open_places()

    page.main.segmented_control(key="review_kind").set_value("missing").run()

    assert list_titles(page) == ["Qwertzu, Spain"]


def test_all_places_are_listed_on_demand_and_searched(open_places):
    page = open_places()
    page.main.segmented_control(key="review_kind").set_value("all").run()
    assert "Ghent, Belgium" in list_titles(page)

    find_input(page, "Search in this list").set_value("belg").run()

    assert list_titles(page) == ["Ghent, Belgium"]


def test_what_is_left_off_leaves_the_map_and_comes_back_with_undo(open_places):
    page = open_places()

    press(page, "Leave it off the map")

    assert list_titles(page) == ["Qwertzu, Spain"]
    assert "left off the map" in list_cards(page)["details"]["text"]
    press(page, "Undo the decision")
    assert list_titles(page) == ["Friedland, Germany", "Qwertzu, Spain"]


def test_every_tab_follows_a_decision(open_places):
    page = open_places()
    assert "place:Friedland, Germany" in json.dumps(read_map(page)["figure"])
    page.session_state["tab"] = "Places"
    page.run()

    press(page, "Leave it off the map")

    assert "place:Friedland, Germany" not in json.dumps(read_map(page)["figure"])


def test_the_table_and_the_downloads_of_a_figure_follow_a_decision_too(open_places):
    page = open_places()
    press(page, "Leave it off the map")

    card = read_map(page)

    assert "visit=" in card["api"]["query"]
    assert "places as decided in this visit" in card["selection"]


def test_another_visitor_sees_nothing_of_a_decision(open_places, open_page, tmp_path):
    press(open_places(), "Leave it off the map")

    other = open_page({"tab": "Places"}, folder=tmp_path)

    assert list_titles(other) == ["Friedland, Germany", "Qwertzu, Spain"]
    assert "visit=" not in read_map(other)["api"]["query"]


def test_another_name_is_looked_up_and_joins_the_candidates(open_places):
    page = open_places()
    page.session_state["review_place"] = "Qwertzu, Spain"
    page.run()

    find_input(page, "Look for another name").set_value("Sevilla").run()

    first = list_cards(page)["review-options"]["sections"][0]["items"][0]
    assert first["title"].startswith("1 · Seville") or first["title"].startswith("1 · Sevilla")


def test_typed_coordinates_join_the_candidates(open_places):
    page = open_places()

    find_input(page, "Or type its coordinates").set_value("49.35, 8.14").run()

    first = list_cards(page)["review-options"]["sections"][0]["items"][0]
    assert (first["title"], "49.3500, 8.1400" in first["text"]) == ("1 · Friedland, Germany", True)
    assert not page.warning


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("8.14, 49.35", "are the two swapped?"), ("north of it", "no pair of coordinates"), ("95, 200", "no latitude")],
)
def test_coordinates_that_cannot_be_right_are_said(open_places, text, sentence):
    page = open_places()

    find_input(page, "Or type its coordinates").set_value(text).run()

    assert sentence in page.main.warning[0].value


def test_when_nothing_is_left_to_decide_the_page_says_so_and_lists_all(open_places):
    page = open_places(partners="project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\n")

    assert any("Nothing is left to decide" in text.value for text in page.main.markdown)
    assert list_titles(page) == ["Ghent, Belgium"]


def test_data_without_any_place_says_so_on_a_card_as_in_the_other_tabs(open_page):
    bare = {"partners": "project,partner,source\na,City,x\n", "pilot_cities": "pilot,project,measure,source\n"}
    claims = {"themes": "project,theme,source\n", "challenges": "project,challenge,source\n"}
    page = open_page({"tab": "Places"}, files=bare | claims)

    assert not page.exception
    card = list_cards(page)["review"]
    assert (card["kind"], card["text"]) == ("notice", "No row names a place, so there is nothing to locate.")


def test_a_row_with_coordinates_is_not_decided_here(open_places):
    head = "project,partner,city,country,latitude,longitude,source\n"
    page = open_places(partners=f"{head}a,City of Ghent,Ghent,Belgium,51.05,3.72,x\n", pilot_cities="")

    assert not [button for button in page.main.button if button.label == "Leave it off the map"]
    assert any("correct them there" in text.value for text in page.main.caption)


def test_saving_is_offered_only_where_it_is_switched_on(open_places, monkeypatch):
    page = press(open_places(), "Leave it off the map")
    assert not [button for button in page.main.button if button.label.startswith("Save in")]

    monkeypatch.setenv("PILOT_CITIES_SAVE_PLACES", "1")

    assert [button for button in page.run().main.button if button.label.startswith("Save in")]


def test_saved_decisions_are_there_for_everybody(open_places, open_page, monkeypatch, tmp_path):
    monkeypatch.setenv("PILOT_CITIES_SAVE_PLACES", "1")
    page = press(open_places(), "Leave it off the map")

    press(page, "Save in places.csv of the data folder")

    assert "1 decision saved" in page.main.success[0].value
    assert "Friedland,,Germany,city" in (tmp_path / "places.csv").read_text()
    other = open_page({"tab": "Places"}, folder=tmp_path)
    assert "Left off the map by hand." in json.dumps(list_cards(other))


def test_who_contradicts_what_another_visitor_saved_sees_both_and_chooses(
    open_places, open_page, tmp_path, monkeypatch
):
    monkeypatch.setenv("PILOT_CITIES_SAVE_PLACES", "1")
    first, second = open_places(), open_page({"tab": "Places"}, folder=tmp_path)
    press(first, "Leave it off the map")
    find_input(second, "Or type its coordinates").set_value("49.35, 8.14").run()
    second.session_state["decisions"] = {
        "Friedland, Germany": Decision(
            None, (write_row(FRIEDLAND, Location("F", "Germany", 49.35, 8.14, "city", "found", "by hand")),)
        )
    }
    second.run()
    press(first, "Save in places.csv of the data folder")

    press(second, "Save in places.csv of the data folder")

    assert "1 decision of somebody else that contradicts yours" in second.main.warning[-1].value
    assert second.main.radio[0].options == [
        "Saved by somebody else: left off the map (by hand)",
        "Yours: F, Germany at 49.35000, 8.14000 (by hand)",
    ]
    assert "49.35000" not in (tmp_path / "places.csv").read_text(encoding="utf-8")
    second.main.radio[0].set_value("Yours").run()
    press(second, "Save what is chosen")
    assert "49.35000" in (tmp_path / "places.csv").read_text(encoding="utf-8")
    assert second.main.success[-1].value == "1 decision saved in places.csv, for everybody."


def test_a_file_that_cannot_be_written_is_said_without_a_path_of_the_server(open_places, tmp_path, monkeypatch):
    monkeypatch.setenv("PILOT_CITIES_SAVE_PLACES", "1")
    page = open_places()
    press(page, "Leave it off the map")

    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr("components.views.places_file.save_decisions", fail)
    press(page, "Save in places.csv of the data folder")

    assert page.main.error[-1].value == "places.csv could not be written: Permission denied. Download it instead."


ALIKE = "project,partner,city,country,source\na,One,Olette,France,x\nb,Two,OLETTE,France,x\nb,Three,Ghent,Belgium,x\n"


def test_cases_of_the_same_place_are_decided_by_one_click_told_with_their_rows(open_places):
    page = open_places(partners=ALIKE)
    page.session_state["review_place"] = "Olette, France"
    press(page.run(), "Leave it off the map")
    (offer,) = [button.label for button in page.main.button if "alike" in button.label]
    assert offer == "Decide 1 alike case the same way (1 row)"
    assert "OLETTE, France" in page.main.info[0].value

    press(page, offer)

    assert set(page.session_state["decisions"]) == {"Olette, France", "OLETTE, France"}
    assert not [button for button in page.main.button if "alike" in button.label]


def test_cases_of_the_same_doubt_are_taken_at_their_likeliest_points_at_once(open_places):
    partners = (
        "project,partner,city,region,country,source\na,One,Turin,Sicily,Italy,x\nb,Two,Milan,Sicily,Italy,x\n"
        "b,Three,Turin,Sicily,Italy,x\nb,Four,Friedland,,Germany,x\n"
    )
    page = open_places(partners=partners)
    page.session_state["review_place"] = "Milan, Italy"
    page.run()
    (expander,) = [each for each in page.main.expander if "same reason" in each.label]
    assert expander.label == "2 places are unsure for the same reason, in 3 rows"

    press(page, "Take the likeliest of all 2 (3 rows)")

    assert set(page.session_state["decisions"]) == {"Turin, Italy", "Milan, Italy"}
    assert page.session_state["decisions"]["Milan, Italy"].chosen.name == "Milan"
