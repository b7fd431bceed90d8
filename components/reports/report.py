"""What is shown → a report: one page (HTML) with contents, a chapter a question, definitions and sources.

It needs no other file and no network, reads well on a screen and prints on A4.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from markupsafe import Markup

from components.language.phrases import count_of
from components.language.summary import tell_selection
from components.measures.summary import summarise_selection
from components.plots.kinds.map import Map
from components.reports.chapters import Chapter, Progress, ignore_progress, make_chapters, make_opening
from components.reports.definitions import DEFINITIONS
from components.reports.exhibit import Exhibit
from components.reports.illustration import NoPictureError, draw_figure, list_exhibit_legend
from components.reports.render import render
from components.reports.selection_view import SelectionView, list_sourced_tables, list_sources
from components.reports.tables import list_shown, list_texts

_MAP = 390  # px of the height of a map: its table fits on the same page
WIDTH = 680  # px of a figure: what A4 has between its margins
MOST_ROWS = 15  # of a table; more are in the spreadsheet


def write_report(view: SelectionView, chapters: Sequence[Chapter] = (), progress: Progress = ignore_progress) -> bytes:
    """Return the report as HTML. `chapters` are all questions if none is given."""
    chapters = chapters or make_chapters(view)
    number = sum(len(chapter.distinct) for chapter in chapters)
    done = iter(range(number))

    def draw(exhibit: Exhibit) -> Still:
        progress(next(done) / number, exhibit.chart.title)
        return illustrate(exhibit)

    page = render(
        "report.html",
        title=f"{view.title}: {view.words}",
        description=tell_selection(summarise_selection(view.catalogue, len(view.whole.projects))),
        running=f"{view.title} · {view.words} · {view.source_line}",
        view=view,
        address=view.find_address(),
        **make_opening(view),
        findings=[(chapter, each) for chapter in chapters for each in chapter.distinct[:1] if each.finding],
        chapters=chapters,
        draw=draw,
        tell=tell_table,
        definitions=DEFINITIONS,
        sources=list_sources(*list_sourced_tables(view.catalogue)),
        find_link=lambda key: "",
    )
    progress(1, "")
    return page


class Still(TypedDict):
    """A picture, "" where there is none and why, and what its colours say."""

    svg: str
    legend: list[dict[str, str]]
    reason: str


class TableStart(TypedDict):
    """The first rows of a table as texts, which columns are numbers, and how many rows are left out in words."""

    header: list[str]
    numeric: list[bool]
    rows: list[list[str]]
    rest: str


def illustrate(exhibit: Exhibit) -> Still:
    """Return the picture of an exhibit and its legend, or why there is none."""
    try:
        height = _MAP if isinstance(exhibit.value, Map) else 0
        return {
            "svg": Markup(draw_figure(exhibit, width=WIDTH, height=height)),
            "legend": list_exhibit_legend(exhibit),
            "reason": "",
        }
    except NoPictureError as error:
        return {"svg": "", "legend": [], "reason": f"{error} The numbers stand below."}


def tell_table(exhibit: Exhibit) -> TableStart:
    """Return the first rows of the table of an exhibit as texts, and how many are left out."""
    columns = list_shown(exhibit.table, exhibit.chart.headed)
    rows = list_texts(exhibit.table, columns)
    rest = len(rows) - MOST_ROWS
    return {
        "header": [column.label for column in columns],
        "numeric": [column.is_numeric for column in columns],
        "rows": rows[:MOST_ROWS],
        "rest": f"… and {count_of(rest, 'more row')}: the spreadsheet of this figure has them all." if rest > 0 else "",
    }
