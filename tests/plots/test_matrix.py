"""Themes and challenges by project, as a reader sees them."""

from components.plots.challenges import ALL_CHALLENGES, SHARED_CHALLENGES
from components.plots.matrix import MOST_PROJECTS
from components.plots.themes import ALL_THEMES, THEMES_BY_PROJECT
from components.reports.plotly.draw import draw_plotly

THEMES = "project,place,country,theme,source\na,,,cycling,x\na,Mechelen,BE,cycling,x\nb,,,cycling,x\nb,,,parking,x\n"


def draw(chart, catalogue):
    return draw_plotly(chart.plot(chart.measure(catalogue), catalogue))


def list_marks(figure):
    marks = figure["data"][1]
    return dict(zip(marks["customdata"], zip(marks["x"], marks["y"], marks["text"], strict=True), strict=True))


def list_notes(figure):
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_a_mark_stands_where_a_project_has_a_theme_and_tells_the_claims(read):
    assert list_marks(draw(THEMES_BY_PROJECT, read(themes=THEMES))) == {
        "theme:cycling|a": (0, 0, "2"),
        "theme:cycling|b": (1, 0, ""),
        "theme:parking|b": (1, 1, ""),
    }


def test_more_claims_make_a_larger_mark_in_the_colour_of_the_project(read):
    marker = draw(THEMES_BY_PROJECT, read(themes=THEMES))["data"][1]["marker"]

    assert marker["symbol"] == "square"
    assert marker["size"][0] > marker["size"][1]
    assert marker["color"] == ["@project0", "@project1", "@project1"]


def test_what_is_shared_is_bold_tied_together_and_told_in_the_margin(read):
    figure = draw(THEMES_BY_PROJECT, read(themes=THEMES))

    assert figure["layout"]["yaxis"]["ticktext"] == ["<b>cycling</b>", "parking"]
    assert (figure["data"][0]["x"], figure["data"][0]["y"]) == ([0, 1, None], [0, 0, None])
    assert list_notes(figure) == ["both", ""]


def test_projects_are_named_on_top(read):
    axis = draw(THEMES_BY_PROJECT, read(themes=THEMES))["layout"]["xaxis"]

    assert (axis["side"], axis["ticktext"]) == ("top", ["Alpha", "Beta"])


def test_hovering_tells_theme_project_claims_and_places(read):
    hovers = draw(THEMES_BY_PROJECT, read(themes=THEMES))["data"][1]["hovertext"]

    assert hovers[:2] == ["<b>cycling</b> · Alpha<br>2 claims · 1 place", "<b>cycling</b> · Beta<br>1 claim"]


def test_of_very_many_projects_as_many_are_drawn_as_stand_side_by_side(read, list_many):
    themes = "project,theme,source\n" + "".join(f"p{i:02d},cycling,x\n" for i in range(1, 42))
    figure = draw(ALL_THEMES, read(projects=list_many(41), themes=themes))

    assert len(figure["layout"]["xaxis"]["ticktext"]) == MOST_PROJECTS
    assert f"{MOST_PROJECTS} of 41 projects" in list_notes(figure)


def test_three_projects_are_told_how_many_of_them_share(read):
    catalogue = read(projects="project,source\na,x\nb,x\nc,x\n", themes=THEMES + "c,,,walking,x\n")

    assert list_notes(draw(THEMES_BY_PROJECT, catalogue)) == ["2 of 3", "", ""]


def test_many_projects_share_one_colour_and_each_row_tells_its_number(read, list_many):
    rows = "".join(f"p{number:02d},,,cycling,x\n" for number in range(1, 18))
    figure = draw(THEMES_BY_PROJECT, read(projects=list_many(17), themes="project,place,country,theme,source\n" + rows))

    assert figure["data"][1]["marker"]["color"] == "@bar"
    assert list_notes(figure) == ["in 17", "15 of 17 projects"]


def test_the_overview_draws_the_most_shared_themes_and_tells_of_how_many(read):
    rows = "".join(f"a,,,theme {number:02d},x\n" for number in range(20))
    catalogue = read(themes="project,place,country,theme,source\n" + rows + "b,,,theme 19,x\n")
    figure = draw(THEMES_BY_PROJECT, catalogue)

    assert figure["layout"]["yaxis"]["ticktext"][:2] == ["<b>theme 19</b>", "theme 00"]
    assert list_notes(figure)[-1] == "10 of 20 themes"
    assert len(draw(ALL_THEMES, catalogue)["layout"]["yaxis"]["ticktext"]) == 20


def test_long_names_are_wrapped(read):
    catalogue = read(themes="project,theme,source\na,citizen and stakeholder engagement,x\n")

    assert draw(THEMES_BY_PROJECT, catalogue)["layout"]["yaxis"]["ticktext"] == [
        "citizen and<br>stakeholder engagement"
    ]


def test_challenges_of_few_projects_are_marks_like_themes(read):
    catalogue = read(challenges="project,challenge,source\na,staffing,x\nb,staffing,x\n")

    assert list(list_marks(draw(SHARED_CHALLENGES, catalogue))) == ["challenge:staffing|a", "challenge:staffing|b"]


def test_all_challenges_of_many_projects_are_marks(read, list_many):
    catalogue = read(projects=list_many(9), challenges="project,challenge,source\np01,staffing,x\np02,staffing,x\n")
    figure = draw(ALL_CHALLENGES, catalogue)

    assert figure["data"][1]["customdata"] == ["challenge:staffing|p01", "challenge:staffing|p02"]
    assert list_notes(figure) == ["in 2"]


def test_challenges_of_many_projects_are_bars_of_projects_and_places(read, list_many):
    rows = "p01,Mechelen,staffing,x\np02,,staffing,x\np03,,money,x\n"
    catalogue = read(projects=list_many(9), challenges="project,place,challenge,source\n" + rows)
    figure = draw(SHARED_CHALLENGES, catalogue)
    projects, places = (trace for trace in figure["data"] if trace["type"] == "bar")

    assert figure["layout"]["yaxis"]["ticktext"] == ["staffing", "money"]
    assert (projects["x"], places["x"]) == ([2, 1], [1, 0])
    assert projects["customdata"] == ["challenge:staffing", "challenge:money"]
    assert projects["hovertext"][0] == "<b>staffing</b><br>reported by 2 projects and 1 place"


def test_challenges_of_one_project_each_are_told_in_a_note_where_others_are_shared(read, list_many):
    shared = "".join(f"{project},{challenge},x\n" for challenge in "cde" for project in ("p01", "p02"))
    catalogue = read(projects=list_many(9), challenges=f"project,challenge,source\n{shared}p01,f,x\np01,g,x\n")
    figure = draw(SHARED_CHALLENGES, catalogue)

    assert figure["layout"]["yaxis"]["ticktext"] == ["c", "d", "e"]
    assert list_notes(figure)[-1] == "2 more challenges by one project each: see the table"


def test_of_equally_many_themes_the_projects_with_the_most_shared_ones_are_drawn(read, list_many):
    rows = [f"p{number:02d},{'rare' if number < 10 else 'common'},x\n" for number in range(1, 42)]
    catalogue = read(projects=list_many(41), themes="project,theme,source\n" + "".join(rows))
    drawn = set(ALL_THEMES.measure(catalogue)["project"])

    assert {f"p{number:02d}" for number in range(10, 42)} <= drawn
    assert "most shared themes" in THEMES_BY_PROJECT.counts
