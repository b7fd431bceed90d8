"""The report: one page that is complete in itself."""

from __future__ import annotations

import pytest

from components.catalogue.select import make_selection
from components.plots.questions import QUESTIONS
from components.reports.chapters import make_chapters
from components.reports.report import write_report
from components.reports.selection_view import SelectionView

TWO = ["e-smartec", "mobi-mix"]


@pytest.fixture(scope="module")
def two(show_shipped):
    view = show_shipped(project=TWO)
    return view, write_report(view)


def test_each_question_is_a_chapter_that_the_contents_lead_to(two, open_html):
    page = open_html(two[1])
    for question in QUESTIONS:
        (chapter,) = page.xpath(f"//section[@id='{question.name}']")
        assert question.asks in chapter.text_content()
        assert page.xpath(f"//nav//a[@href='#{question.name}']")


def test_each_finding_stands_above_its_figure_and_table(two, open_html):
    view, content = two
    page = open_html(content)
    for exhibit in (each for chapter in make_chapters(view) for each in chapter.distinct):
        (article,) = page.xpath(f"//article[@id='{exhibit.chart.name}']")
        assert article.xpath("string(.//h3)") == exhibit.title
        assert article.xpath(".//figure/*[local-name()='svg']")
        assert len(article.xpath(".//tbody/tr")) in (len(exhibit.table), 16)


def test_selection_date_licence_definitions_and_all_sources_are_in_it(two, open_html):
    view, content = two
    page = open_html(content)
    text = page.text_content()

    assert "projects e-smartec and MOBI-MIX" in text
    assert "27 November 2026" in text
    assert "CC BY 4.0" in text
    assert "participation" in page.xpath("string(//section[@id='definitions'])")
    assert len(page.xpath("//section[@id='sources']//li")) == int(view.source_line.split()[0])


def test_every_link_inside_leads_somewhere(two, open_html):
    page = open_html(two[1])
    targets = set(page.xpath("//@id"))

    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= targets


def test_pages_have_numbers_and_the_size_of_paper(two):
    assert b"size: A4" in two[1]
    assert b'counter(page) " / " counter(pages)' in two[1]


def test_more_rows_than_fit_are_told(show_shipped, open_html):
    page = open_html(write_report(show_shipped()))

    assert "more rows: the spreadsheet" in page.xpath("string(//article[@id='places'])")


def test_nothing_selected_is_said_once_and_nothing_else_is_claimed(show_shipped, open_html):
    page = open_html(write_report(show_shipped(project=["mobi-mix"], country=["Slovakia"])))

    assert "No project matches the filters" in page.text_content()
    assert [section.get("id") for section in page.xpath("//section[@id]")] == ["definitions", "sources"]


def test_what_a_question_cannot_show_is_said_in_its_chapter(show_shipped, open_html):
    page = open_html(write_report(show_shipped(project=["mobi-mix"])))

    assert page.xpath("//section[@id='compare']//p[@class='muted']")


def test_signs_of_markup_stay_text(read_two, open_html):
    themes = 'project,theme,evidence,source\na,R&D < "x",e,x\nb,R&D < "x",e,x\n'
    whole = read_two(themes=themes, about='name,value\ntitle,"A } </style> title"\n')
    page = open_html(write_report(SelectionView(whole, whole, make_selection())))

    assert 'R&D < "x"' in page.text_content()


def test_progress_names_what_is_drawn_and_ends_with_all(show_shipped):
    told = []
    write_report(show_shipped(project=TWO), progress=lambda share, words: told.append((share, words)))

    assert told[0] == (0, "Places of partners and pilots")
    assert told[-1] == (1, "")
