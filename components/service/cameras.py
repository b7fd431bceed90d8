"""Views of maps that an address names → what pictures of maps show in files, by the name of their chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.plots.chart import Chart
from components.plots.kinds.map import Camera, Map
from components.plots.questions import CHARTS, QUESTIONS
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView
from components.service.sight import read_camera
from components.service.tabs import TABS, Tab


def list_figures() -> Mapping[str, Chart]:
    """Return name → chart, for all charts, and for questions, whose name stands for their first chart."""
    first = {question.name: question.charts[0] for question in QUESTIONS if question.charts}
    return first | {chart.name: chart for chart in CHARTS}


def find_cameras(
    texts: Sequence[str], view: SelectionView, tab: Tab, chart: Chart | None = None
) -> tuple[tuple[str, Camera], ...]:
    """Return what maps show by right views; one that names no figure is for `chart`, else for the first map of the tab.

    The last view of a chart holds, and what names no chart is left out.
    """
    cameras = [read_camera(text) for text in texts]
    known, first = list_figures(), ""
    if any(not name for name, _ in cameras):
        first = chart.name if chart else _find_first_map(tab, view)
    return tuple({known[name or first].name: seen for name, seen in cameras if (name or first) in known}.items())


def find_moved(moved: Mapping[str, Sequence[str]], view: SelectionView) -> tuple[tuple[str, Camera], ...]:
    """Return what maps show as they were last left, by the label of their tab; the later of two tabs holds."""
    tabs = {tab.label: tab for tab in TABS}
    return tuple(
        dict(pair for label, texts in moved.items() for pair in find_cameras(texts, view, tabs[label])).items()
    )


def _find_first_map(tab: Tab, view: SelectionView) -> str:
    """Return the name of the first chart of a tab that is a map now, "" where there is none."""
    return next((chart.name for chart in tab.charts if _is_map(chart, view)), "")


def _is_map(chart: Chart, view: SelectionView) -> bool:
    """Tell whether a chart is a map; one that cannot be drawn is none, and its own file says so."""
    try:
        return isinstance(Exhibit(chart, view).value, Map)
    except Exception:
        return False
