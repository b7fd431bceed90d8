"""Completeness, certainty and gaps, as a reader sees them."""

from components.plots.duplicates import DUPLICATES
from components.plots.quality import CERTAINTY, COMPLETENESS, FIRST_FILLS
from components.reports.plotly.draw import draw_plotly

PROJECTS = "project,name,start,certainty,source\na,Alpha,2020,conflict,x\nb,Beta,,,x\n"
PARTNERS = "project,partner,city,country,source\na,Stad Gent,Ghent,BE,x\na,City of Gent,,BE,x\nb,C,,BE,x\n"


def draw(chart, catalogue):
    return draw_plotly(chart.plot(chart.measure(catalogue), catalogue))


def test_a_square_is_as_dark_as_its_field_is_filled_and_open_where_nothing_is(read):
    figure = draw(COMPLETENESS, read(projects=PROJECTS, partners=PARTNERS))
    fields, rows = figure["layout"]["xaxis"]["ticktext"], figure["layout"]["yaxis"]["ticktext"]
    symbols = {
        (rows[y].strip("</b>"), fields[x]): (trace["marker"]["symbol"], trace["marker"]["color"])
        for trace in figure["data"]
        for x, y in zip(trace["x"], trace["y"], strict=True)
    }

    assert symbols["Alpha", "Partners: city"] == ("square", "@step2")
    assert symbols["all projects", "Partners: city"] == ("square", "@step0")
    assert symbols["Beta", "Projects: start"] == ("square-open", "@gap")
    assert symbols["Beta", "Partners: country"] == ("square", "@step3")


def test_a_bar_of_what_to_fill_in_opens_its_project(read):
    bars = draw(FIRST_FILLS, read(projects=PROJECTS, partners=PARTNERS))["data"][0]

    assert bars["x"][0] == 2
    assert bars["customdata"][0] == "project:a"
    assert bars["hovertext"][0] == (
        "<b>Alpha</b> · Partners: kind<br>missing in 2 of 2 rows<br>tells kinds of organisations"
    )


def test_each_table_is_one_bar_of_its_shares(read):
    figure = draw(CERTAINTY, read(projects=PROJECTS, partners=PARTNERS))
    shares = {trace["name"]: trace["x"] for trace in figure["data"] if trace["type"] == "bar"}

    assert figure["layout"]["yaxis"]["ticktext"] == ["Projects", "Partners"]
    assert (shares["certain"], shares["conflict"]) == ([0.5, 1], [0.5, 0])


def test_a_pair_names_both_and_each_part_of_its_bar_opens_one(read):
    figure = draw(DUPLICATES, read(projects=PROJECTS, partners=PARTNERS))

    assert figure["layout"]["yaxis"]["ticktext"] == ["City of Gent ≈ Stad<br>Gent"]
    assert [trace["customdata"] for trace in figure["data"] if trace["type"] == "bar"] == [
        ["organisation:City of Gent"],
        ["organisation:Stad Gent"],
    ]
