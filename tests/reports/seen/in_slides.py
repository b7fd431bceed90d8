"""Slides → what one sees of them, and what they say is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.grid import Grid
from components.plots.kinds.map import Map
from components.plots.kinds.standing_bars import StandingBars
from components.plots.kinds.timeline import Timeline
from components.plots.kinds.upset import Upset
from components.plots.kinds.word_columns import WordColumns
from components.plots.style import PALETTES
from components.reports.slides.draw import add_value, split_value
from components.reports.slides.template import EXHIBIT, find_layout, make_presentation
from tests.reports.seen.seen import CARD, Seen

BOX = (0.6, 2.5, 12.13, 4.04)
SIGNS = {"■": "dot", "●": "dot", "□": "open", "○": "open"}


def look_at_slides(value: ChartValue) -> tuple[Seen, str]:
    """What one sees of a chart on its slides, and what is said below them."""
    seen, said = Seen(), []
    for part in split_value(value):
        deck = make_presentation()
        slide = deck.slides.add_slide(find_layout(deck, EXHIBIT))
        before = len(slide.shapes)
        said.append(add_value(slide, part, BOX))
        _look(list(slide.shapes)[before:], value, seen)
    return seen, " ".join(dict.fromkeys(said))


def _look(shapes: list, value: ChartValue, seen: Seen) -> None:
    charts = [shape.chart for shape in shapes if shape.has_chart]
    for number, chart in enumerate(charts):
        if isinstance(value, Timeline):
            _look_at_timeline(chart, seen)
        else:
            _look_at_bars(chart, seen, named=number == 0 and not isinstance(value, StandingBars))
    for shape in shapes:
        if shape.has_table:
            rows = [list(row.cells) for row in shape.table.rows]
            {Grid: _look_at_grid, Upset: _look_at_upset, WordColumns: _look_at_words}[type(value)](rows, value, seen)
        elif not shape.has_chart:
            for part in _list_shapes(shape):
                _look_at_shape(part, value, seen)


def _look_at_bars(chart, seen: Seen, *, named: bool) -> None:
    plot = chart.plots[0]
    series = [each for each in plot.series if each.name != "Texts"]
    seen.say(plot.categories if named else ())
    for each in series:
        for row, size in enumerate(each.values):
            fill = each.points[row].format.fill if _has_point(each, row) else each.format.fill
            is_hatched = fill.type == MSO_FILL.PATTERNED
            if size:
                seen.mark("hatched" if is_hatched else "bar", _read_fill(fill if fill.type else each.format.fill))
    last = list(plot.series)[-1]
    is_stacked = last.name == "Texts"
    words, own = _list_labels(last), last._element.find(qn("c:dLbls"))
    numbers = plot.data_labels if own is None else last.data_labels  # labels of a series hide those of all
    for row, size in enumerate(last.values):
        if row in words:
            seen.say([words[row]])
        elif not is_stacked and numbers.show_value:
            seen.say([_write(size, numbers.number_format)])


def _has_point(series, row: int) -> bool:
    return any(int(point.find(qn("c:idx")).get("val")) == row for point in series._element.findall(qn("c:dPt")))


def _list_labels(series) -> dict[int, str]:
    """The words at points, by row."""
    labels = series._element.iter(qn("c:dLbl"))
    return {int(label.find(qn("c:idx")).get("val")): _join(label) for label in labels}


def _join(label) -> str:
    return "".join(run.text for run in label.iter(qn("a:t")))


def _write(number: float, form: str) -> str:
    """A number as PowerPoint writes it."""
    positive, *_, zero = form.split(";") if form.count(";") > 1 else (form, form)
    form = positive if number else zero
    return {"": "", "0%": f"{number:.0%}", "#,##0": f"{number:,.0f}"}.get(form, f"{number:,g}")


def _read_fill(fill) -> str:
    return f"#{fill.fore_color.rgb}"


def _look_at_timeline(chart, seen: Seen) -> None:
    _, lengths = chart.plots[0].series
    arrows = _list_labels(lengths)
    for row, name in enumerate(chart.plots[0].categories):
        colour = _read_fill(lengths.points[row].format.fill)
        if name == "all of them":
            seen.mark("time", colour)
            continue
        seen.say([name])
        seen.mark("bar", colour)
        for _ in re.findall("[←→]", arrows.get(row, "")):
            seen.mark("arrow", colour)


def _look_at_grid(rows: list, grid: Grid, seen: Seen) -> None:
    has_ends = any(row.end for row in grid.rows)
    for number, cells in enumerate(rows):
        seen.say(cell.text for cell in (cells if grid.is_named and number == 0 else (cells[0], *cells[-1:] * has_ends)))
        for cell in () if grid.is_named and number == 0 else cells[1 : len(cells) - has_ends]:
            _look_at_mark(cell, grid, seen)


def _look_at_mark(cell, grid: Grid, seen: Seen) -> None:
    letters = cell.text_frame.paragraphs[0].font.color.rgb
    ground = _read_fill(cell.fill)
    if grid.texts == "beside" and cell.text:
        sign, _, text = cell.text.partition(" ")
        seen.mark(SIGNS[sign], f"#{letters}")
        seen.say([text])
    elif cell.text or ground.lower() != CARD:
        is_filled = ground.lower() != CARD
        seen.mark("dot" if is_filled else "open", ground if is_filled else f"#{letters}")
        seen.say([cell.text])


def _look_at_upset(rows: list, upset: Upset, seen: Seen) -> None:
    seen.say(cell.text for cell in rows[0][1:])
    for number, *cells in rows[1:]:
        seen.say([number.text])
        for cell in cells:
            if cell.text:
                seen.mark("dot", f"#{cell.text_frame.paragraphs[0].font.color.rgb}")


def _look_at_words(rows: list, columns: WordColumns, seen: Seen) -> None:
    for cell in chain.from_iterable(rows):
        seen.say([cell.text])
        if _read_fill(cell.fill).lower() != CARD:
            seen.mark("bar", _read_fill(cell.fill))


def _list_shapes(shape) -> Iterator:
    if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
        for part in shape.shapes:
            yield from _list_shapes(part)
    else:
        yield shape


def _look_at_shape(shape, value: ChartValue, seen: Seen) -> None:
    if shape.shape_type == MSO_SHAPE_TYPE.TEXT_BOX:
        seen.say([shape.text_frame.text])
    elif shape.shape_type == MSO_SHAPE_TYPE.LINE:
        seen.mark("line", f"#{shape.line.color.rgb}", _read_opacity(shape, "a:ln"))
    elif isinstance(value, Map) and _is_ground(shape):
        return
    elif shape.fill.type == MSO_FILL.BACKGROUND:
        seen.mark("line", f"#{shape.line.color.rgb}", _read_opacity(shape, "a:ln"))
    elif shape.shape_type == MSO_SHAPE_TYPE.FREEFORM:
        kind = "area" if isinstance(value, Map) else "band"
        seen.mark(kind, _read_fill(shape.fill), _read_opacity(shape))
    else:
        is_ring = isinstance(value, Map) and shape.line.fill.type == MSO_FILL.SOLID
        seen.mark("dot", f"#{shape.line.color.rgb}" if is_ring else _read_fill(shape.fill), _read_opacity(shape))


def _is_ground(shape) -> bool:
    ground = {PALETTES["light"][name] for name in ("sea", "land", "border", "inner")}
    part = shape.line.color.rgb if shape.fill.type == MSO_FILL.BACKGROUND else shape.fill.fore_color.rgb
    is_ring = shape.fill.type == MSO_FILL.SOLID and shape.line.fill.type == MSO_FILL.SOLID
    return f"#{part}".lower() in ground and not is_ring


def _read_opacity(shape, part: str = "") -> float:
    within = shape._element.spPr.find(qn(part)) if part else shape._element.spPr
    alpha = within.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}/{qn('a:alpha')}")
    return 1 if alpha is None else int(alpha.get("val")) / 100_000
