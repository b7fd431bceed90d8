"""A chart's card: words computed from its table, and a file name that says what is in it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from components.catalogue.select import Selection
from components.plots.questions import CHARTS
from components.reports.selection_view import SelectionView
from components.service.boards.coverage import make_coverage
from components.service.boards.overview import make_overview_cards
from components.service.cache import forget_all
from components.service.cards import fill_rows, level, make_chart_card


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
def test_an_empty_selection_makes_a_notice_with_a_way_out_where_there_is_one(show, chart):
    card = make_chart_card(chart, show(project=["a"], country=["Sweden"]))
    is_drawn_without_filters = make_chart_card(chart, show())["kind"] == "figure"

    assert card["kind"] == "notice"
    assert card["actions"] == ([{"label": "Clear all filters", "key": "clear:"}] if is_drawn_without_filters else [])
    assert card["text"].endswith("Clear a filter to see more.") == is_drawn_without_filters


def test_a_notice_stands_below_the_cards_it_stood_beside():
    cards = [{"name": name, "span": span, "kind": kind, "height": 300} for name, span, kind in (
        ("map", 8, "figure"), ("gaps", 4, "notice"), ("bars", 6, "figure"), ("types", 6, "figure"))]  # fmt: skip

    placed = [(card["name"], card["span"]) for card in fill_rows(cards)]

    assert placed == [("map", 12), ("gaps", 12), ("bars", 6), ("types", 6)]


def test_a_low_figure_stands_below_a_tall_one_it_stood_beside():
    cards = [{"name": name, "span": 6, "kind": "figure", "height": height} for name, height in (
        ("gaps", 436), ("pairs", 136), ("kinds", 200), ("lost", 300))]  # fmt: skip

    placed = [(card["name"], card["span"]) for card in fill_rows(cards)]

    assert placed == [("gaps", 12), ("pairs", 12), ("kinds", 6), ("lost", 6)]


def test_a_figure_of_a_few_rows_is_not_as_tall_as_the_map_but_stands_below_it(read):
    partners = "project,partner,city,country,source\na,A,Ghent,BE,x\nb,B,Turin,IT,x\n"
    pilots = "pilot,project,place,country,measure,source\n1,a,Ghent,BE,bikes,x\n"
    whole = read(partners=partners, pilot_cities=pilots)
    cards = fill_rows(make_coverage(SelectionView(whole, whole, Selection()), None))
    areas, unpiloted = cards[:2]

    assert [(card["name"], card["span"]) for card in (areas, unpiloted)] == [("areas", 12), ("unpiloted", 12)]
    assert unpiloted["height"] < areas["height"] / 3


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


def test_a_figure_that_fails_costs_its_own_card_only(show, caplog):
    def fail(*_given, **_named):
        raise ZeroDivisionError("a secret of the program")

    card = make_chart_card(replace(CHARTS[0], name="broken", measure=fail), show())

    assert (card["kind"], card["title"]) == ("notice", CHARTS[0].title)
    number = re.search(r"finds failure ([0-9a-f]{8}) in its log", card["text"])[1]
    assert number in caplog.text and "a secret of the program" in caplog.text
    assert "secret" not in card["text"]


def make_figure(height):
    axis = {"range": [0.5, -0.5]}
    return {"name": f"of-{height}", "kind": "figure", "height": height, "figure": {"layout": {"yaxis": axis}}}


def test_figures_beside_each_other_are_as_high_as_the_tallest():
    assert [card["height"] for card in level([make_figure(120), make_figure(300)], 470)] == [300, 300]


def test_figures_with_one_row_each_are_not_tall_and_empty():
    assert [card["height"] for card in level([make_figure(120), make_figure(120)], 470)] == [120, 120]


def test_a_short_figure_beside_a_very_long_one_is_as_high_as_a_full_one():
    assert [card["height"] for card in level([make_figure(120), make_figure(900)], 470)] == [470, 900]


def test_what_is_no_figure_has_no_height_to_be_raised():
    rows = {"name": "rows", "kind": "rows"}

    assert level([make_figure(120), rows], 470)[1] == rows


def test_the_overview_of_one_row_has_no_tall_and_empty_card(show):
    cards = {card["name"]: card for card in make_overview_cards(show(project=["a"], country=["Belgium"]), None)}

    assert cards["partners-by-country"]["height"] < 300


def test_a_figure_of_what_one_can_filter_by_says_that_a_click_may_do_so(show):
    charts = {chart.name: chart for chart in CHARTS}
    for name in ("places", "partners-by-country", "shared-challenges"):
        assert make_chart_card(charts[name], show())["clicks"] == "Shift + click filters"

    assert "clicks" not in make_chart_card(charts["themes-and-challenges"], show())  # a pair is in no filter


def test_a_levelled_figure_says_how_high_it_is_where_it_stands_alone(show):
    charts = {chart.name: chart for chart in CHARTS}
    low, high = (make_chart_card(charts[name], show()) for name in ("partners-by-country", "network"))

    levelled = level([low, high], 470)[0]

    assert levelled["height"] == min(470, high["height"]) > low["height"] == levelled["alone"]["height"]
    assert levelled["alone"]["rows"] == [*low["figure"]["layout"]["yaxis"]["range"]]
    assert "alone" not in low


def test_a_map_keeps_its_height_where_it_stands_alone(show):
    charts = {chart.name: chart for chart in CHARTS}

    assert "alone" not in make_chart_card(charts["places"], show(), height=700)


def test_a_title_has_room_for_some_clauses_and_the_caption_says_the_others(show):
    clause = "e-smartec, MOBI-MIX and SUITS report skills and capacity of authorities"
    chart = next(each for each in CHARTS if each.name == "partners-by-country")
    findings = {number: "; ".join([clause] * number) for number in (1, 3, 6)}
    cards = {}
    for number, finding in findings.items():
        forget_all()  # charts of one name count as one
        cards[number] = make_chart_card(replace(chart, find=lambda *_, finding=finding: finding), show())
    forget_all()

    assert [cards[number]["title"] for number in (1, 3)] == [findings[1], findings[3]]
    assert (cards[6]["title"], cards[6]["caption"][0]) == (findings[3], f"Also: {findings[3]}.")
    assert findings[6] in cards[6]["summary"]
