"""A map on a slide: a picture below, points and names on it as shapes that one can move."""

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Inches

from components.plots.kinds.map import Lettering, Map, Names, Points
from components.plots.kinds.tip import Tip
from components.reports.slides.draw import add_value
from components.reports.slides.map import MOST_POINTS
from components.reports.slides.template import EXHIBIT, find_layout, make_presentation

BOX = (1, 2, 7, 4)
EUROPE = (-11, 34, 33, 65)


@pytest.fixture
def add():
    """The shapes of a map of some layers, in the order in which they lie."""

    def add(*layers, extent=EUROPE):
        deck = make_presentation()
        slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
        assert add_value(slide, Map(layers, extent), BOX) == ""
        return slide.shapes[-1]

    return add


def make_points(number=2, **more):
    longitudes, latitudes = tuple(4 + each / 10 for each in range(number)), (51,) * number
    return Points(longitudes, latitudes, 10, "@bar", tips=(Tip("Ghent"),) * number, **more)


def list_shapes(group, kind):
    return [shape for shape in group.shapes if shape.shape_type == kind]


def test_points_and_names_lie_on_a_picture(add):
    group = add(make_points(names=("One", "Two"), lettering=Lettering(side="left")))
    names = [shape.text_frame.text for shape in list_shapes(group, MSO_SHAPE_TYPE.TEXT_BOX)]

    assert group.shapes[0].shape_type == MSO_SHAPE_TYPE.PICTURE
    assert [shape.name for shape in list_shapes(group, MSO_SHAPE_TYPE.AUTO_SHAPE)] == ["Ghent", "Ghent"]
    assert names == ["One", "Two"]


def test_the_map_fills_its_box_and_no_more(add):
    group = add(make_points())

    assert [group.left, group.top, group.width, group.height] == [Inches(each) for each in BOX]


def test_many_points_belong_to_the_picture(add):
    group = add(make_points(MOST_POINTS + 1, names=("Ghent",) * (MOST_POINTS + 1)))

    assert [shape.shape_type for shape in group.shapes] == [MSO_SHAPE_TYPE.PICTURE]


def test_a_point_that_the_edge_cuts_belongs_to_the_picture(add):
    group = add(Points((4, 60), (51, 51), 200, "@bar"))

    assert [shape.shape_type for shape in group.shapes] == [MSO_SHAPE_TYPE.PICTURE]


def test_a_point_that_is_not_sure_is_a_ring(add):
    ring, filled = list_shapes(add(make_points(hollow=(True, False))), MSO_SHAPE_TYPE.AUTO_SHAPE)

    assert ring.line.width.pt == 2.5
    assert ring.fill.fore_color.rgb != filled.fill.fore_color.rgb == ring.line.color.rgb


def test_numbers_of_areas_can_be_moved_too(add):
    group = add(Names((10,), (50,), ("12",), Lettering(14, "@card", "middle")))

    assert [shape.text_frame.text for shape in list_shapes(group, MSO_SHAPE_TYPE.TEXT_BOX)] == ["12"]
