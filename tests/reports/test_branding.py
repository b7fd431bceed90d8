"""The owner's name, logo and contact on what is taken away."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from pptx import Presentation

from components.catalogue.branding import Branding
from components.catalogue.settings.logo import make_logo
from components.plots.questions import QUESTIONS
from components.reports.chapters import Chapter
from components.reports.drawing.logo import draw_logo
from components.reports.pdf_report import write_pdf_report
from components.reports.report import write_report
from components.reports.slides.deck import write_deck
from components.service.site import list_steps, make_site
from tests.catalogue.settings.pictures import PNG, SVG


@pytest.fixture(params=[SVG, PNG], ids=["svg", "png"])
def view(show, request):
    """Two projects, as their owner has branded them."""
    plain = show()
    logo = make_logo("logo", request.param)
    whole = replace(
        plain.whole, about=plain.whole.about | {"title": "Blue harbours", "contact": "office@a.eu"},
        branding=Branding(logo, None, "1"),
    )  # fmt: skip
    return replace(plain, whole=whole, catalogue=whole)


@pytest.fixture
def chapters(view):
    return (Chapter(QUESTIONS[1], view),)


def test_the_title_slide_has_the_logo_and_the_last_one_tells_whom_to_ask(view, chapters):
    slides = list(Presentation(io.BytesIO(write_deck(view, chapters))).slides)
    pictures = [[shape.name for shape in slide.shapes if shape.shape_type == 13] for slide in slides]

    assert pictures[0] == ["Logo: Blue harbours"]
    assert not pictures[-1]
    assert "Contact: office@a.eu" in "".join(
        shape.text_frame.text for shape in slides[-1].shapes if shape.has_text_frame
    )


def test_reports_begin_with_the_logo_and_end_with_whom_to_ask(view, chapters):
    page = write_report(view, chapters).decode()
    pdf = pypdf.PdfReader(io.BytesIO(write_pdf_report(view, chapters)))

    assert view.whole.branding.logo.address in page
    assert "Contact: office@a.eu" in page
    assert len(pdf.pages[0].images) == 1
    assert "Contact: office@a.eu" in pdf.pages[-1].extract_text()


def test_a_site_has_the_logo_and_its_name_on_every_page(view):
    files = {}
    for step in list_steps(make_site(view)):
        if step.says in ("assets", "index.html"):
            files |= {file.path: file.write() for file in step.list_files()}
    logo = view.whole.branding.logo

    assert files[f"assets/logo{logo.ending}"] == logo.content
    assert f'src="assets/logo{logo.ending}"' in files["index.html"].decode()
    assert "Contact: office@a.eu" in files["index.html"].decode()


def test_a_logo_however_large_it_says_to_be_is_drawn_at_most_so_large():
    huge = make_logo("logo", SVG.replace(b'width="400" height="100"', b'width="400000" height="100000"'))

    assert draw_logo(huge)[16:24] == (1000).to_bytes(4, "big") + (250).to_bytes(4, "big")


def test_what_is_made_for_other_settings_is_made_anew(view):
    other = replace(view, whole=replace(view.whole, branding=Branding(identity="2")))

    assert other.key != view.key
    assert other.identity != view.identity
