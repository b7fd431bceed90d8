"""Networks and flows on a slide: shapes that one can move, none of them out of its box."""

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components.plots.flows import FLOWS
from components.plots.network import NETWORK
from components.plots.questions import CHARTS
from components.reports.exhibit import Exhibit
from components.reports.slides.draw import add_value

BOX = (0.6, 2.5, 12.13, 4.04)
SELECTIONS = {"all": {}, "two": {"project": ["e-smartec", "mobi-mix"]}, "one": {"project": ["mobi-mix"]}}


@pytest.fixture(params=SELECTIONS)
def show(request, show_shipped):
    """The value of a chart, and its shapes on a slide, those within groups, too."""

    def show(chart):
        value = Exhibit(chart, show_shipped(**SELECTIONS[request.param])).value
        deck = Presentation()
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        assert add_value(slide, value, BOX) == ""
        (group,) = slide.shapes
        return value, list(_list_shapes(group))

    return show


def _list_shapes(group):
    for shape in group.shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _list_shapes(shape)
        else:
            yield shape


def read(shapes):
    return [
        shape.text_frame.text.replace("\n", " ") for shape in shapes if shape.has_text_frame and shape.text_frame.text
    ]


@pytest.mark.parametrize("chart", [NETWORK, FLOWS], ids=["network", "flows"])
def test_every_name_stands_on_the_slide_as_text(show, chart):
    value, shapes = show(chart)

    assert chart in CHARTS
    assert {" ".join(node.name) for node in value.nodes} <= set(read(shapes))
    assert [text for text in read(shapes) if text == value.note] == ([value.note] if value.note else [])


@pytest.mark.parametrize("chart", [NETWORK, FLOWS], ids=["network", "flows"])
def test_no_shape_leaves_its_box(show, chart):
    _, shapes = show(chart)
    left, top, width, height = (round(side * 914400) for side in BOX)
    air = 12700  # a point, for what is rounded

    assert all(left - air <= shape.left and shape.left + shape.width <= left + width + air for shape in shapes)
    assert all(top - air <= shape.top and shape.top + shape.height <= top + height + air for shape in shapes)


def test_there_is_a_line_for_each_tie_and_a_shape_for_each_band(show):
    network, ties = show(NETWORK)
    flows, bands = show(FLOWS)

    assert sum(shape.shape_type == MSO_SHAPE_TYPE.LINE for shape in ties) == len(network.ties)
    assert sum(shape.shape_type == MSO_SHAPE_TYPE.FREEFORM for shape in bands) == len(flows.bands)
