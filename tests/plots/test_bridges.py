"""What a reader sees of who connects projects."""

import pytest

from components.measures.bridges import list_bridges
from components.plots.bridges import BRIDGES
from components.reports.plotly.draw import draw_plotly

PROJECTS = "project,source\na,x\nb,x\nc,x\n"
PARTNERS = (
    "project,partner,city,country,source\na,Polis,Brussels,BE,x\nb,Polis,Brussels,BE,x\nc,Polis,Brussels,BE,x\n"
    "a,Ghent,Ghent,BE,x\nb,Ghent,Ghent,BE,x\na,Port,Ghent,BE,x\nb,Port,Ghent,BE,x\nc,Port,Ghent,BE,x\n"
)


@pytest.fixture
def draw(read):
    """The figure of who connects the three projects, by what links them."""

    def draw(links, partners=PARTNERS):
        catalogue = read(projects=PROJECTS, partners=partners)
        return draw_plotly(BRIDGES.plot(list_bridges(catalogue, links), catalogue))

    return draw


def test_a_tip_says_how_many_pairs_meet_only_here(draw):
    apart = PARTNERS.replace("b,Port", "b,Harbour")

    assert draw("organisations")["data"][0]["hovertext"][0] == (
        "<b>Polis</b><br>3 projects, so 3 pairs of them<br>0 pairs meet only here"
    )
    assert draw("organisations", apart)["data"][0]["hovertext"][0].endswith("<br>1 pair meets only here")


@pytest.mark.parametrize(
    ("links", "heading", "line"),
    [
        ("places", "Projects", "3 projects, so 3 pairs of them"),
        ("projects", "Organisations", "3 organisations, so 3 pairs of them"),
    ],
)
def test_projects_connect_organisations_and_all_else_connects_projects(draw, links, heading, line):
    figure = draw(links)

    assert heading in [note["text"] for note in figure["layout"]["annotations"]]
    assert line in figure["data"][0]["hovertext"][0]
