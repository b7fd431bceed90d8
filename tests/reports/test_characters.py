"""Signs that no document can hold: refused in every file, and harmless where they come another way."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from lxml import etree
from pptx import Presentation
from pypdf import PdfReader

from components.catalogue.characters import find_forbidden
from components.catalogue.load import load_files
from components.plots.coverage import PARTNERS_BY_COUNTRY
from components.reports.chapters import make_chapters
from components.reports.exhibit import Exhibit
from components.reports.formats import find_format
from components.reports.pdf_report import write_pdf_report
from components.reports.report import write_report
from components.reports.slides.deck import write_deck
from tests.two_projects import TEXTS

SIGNS = ["\ufffe", "\uffff", "\x00", "\x0b", "\x1f"]
ALONE = "\ud800"  # half a sign, which no file in UTF-8 can hold

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
def test_a_fact_about_the_data_with_one_is_reported_and_left_out(sign):
    about = f"name,value\ntitle,T{sign}wo\npublisher,Me\n"
    loaded = load_files({f"{name}.csv": text.encode() for name, text in (TEXTS | {"about": about}).items()})

    (told,) = [str(issue) for issue in loaded.issues if issue.file == "about.csv"]

    assert loaded.catalogue.about == {"publisher": "Me"}
    assert told.startswith("about.csv, row 2, column value: ") and f"an invisible sign (U+{ord(sign):04X})" in told


@pytest.mark.parametrize("sign", [*SIGNS, ALONE], ids=ascii)
def test_pictures_and_pages_hold_none_whatever_they_are_given(read_two, make_view, sign):
    whole = read_two()
    in_table = "\ufffe" if sign == ALONE else sign  # pandas keeps no half signs
    names = whole.projects.assign(name="Al" + in_table + whole.projects["name"])
    view = make_view(replace(whole, projects=names, about={"title": f"T{sign}wo"}))
    exhibit = Exhibit(PARTNERS_BY_COUNTRY, view)

    words = "".join(etree.fromstring(find_format("svg").write(exhibit)).itertext())
    page = write_report(view, make_chapters(view)[:1]).decode()

    assert "Al" in words and not find_forbidden(words)
    assert "T\ufffdwo" in page and not find_forbidden(page)
    assert PdfReader(io.BytesIO(find_format("pdf").write(exhibit))).pages
    assert PdfReader(io.BytesIO(write_pdf_report(view, make_chapters(view)[:1]))).pages
    assert Presentation(io.BytesIO(write_deck(view, make_chapters(view)[:2]))).slides
