"""SVG of our own → PDF of one page: vectors, and text that can be selected and searched.

It reads what the modules of this folder write (groups, rectangles, circles, paths of lines and curves, texts in lines
and runs) and nothing more. Libraries were tried on 68 pictures, all charts of two selections, each page compared with
resvg's drawing of the SVG (share of px that are clearly off) and asked for its words:

- these lines: 7.4 s, 0.44 % (no kerning); each word once, title, day and keywords in the file, pages of the report;
- svglib 2.3 (LGPL, pure Python, 0.1 s more to import): 8.1 s, 1.1 %, for it knows neither the halo of a name nor the
  opacity of a field; a file of its own date;
- svg2pdf, as in vl-convert 1.9 (BSD, wheel of 33 MB, 84 MB with its JavaScript) and svg2pdf-py 1.1 (MIT, wheel of
  2.5 MB, none for glibc before 2.35): 10 and 5.6 s, 0.04 %, the best look; but names with a halo are found twice
  ("RomeRome"), a file says nothing about itself, and ReportLab, which makes the report, cannot put it on a page.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from xml.etree.ElementTree import Element, fromstring

from reportlab.lib.colors import Color, toColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from components.reports.drawing import fonts

REGULAR, BOLD = "Pilot-Regular", "Pilot-Bold"  # names of our font for ReportLab
_POINT = 0.75  # points of a px
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")


@dataclass(frozen=True)
class Look:
    """What groups hand down to their members."""

    opacity: float = 1


def write_pdf(svg: str, *, day: str = "", keywords: Sequence[str] = ()) -> bytes:
    """Return an SVG that this folder made as PDF; `day` is that of the data (ISO 8601)."""
    root = fromstring(svg)
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    buffer = io.BytesIO()
    register_fonts()
    size = (width * _POINT, height * _POINT)
    canvas = Canvas(
        buffer, pagesize=size, pageCompression=1, initialFontName=REGULAR, lang="en-GB", invariant=1
    )  # the same picture is the same file
    canvas.setTitle(_read_words(root, "title"))
    canvas.setSubject(_read_words(root, "desc"))
    canvas.setKeywords(" · ".join(keywords))
    date_file(canvas, day)
    canvas.setAuthor("Pilot Cities")
    canvas.setCreator("Pilot Cities")
    _paint(canvas, root, *size)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def date_file(canvas: Canvas, day: str) -> None:
    """Let a file be made on the day of the data, if it is known, so that the same content is the same file."""
    if day:
        canvas.setDateFormatter(lambda *now: f"D:{day.replace('-', '')}000000Z")


def paint_svg(canvas: Canvas, svg: str, width: float, height: float) -> None:
    """Paint an SVG that this folder made on a page, with its lower left corner at the origin, so many points large."""
    register_fonts()
    canvas.saveState()
    _paint(canvas, fromstring(svg), width, height)
    canvas.restoreState()


def _paint(canvas: Canvas, root: Element, width: float, height: float) -> None:
    stated = f"0 0 {root.get('width', 0)} {root.get('height', 0)}"
    box = [float(part) for part in root.get("viewBox", stated).split()]
    canvas.translate(0, height)
    canvas.scale(width / box[2], -height / box[3])  # as in SVG, y grows downwards
    clips = {node.get("id", ""): node for node in root.iter() if _name(node) == "clipPath"}
    _Pen(canvas, box[2], box[3], clips).draw(root, Look())


@cache
def register_fonts() -> None:
    """Make the font of all pictures known to ReportLab."""
    for name, path in ((REGULAR, fonts.REGULAR), (BOLD, fonts.BOLD)):
        pdfmetrics.registerFont(TTFont(name, path))


def _name(node: Element) -> str:
    return node.tag.rpartition("}")[2]


def _read_words(root: Element, name: str) -> str:
    return next(("".join(node.itertext()) for node in root if _name(node) == name), "")


@dataclass(frozen=True)
class _Pen:
    """Draws elements of a sheet of so many px on a page."""

    canvas: Canvas
    width: float
    height: float
    clips: dict[str, Element]

    def draw(self, node: Element, look: Look) -> None:
        """Draw an element and what is in it."""
        kind = _name(node)
        if kind in ("clipPath", "title", "desc", "defs", "style"):
            return
        self.canvas.saveState()
        self._move(node.get("transform", ""))
        look = replace(look, opacity=look.opacity * float(node.get("opacity", 1)))
        if kind in ("svg", "g"):
            self._clip(node.get("clip-path", ""))
            for child in node:
                self.draw(child, look)
        elif kind == "text":
            self._write(node, look)
        else:
            self._fill(node, look)
        self.canvas.restoreState()

    def _move(self, transform: str) -> None:
        for name, words in re.findall(r"(\w+)\(([^)]*)\)", transform):
            numbers = [float(part) for part in _NUMBER.findall(words)]
            if name == "translate":
                self.canvas.translate(*numbers)
            elif name == "rotate":
                self.canvas.translate(numbers[1], numbers[2])
                self.canvas.rotate(numbers[0])
                self.canvas.translate(-numbers[1], -numbers[2])

    def _clip(self, reference: str) -> None:
        node = self.clips.get(reference.removeprefix("url(#").removesuffix(")"))
        if node is not None:
            self.canvas.clipPath(self._outline(node[0]), stroke=0, fill=0)

    def _fill(self, node: Element, look: Look) -> None:
        fill, stroke = node.get("fill", "black"), node.get("stroke", "none")
        if fill != "none":
            self.canvas.setFillColor(_read_colour(node, "fill", look))
        if stroke != "none":
            self.canvas.setStrokeColor(_read_colour(node, "stroke", look))
            self.canvas.setLineWidth(float(node.get("stroke-width", 1)))
            self.canvas.setLineJoin(1 if node.get("stroke-linejoin") == "round" else 0)
        mode = 0 if node.get("fill-rule") == "evenodd" else 1
        self.canvas.drawPath(self._outline(node), stroke=int(stroke != "none"), fill=int(fill != "none"), fillMode=mode)

    def _outline(self, node: Element) -> PDFPathObject:
        path, kind = self.canvas.beginPath(), _name(node)
        read = lambda name: float(node.get(name, 0))  # noqa: E731
        if kind == "rect":
            whole = node.get("width") == "100%"
            size = (self.width, self.height) if whole else (read("width"), read("height"))
            path.rect(read("x"), read("y"), *size)
        elif kind == "circle":
            path.circle(read("cx"), read("cy"), read("r"))
        elif kind == "path":
            _trace(path, node.get("d", ""))
        else:
            raise ValueError(f"Elements {kind!r} cannot be written as PDF.")
        return path

    def _write(self, node: Element, look: Look) -> None:
        lines = [part for part in node if part.get("y")] or [node]
        for line in lines:
            self._write_line(line, node, look)

    def _write_line(self, line: Element, node: Element, look: Look) -> None:
        size = float(node.get("font-size", 14))
        runs = list(_list_runs(line, node.get("font-weight") == "bold"))
        width = sum(pdfmetrics.stringWidth(text, font, size) for text, font in runs)
        x, y = float(line.get("x") or node.get("x") or 0), float(line.get("y") or node.get("y") or 0)
        x -= {"middle": width / 2, "end": width}.get(node.get("text-anchor", ""), 0)
        if node.get("stroke"):  # a halo: letters drawn twice would be found twice, so there is a ground behind them
            self.canvas.setFillColor(_read_colour(node, "stroke", replace(look, opacity=look.opacity * 0.7)))
            self.canvas.rect(x - 1, y - 0.78 * size, width + 2, size, stroke=0, fill=1)
        self.canvas.setFillColor(_read_colour(node, "fill", look))
        self.canvas.translate(x, y)
        self.canvas.scale(1, -1)
        words = self.canvas.beginText(0, 0)
        for text, font in runs:
            words.setFont(font, size)
            words.textOut(text)
        self.canvas.drawText(words)
        self.canvas.scale(1, -1)
        self.canvas.translate(-x, -y)


def _list_runs(node: Element, bold: bool) -> Iterator[tuple[str, str]]:
    """Yield the words of a line with the font of each run."""
    bold = bold or node.get("font-weight") == "bold"
    font = BOLD if bold else REGULAR
    if node.text:
        yield node.text, font
    for child in node:
        yield from _list_runs(child, bold)
        if child.tail:
            yield child.tail, font


def _read_colour(node: Element, name: str, look: Look) -> Color:
    colour = toColor(node.get(name, "black"))
    opacity = float(node.get(f"{name}-opacity", 1)) * look.opacity
    return Color(colour.red, colour.green, colour.blue, alpha=colour.alpha * opacity)


def _trace(path: PDFPathObject, data: str) -> None:
    """Draw the data of a path: absolute steps to points (M, L), along curves (C) and back to the start (Z)."""
    for step, words in _STEP.findall(data):
        numbers = [float(part) for part in _NUMBER.findall(words)]
        if step == "Z":
            path.close()
        elif step == "C":
            for start in range(0, len(numbers), 6):
                path.curveTo(*numbers[start : start + 6])
        else:
            move = path.moveTo if step == "M" else path.lineTo
            for start in range(0, len(numbers), 2):
                move(*numbers[start : start + 2])
