"""A map on a slide: land, areas, points and names as shapes that one can colour and move."""

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Inches

from components.plots.kinds.map import Areas, Lettering, Lines, Map, Names, Points
from components.plots.kinds.tip import Tip
from components.reports.slides.draw import add_value
from components.reports.slides.map import MOST_POINTS
from components.reports.slides.template import EXHIBIT, find_layout, make_presentation

BOX = (1, 2, 7, 4)
EUROPE = (-11, 34, 33, 65)


@pytest.fixture
def slide():
    deck = make_presentation()
    return deck.slides.add_slide(find_layout(deck, EXHIBIT))


@pytest.fixture
def add(slide):
    """The shapes of a map of some layers, in the order in which they lie."""

    def add(*layers, extent=EUROPE):
        assert add_value(slide, Map(layers, extent), BOX) == ""
        return slide.shapes[-1]

    return add


def make_points(number=2, **more):
    longitudes, latitudes = tuple(4 + each / 10 for each in range(number)), (51,) * number
    return Points(longitudes, latitudes, 10, "@bar", tips=(Tip("Ghent"),) * number, **more)


def list_shapes(group, kind):
    return [shape for shape in group.shapes if shape.shape_type == kind]


def list_ground(group):
    return [shape.name for shape in group.shapes][:3]


def test_points_and_names_lie_on_land_and_borders(add):
    group = add(make_points(names=("One", "Two"), lettering=Lettering(side="left")))
    names = [shape.text_frame.text for shape in list_shapes(group, MSO_SHAPE_TYPE.TEXT_BOX)]

    assert list_ground(group) == ["Sea", "Land", "Borders of countries"]
    assert [shape.name for shape in list_shapes(group, MSO_SHAPE_TYPE.AUTO_SHAPE)] == ["Sea", "Ghent", "Ghent"]
    assert names == ["One", "Two"]


def test_each_area_and_line_is_a_shape_with_its_colour(add):
    tips = (Tip("Belgium"), Tip("Norway"))
    areas = Areas("countries", ("BE", "NO"), "@bar", (0.5, 1.0), "@card", 1, tips, ("BE", "NO"))
    group = add(areas, Lines((((4, 51), (10, 59)),), "@shared"))
    belgium, norway, line = list_shapes(group, MSO_SHAPE_TYPE.FREEFORM)[2:]

    assert [belgium.name, norway.name, line.name] == ["Belgium", "Norway", "Line"]
    assert belgium.fill.fore_color.rgb == norway.fill.fore_color.rgb
    assert "alpha" in belgium._element.xml.partition("<a:ln ")[0]
    assert "alpha" not in norway._element.xml.partition("<a:ln ")[0]


def test_each_shape_has_a_number_of_its_own(add, slide):
    add(make_points(20))
    numbers = slide.shapes._spTree.xpath("//p:cNvPr/@id")

    assert len(numbers) == len(set(numbers)) > 20


def test_the_map_fills_its_box_and_no_more(add):
    group = add(make_points())

    assert [group.left, group.top, group.width, group.height] == [Inches(each) for each in BOX]


def test_a_map_of_very_many_points_is_a_picture_and_says_so(slide):
    said = add_value(slide, Map((make_points(MOST_POINTS + 1),), (4, 50, 200, 52)), BOX)

    assert slide.shapes[-1].shape_type == MSO_SHAPE_TYPE.PICTURE
    assert said == "The map is a picture: its 1,001 points are too many to be moved one by one."


def test_a_point_that_the_edge_cuts_keeps_within_the_map(add):
    group = add(Points((4, 60), (51, 51), 200, "@bar"))
    whole, cut = list(group.shapes)[-2:]

    assert (whole.shape_type, cut.shape_type) == (MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.FREEFORM)
    assert cut.left + cut.width == pytest.approx(Inches(BOX[0] + BOX[2]), abs=2)


def test_a_place_beyond_the_edge_is_told(slide):
    assert add_value(slide, Map((Points((4, -60), (51, 51), 10, "@bar"),), EUROPE), BOX) == (
        "1 place lies beyond the edge."
    )


def test_a_point_that_is_not_sure_is_a_ring(add):
    _, ring, filled = list_shapes(add(make_points(hollow=(True, False))), MSO_SHAPE_TYPE.AUTO_SHAPE)

    assert ring.line.width.pt == 2.5
    assert ring.fill.fore_color.rgb != filled.fill.fore_color.rgb == ring.line.color.rgb


def test_numbers_of_areas_can_be_moved_too(add):
    group = add(Names((10,), (50,), ("12",), Lettering(14, "@card", "middle")))

    assert [shape.text_frame.text for shape in list_shapes(group, MSO_SHAPE_TYPE.TEXT_BOX)] == ["12"]
