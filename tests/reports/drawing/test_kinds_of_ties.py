"""Network and flows as SVG, straight from their values."""

from xml.etree import ElementTree

import pytest

from components.plots.kinds.flows import Band, Flows
from components.plots.kinds.flows import FlowNode as Step
from components.plots.kinds.network import Network, Node, Tie
from components.plots.kinds.tip import Tip
from components.plots.style import PALETTES
from components.reports.drawing.figure import draw_svg

COLOURS = PALETTES["light"]
FLOWS = Flows(
    ("Project", "Theme"),
    (Step("project:a", ("A < B",), "@project0"), Step("theme:t", ("Theme",), "@shared")),
    (Band("theme:t|a", 0, 1, 1, Tip("A")),),
    height=300,
    note="1 of 2 pairs",
)
NETWORK = Network(
    600,
    400,
    (
        Node("project:a", ("Alpha", "one"), 100, 100, 12, "@project0", Tip("Alpha"), is_project=True),
        Node("organisation:P", ("P & <Q>",), 300, 300, 5, "@shared", Tip("P"), is_below=False),
    ),
    (Tie(0, 1, "@project0", 1.5, 0.55),),
    note="2 of 3",
)


@pytest.fixture
def find():
    """The elements of one kind in a drawing of a value, 600 px wide."""

    def find(tag, value, height=438):
        root = ElementTree.fromstring(draw_svg(value, width=600, height=height))
        return [node for node in root.iter() if node.tag.endswith(f"}}{tag}")]

    return find


def read(nodes):
    return ["".join(node.itertext()) for node in nodes]


def test_a_sankey_diagram_names_its_nodes_and_draws_each_band(find):
    assert read(find("text", FLOWS)) == ["A < B", "Theme", "Project", "Theme", "1 of 2 pairs"]
    assert [node.get("fill") for node in find("path", FLOWS)] == [COLOURS["grid"]]
    assert [node.get("fill") for node in find("rect", FLOWS)] == [COLOURS["project0"], COLOURS["shared"]]


def test_names_of_a_network_stand_above_or_below_their_marks(find):
    names = {node.tag: node for node in find("text", NETWORK)}
    above = next(node for node in find("text", NETWORK) if "".join(node.itertext()) == "P & <Q>")
    (circle,) = find("circle", NETWORK)

    assert names
    assert float(above.get("y")) < float(circle.get("cy")) - float(circle.get("r"))
    assert [node.get("font-weight") for node in find("tspan", NETWORK)].count("bold") == 2


def test_a_line_of_a_network_joins_the_middles_of_its_marks(find):
    lines = [node for node in find("path", NETWORK) if node.get("fill") == "none"]

    assert [node.get("d") for node in lines] == ["M100.0,108.0L300.0,308.0"]
    assert lines[0].get("stroke-opacity") == "0.55"


def test_a_network_is_stretched_to_a_higher_sheet(find):
    (low,), (high,) = find("circle", NETWORK), find("circle", NETWORK, height=838)

    assert float(high.get("cy")) - 8 == pytest.approx(2 * (float(low.get("cy")) - 8))


@pytest.mark.parametrize("value", [NETWORK, FLOWS], ids=["network", "flows"])
def test_what_is_left_out_is_said_within_the_sheet(find, value):
    (note,) = [node for node in find("text", value) if "".join(node.itertext()) == value.note]

    assert 400 < float(note.get("y")) < 438
