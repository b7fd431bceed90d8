"""Pictures made without a browser: real text, one page, and what they show in the file itself."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET

import pytest
from PIL import Image
from pypdf import PdfReader

from components.plots.coverage import PARTNERS_BY_COUNTRY
from components.plots.places import PLACES
from components.plots.questions import CHARTS
from components.reports.exhibit import Exhibit
from components.reports.formats import find_format

BASE = "http://127.0.0.1:8501/"


@pytest.fixture
def write(show):
    """Make a picture of a chart for one of the two small projects."""
    alpha = show(base=BASE, project=["a"])
    return lambda name, chart=PARTNERS_BY_COUNTRY: find_format(name).write(Exhibit(chart, alpha))


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_each_figure_has_a_picture_with_real_text(write, chart):
    texts = " ".join(ET.fromstring(write("svg", chart)).itertext())
    counted = "all 2 projects" if chart.scope == "all" else "project Alpha"

    assert all(words in texts for words in (counted, "24 November 2022", "?project=a"))


def test_a_png_says_in_its_own_text_what_it_shows(write):
    with Image.open(io.BytesIO(write("png"))) as picture:
        picture.load()
        text = picture.text

    assert text["Source"] == f"{BASE}?project=a&tab=Coverage"
    assert all(words in text["Description"] for words in ("Partners and pilots by country", "project Alpha"))


@pytest.mark.parametrize("chart", [PARTNERS_BY_COUNTRY, PLACES], ids=lambda chart: chart.name)
def test_a_pdf_is_one_page_with_text(write, chart):
    (page,) = PdfReader(io.BytesIO(write("pdf", chart))).pages

    text = " ".join(page.extract_text().split())

    assert all(words in text for words in ("Selection: project Alpha.", "24 November 2022")), text


def test_a_pdf_is_of_the_day_of_the_data_and_names_the_address_in_its_keywords(write):
    facts = PdfReader(io.BytesIO(write("pdf"))).metadata

    assert facts.creation_date.date().isoformat() == "2022-11-24"
    assert f"{BASE}?project=a&tab=Coverage" in facts["/Keywords"]


@pytest.mark.parametrize("name", ["svg", "pdf"])
def test_a_picture_names_the_hash_of_its_data(write, show, name):
    content = write(name)
    words = content.decode() if name == "svg" else PdfReader(io.BytesIO(content)).pages[0].extract_text()

    assert f"(content {show().whole.version})" in words
