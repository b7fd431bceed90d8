"""Words → a slide of a layout with its places filled: question, title, caption, number, speaker notes."""

from __future__ import annotations

from copy import deepcopy
from typing import cast

from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import Slide
from pptx.util import Pt

from components.catalogue.characters import replace_forbidden
from components.reports.drawing.text import wrap_text
from components.reports.slides.template import CAPTION, EXHIBIT, KICKER, LOGO, NUMBER, TITLE, find_layout

_SIZES = (30, 26, 22, 18)  # points of a title: the largest in which it has two lines
_LINES = 2  # of a title
_TITLE_WIDTH = 858  # points of a line of it


def add_slide(deck: Presentation, layout: str, kicker: str, title: str, caption: str, *, part: str = "") -> Slide:
    """Add a slide with its words; a long title is smaller. `part` says of a title which of its slides it is."""
    slide = deck.slides.add_slide(find_layout(deck, layout))
    write(slide, KICKER, kicker)
    fitting, points = _fit_title(title, part)
    heading = write(slide, TITLE, fitting if layout == EXHIBIT else title)
    if layout == EXHIBIT:
        heading.text_frame.paragraphs[0].font.size = Pt(points)
    write(slide, CAPTION, caption)
    _add_number(slide)
    take_away(slide, LOGO)
    return slide


def take_away(slide: Slide, place: int) -> None:
    """Leave a place to the layout: some programs show an empty one, that of a logo as a grey picture."""
    for shape in slide.placeholders:
        if shape.placeholder_format.idx == place:
            shape._element.getparent().remove(shape._element)


def _fit_title(title: str, part: str) -> tuple[str, int]:
    """Return a title of two lines at most, and how many points it has; what is longer yet ends in "…"."""
    for points in _SIZES:
        if _count_lines(f"{title}{part}", points) <= _LINES:
            return f"{title}{part}", points
    words = title.split()
    while len(words) > 1 and _count_lines(f"{' '.join(words)}…{part}", _SIZES[-1]) > _LINES:
        words.pop()
    return f"{' '.join(words)}…{part}", _SIZES[-1]


def _count_lines(title: str, points: float) -> int:
    return len(wrap_text(title, points, _TITLE_WIDTH, bold=True))


def write(slide: Slide, place: int, text: str) -> Shape:
    """Write a text into a place of the layout, a paragraph a line, and return its shape."""
    shape = next(each for each in slide.placeholders if each.placeholder_format.idx == place)
    shape.text_frame.text = replace_forbidden(text)
    return shape


def write_notes(slide: Slide, text: str) -> None:
    """Write what who speaks should know."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:  # a template may have taken it away
        frame.text = replace_forbidden(text)


def _add_number(slide: Slide) -> None:
    """Give the slide its number: python-pptx leaves this place of a layout out."""
    for place in slide.slide_layout.shapes:
        if isinstance(place, LayoutPlaceholder) and place.placeholder_format.idx == NUMBER:
            slide.shapes.clone_placeholder(place)
            body = cast(Shape, slide.shapes[-1]).text_frame._txBody
            body.replace(body.p_lst[0], deepcopy(place.text_frame._txBody.p_lst[0]))
