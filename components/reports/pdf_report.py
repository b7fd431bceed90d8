"""What is shown → the report as PDF: the same chapters as the page, contents with page numbers, figures as vectors.

Made without a browser, by ReportLab.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from components.catalogue.characters import replace_forbidden
from components.plots.style import PALETTES, find_colour
from components.reports.chapters import Chapter, Progress, ignore_progress, make_chapters, make_opening
from components.reports.definitions import DEFINITIONS
from components.reports.drawing.logo import draw_logo
from components.reports.drawing.pdf import BOLD, REGULAR, date_file, paint_svg, register_fonts
from components.reports.drawing.text import measure_width
from components.reports.exhibit import CREDITS, Exhibit
from components.reports.report import illustrate, tell_table
from components.reports.selection_view import SelectionView, list_sourced_tables, list_sources

_MARGIN = 17 * mm
_WIDTH = A4[0] - 2 * _MARGIN
_SHORT = 60  # characters of a cell that stay in one line; longer ones wrap
_MOST = 500  # characters of a cell
_NAMING = 3  # columns that say what a row is about
_LONG = 130  # points that a column of long text asks for
_WIDEST_WORD, _GAP = 90, 8  # points that a longest word asks for at most (an address breaks), and between columns
_COLOURS = {name: HexColor(colour) for name, colour in PALETTES["light"].items()}


def _make_style(name: str, size: float, *, bold: bool = False, colour: str = "ink", **changes: float) -> ParagraphStyle:
    font, ink = BOLD if bold else REGULAR, _COLOURS[colour]
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.28, textColor=ink, **changes)


_TITLE = _make_style("title", 24, bold=True, spaceAfter=6)
_CHAPTER = _make_style("chapter", 18, bold=True, spaceAfter=8)
_FINDING = _make_style("finding", 12.5, bold=True, spaceBefore=10)
_KICKER = _make_style("kicker", 10.5, bold=True, spaceAfter=3)
_LEAD = _make_style("lead", 12.5, colour="muted", spaceAfter=8)
_TEXT = _make_style("text", 10, spaceAfter=3)
_QUIET = _make_style("quiet", 8.5, colour="muted", spaceAfter=4)
_CELL, _CELL_RIGHT = _make_style("cell", 8), _make_style("cell-right", 8, alignment=TA_RIGHT)
_HEAD = _make_style("head", 8, bold=True, colour="muted")
_HEAD_RIGHT = _make_style("head-right", 8, bold=True, colour="muted", alignment=TA_RIGHT)
_NUMBER = _make_style("number", 22)
_CONTENTS = _make_style("contents", 11, bold=True, spaceBefore=6)
_FURTHER = _make_style("further", 9.5, leftIndent=12, colour="muted")


def write_pdf_report(
    view: SelectionView, chapters: Sequence[Chapter] = (), progress: Progress = ignore_progress
) -> bytes:
    """Return the report as PDF. `chapters` are all questions if none is given."""
    register_fonts()
    chapters = chapters or make_chapters(view)
    story = [*_open(view), *_list_contents()]
    for position, chapter in enumerate(chapters):
        progress(position / (len(chapters) + 1), chapter.question.asks)
        story += _write_chapter(chapter, position + 1)
    story += _close(view)
    progress(len(chapters) / (len(chapters) + 1), "pages")
    file = BytesIO()
    _Paper(file, view).multiBuild(story)
    progress(1, "")
    return file.getvalue()


class _Paper(BaseDocTemplate):
    """A4 with a foot on each page; headings go into the contents and the outline."""

    def __init__(self, file: BytesIO, view: SelectionView) -> None:
        title = f"{view.title}: {view.words}"
        author = view.whole.about.get("publisher", view.title)
        facts = {"title": title, "author": author, "subject": view.source_line, "creator": "Pilot Cities",
                 "keywords": " · ".join(part for part in (view.licence, view.find_address()) if part)}  # fmt: skip
        super().__init__(file, pagesize=A4, lang="en-GB", initialFontName=REGULAR, invariant=1,
                         **{name: replace_forbidden(text) for name, text in facts.items()})  # fmt: skip
        self.day = view.date
        self.foot = replace_forbidden(f"{view.title} · {view.words} · {view.source_line}")
        frame = Frame(_MARGIN, 19 * mm, _WIDTH, A4[1] - _MARGIN - 19 * mm, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._write_foot))

    def beforeDocument(self) -> None:  # noqa: N802 - ReportLab's name
        """Let the file be of the day of the data."""
        date_file(self.canv, self.day)

    def _write_foot(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(_COLOURS["muted"])
        canvas.drawString(_MARGIN, 11 * mm, _cut(self.foot, 110))
        canvas.drawRightString(A4[0] - _MARGIN, 11 * mm, f"{canvas.getPageNumber()}")

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - ReportLab's name
        """Note the page of each heading."""
        level = {_CHAPTER.name: 0, _FINDING.name: 1}.get(getattr(getattr(flowable, "style", None), "name", ""))
        if level is None:
            return
        key = f"heading-{self.seq.nextf('heading')}"
        text = flowable.getPlainText()
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(text, key, level, closed=level == 0)
        self.notify("TOCEntry", (level, escape(text), self.page, key))


class _Figure(Flowable):
    """A figure of SVG across the page."""

    def __init__(self, svg: str, width: float, most: float) -> None:
        super().__init__()
        self.svg, (wide, high) = svg, _read_size(svg)
        self.scale = min(width / wide, most / high)
        self.width, self.height = wide * self.scale, high * self.scale

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        paint_svg(self.canv, self.svg, self.width, self.height)


def _read_size(svg: str) -> tuple[float, float]:
    root = fromstring(svg)
    return float(root.get("width", 0)), float(root.get("height", 0))


def _say(text: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return Paragraph(escape(replace_forbidden(text)), style)


def _stress(text: str, style: ParagraphStyle) -> Paragraph:
    """Return a text in the accent of the installation, which may be another one for the next report."""
    accent = ParagraphStyle(f"{style.name}-accent", parent=style, textColor=HexColor(find_colour("@bar", "light")))
    return Paragraph(escape(replace_forbidden(text)), accent)


def _open(view: SelectionView) -> list[Flowable]:
    opening = make_opening(view)
    return [
        *_place_logo(view), _stress(view.title, _KICKER),
        _say(opening["headline"], _TITLE), _say(opening["finding"], _LEAD),
        *_write_numbers(opening["counted"]), _say(f"Selection: {view.words}. {view.source_line}.", _QUIET),
        Spacer(1, 14),
    ]  # fmt: skip


def _place_logo(view: SelectionView) -> list[Flowable]:
    if not (logo := view.whole.branding.logo):
        return []
    wide = min(60 * mm, 15 * mm * logo.ratio)
    picture = Image(BytesIO(draw_logo(logo)), wide, wide / logo.ratio, hAlign="LEFT", mask="auto")
    return [picture, Spacer(1, 12)]


def _write_numbers(counted: Sequence[tuple[int, str]]) -> list[Flowable]:
    if not counted:
        return []
    rows = [[_stress(f"{number:,}", _NUMBER) for number, _ in counted], [_say(noun, _QUIET) for _, noun in counted]]
    style = [("LEFTPADDING", (0, 0), (-1, -1), 0)]
    return [Table(rows, colWidths=[_WIDTH / 5] * len(counted), hAlign="LEFT", style=style)]


def _list_contents() -> list[Flowable]:
    contents = TableOfContents(dotsMinLevel=0)
    contents.levelStyles = [_CONTENTS, _FURTHER]
    return [_stress("Contents", _KICKER), contents]


def _write_chapter(chapter: Chapter, number: int) -> list[Flowable]:
    story = [
        PageBreak(),
        _stress(f"{number}  {chapter.question.label}", _KICKER),
        _say(chapter.question.asks, _CHAPTER),
    ]
    for exhibit in chapter.distinct:
        story += _write_exhibit(exhibit)
    return [*story, *(_say(words, _QUIET) for words in chapter.gaps)]


def _write_exhibit(exhibit: Exhibit) -> list[Flowable]:
    drawn = illustrate(exhibit)
    picture = _Figure(drawn["svg"], _WIDTH, 190 * mm) if drawn["svg"] else _say(drawn["reason"], _QUIET)
    legend = "    ".join(
        f"<font color={quoteattr(each['colour'])}>■</font> {escape(each['label'])}" for each in drawn["legend"]
    )
    counted = f"{exhibit.chart.counts}. {exhibit.rows}."
    parts = [_say(exhibit.title, _FINDING), *([_say(exhibit.subtitle, _QUIET)] if exhibit.subtitle else []),
             *([Paragraph(legend, _QUIET)] if legend else []), picture, _say(counted, _QUIET)]  # fmt: skip
    return [KeepTogether(parts), _write_table(exhibit), Spacer(1, 8)]


def _write_table(exhibit: Exhibit) -> Table:
    told = tell_table(exhibit)
    widths = _share_width([told["header"], *told["rows"]])
    left_out = [name for column, name in enumerate(told["header"]) if column not in widths]
    heads = {column: _HEAD_RIGHT if told["numeric"][column] else _HEAD for column in widths}
    cells = {column: _CELL_RIGHT if told["numeric"][column] else _CELL for column in widths}
    rows = [_say_row(told["header"], heads), *(_say_row(row, cells) for row in told["rows"])]
    whole = ((0, 0), (-1, -1))
    style: list[tuple[object, ...]] = [
        ("LINEBELOW", *whole, 0.4, _COLOURS["border"]), ("VALIGN", *whole, "TOP"), ("LEFTPADDING", *whole, 0),
        ("TOPPADDING", *whole, 1.5), ("BOTTOMPADDING", *whole, 1.5),
    ]  # fmt: skip
    columns = f"Not on paper, but in the spreadsheet of this figure: {', '.join(left_out)}." if left_out else ""
    rest = [_cut_cell(words) for words in (told["rest"], columns) if words]
    for words in rest:
        style.append(("SPAN", (0, len(rows)), (-1, len(rows))))
        rows.append([_say(words, _QUIET), *[_say("")] * (len(widths) - 1)])
    return Table(rows, colWidths=list(widths.values()), repeatRows=1, style=style)


def _say_row(texts: Sequence[str], styles: Mapping[int, ParagraphStyle]) -> list[Paragraph]:
    """Return the cells of the columns that have room."""
    return [_say(_cut_cell(texts[column]), style) for column, style in styles.items()]


def _cut_cell(text: str) -> str:
    """Return a text that is never higher than a page, which ReportLab could not place."""
    return text if len(text) <= _MOST else f"{text[:_MOST]}… (shortened)"


def _share_width(rows: Sequence[Sequence[str]]) -> dict[int, float]:
    """Return the width of each column that has room for its words, by position.

    The first columns name the row, and long text says why: both are chosen before the numbers between them.
    """
    columns = [[_cut_cell(text) for text in column] for column in zip(*rows, strict=True)]
    lengths = [min(max(map(len, column)), _SHORT) for column in columns]
    needs = [
        max(min(max(map(_measure_word, column)), _WIDEST_WORD) + _GAP, _LONG if length == _SHORT else 0)
        for column, length in zip(columns, lengths, strict=True)
    ]
    chosen: list[int] = []
    for column in sorted(range(len(columns)), key=lambda each: (each >= _NAMING and lengths[each] < _SHORT, each)):
        if not chosen or sum(needs[each] for each in [*chosen, column]) <= _WIDTH:
            chosen.append(column)
    spare, letters = _WIDTH - sum(needs[each] for each in chosen), sum(lengths[each] + 3 for each in chosen)
    return {each: needs[each] + spare * (lengths[each] + 3) / letters for each in sorted(chosen)}


def _measure_word(text: str) -> float:
    return max((measure_width(escape(word), _HEAD.fontSize, bold=True) for word in text[:_MOST].split()), default=0)


def _close(view: SelectionView) -> list[Flowable]:
    sources = list_sources(*list_sourced_tables(view.catalogue))
    address = view.find_address()
    terms = [f"{view.title} · {view.source_line} · {CREDITS}.", *view.terms]
    return [
        PageBreak(), _say("What each number counts", _CHAPTER),
        *(Paragraph(f'<font name="{BOLD}">{escape(word)}</font>: {escape(says)}', _TEXT) for word, says in DEFINITIONS),
        Spacer(1, 14), _say(f"Sources ({len(sources)})", _CHAPTER),
        *(Paragraph(f"{number}. {_link(source)}", _QUIET) for number, source in enumerate(sources, start=1)),
        Spacer(1, 10), *(_say(words, _QUIET) for words in terms),
        *([Paragraph(f"Address of this view: {_link(address)}", _QUIET)] if address else []),
    ]  # fmt: skip


def _link(source: str) -> str:
    if not source.startswith(("https://", "http://")):
        return escape(source)
    return f"<link href={quoteattr(source)}>{escape(source)}</link>"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
