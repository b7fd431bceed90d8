"""Maps show what the page shows first, with names that no one reads wrongly."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

from components.plots.kinds.map import Areas, Camera, Crowd, Lettering, Lines, Map, Names, Points, Shades
from components.plots.kinds.tip import Tip
from components.reports.drawing.area import SheetArea
from components.reports.drawing.clusters import join_near
from components.reports.drawing.cut import cut_lines, cut_ring
from components.reports.drawing.figure import draw_svg
from components.reports.drawing.geodata import read_outlines
from components.reports.drawing.mercator import fit_view
from components.reports.drawing.names import SIDES, Box, find_room

SHEET = SheetArea(0, 0, 700, 500)


def draw(*layers, zoom=6):
    """The layers around 4.4° E, 51° N, on 700 × 500 px."""
    reach = 180 * (SHEET.width - 130) / (512 * 2**zoom)
    return draw_svg(Map(layers, (4.4 - reach, 51, 4.4 + reach, 51)), width=700, height=500)


def mark(longitudes, latitudes, names, **more):
    return Points(tuple(longitudes), tuple(latitudes), 10, "@gap", names=tuple(names), **more)


def find_circles(svg):
    circles = [node for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}circle")]
    return [(float(node.get("cx")), float(node.get("cy"))) for node in circles]


def list_names(svg):
    return [node.text for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")]


def test_the_middle_of_the_extent_is_the_middle_of_the_sheet():
    assert find_circles(draw(mark([4.4], [51], ["Here"]))) == [(350, 250)]


def test_the_extent_lies_within_the_sheet_with_room_for_names():
    west, south, east, north = extent = (-5, 40, 20, 55)
    view = fit_view(extent, SHEET)
    corners = view.place_degrees([west, east], [north, south])

    assert corners.min() >= 0
    assert corners[0][0] >= 64
    assert corners[1][1] <= 500 - 29


def test_a_map_that_was_moved_shows_what_the_visitor_looks_at():
    layers = (mark([4.4, 22.27], [51, 60.45], ["Here", "Turku"]),)
    moved = Map(layers, (4, 50, 5, 52), camera=Camera(60.45, 22.27, 9))

    svg = draw_svg(moved, width=700, height=500)

    assert find_circles(svg) == [(350, 250)]
    assert list_names(svg)[0] == "Turku" and "Here" not in list_names(svg)


def test_a_px_of_a_moved_map_is_as_wide_as_on_the_page():
    layers = (mark([0, 1], [0, 0], ["", ""]),)

    here, there = find_circles(draw_svg(Map(layers, (0, 0, 1, 1), camera=Camera(0, 0, 6)), width=700, height=500))

    assert there[0] - here[0] == pytest.approx(512 * 2**6 / 360, abs=0.1)


def test_a_place_nearly_alone_is_not_shown_from_nearer_than_zoom_eight():
    assert fit_view((4.4, 51, 4.41, 51.01), SheetArea(0, 0, 2000, 2000)).zoom == 8


def test_names_that_would_hide_one_another_move_or_are_left_out():
    near = [4.40, 4.405, 4.41, 4.415, 4.42]
    names = list_names(draw(mark(near, [51.0] * 5, ["Bruxelles-Capitale"] * 5)))

    assert 1 <= len(names) < 5


def test_where_names_collide_the_one_that_comes_first_has_room_as_in_the_browser():
    first_smallest = replace(mark([4.4] * 7, [51] * 7, ["First", *"BCDEFG"]), sizes=(8, 9, 9, 9, 9, 9, 9))
    names = list_names(draw(first_smallest))

    assert "First" in names and len(names) < 7


def test_names_of_different_layers_do_not_overlap():
    names = list_names(draw(mark([4.4], [51], ["Ghent"]), mark([4.4], [51], ["Ghent too"])))

    assert "Ghent too" in names  # the one on top


def test_a_name_stands_nearest_to_its_own_point():
    taken = [Box.around((100, 100), 5), Box.around((112, 100), 5)]
    side, box = find_room("Ghent", (100, 100), 5, 14, SIDES, taken, SHEET)

    assert side == "middle left"
    assert box.right < 100


def test_an_area_has_its_own_colour_and_an_unknown_one_is_left_out():
    shades = Shades((0, 1), ("@step0", "@gap"))
    areas = Areas("countries", ("BE", "??"), shades, 0.9, "@card", 1, (Tip("Belgium"), Tip("?")), ("a", "b"))
    svg = draw(areas)

    assert "#bddbe4" in svg
    assert "#b4281e" not in svg


def test_borders_of_regions_appear_from_the_zoom_on_that_the_ground_says():
    far, near = draw(zoom=3), draw(zoom=5)

    assert len(re.findall("<path", near)) == len(re.findall("<path", far)) + 1


def test_lines_on_a_map_lead_from_place_to_place():
    svg = draw(Lines((((4.4, 51), (5.0, 51)),), "@shared"))

    assert "M350.0,250.0L" in svg


def test_near_points_of_a_crowd_are_one_with_their_number():
    crowd = mark([4.4, 4.401, 8], [51, 51, 51], [""] * 3, crowd=Crowd(joined=True))
    svg = draw(crowd)

    assert list_names(svg) == ["2"]
    assert len(find_circles(svg)) == 2


def test_a_visitor_who_wants_no_crowds_sees_each_point():
    assert len(find_circles(draw(mark([4.4, 4.401], [51, 51], "AB", crowd=Crowd(joined=False))))) == 2


def test_what_is_hollow_is_a_ring():
    svg = draw(mark([4.4, 5], [51, 51], ["", ""], hollow=(True, False)))
    radii = [node.get("r") for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}circle")]

    assert radii == ["5", "2.5", "5"]


def test_points_out_of_sight_are_not_drawn():
    assert find_circles(draw(mark([4.4, -70], [51, 10], ["", ""]))) == [(350, 250)]


def test_names_amid_an_area_stand_there_or_nowhere():
    numbers = Names((4.4, 4.4), (51, 51), ("12", "7"), Lettering(14, "@ink", "middle"))

    assert list_names(draw(numbers)) == ["12"]


def test_markup_in_a_name_stays_text():
    assert list_names(draw(mark([4.4], [51], ["Ghent <b>& co"]))) == ["Ghent <b>& co"]


def test_points_join_the_first_within_reach():
    assert join_near([(0, 0), (3, 0), (50, 0)], 5) == [[0, 1], [2]]


def test_the_ground_needs_no_other_machine():
    svg = draw(mark([4.4], [51], ["Here"]))

    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]
    assert "href" not in svg


def test_outlines_outside_the_folder_of_geodata_are_refused():
    with pytest.raises(ValueError, match="no outlines"):
        read_outlines("../about")


def test_every_shipped_country_has_closed_rings():
    rings = [ring for rings in read_outlines("countries").areas.values() for ring in rings]

    assert len(rings) > 200
    assert all(np.allclose(ring[0], ring[-1]) for ring in rings)


def test_a_ring_is_cut_at_the_edge_and_gone_beyond_it():
    box = SheetArea(0, 0, 10, 10)
    square = np.array([[-100.0, -100.0], [100, -100], [100, 100], [-100, 100]])

    assert np.abs(cut_ring(square, box)).max() <= 16
    assert len(cut_ring(square + 500, box)) == 0


def test_a_line_that_leaves_and_comes_back_is_two():
    line = np.array([[1.0, 5], [9, 5], [50, 5], [50, 50], [50, 5], [9, 8], [1, 8]])

    assert len(list(cut_lines([line], SheetArea(0, 0, 10, 10)))) == 2
