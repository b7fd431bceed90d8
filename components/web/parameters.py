"""Parameters of an address → what they show of the data, the same for the API, embedded figures and documents."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from starlette.datastructures import QueryParams

from components.catalogue.schema import FILTERS
from components.catalogue.select import Selection, find_unknown, make_selection
from components.plots.chart import Chart
from components.plots.choice import UnknownValueError, Values
from components.plots.questions import CHARTS, CHOICES
from components.reports.shown import Shown
from components.views.store import load_shown, show_selection

PARAMETERS = (*(each.name for each in FILTERS), "from", "to", *(choice.name for choice in CHOICES))


class BadRequestError(ValueError):
    """An address that asks for something that is not there; the text says what to do."""


def find_chart(name: str) -> Chart:
    """Return the chart of a name, or refuse it with the nearest known one."""
    chart = next((each for each in CHARTS if each.name == name), None)
    if chart is None:
        raise BadRequestError(f"There is no chart {name!r}.{suggest_known(name, [c.name for c in CHARTS])}")
    return chart


def find_shown(parameters: QueryParams) -> Shown:
    """Return what the parameters of an address show of the data."""
    return show_selection(read_selection(parameters), tuple(read_choices(parameters).items()))


def read_selection(parameters: QueryParams) -> Selection:
    """Return the selection that an address asks for; what it does not know is refused, not ignored."""
    for name in parameters:
        if name not in PARAMETERS:
            raise BadRequestError(f"There is no parameter {name!r}.{suggest_known(name, PARAMETERS)}")
    values = {each.name: [value for value in parameters.getlist(each.name) if value] for each in FILTERS}
    period = (_read_year(parameters.get("from"), "from"), _read_year(parameters.get("to"), "to"))
    selection = make_selection(values, period=period)
    for name, value, suggestion in find_unknown(load_shown().catalogue, selection):
        meant = f" Did you mean {suggestion!r}?" if suggestion else ""
        raise BadRequestError(f"Parameter {name}: {value!r} is not in the data.{meant}")
    return selection


def read_choices(parameters: QueryParams) -> Values:
    """Return what an address chooses beside the filters; what is no value is refused."""
    whole = load_shown().catalogue
    try:
        return {
            each.name: each.read(parameters.getlist(each.name), whole) for each in CHOICES if each.name in parameters
        }
    except UnknownValueError as error:
        raise BadRequestError(f"Parameter {error}") from error


def _read_year(text: str | None, name: str) -> int | None:
    if text is None or text == "":
        return None
    if not (text.isdecimal() and len(text) == 4):
        raise BadRequestError(f"Parameter {name}: {text!r} is not a year. Write four digits, such as 2022.")
    return int(text)


def suggest_known(word: str, known: Iterable[str]) -> str:
    """Return the nearest known word as a question, else all of them."""
    words = list(known)
    best = process.extractOne(word, words, score_cutoff=60)
    return f" Did you mean {best[0]!r}?" if best else f" Known: {', '.join(words)}."
