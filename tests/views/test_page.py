"""The page's script: what a visitor is shown, asked and told."""

from __future__ import annotations

import html
import os
import re

import pytest
from streamlit.testing.v1 import AppTest

from components.catalogue.issues import Issue
from components.plots.questions import QUESTIONS
from components.service.tabs import TABS, make_cards


def read_head(page) -> str:
    return page.main.markdown[0].value if page.main.markdown[0].value.startswith("#") else page.main.markdown[1].value


def read_issues(page) -> str:
    (told,) = [each.proto.body for each in page.get("html") if "pc-issues" in each.proto.body]
    return html.unescape(told.partition(">")[2])


def test_the_opening_view_shows_the_featured_projects(open_page):
    page = open_page()

    assert read_head(page).startswith("# e-smartec and MOBI-MIX: ")
    assert page.session_state["project"] == ["e-smartec", "mobi-mix"]


def test_the_filters_are_told_what_is_chosen(open_page, read_filters):
    sent = read_filters(open_page({"project": "mobi-mix", "country": "Belgium", "from": "2021"}))

    assert list(sent["chosen"]) == [
        "project", "programme", "country", "region", "location", "theme", "challenge", "organisation",
        "organisation_type", "role",
    ]  # fmt: skip
    assert (sent["chosen"]["project"], sent["chosen"]["country"]) == (["mobi-mix"], ["Belgium"])
    assert sent["years"] == [2021, None]
    assert list(sent["colours"]) == ["mobi-mix"]


@pytest.mark.parametrize("tab", [question.label for question in TABS])
def test_each_tab_is_drawn_without_an_exception(open_page, tab):
    assert not open_page({"tab": tab, "project": "all"}).exception


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.label)
def test_no_tab_has_to_tell_of_a_failure(show, tab):
    assert "failure" not in [card["name"] for card in make_cards(tab, show(), "")]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_figure_that_fails_is_told_on_its_tab_and_the_page_stands(show, break_chart, question, caplog):
    tab = next(each for each in TABS if each.label == question.label)
    for chart in question.charts:
        break_chart(chart)

    said = " ".join(card.get("text", "") for card in make_cards(tab, show(), ""))

    numbers = re.findall("finds failure ([0-9a-f]{8}) in its log", said)
    assert bool(numbers) == bool(tab.make_cards and make_cards(tab, show(), ""))
    assert all(number in caplog.text for number in numbers)
    assert "secret" not in said


def test_an_error_of_the_page_itself_is_told_with_its_number_and_nothing_else(caplog):
    def draw():
        from components.views.notices import show_failure

        try:
            raise ZeroDivisionError("a secret of the program")
        except ZeroDivisionError as error:
            assert show_failure(error)  # nothing more is shown

    page = AppTest.from_function(draw).run()

    number = re.search("finds failure ([0-9a-f]{8}) in its log", page.error[0].value)[1]
    assert number in caplog.text and "secret" in caplog.text
    assert "secret" not in page.error[0].value and not page.exception


def test_only_the_open_tab_is_drawn(open_page):
    page = open_page({"tab": "Map"})

    assert {board.key for board in page.get("bidi_component")} == {"board-map", "filters"}


def test_a_filter_changes_the_sentence_and_the_cards(open_page, list_cards, choose):
    page = open_page()

    choose(page, project=["mobi-mix"])

    assert read_head(page).startswith("# MOBI-MIX: ")
    assert "MOBI-MIX" in list_cards(page)["places"]["selection"]


def test_an_empty_selection_offers_to_clear_the_filters(open_page, list_cards):
    page = open_page({"project": "mobi-mix", "country": "Slovakia"})

    notices = [card for card in list_cards(page).values() if card["kind"] == "notice"]

    assert read_head(page) == "# No project matches the filters"
    assert any(action["key"] == "clear:" for card in notices for action in card["actions"])


def test_the_period_leaves_projects_that_ran_in_it(open_page, choose):
    page = open_page({"project": "all"}, files={})

    choose(page, years=(2022, 2022))

    assert read_head(page).startswith("# Beta: ")


