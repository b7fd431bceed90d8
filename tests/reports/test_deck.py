"""The slide deck, opened as PowerPoint's file that it is."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation

from components.catalogue.select import make_selection
from components.reports.chapters import make_chapters
from components.reports.selection_view import SelectionView
from components.reports.slides import slide as slide_module
from components.reports.slides.caption import count_caption_lines
from components.reports.slides.deck import write_deck
from components.reports.slides.natives import add_text
from components.reports.slides.template import BODY, CAPTION, LOGO, TEXT

pytestmark = pytest.mark.slow

SELECTIONS = {
    "two": {"project": ["e-smartec", "mobi-mix"]},
    "all": {},
    "one": {"project": ["mobi-mix"]},
    "country": {"country": ["Belgium"]},
    "nothing": {"project": ["mobi-mix"], "country": ["Slovakia"]},
}


@pytest.fixture(scope="module")
def decks(show_shipped):
    """What each selection shows, and its deck, opened again."""
    made = {}
    for name, values in SELECTIONS.items():
        view = show_shipped(**values)
        made[name] = view, Presentation(BytesIO(write_deck(view)))
    return made


@pytest.fixture(params=SELECTIONS)
def deck(request, decks):
    return decks[request.param][1]


def list_titles(deck) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def find_shapes(deck, label, kind) -> list:
    """The charts or tables of the first slide of a question that has any."""
    slides = [slide for slide in deck.slides if slide.placeholders[13].text.partition("  ·")[0] == label]
    found = [[getattr(shape, kind) for shape in slide.shapes if getattr(shape, f"has_{kind}")] for slide in slides]
    return next(shapes for shapes in found if shapes)


def test_slides_are_wide(deck):
    assert round(deck.slide_width / deck.slide_height, 2) == 1.78


def test_the_first_clause_of_every_finding_is_the_title_of_a_slide(decks):
    view, deck = decks["two"]
    findings = {exhibit.finding for chapter in make_chapters(view) for exhibit in chapter.exhibits}

    first = {finding.partition("; ")[0] for finding in findings - {""}}
    assert first <= {re.sub(r" \(\d of \d\)$", "", title) for title in list_titles(deck)}


def test_no_finding_has_two_slides(deck):
    titles = list_titles(deck)

    assert len(titles) == len(set(titles))


def test_the_first_slide_says_selection_and_numbers(decks):
    view, deck = decks["two"]
    words = [shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame]

    assert "e-smartec and MOBI-MIX" in words
    assert f"{len(view.catalogue.partners)}" in words
    assert any("data of 27 November 2026" in text for text in words)


def test_bars_are_charts_with_the_numbers_of_the_table(decks):
    view, deck = decks["two"]
    charts = [[shape.chart for shape in slide.shapes if shape.has_chart] for slide in deck.slides]
    partners, pilots = next(on_slide for on_slide in charts if len(on_slide) == 2)

    assert next(iter(partners.plots[0].categories)) == "Belgium"
    assert sum(sum(series.values) for series in partners.plots[0].series) == len(view.catalogue.partners)
    assert sum(sum(series.values) for series in pilots.plots[0].series) == len(view.catalogue.pilot_cities)


def test_marks_by_project_are_a_table_with_a_coloured_cell_each(decks):
    _, deck = decks["two"]
    (table,) = find_shapes(deck, "Challenges", "table")
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows[0] == ["", "e-smartec", "MOBI-MIX", ""]
    assert ["staffing", "1", "1", "both"] in rows
    assert str(table.cell(1, 1).fill.fore_color.rgb) != str(table.cell(1, 2).fill.fore_color.rgb)


def test_notes_say_what_is_counted_for_which_selection_and_from_where(decks):
    view, deck = decks["two"]
    for slide in list(deck.slides)[2:-1]:
        notes = slide.notes_slide.notes_text_frame.text
        assert f"Selection: {view.words}" in notes or "Selection: all 35 projects" in notes  # a chart of scope "all"
        assert "interregeurope.eu: " in notes.partition("Sources:")[2]


def test_each_layout_has_room_for_a_logo(deck):
    assert all(LOGO in [place.placeholder_format.idx for place in layout.placeholders] for layout in deck.slide_layouts)


def test_no_slide_has_an_empty_place_which_some_programs_show(deck):
    empty = [place.name for slide in deck.slides for place in slide.placeholders if not place.text_frame.text]

    assert not empty


def test_a_caption_has_three_lines_at_most(deck):
    captions = [slide.placeholders[CAPTION].text_frame.text for slide in deck.slides]

    assert not [caption for caption in captions if count_caption_lines(caption) > 3]


def test_what_is_drawn_is_told_to_who_cannot_see_it(deck):
    drawn = [
        shape
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table or shape.shape_type == 13
    ]

    assert all(shape._element._nvXxPr.cNvPr.get("descr") for shape in drawn)


def test_nothing_leaves_the_slide_or_covers_another(deck):
    for slide in deck.slides:
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        assert all(0 <= box[0] < box[2] <= deck.slide_width for box in boxes)
        assert all(0 <= box[1] < box[3] <= deck.slide_height for box in boxes)
        for one, other in itertools.combinations(boxes, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, [shape.name for shape in slide.shapes]


def test_letters_can_be_read_from_the_back_of_a_room(deck):
    sizes = [
        paragraph.font.size.pt
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph.font.size
    ]

    assert min(sizes) >= 12


def test_a_selection_with_nothing_in_it_says_so(decks):
    _, deck = decks["nothing"]

    assert list_titles(deck)[0] == "No project matches the filters"
    assert len(deck.slides) == 2


def test_signs_of_markup_stay_text(read_two):
    projects = "project,name,source\na,A & B < C,x\nb,Beta,x\n"
    whole = read_two(projects=projects)
    deck = Presentation(BytesIO(write_deck(SelectionView(whole, whole, make_selection()))))

    assert deck.slides[0].shapes.title.text == "A & B < C and Beta"


def test_progress_ends_with_all(show_shipped):
    told = []
    write_deck(show_shipped(**SELECTIONS["one"]), progress=lambda share, words: told.append((share, words)))

    assert told == sorted(told, key=lambda each: each[0])
    assert told[-1][0] == 1
    assert all(words for _, words in told[:-1])


def make_projects(number: int) -> str:
    """Projects that start in twenty years, as projects.csv."""
    rows = [f"p{each},{2000 + each % 20}-01-01,{2001 + each % 20}-12-31,x" for each in range(number)]
    return "\n".join(["project,start,end,source", *rows])


@pytest.mark.parametrize("number", [1, 2, 41, 200])
def test_a_deck_is_made_of_any_number_of_projects_over_many_years(read, number):
    whole = read(projects=make_projects(number))
    selection = make_selection({})

    deck = Presentation(BytesIO(write_deck(SelectionView(whole, whole, selection))))

    assert deck.slides


def test_long_words_of_a_selection_are_shortened_in_the_properties_of_the_file(read):
    whole = read(projects=f"project,start,end,source\n{'long ' * 100},2020,2021,x\n")
    about = {"title": "t" * 300, "publisher": "p" * 300, "licence": "l" * 300}
    whole = replace(whole, about=about)

    facts = Presentation(BytesIO(write_deck(SelectionView(whole, whole, make_selection({}))))).core_properties

    assert {len(facts.title), len(facts.author), len(facts.comments)} == {255}
    assert facts.title.endswith("…")


def test_a_title_is_one_clause_and_the_rest_of_a_finding_stands_below(deck):
    assert not [title for title in list_titles(deck)[1:] if "; " in title]


def test_what_stands_out_says_nothing_twice_and_ends_above_the_caption(deck):
    slides = [slide for slide in deck.slides if slide.shapes.title.text == "What stands out"]
    said = [paragraph.text for slide in slides for paragraph in slide.placeholders[TEXT].text_frame.paragraphs]

    assert len(said) == len(set(said))
    assert sum(-(-len(each) // 104) + 0.5 for each in said) <= 12


@pytest.mark.parametrize("name", ["map", "network"])
def test_a_chart_that_cannot_be_drawn_on_a_slide_leaves_its_numbers_and_nothing_else(name, show_shipped, monkeypatch):
    def fail(slide, *_given):
        add_text(slide, "half of it", BODY)
        raise IndexError("a secret of the program")

    monkeypatch.setattr(slide_module, "add_value", fail)
    view = show_shipped(project=["e-smartec", "mobi-mix"])
    chapters = [chapter for chapter in make_chapters(view) if chapter.question.name == name]
    deck = Presentation(BytesIO(write_deck(view, chapters)))
    slides = [slide for slide in deck.slides if any(shape.has_table for shape in slide.shapes)]
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]

    assert len(slides) == len(chapters[0].distinct)
    assert sum("The numbers stand here instead." in text for text in texts) == len(slides)
    assert "half of it" not in texts
    assert not [text for text in texts if "secret" in text]
