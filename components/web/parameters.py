"""Parameters of an address → what they show of the data, the same for the API, embedded figures and documents."""

from __future__ import annotations

from starlette.datastructures import QueryParams

from components.plots.chart import Chart
from components.plots.questions import CHARTS
from components.reports.parameters import BadParameterError as BadRequestError
from components.reports.parameters import read_choices, read_selection, suggest_known
from components.reports.shown import Shown
from components.views.store import find_visit, load_shown, show_selection

__all__ = ["BadRequestError", "find_chart", "find_shown", "suggest_known"]


def find_chart(name: str) -> Chart:
    """Return the chart of a name, or refuse it with the nearest known one."""
    chart = next((each for each in CHARTS if each.name == name), None)
    if chart is None:
        raise BadRequestError(f"There is no chart {name!r}.{suggest_known(name, [c.name for c in CHARTS])}")
    return chart


def find_shown(parameters: QueryParams) -> Shown:
    """Return what the parameters of an address show of the data; "visit" names what one visitor decided."""
    given = {name: parameters.getlist(name) for name in parameters if name != "visit"}
    visit = parameters.get("visit", "")
    whole = find_visit(visit) if visit else load_shown().catalogue
    if whole is None:
        raise BadRequestError("The visit of this address has ended, and its decisions with it. Open the page anew.")
    return show_selection(read_selection(given, whole), tuple(read_choices(given, whole).items()), whole=whole)
