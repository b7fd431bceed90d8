"""What drawings of ties have in common on a slide: one group of shapes, with small texts beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from components.catalogue.characters import replace_forbidden
from components.reports.slides.natives import Box, Slide, find_slide_colour

INCH = 72  # points; shapes are placed in points from the upper left of their box
NOTE = 18.0  # points that a remark takes below a drawing
_LETTER = 0.52  # of the size of letters: the width of one, about
_LEADING = 1.2  # of the size of letters: the height of a line

ALIGN = {"left": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


def add_group(slide: Slide, name: str) -> Any:  # noqa: ANN401
    """Add the group in which all shapes of a drawing stand."""
    group = slide.shapes.add_group_shape()
    group.name = name
    return group


def place(box: Box, x: float, y: float) -> tuple[int, int]:
    """Return where a point of a drawing stands on the slide."""
    return Inches(box[0]) + Pt(x), Inches(box[1]) + Pt(y)


def unstyle(shape: Any) -> None:  # noqa: ANN401
    """Take the theme's shadow from a shape or a line, which has its colours of its own."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def fill_shape(shape: Any, colour: str) -> None:  # noqa: ANN401
    """Fill a shape with a colour, without an edge or a shadow."""
    unstyle(shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = find_slide_colour(colour)
    shape.line.fill.background()


def measure_lines(lines: Sequence[str], points: float, *, bold: bool = False) -> tuple[float, float]:
    """Return about how wide and high a text is, in points."""
    wide = max(map(len, lines), default=0) * points * _LETTER * (1.08 if bold else 1)
    return wide + 4, len(lines) * points * _LEADING + 1


def write_lines(
    group: Any,  # noqa: ANN401
    lines: Sequence[str],
    box: tuple[int, int, int, int],
    *,
    points: float,
    align: str = "middle",
    colour: str = "@ink",
    bold: bool = False,
) -> None:
    """Put a text into a box of a group, amid its height; one that begins or ends at a side needs a roomy box."""
    shape = group.shapes.add_textbox(*box)
    shape.name = replace_forbidden(" ".join(lines))
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = align != "middle"  # a text that does not wrap is centred by some programs
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.text = "\n".join(replace_forbidden(line) for line in lines)
    for paragraph in frame.paragraphs:
        paragraph.alignment = ALIGN[align]
        paragraph.font.size, paragraph.font.bold = Pt(points), bold
        paragraph.font.color.rgb = find_slide_colour(colour)


def write_note(group: Any, note: str, box: Box) -> None:  # noqa: ANN401
    """Put a remark at the foot of a box; nothing for an empty one."""
    if note:
        at = place(box, 0, box[3] * INCH - NOTE)
        write_lines(group, [note], (*at, Inches(box[2]), Pt(NOTE)), points=12, align="right", colour="@muted")
