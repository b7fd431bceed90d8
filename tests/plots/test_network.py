"""What one sees of the network, the bridges and the flows."""

import pytest

from components.measures.bridges import list_bridges
from components.measures.flows import list_flows
from components.measures.network import list_links
from components.plots.bridges import plot_bridges
from components.plots.flows import FLOWS, plot_flows
from components.plots.network import NETWORK, plot_network
from components.reports.plotly.draw import draw_plotly

HEAD = "project,partner,city,country,source\n"
PARTNERS = HEAD + "a,Polis,Brussels,BE,x\nb,Polis,Brussels,BE,x\nb,Port,Venlo,NL,x\n"


@pytest.fixture
def draw(read):
    """The network of two projects, or of so many as the text says."""

    def draw(links="organisations", **tables):
        catalogue = read(**{"partners": PARTNERS, **tables})
        network = list_links(catalogue, links)
        return draw_plotly(plot_network(network, catalogue)), NETWORK.extras(network, catalogue)

    return draw


def list_names(figure):
    return [text.replace("<b>", "").replace("</b>", "") for text in figure["data"][-1]["text"]]


def test_each_name_is_a_button_to_what_it_names(draw):
    figure, _ = draw()
    keys = dict(zip(list_names(figure), figure["data"][-1]["customdata"], strict=True))

    assert keys == {
        "Polis": "organisation:Polis",
        "Port": "organisation:Port",
        "Alpha": "project:a",
        "Beta": "project:b",
    }


def test_who_is_in_several_projects_has_the_colour_of_the_shared_and_a_legend(draw):
    figure, extras = draw()
    colours = dict(zip(list_names(figure), figure["data"][-1]["marker"]["color"], strict=True))

    assert colours == {"Polis": "@shared", "Port": "@project1", "Alpha": "@project0", "Beta": "@project1"}
    assert [entry["colour"] for entry in extras["legend"]] == ["@shared"]


def test_places_are_named_without_their_country(draw):
    assert set(list_names(draw("places")[0])) == {"Brussels", "Venlo", "Alpha", "Beta"}


def test_links_of_many_projects_are_the_wider_the_more_projects_are_in_common(draw, list_many):
    partners = HEAD + "".join(f"{row},,,x\n" for row in ("p01,A", "p01,B", "p01,C", "p02,A", "p02,B"))
    figure, _ = draw(projects=list_many(9), partners=partners)
    lines = {trace["line"]["width"]: len(trace["x"]) // 3 for trace in figure["data"] if trace["mode"] == "lines"}

    assert lines == {3.0: 1, 1.5: 2}


def test_a_line_says_what_the_two_have_in_common(draw, list_many):
    figure, _ = draw(projects=list_many(9), partners=HEAD + "p01,A,,,x\np01,B,,,x\n")

    assert figure["data"][-2]["hovertext"] == ["<b>A</b> and <b>B</b><br>1 project: p01"]


def test_what_is_left_out_is_said_under_the_figure(draw, list_many):
    rows = [f"p0{p},S{i},,,x\n" for p in (1, 2) for i in range(7)] + [f"p03,W{i:02d},,,x\n" for i in range(12)]
    figure, _ = draw(projects=list_many(9), partners=HEAD + "".join(rows))

    assert [note["text"] for note in figure["layout"]["annotations"]] == [
        "21 of the 87 pairs that meet: those with at least 2 projects in common"
    ]


def test_nothing_is_said_where_nothing_is_left_out(draw):
    assert draw()[0]["layout"]["annotations"] == []


def test_bars_of_bridges_tell_pairs_that_meet_only_there(read):
    catalogue = read(partners=PARTNERS)
    figure = draw_plotly(plot_bridges(list_bridges(catalogue, "organisations"), catalogue))

    assert [trace["text"] for trace in figure["data"] if trace["type"] == "scatter"] == [[" 2"], [" 1 of 1"]]


def test_nodes_and_bands_of_the_flow_are_buttons(read):
    catalogue = read(themes="project,theme,source\na,poverty,x\n", challenges="project,challenge,source\na,poverty,x\n")
    (trace,) = draw_plotly(plot_flows(list_flows(catalogue), catalogue))["data"]

    assert trace["node"]["customdata"] == ["project:a", "theme:poverty", "challenge:poverty"]
    assert trace["link"]["customdata"] == ["theme:poverty|a", "both:poverty|poverty"]
    assert list(zip(trace["link"]["source"], trace["link"]["target"], strict=True)) == [(0, 1), (1, 2)]


def test_the_flow_of_two_projects_says_what_both_name(read):
    catalogue = read(
        themes="project,theme,source\na,hubs,x\nb,hubs,x\n", challenges="project,challenge,source\na,cost,x\nb,cost,x\n"
    )

    assert FLOWS.find(FLOWS.measure(catalogue), catalogue) == "1 theme and 1 challenge are shared by both projects"


def test_the_flow_of_one_project_says_how_much_it_names(read):
    themes = "project,theme,source\na,hubs,x\na,bikes,x\n"
    one = "project,name,source\na,Alpha,x\n"
    catalogue = read(projects=one, themes=themes, challenges="project,challenge,source\na,cost,x\n")

    assert FLOWS.find(FLOWS.measure(catalogue), catalogue) == "Alpha names 2 themes and 1 challenge"
