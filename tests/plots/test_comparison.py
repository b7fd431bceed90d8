"""What a reader sees of a comparison: bars by kind, items in columns, sets of projects."""

import pytest

from components.plots.comparison.items import COMMON_GROUND, SHARED_AND_OWN
from components.plots.comparison.periods import COMPARED_TIME
from components.plots.comparison.places import COMPARED_PLACES, NEAREST
from components.plots.comparison.totals import TOTALS
from components.plots.places import PLACES
from components.plots.projects import PROJECT_TIMELINE
from components.reports.plotly.draw import draw_plotly

THREE = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"
THEMES = "project,theme,source\na,cycling,x\nb,cycling,x\na,parking,x\na,bus,x\nb,walking,x\n"
PILOTS = (
    "pilot,project,place,country,measure,source\n1,a,Brussels,Belgium,m,x\n2,b,Mechelen,Belgium,m,x\n"
    "3,b,Nowhereton,Belgium,m,x\n"
)


def draw(chart, catalogue, **choices):
    return draw_plotly(chart.plot(chart.measure(catalogue, **choices), catalogue))


def list_notes(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def list_bars(figure):
    return [trace for trace in figure["data"] if trace["type"] == "bar"]


def test_what_two_projects_share_stands_between_what_each_has_alone(read):
    figure = draw(COMMON_GROUND, read(themes=THEMES))
    row = figure["layout"]["yaxis"]["ticktext"].index("Themes")

    assert list_notes(figure)[:3] == ["Only Alpha", "Both", "Only Beta"]
    assert [bars["x"][row] for bars in list_bars(figure)] == [2, 1, 1]
    assert [bars["marker"]["color"] for bars in list_bars(figure)] == ["@project0", "@shared", "@project1"]


def test_a_bar_by_kind_sends_the_set_of_projects_that_it_counts(read):
    figure = draw(COMMON_GROUND, read(themes=THEMES))
    row = figure["layout"]["yaxis"]["ticktext"].index("Themes")

    assert [bars["customdata"][row] for bars in list_bars(figure)] == [
        "common:themes|+a|-b", "common:themes|+a|+b", "common:themes|-a|+b",
    ]  # fmt: skip


def test_a_tip_spells_projects_as_they_do(read):
    figure = draw(COMMON_GROUND, read(projects="project,name,source\na,eHUBS,x\nb,MOBI-MIX,x\n", themes=THEMES))
    row = figure["layout"]["yaxis"]["ticktext"].index("Themes")
    headings = [bars["hovertext"][row].partition("<br>")[0] for bars in list_bars(figure)]

    assert headings == ["<b>Themes: only eHUBS</b>", "<b>Themes: both</b>", "<b>Themes: only MOBI-MIX</b>"]


def test_what_is_not_recorded_is_a_question_mark_and_not_nought(read):
    figure = draw(COMMON_GROUND, read(themes="project,theme,source\na,cycling,x\n"))
    row = figure["layout"]["yaxis"]["ticktext"].index("Themes")
    texts = [trace["text"][row].strip() for trace in figure["data"] if trace["type"] == "scatter"]

    assert texts == ["1", "?", "?"]
    assert "? none recorded here, so not known" in list_notes(figure)


def test_of_three_projects_it_is_told_how_many_share(read):
    rows = "a,cycling,x\nb,cycling,x\nc,cycling,x\na,parking,x\nb,parking,x\nc,bus,x\n"
    figure = draw(COMMON_GROUND, read(projects=THREE, themes="project,theme,source\n" + rows))
    row = figure["layout"]["yaxis"]["ticktext"].index("Themes")

    assert list_notes(figure)[:3] == ["In all 3", "In 2", "In one"]
    assert [bars["x"][row] for bars in list_bars(figure)] == [1, 1, 1]


def test_items_of_two_projects_stand_in_three_columns_of_buttons(read):
    figure = draw(SHARED_AND_OWN, read(themes=THEMES), aspect="themes")

    assert [bars["text"] for bars in figure["data"]] == [["bus", "parking"], ["cycling"], ["walking"]]
    assert figure["data"][1]["customdata"] == ["theme:cycling"]
    assert list_notes(figure) == ["<b>Only Alpha</b> · 2", "<b>Both</b> · 1", "<b>Only Beta</b> · 1"]


@pytest.mark.parametrize(
    ("themes", "notes"),
    [
        ("a,cycling,x\n", ["not known", "none recorded here"]),
        ("a,cycling,x\nb,walking,x\n", ["nothing in common"]),
        ("a,cycling,x\nb,cycling,x\n", ["nothing alone", "nothing alone"]),
    ],
)
def test_an_empty_column_says_why(read, themes, notes):
    figure = draw(SHARED_AND_OWN, read(themes="project,theme,source\n" + themes), aspect="themes")

    assert [note for note in list_notes(figure) if "<b>" not in note] == notes


def test_a_long_column_says_how_many_more_there_are(read):
    themes = "project,theme,source\nb,walking,x\n" + "".join(f"a,theme {number:02d},x\n" for number in range(15))
    figure = draw(SHARED_AND_OWN, read(themes=themes), aspect="themes")

    assert len(figure["data"][0]["text"]) == 12
    assert "3 more in the table" in list_notes(figure)


def test_items_of_three_projects_are_sets_with_their_projects_below(read):
    rows = "a,all,x\nb,all,x\nc,all,x\na,ab,x\nb,ab,x\nc,own,x\nc,own too,x\n"
    figure = draw(SHARED_AND_OWN, read(projects=THREE, themes="project,theme,source\n" + rows), aspect="themes")
    bars, _, absent, present = figure["data"]

    assert bars["y"] == [1, 1, 2]
    assert bars["customdata"] == ["common:themes|+a|+b|+c", "common:themes|+a|+b|-c", "common:themes|-a|-b|+c"]
    assert bars["marker"]["color"] == ["@shared", "@shared", "@project2"]
    assert sorted(zip(present["x"], present["y"], strict=True)) == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 2)]
    assert sorted(zip(absent["x"], absent["y"], strict=True)) == [(1, 2), (2, 0), (2, 1)]
    assert figure["layout"]["yaxis"]["ticktext"] == ["Alpha · 2", "Beta · 2", "Gamma · 3"]


