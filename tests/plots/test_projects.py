"""Timeline and money, as a reader sees them."""

from components.plots.kinds.bars import Bars, Panel
from components.plots.projects import FUNDING, PROJECT_TIMELINE
from components.reports.plotly.draw import draw_plotly

HEAD = "project,name,start,end,source\n"
DAY = 24 * 60 * 60 * 1000  # ms


def draw(chart, catalogue):
    return draw_plotly(chart.plot(chart.measure(catalogue), catalogue))


def list_notes(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_a_project_is_a_bar_from_its_first_to_its_last_day(read):
    figure = draw(PROJECT_TIMELINE, read(projects=HEAD + "a,Alpha,2021,2021,x\nb,Beta,2020-03-01,2020-03-31,x\n"))
    bars = figure["data"][0]

    assert figure["layout"]["yaxis"]["ticktext"] == ["Beta", "Alpha"]
    assert bars["base"] == ["2020-03-01", "2021-01-01"]
    assert bars["x"] == [30 * DAY, 364 * DAY]
    assert bars["customdata"] == ["project:b", "project:a"]
    assert bars["marker"]["color"] == ["@project1", "@project0"]
    assert list_notes(figure) == []


def test_an_open_end_fades_with_an_arrow_head_and_is_told(read):
    figure = draw(PROJECT_TIMELINE, read(projects=HEAD + "a,Alpha,,2022-07-31,x\nb,Beta,2020,,x\n"))
    sure, opened, arrows = figure["data"]

    assert sure["x"] == []
    assert opened["marker"]["opacity"] < 1
    assert opened["hovertext"] == [
        "<b>Beta</b><br>2020 to end not stated",
        "<b>Alpha</b><br>start not stated to 2022-07-31",
    ]
    assert arrows["marker"]["symbol"] == ["triangle-left", "triangle-right"]
    assert list_notes(figure) == ["arrow head: start or end not stated"]


def test_projects_without_dates_are_told(read):
    figure = draw(PROJECT_TIMELINE, read(projects=HEAD + "a,Alpha,2019,2020,x\nb,Beta,,,x\nc,Gamma,,,x\n"))

    assert figure["layout"]["yaxis"]["ticktext"] == ["Alpha"]
    assert list_notes(figure) == ["2 projects without dates: see the table"]


def test_very_many_projects_are_columns_a_year(read):
    rows = "".join(f"p{number},P,2019,2020,x\n" for number in range(41)) + "q,Q,2020,,x\n"
    figure = draw(PROJECT_TIMELINE, read(projects=HEAD + rows))

    assert (figure["data"][0]["x"], figure["data"][0]["y"]) == ([2019, 2020], [41, 41])
    assert list_notes(figure) == ["1 project without start or end not counted"]


def test_money_is_a_bar_of_eu_funding_and_the_rest_of_the_budget(read):
    catalogue = read(
        projects="project,name,budget_eur,eu_funding_eur,source\na,A,3000000,1900000,x\nb,B,,1400000,x\nc,C,1300000,,x\n"
    )
    funding, rest, texts = draw(FUNDING, catalogue)["data"]

    assert (funding["x"], rest["x"]) == ([1.9, 1.4, 0], [1.1, 0, 1.3])
    assert texts["text"] == [" 1.9 of 3.0", " 1.4 of ?", " ? of 1.3"]
    assert funding["hovertext"][1] == "<b>B</b><br>EU funding €1,400,000<br>budget not stated"


def test_funding_above_the_budget_does_not_draw_backwards(read):
    catalogue = read(projects="project,budget_eur,eu_funding_eur,source\na,1000000,2000000,x\n")

    assert draw(FUNDING, catalogue)["data"][1]["x"] == [0]


def test_the_number_of_known_amounts_is_told_where_only_the_largest_are_drawn(read):
    rows = "".join(f"p{number},{number}000000,x\n" for number in range(1, 28))
    figure = draw(FUNDING, read(projects="project,budget_eur,source\n" + rows))

    assert len(figure["layout"]["yaxis"]["ticktext"]) == 25
    assert list_notes(figure)[-1] == "the 25 largest of 27"


def test_an_amount_far_above_all_others_is_cut_said_and_leaves_the_others_their_length(read):
    rows = "huge,500000000,x\n" + "".join(f"p{number},{number}000000,x\n" for number in range(1, 11))
    figure = draw(FUNDING, read(projects="project,budget_eur,source\n" + rows))
    _, rest, texts = figure["data"]

    assert rest["x"][:2] == [20, 10]
    assert texts["text"][:2] == [" → ? of 500.0", " ? of 10.0"]
    assert list_notes(figure)[-1] == "→ 1 bar cut short: far above all others"


def test_amounts_that_grow_step_by_step_are_not_cut(read):
    rows = "".join(f"p{number},{2**number}000000,x\n" for number in range(1, 11))
    figure = draw(FUNDING, read(projects="project,budget_eur,source\n" + rows))

    assert figure["data"][1]["x"][0] == 1024


def test_a_long_note_has_the_room_of_the_labels_too():
    notes = [
        draw_plotly(Bars(("a",), (Panel("A", (), ("1",)),), note=words))["layout"]["annotations"][-1]
        for words in ("x", "x" * 60)
    ]

    assert [note["xanchor"] for note in notes] == ["left", "right"]
