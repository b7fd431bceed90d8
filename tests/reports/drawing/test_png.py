"""SVG → PNG with our own font."""

import io

from PIL import Image

from components.reports.drawing.png import write_png
from components.reports.drawing.svg import element
from components.reports.drawing.text import draw_text


def make_sheet(content):
    return element("svg", content, xmlns="http://www.w3.org/2000/svg", width=120, height=40)


def open_png(content, scale=1):
    return Image.open(io.BytesIO(write_png(make_sheet(content), scale)))


def test_a_scale_of_two_has_twice_the_px():
    assert open_png(element("rect", width=10, height=10), 2).size == (240, 80)


def test_text_is_drawn_in_its_colour_though_the_machine_may_have_no_font():
    picture = open_png(draw_text("Mechelen", 4, 30, size=30, colour="#ff0000")).convert("RGBA")

    assert (255, 0, 0, 255) in {colour for _, colour in picture.getcolors(10_000)}
