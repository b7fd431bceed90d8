"""SVG → PDF of one page, with text that a reader of PDF finds."""

import io

import pytest
from pypdf import PdfReader

from components.reports.drawing.pdf import write_pdf
from components.reports.drawing.svg import element
from components.reports.drawing.text import draw_text


def open_pdf(content, **attributes):
    size = {"width": 200, "height": 100, "viewBox": "0 0 200 100"}
    svg = element("svg", content, xmlns="http://www.w3.org/2000/svg", **(size | attributes))
    return PdfReader(io.BytesIO(write_pdf(svg)))


def test_it_is_one_page_of_the_size_of_the_picture():
    document = open_pdf(element("rect", width=10, height=10))

    assert len(document.pages) == 1
    assert [float(side) for side in document.pages[0].mediabox[2:]] == [150, 75]


def test_its_text_is_text_with_accents_bold_and_lines():
    words = open_pdf(draw_text("Žilina <b>καί</b><br>Łódź", 10, 40, size=14, colour="#000000", anchor="middle"))

    assert words.pages[0].extract_text().split() == ["Žilina", "καί", "Łódź"]


def test_a_text_with_a_halo_is_found_once():
    page = open_pdf(draw_text("Mechelen", 10, 40, size=14, colour="#000000", halo="#ffffff")).pages[0]

    assert page.extract_text().count("Mechelen") == 1


def test_title_and_description_are_its_properties():
    facts = open_pdf(element("title", "What was found") + element("desc", "All projects.")).metadata

    assert (facts.title, facts.subject) == ("What was found", "All projects.")


def test_every_font_travels_in_the_file():
    page = open_pdf(draw_text("Ghent", 10, 40, size=14, colour="#000000")).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]

    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_it_holds_no_picture_of_pixels():
    page = open_pdf(element("path", d="M0,0L10,10C1,2,3,4,5,6Z", fill="#112233", stroke="rgba(1,2,3,0.5)")).pages[0]

    assert list(page.images) == []


def test_an_element_that_it_cannot_draw_is_named():
    with pytest.raises(ValueError, match="'image'"):
        open_pdf(element("image", width=10, height=10))
