"""The report as PDF, opened again."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from components.catalogue.select import make_selection
from components.reports.chapters import make_chapters
from components.reports.drawing.text import measure_width
from components.reports.pdf_report import _WIDTH, _share_width, write_pdf_report
from components.reports.selection_view import SelectionView

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def two(show_shipped):
    view = show_shipped(project=["e-smartec", "mobi-mix"])
    return view, PdfReader(BytesIO(write_pdf_report(view)))


def read_words(page) -> str:
    return " ".join(page.extract_text().split())


def test_pages_are_a4(two):
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in two[1].pages} == {(595, 842)}


def test_contents_name_the_page_of_each_question(two):
    view, paper = two
    pages = [read_words(page) for page in paper.pages]
    chapters = [f"{number} {chapter.question.label} {chapter.question.asks}" for number, chapter in
                enumerate(make_chapters(view), start=1)]  # fmt: skip
    starts = [next(number for number, page in enumerate(pages, start=1) if chapter in page) for chapter in chapters]
    contents = re.sub(r"[. ]{2,}", " ", " ".join(pages[: starts[0] - 1]))

    for chapter, start in zip(make_chapters(view), starts, strict=True):
        # the foot of a page may stand between a question and its number
        assert re.search(rf"{re.escape(chapter.question.asks)}.{{0,130}}? {start}\b", contents)


def test_findings_definitions_and_sources_can_be_found_as_text(two):
    view, paper = two
    words = " ".join(read_words(page) for page in paper.pages)

    for exhibit in (each for chapter in make_chapters(view) for each in chapter.distinct):
        assert " ".join(exhibit.title.split()) in words
    assert "What each number counts" in words
    assert "CC BY 4.0" in words


def test_the_file_says_what_it_shows(two):
    view, paper = two

    assert paper.metadata.title == "Pilot Cities: projects e-smartec and MOBI-MIX"
    assert paper.metadata.creation_date.date() == view.whole.updated


def test_headings_are_an_outline(two):
    titles = [entry.title for entry in two[1].outline if not isinstance(entry, list)]

    assert titles[0] == "Where do the projects work?"
    assert titles[-1].startswith("Sources (")


def test_nothing_selected_is_a_paper_that_says_so(show_shipped):
    paper = PdfReader(BytesIO(write_pdf_report(show_shipped(project=["mobi-mix"], country=["Slovakia"]))))

    assert "No project matches the filters" in read_words(paper.pages[0])


@pytest.mark.parametrize("length", [300, 20_000])
def test_long_cells_are_shortened_in_the_tables_and_say_so(read, length):
    words = "word " * (length // 5)
    whole = read(
        partners=f"project,partner,city,country,source\na,{words},Ghent,Belgium,x\n",
        challenges=f"project,challenge,evidence,source\na,{'c' * length},{words},x\n",
    )

    pages = PdfReader(BytesIO(write_pdf_report(SelectionView(whole, whole, make_selection({}))))).pages

    assert any("(shortened)" in read_words(page) for page in pages) == (length > 500)


def test_columns_are_as_wide_as_their_words_or_named_below_the_table():
    columns = [f"measurement{number}" for number in range(12)]

    widths = _share_width([columns, ["1"] * 12])

    assert 1 < len(widths) < 12
    assert min(widths.values()) > measure_width("measurement1", 8, bold=True)
    assert round(sum(widths.values())) == round(_WIDTH)


def test_a_column_of_reasons_has_room_before_the_numbers_between():
    rows = [["Place", *[f"number{each}" for each in range(12)], "Why"], ["Ghent", *["1"] * 12, "one reason " * 30]]

    widths = _share_width(rows)

    assert {0, 13} < {*widths}
    assert widths[13] > 120
