"""Bars by country and by kind of organisation, as a reader sees them."""

import pytest

from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY
from components.reports.plotly.draw import draw_plotly

PARTNERS = "project,partner,organisation_type,country,source\na,A,city,BE,x\na,B,city,IT,x\nb,A,city,BE,x\nb,C,,,x\n"
PILOTS = "pilot,project,place,country,measure,source\nb1,b,Venlo,NL,hubs,x\n"


def draw(chart, catalogue):
    return draw_plotly(chart.plot(chart.measure(catalogue), catalogue))


def list_rows(figure):
    return figure["layout"]["yaxis"]["ticktext"]


def list_bars(figure):
    return {(trace["name"], trace["xaxis"]): trace for trace in figure["data"] if trace["type"] == "bar"}


def list_notes(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_each_project_has_its_colour_in_both_panels(read):
    bars = list_bars(draw(PARTNERS_BY_COUNTRY, read(partners=PARTNERS, pilot_cities=PILOTS)))

    assert {key: trace["marker"]["color"] for key, trace in bars.items()} == {
        ("Alpha", "x"): "@project0",
        ("Beta", "x"): "@project1",
        ("Alpha", "x2"): "@project0",
        ("Beta", "x2"): "@project1",
    }


def test_bars_stand_in_the_order_of_the_countries_with_what_is_not_stated_last(read):
    figure = draw(PARTNERS_BY_COUNTRY, read(partners=PARTNERS, pilot_cities=PILOTS))

    assert list_rows(figure) == ["Belgium", "Italy", "Netherlands", "not stated"]
    assert list_bars(figure)["Beta", "x"]["x"] == [1, 0, 0, 1]
    assert list_bars(figure)["Beta", "x2"]["x"] == [0, 0, 1, 0]


def test_what_is_not_stated_is_hatched_and_not_a_filter(read):
    bars = list_bars(draw(PARTNERS_BY_COUNTRY, read(partners=PARTNERS)))["Beta", "x"]

    assert bars["marker"]["pattern"]["shape"] == ["", "", "/"]
    assert bars["customdata"] == ["country:Belgium", "country:Italy", None]


def test_numbers_stand_at_the_end_of_the_bars(read):
    figure = draw(PARTNERS_BY_COUNTRY, read(partners=PARTNERS))
    texts = [trace["text"] for trace in figure["data"] if trace["type"] == "scatter"]

    assert texts == [[" 2", " 1", " 1"], [" ", " ", " "]]


def test_hovering_tells_country_project_and_number(read):
    bars = list_bars(draw(PARTNERS_BY_COUNTRY, read(partners=PARTNERS)))["Beta", "x"]

    assert bars["hovertext"][0] == "<b>Belgium</b> · Beta<br>1 partner"


def test_more_than_eight_projects_share_one_colour_and_one_trace_a_panel(read, list_many):
    pilots = "pilot,project,place,country,measure,source\n1,p01,Ghent,BE,m,x\n"
    partners = "project,partner,country,source\np01,A,BE,x\n"
    catalogue = read(projects=list_many(9), partners=partners, pilot_cities=pilots)
    figure = draw(PARTNERS_BY_COUNTRY, catalogue)

    assert [trace["marker"]["color"] for trace in list_bars(figure).values()] == ["@bar"] * 3
    assert list_notes(figure) == ["Projects", "Partners", "Pilots"]


def test_of_many_projects_without_any_pilot_there_is_no_panel_of_pilots(read, list_many):
    catalogue = read(projects=list_many(9), partners="project,partner,country,source\np01,A,BE,x\n")

    assert list_notes(draw(PARTNERS_BY_COUNTRY, catalogue)) == ["Projects", "Partners"]


@pytest.mark.parametrize(("countries", "note"), [(16, "1 more country in the table"), (15, None)])
def test_fifteen_countries_are_drawn_and_the_number_of_others_is_told(read, countries, note):
    codes = "ATBEBGHRCYCZDKEEFIFRDEGRHUIEITLV"[: 2 * countries]
    rows = "".join(f"a,P{start},{codes[start : start + 2]},x\n" for start in range(0, len(codes), 2))
    figure = draw(PARTNERS_BY_COUNTRY, read(partners=f"project,partner,country,source\n{rows}"))

    assert len(list_rows(figure)) == 15
    assert list_notes(figure)[2:] == ([note] if note else [])


def test_the_legend_names_the_projects_where_there_are_several(read):
    catalogue = read(partners=PARTNERS)
    table = PARTNERS_BY_COUNTRY.measure(catalogue)

    assert PARTNERS_BY_COUNTRY.extras(table, catalogue)["legend"] == [
        {"label": "Alpha", "colour": "@project0"},
        {"label": "Beta", "colour": "@project1"},
    ]


def test_a_project_alone_keeps_its_colour_and_needs_no_legend(read):
    catalogue = read(partners=PARTNERS)
    alone = type(catalogue)(
        **{**vars(catalogue), "projects": catalogue.projects.iloc[1:], "partners": catalogue.partners.iloc[2:]}
    )

    assert list_bars(draw(PARTNERS_BY_COUNTRY, alone))["Beta", "x"]["marker"]["color"] == "@project1"
    assert PARTNERS_BY_COUNTRY.extras(PARTNERS_BY_COUNTRY.measure(alone), alone)["legend"] == []


def test_organisations_and_their_further_participations_make_one_bar(read):
    figure = draw(ORGANISATION_TYPES, read(partners=PARTNERS))
    organisations, further = list_bars(figure).values()

    assert list_rows(figure) == ["city", "not stated"]
    assert (organisations["x"], further["x"]) == ([2, 1], [1, 0])
    assert organisations["hovertext"][0] == "<b>city</b><br>2 organisations<br>3 participations"
    assert [trace["text"] for trace in figure["data"] if trace["type"] == "scatter"] == [[" 2 + 1", " 1"]]
