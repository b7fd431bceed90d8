"""Every chart of every question, drawn by all three renderers, which agree on what is to be seen.

What a slide leaves out, it says: so it is compared with the chart without that.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from components.plots.kinds.bars import Bars
from components.plots.kinds.grid import Grid
from components.plots.kinds.map import Map
from components.plots.kinds.upset import Upset
from components.plots.questions import CHARTS
from components.plots.style import PALETTES
from components.reports.exhibit import Exhibit
from tests.reports.seen.in_plotly import look_at_plotly
from tests.reports.seen.in_slides import look_at_slides
from tests.reports.seen.in_svg import look_at_svg

SELECTIONS = {"all": {}, "two": {"project": ["e-smartec", "mobi-mix"]}, "one": {"project": ["mobi-mix"]}}
WIDTH = 960


@pytest.fixture(scope="module", params=SELECTIONS)
def exhibit(request, chart, show_shipped):
    return Exhibit(chart, show_shipped(**SELECTIONS[request.param]))


@pytest.fixture(scope="module", params=CHARTS, ids=lambda chart: chart.name)
def chart(request):
    return request.param


def test_browser_and_svg_show_the_same(exhibit):
    browser = look_at_plotly(exhibit.value)
    drawn = look_at_svg(exhibit.value, width=WIDTH, height=exhibit.height)

    agree(browser, drawn, exhibit.value, " ".join(drawn.words))


def test_a_slide_shows_what_the_browser_does_but_for_what_it_says(exhibit):
    slide, said = look_at_slides(exhibit.value)
    if exhibit.table.empty:  # no slide is made of it
        assert not slide.marks
        return
    browser = look_at_plotly(leave_out(exhibit.value, said))
    slide.words.update(word for word in browser.words if len(word) > 9 and word.casefold() in said.casefold())
    if isinstance(exhibit.value, Grid):  # a table has also what a mark says only when one points at it
        grid = leave_out(exhibit.value, said)
        browser.words.update(mark.text for mark in grid.marks if not mark.is_told or grid.texts == "none")
    if isinstance(exhibit.value, Grid | Upset):  # a table has cells, but no lines, bars, or marks for nothing
        for seen in (browser, slide):
            seen.marks = Counter({mark: n for mark, n in seen.marks.items() if is_of_table(mark)})

    agree(browser, slide, exhibit.value, said)


def agree(browser, other, value, said):
    """Hold what both show against each other; on a map, names have no room and points are out of sight."""
    if isinstance(value, Map):
        found = re.search(r"(\d+) places? lies? beyond the edge", said)
        assert other.words <= browser.words + Counter([found[0]] if found else [])
        assert sum((browser.marks - other.marks).values()) == (int(found[1]) if found else 0)
        assert not other.marks - browser.marks
    else:
        assert other.words == browser.words
        assert other.marks == browser.marks


def is_of_table(mark):
    kind, colour = mark
    return kind in ("dot", "open") and colour != PALETTES["light"]["border"]


def leave_out(value, said):
    """A chart without the rows and columns that a slide says it leaves out."""
    rows, columns = (read_most(said, noun) for noun in ("row", "column"))
    match value:
        case Bars():
            panels = tuple(cut_panel(panel, rows) for panel in value.panels)
            return replace(value, labels=value.labels[:rows], hatched=value.hatched[:rows], panels=panels)
        case Grid():
            kept = value.rows[:rows], value.columns[:columns]
            marks = [mark for mark in value.marks if mark.row < len(kept[0]) and mark.column < len(kept[1])]
            return replace(value, rows=kept[0], columns=kept[1], marks=tuple(marks))
        case Upset():
            return replace(value, overlaps=value.overlaps[:rows])
    return value


def read_most(said, noun):
    found = re.search(rf"(\d+) of [\d,]+ {noun}", said)
    return int(found[1]) if found else None


def cut_panel(panel, rows):
    series = (
        replace(each, values=each.values[:rows], tips=each.tips[:rows], keys=each.keys[:rows]) for each in panel.series
    )
    return replace(panel, series=tuple(series), texts=panel.texts[:rows])
