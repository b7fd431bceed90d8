"""A map in the browser: always the same traces, colours as numbers, and data that cannot pass for markup."""

import plotly.graph_objects as go
import pytest

from components.plots.kinds.map import Areas, Border, Crowd, Ground, Lettering, Lines, Map, Names, Points, Shades
from components.plots.kinds.tip import Tip
from components.plots.style import paint
from components.reports.plotly.draw import draw_plotly
from components.reports.plotly.map import make_style

EUROPE = (-11, 34, 33, 65)
ALONE = Points((), (), (), Shades((), ("@bar", "@gap")), tips=(), keys=(), hollow=(), crowd=Crowd(False), name="points")
GHENT = Points((3.7,), (51.1,), 10, "@bar", tips=(Tip("Ghent", ", <b>", ("1 project",)),), keys=("place:Ghent",))


def draw(*layers):
    return draw_plotly(Map(layers, EUROPE))["data"]


def test_traces_are_there_without_a_place_too():
    (points,) = draw(ALONE)

    assert points["uid"] == "points"
    assert points["lat"] == points["lon"] == [None]
    assert points["cluster"]["enabled"] is False


def test_colours_are_positions_in_steps_of_a_scale():
    (trace,) = draw(Points((1, 2), (50, 51), (8, 9), Shades((1, 0), ("@bar", "@gap"))))

    assert trace["marker"]["color"] == [1, 0]
    assert trace["marker"]["colorscale"] == [[0, "@bar"], [0.5, "@bar"], [0.5, "@gap"], [1, "@gap"]]


def test_markup_of_the_data_stays_text():
    (trace,) = draw(GHENT)

    assert trace["hovertext"] == ["<b>Ghent</b>, &lt;b&gt;<br>1 project"]


def test_of_what_has_no_tip_nothing_is_said():
    (trace,) = draw(Points((1,), (50,), 8, "@bar"))

    assert trace["hoverinfo"] == "skip"
    assert "customdata" not in trace


def test_a_ring_is_a_point_with_a_hole_right_above_it_so_that_it_covers_no_smaller_one():
    places = Points((1, 2, 3), (50, 51, 52), (30, 20, 9), "@bar", keys=("a", "b", "c"), hollow=(True, False, True))
    (points,) = draw(places)

    assert points["customdata"] == ["a", None, "b", "c", None]
    assert points["marker"]["size"] == [30, 25, 20, 9, 4]
    assert points["marker"]["color"] == [0, 1, 0, 0, 1]
    assert points["marker"]["colorscale"][-1] == [1, "@land"]
    assert points["lon"] == [1, 1, 2, 3, 3]


def test_names_stand_in_the_holes_of_rings():
    places = Points((1, 2), (50, 51), 10, "@bar", keys=("a", "b"), hollow=(False, True), names=("1", "2"))
    _points, hollows = draw(places)

    assert hollows["text"] == ["1", "2"]
    assert hollows["marker"]["size"] == [0.1, 5]


def test_a_line_is_broken_off_after_its_last_spot():
    (trace,) = draw(Lines((((1, 50), (2, 51)), ((3, 52), (4, 53))), "@shared"))

    assert trace["lon"] == [1, 2, None, 3, 4, None]
    assert trace["lat"] == [50, 51, None, 52, 53, None]


@pytest.mark.parametrize(("shapes", "file"), [("countries", "@geo/countries.json"), ("regions", "@geo/regions.json")])
def test_areas_name_the_file_of_their_shapes(shapes, file):
    (trace,) = draw(Areas(shapes, ("BE",), "@shared", 0.4, "@ink", 1, (Tip("Belgium"),), ("country:Belgium",)))

    assert (trace["geojson"], trace["locations"]) == (file, ["BE"])


def test_fine_borders_begin_at_a_zoom():
    style = make_style(Ground(borders=(Border("regions", "@inner", 0.7, 5), Border("countries", "@border", 1))))

    assert [(layer["id"], layer.get("minzoom")) for layer in style["layers"]] == [
        ("sea", None), ("land", None), ("inner", 5), ("border", None),
    ]  # fmt: skip


def test_plotly_knows_every_part():
    areas = Areas("regions", ("BE-VAN",), "@bar", (0.4,), "@ink", 1, (Tip("Antwerp"),), ("region:BE-VAN",))
    names = Names((3.7,), (51.1,), ("Ghent",), Lettering(), (10,), "names")
    value = Map((areas, Lines((), "@shared"), ALONE, GHENT, names, Names((), (), (), Lettering())), EUROPE)

    assert len(go.Figure(paint(draw_plotly(value), "light")).data) == 6
