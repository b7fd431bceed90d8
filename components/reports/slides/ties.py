"""What drawings of ties have in common on a slide: small texts beside their marks, and a remark below."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Inches, Length, Pt

from components.catalogue.characters import replace_forbidden
from components.reports.slides.natives import Box, find_slide_colour
from components.reports.slides.shapes import INCH, place

NOTE = 18.0  # points that a remark takes below a drawing
_LETTER = 0.52  # of the size of letters: the width of one, about
_LEADING = 1.2  # of the size of letters: the height of a line

ALIGN = {"left": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


def measure_lines(lines: Sequence[str], points: float, *, bold: bool = False) -> tuple[float, float]:
    """Return about how wide and high a text is, in points."""
    wide = max(map(len, lines), default=0) * points * _LETTER * (1.08 if bold else 1)
    return wide + 4, len(lines) * points * _LEADING + 1


def write_lines(
    shapes: SlideShapes,
    lines: Sequence[str],
    box: tuple[Length, Length, Length, Length],
    *,
    points: float,
    align: str = "middle",
    colour: str = "@ink",
    bold: bool = False,
) -> Shape:
    """Put a text into a box, amid its height; one that begins or ends at a side needs a roomy box."""
    shape = shapes.add_textbox(*box)
    shape.name = replace_forbidden(" ".join(lines))
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    frame.word_wrap = align != "middle"  # a text that does not wrap is centred by some programs
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.text = "\n".join(replace_forbidden(line) for line in lines)
    for paragraph in frame.paragraphs:
        paragraph.alignment = ALIGN[align]
        paragraph.font.size, paragraph.font.bold = Pt(points), bold
        paragraph.font.color.rgb = find_slide_colour(colour)
    return shape


def write_note(shapes: SlideShapes, note: str, box: Box) -> None:
    """Put a remark at the foot of a box; nothing for an empty one."""
    if note:
        at = place(box, 0, box[3] * INCH - NOTE)
        write_lines(shapes, [note], (*at, Inches(box[2]), Pt(NOTE)), points=12, align="right", colour="@muted")
