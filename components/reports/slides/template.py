"""Nothing → an empty 16:9 presentation with our colours, fonts and three layouts, made on PowerPoint's plain one.

Colours and fonts stand in the theme and places in the layouts, so whoever gets the deck can change them for all
slides at once, and puts a logo in where each layout has room for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Inches

from components.plots.style import find_colour

WIDTH, HEIGHT = 13.333, 7.5  # inches
MARGIN = 0.6
FONT = "Calibri"  # Office has it, LibreOffice has its twin of the same width; Source Sans would be replaced at random
BODY = (MARGIN, 2.08, WIDTH - 2 * MARGIN, 4.5)  # left, top, width, height of what a slide shows
CAPTION_WIDTH, CAPTION_SIZE = 11.3, 12  # inches, and points of its letters

TITLE, KICKER, TEXT, CAPTION, LOGO, NUMBER = 0, 13, 14, 15, 16, 17  # numbers of the places in each layout
_FIELD = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"  # any name of this shape; all slide numbers may share it
OPENING, EXHIBIT, WORDS = "Opening", "Exhibit", "Words"


@dataclass(frozen=True)
class _Place:
    """Where a layout has room for a text or a picture: box in inches, size of the letters in points."""

    number: int
    kind: str
    prompt: str
    box: tuple[float, float, float, float]
    size: float = 14
    colour: str = "tx1"
    bold: bool = False
    anchor: str = "t"
    align: str = "l"


_LOGO = _Place(LOGO, "pic", "Logo", (WIDTH - MARGIN - 1.7, 0.35, 1.7, 0.62), 12, "tx2")
_KICKER = _Place(KICKER, "body", "Question", (MARGIN, 0.42, 10, 0.4), 16, "accent1", bold=True)
_CAPTION = _Place(
    CAPTION, "body", "What is counted, sources, date", (MARGIN, 6.62, CAPTION_WIDTH, 0.72), CAPTION_SIZE, "tx2",
    anchor="ctr",
)  # fmt: skip
_NUMBER = _Place(NUMBER, "sldNum", "‹#›", (WIDTH - MARGIN - 0.8, 6.62, 0.8, 0.72), 12, "tx2", anchor="ctr", align="r")
_TITLE = _Place(TITLE, "title", "Finding", (MARGIN, 1.0, 12.13, 1.0), 30, bold=True, anchor="ctr")

_LAYOUTS: dict[str, tuple[_Place, ...]] = {
    OPENING: (
        _KICKER,
        _Place(TITLE, "ctrTitle", "Selection", (MARGIN, 1.5, 11.6, 2.0), 40, bold=True, anchor="b"),
        _Place(TEXT, "body", "Finding", (MARGIN, 3.62, 11.6, 1.1), 22, "tx2"),
        _CAPTION,
        _LOGO,
    ),
    EXHIBIT: (_KICKER, _TITLE, _CAPTION, _NUMBER, _LOGO),
    WORDS: (_KICKER, _TITLE, _Place(TEXT, "body", "Text", BODY, 20), _CAPTION, _NUMBER, _LOGO),
}
_BAND = f"""<p:sp {nsdecls("p", "a")}>
  <p:nvSpPr><p:cNvPr id="2" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
  <p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Inches(WIDTH)}" cy="{Inches(0.14)}"/></a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>
    <a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""
_THEME = {
    "dk1": "ink", "lt1": "card", "dk2": "muted", "lt2": "sea",
    **{f"accent{i + 1}": f"project{i}" for i in range(6)}, "hlink": "bar", "folHlink": "shared",
}  # fmt: skip


def make_presentation() -> Deck:
    """Return the empty presentation."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    _set_theme(deck)
    _fit_master(deck)
    for layout in list(deck.slide_layouts)[len(_LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    for layout, (name, places) in zip(deck.slide_layouts, _LAYOUTS.items(), strict=True):
        layout.name = name
        layout._element.attrib.pop("type", None)  # it is none of PowerPoint's own kinds any more
        _put_places(layout, places)
    return deck


def find_layout(deck: Deck, name: str) -> SlideLayout:
    """Return a layout by its name."""
    return next(layout for layout in deck.slide_layouts if layout.name == name)


def _set_theme(deck: Deck) -> None:
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = part.blob.decode()
    for name, colour in _THEME.items():
        value = find_colour(colour, "light").removeprefix("#").upper()
        xml = re.sub(rf"<a:{name}>.*?</a:{name}>", f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>', xml)
    xml = re.sub(r'<a:latin typeface="[^"]*"/>', f'<a:latin typeface="{FONT}"/>', xml)
    part._blob = xml.encode()


def _fit_master(deck: Deck) -> None:
    """Stretch the master, which is made for 4:3."""
    for shape in deck.slide_master.placeholders:
        shape.left, shape.width = (round(each * WIDTH / 10) for each in (shape.left, shape.width))


def _put_places(layout: SlideLayout, places: Sequence[_Place]) -> None:
    for shape in list(layout.shapes):
        shape._element.getparent().remove(shape._element)
    layout.shapes._spTree.append(parse_xml(_BAND))
    for position, place in enumerate(places, start=3):
        layout.shapes._spTree.append(parse_xml(_write_place(place, position)))


def _write_place(place: _Place, identity: int) -> str:
    left, top, width, height = (Inches(each) for each in place.box)
    role = f"type={quoteattr(place.kind)}" + (f' idx="{place.number}"' if place.number else "")
    letters = f'sz="{round(place.size * 100)}" b="{int(place.bold)}"'
    colour = f'<a:solidFill><a:schemeClr val="{place.colour}"/></a:solidFill>'
    level = f"<a:buNone/><a:defRPr {letters}>{colour}</a:defRPr>"
    text = f'<a:r><a:rPr lang="en-GB"/><a:t>{escape(place.prompt)}</a:t></a:r>'
    if place.kind == "sldNum":
        text = f'<a:fld id="{_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    return f"""<p:sp {nsdecls("p", "a")}>
      <p:nvSpPr><p:cNvPr id="{identity}" name={quoteattr(place.prompt)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
        <p:nvPr><p:ph {role}/></p:nvPr></p:nvSpPr>
      <p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr>
      <p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>
        <a:lstStyle>
          <a:lvl1pPr marL="0" indent="0" algn="{place.align}">{level}</a:lvl1pPr>
        </a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"""