def test_a_missing_folder_says_where_it_looked(open_page, tmp_path):
    page = open_page(folder=tmp_path / "nowhere")

    assert str(tmp_path / "nowhere") in page.error[0].value.replace("\\", "")  # that keep it from being Markdown
    assert not page.exception


def test_damaged_rows_are_listed_and_the_others_shown(open_page):
    page = open_page(files={"partners": "project,partner,country,source\na,City of Ghent,Belguim,x\n"})

    assert "1 error" in page.expander[0].label
    assert read_issues(page).startswith("partners.csv, row 2, column country: 'Belguim' is not a country.")
    assert read_head(page).startswith("# Alpha: 1 partner")


def test_errors_are_one_folded_line_and_their_list_is_made_on_demand(open_page):
    page = open_page(files={"partners": "project,partner,country,source\na,City of Ghent,Belguim,x\n"})

    assert not page.expander[0].proto.expanded


def test_errors_of_places_csv_are_in_the_same_folded_list(open_page):
    page = open_page(files={"places": "place,latitude,longitude\nRome,north,12\n"})

    assert not page.warning
    assert "1 error" in page.expander[0].label
    assert "places.csv, row 2: latitude 'north' is no number" in read_issues(page)


def test_sentences_are_made_only_for_the_issues_that_are_shown(open_page, monkeypatch):
    rows = "".join(f"a,Partner {number},Belguim,x\n" for number in range(3000))
    made = []
    say = Issue.__str__
    monkeypatch.setattr(Issue, "__str__", lambda issue: made.append(issue) or say(issue))

    open_page(files={"partners": f"project,partner,country,source\n{rows}"})

    assert 0 < len(made) < 100


def test_a_file_that_changes_without_size_and_time_is_read_anew(open_page, tmp_path):
    page = open_page(files={})
    file = tmp_path / "projects.csv"
    status = file.stat()

    file.write_text(file.read_text(encoding="utf-8").replace("Alpha", "Gamma"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert "Gamma" in read_head(page.run())


def test_a_folder_without_featured_projects_opens_with_all(open_page):
    page = open_page(files={"projects": "project,name,source\na,Alpha,x\nb,Beta,x\n"})

    assert page.session_state["project"] == []
    assert read_head(page).startswith("# Alpha and Beta: ")


def test_a_link_that_leads_nowhere_does_not_stop_the_page(open_page, tmp_path):
    (tmp_path / "extra.csv").symlink_to("/nowhere")

    page = open_page(files={})

    assert not page.exception
    assert "extra.csv" in read_issues(page)


def test_the_card_of_what_is_shared_says_which_filters_leave_no_project(open_page, list_cards):
    card = list_cards(open_page({"project": "mobi-mix", "country": "Slovakia"}))["common"]

    assert card["text"] == "Nothing matches project MOBI-MIX; country Slovakia."
    assert [action["key"] for action in card["actions"]] == ["clear:"]


def test_where_the_file_of_projects_is_damaged_it_is_to_be_repaired_and_not_put_there(open_page, tmp_path):
    page = open_page(files={"projects": "PK\x03\x04"})

    assert read_head(page) == "# There is no project to show"
    assert page.main.error[0].value == f"`projects.csv` in `{tmp_path}` cannot be used as it is: repair it first."
    assert "this is a workbook" in read_issues(page)
    assert not any("Put the CSV files there" in text.value for text in page.main.markdown)


def test_a_filter_by_a_mere_seat_says_why_no_project_is_left(open_page):
    head = "project,partner,organisation_type,city,country,source\n"
    partners = f"{head}a,A,city,Mechelen,BE,x\nb,POLIS,network,Vienna,Austria,x\n"
    page = open_page({"project": "all", "country": "Austria"}, files={"partners": partners})

    assert "Only networks have their seat in Austria: no project takes part there." in [
        each.value for each in page.markdown
    ]
