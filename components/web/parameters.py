"""Parameters of an address → what they show of the data, the same for the API, embedded figures and documents."""

from __future__ import annotations

from dataclasses import replace

from starlette.datastructures import QueryParams

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS
from components.catalogue.select import ENDS, list_featured
from components.catalogue.snapshots import UnknownStateError
from components.plots.chart import Chart
from components.reports.parameters import BadParameterError as BadRequestError
from components.reports.parameters import parse_choices, parse_selection, suggest_known
from components.reports.selection_view import ALL, SelectionView
from components.service.cameras import find_cameras, list_figures
from components.service.loading import load_view
from components.service.selections import show_selection
from components.service.sight import SIGHT, read_sight
from components.service.tabs import TABS, Tab
from components.service.visits import find_visit

__all__ = ["BadRequestError", "UnknownAddressError", "find_chart", "find_pictured", "find_view", "suggest_known"]

DATA = ("data", "visit")  # parameters that say which data are shown, not what of them
PAGE = ("tab", *SIGHT)  # those of the page's own address; in files only "map" changes anything, in pictures
_FILTERING = (*(each.name for each in FILTERS), *ENDS)  # an address without any shows what the page opens with
MOST_DIGITS = 18  # of a whole number; Python itself reads none of thousands of digits


class UnknownAddressError(BadRequestError):
    """An address that leads nowhere; the text names the nearest known one."""


def find_chart(name: str) -> Chart:
    """Return the chart of a name, or the first of the question of that name; refuse others with the nearest known."""
    known = list_figures()
    if name not in known:
        raise UnknownAddressError(f"There is no chart {name!r}.{suggest_known(name, known)}")
    return known[name]


def find_data(parameters: QueryParams) -> Catalogue:
    """Return the data of an address: as one visitor decided, in the state that it names, or as they are."""
    visit = parameters.get("visit", "")
    try:
        whole = find_visit(visit) if visit else load_view(parameters.get("data", "")).catalogue
    except UnknownStateError as error:
        raise UnknownAddressError(f"{error} Leave out the parameter data for the present data.") from error
    if whole is None:
        raise BadRequestError("The visit of this address has ended, and its decisions with it. Open the page anew.")
    return whole


def find_view(parameters: QueryParams, base: str = "") -> SelectionView:
    """Return what the parameters of an address show of the data; files name the address of the page, if it is given."""
    given = {name: parameters.getlist(name) for name in parameters if name not in (*DATA, *PAGE)}
    if given.get("project") == [ALL]:
        del given["project"]
    whole = find_data(parameters)
    find_tab(parameters)
    read_opened(parameters, whole)
    view = show_selection(parse_selection(given, whole), tuple(parse_choices(given, whole).items()), whole=whole)
    return replace(view, base=base)


def find_page_view(parameters: QueryParams) -> SelectionView:
    """Return what the page itself shows at an address: without any filter the featured projects."""
    featured = [] if any(each in parameters for each in _FILTERING) else list_featured(find_data(parameters))
    return find_view(QueryParams([*parameters.multi_items(), *(("project", project) for project in featured)]))


def find_pictured(parameters: QueryParams, base: str, chart: Chart | None = None) -> SelectionView:
    """Return the same for files with pictures, whose maps show what the address says.

    A view that names no figure is for `chart`, else, as on the page, for the first map of the tab.
    """
    view = find_view(parameters, base)
    texts = read_opened(parameters, view.whole).get("map", ())
    return replace(view, cameras=find_cameras(texts, view, find_tab(parameters), chart))


def find_tab(parameters: QueryParams) -> Tab:
    """Return the tab of the page that an address names, else the first; refuse others with the nearest known."""
    labels = [each.label for each in TABS]
    label = parameters.get("tab", "") or labels[0]
    if label not in labels:
        raise BadRequestError(f"There is no tab {label!r}.{suggest_known(label, labels)}")
    return TABS[labels.index(label)]


def read_opened(parameters: QueryParams, whole: Catalogue) -> dict[str, list[str]]:
    """Return what an address says of the view beside its rows; refuse what cannot be shown, as everywhere."""
    given = {name: parameters.getlist(name) for name in SIGHT}
    opened, doubts = read_sight(given, whole, list(list_figures()))
    if doubts:
        raise BadRequestError(doubts[0].say_in_refusal())
    return opened
