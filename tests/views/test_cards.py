"""A chart's card: words computed from its table, and a file name that says what is in it."""

from __future__ import annotations

import re

import pytest

from components.plots.questions import CHARTS
from components.views.cards import make_chart_card


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_each_card_has_title_summary_caption_and_table(show, chart):
    card = make_chart_card(chart, show())
    if card["kind"] == "notice":
        assert card["text"] == chart.empty
        return

    assert card["title"]
    assert card["title"] in card["summary"]
    assert re.search(r"\d+ rows? · 3 sources · data of 24 November 2022", card["caption"][1])
    assert card["api"]["path"] == f"api/v1/{chart.name}"


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_an_empty_selection_makes_a_notice_with_the_way_out(show, chart):
    card = make_chart_card(chart, show(project=["a"], country=["Sweden"]))

    assert card["kind"] == "notice"
    assert card["actions"] == [{"label": "Clear all filters", "key": "clear:"}]


def test_a_file_name_says_chart_selection_and_date(show):
    card = make_chart_card(CHARTS[0], show(country=["Belgium"]))

    assert card["file"] == "places_country-belgium_2022-11-24"


def test_a_file_name_is_legal_everywhere(show):
    names = [
        make_chart_card(chart, show(project=["a", "b"], period=(2019, 2020)))["file"]
        for chart in CHARTS
        if chart.name == "places"
    ]

    assert all(re.fullmatch(r"[a-z0-9_-]{1,120}", name) for name in names)


def test_the_finding_is_the_title_and_what_is_shown_stands_below(show):
    card = make_chart_card(CHARTS[0], show())

    assert (card["title"], card["subtitle"]) == ("Ghent is in both projects", "Places of partners and pilots")