def test_own_items_stay_when_there_are_too_many_sets(read):
    names = "abcdef"
    sets = range(1, 64)  # every set of six projects shares a theme of its own
    rows = "".join(f"{name},t{number},x\n" for number in sets for bit, name in enumerate(names) if number >> bit & 1)
    projects = "project,source\n" + "".join(f"{name},x\n" for name in names)
    figure = draw(SHARED_AND_OWN, read(projects=projects, themes="project,theme,source\n" + rows), aspect="themes")
    keys = figure["data"][0]["customdata"]

    assert len(keys) == 20
    assert sum(key.count("+") == 1 for key in keys) == 6
    assert "43 more sets in the table" in list_notes(figure)[0]


def test_totals_say_what_is_not_stated(read):
    projects = "project,name,budget_eur,source\na,Alpha,2000000,x\nb,Beta,0,x\nc,Gamma,,x\n"
    figure = draw(TOTALS, read(projects=projects))
    row = figure["layout"]["yaxis"]["ticktext"].index("Budget")
    texts = [trace["text"][row].strip() for trace in figure["data"] if trace["type"] == "scatter"]

    assert texts == ["2.0 M", "0", "?", "?"]


def test_the_time_that_all_share_is_shaded(read):
    catalogue = read(projects="project,start,end,source\na,2019,2021,x\nb,2020,2022,x\n")
    (band,) = draw(COMPARED_TIME, catalogue)["layout"]["shapes"]

    assert (band["x0"], band["x1"]) == ("2020-01-01", "2022-01-01")


def test_captions_of_a_comparison_are_those_of_all_projects_and_what_is_added():
    start, _, end = COMPARED_PLACES.counts.partition("; lines: the nearest pilot places of different projects")

    assert COMPARED_TIME.counts == f"{PROJECT_TIMELINE.counts}; shaded: all of them run"
    assert start + end == PLACES.counts


def test_no_common_time_is_not_shaded(read):
    catalogue = read(projects="project,start,end,source\na,2019,2019,x\nb,2020,2022,x\n")

    assert "shapes" not in draw(COMPARED_TIME, catalogue)["layout"]


def test_bars_of_distance_name_both_places(read):
    figure = draw(NEAREST, read(pilot_cities=PILOTS), near="pilot places")
    bars, texts = figure["data"]

    assert figure["layout"]["yaxis"]["ticktext"] == ["Brussels – Mechelen"]
    assert [text.strip() for text in texts["text"]] == ["22 km"]
    assert bars["customdata"] == ["place:Brussels, Belgium"]
    assert list_notes(figure)[-1] == "1 place without a distance: see the table"


def test_the_map_ties_the_nearest_pilot_places(read):
    figure = draw(COMPARED_PLACES, read(pilot_cities=PILOTS))
    (line,) = [trace for trace in figure["data"] if trace.get("mode") == "lines"]

    assert line["lat"][:2] == pytest.approx([50.85, 51.03], abs=0.01)
    assert line["lat"][2:] == [None]


@pytest.mark.parametrize("chart", [COMMON_GROUND, TOTALS], ids=lambda chart: chart.name)
def test_equal_numbers_are_equally_long_in_all_columns(read, chart):
    layout = draw(chart, read(themes=THEMES))["layout"]

    assert len({tuple(axis["range"]) for name, axis in layout.items() if name.startswith("xaxis")}) == 1


@pytest.mark.parametrize(("projects", "left_out"), [(7, "1 project"), (9, "3 projects")])
def test_projects_that_are_left_out_are_counted_in_the_figure(read, list_many, projects, left_out):
    themes = "project,theme,source\np01,cycling,x\n"

    figure = draw(COMMON_GROUND, read(projects=list_many(projects), themes=themes))

    assert list_notes(figure)[-1] == f"? none recorded here, so not known · {left_out} with fewer rows left out"
