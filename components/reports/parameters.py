"""Parameters by name, as in an address → what they show of a catalogue; the same for pages, API and commands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from components.catalogue.catalogue import Catalogue
from components.catalogue.dates import find_year
from components.catalogue.schema import FILTERS
from components.catalogue.select import ENDS, Selection, find_unknown, make_selection, respell
from components.catalogue.spelling import suggest
from components.plots.choice import UnknownValueError, Values
from components.plots.questions import CHOICES

Parameters = Mapping[str, Sequence[str]]
PARAMETERS = (*(each.name for each in FILTERS), *ENDS, *(choice.name for choice in CHOICES))


class BadParameterError(ValueError):
    """A parameter that asks for something that is not there; the text says what to do."""


def parse_selection(parameters: Parameters, whole: Catalogue) -> Selection:
    """Return the selection that parameters ask for; what is not known is refused, not ignored."""
    refuse_unknown(parameters, PARAMETERS)
    refuse_empty(parameters)
    values = {each.name: respell(whole, each.name, parameters.get(each.name, ())) for each in FILTERS}
    selection = make_selection(values, period=_read_period(parameters))
    for name, value, suggestion in find_unknown(whole, selection):
        meant = f" Did you mean {suggestion!r}?" if suggestion else ""
        raise BadParameterError(f"Parameter {name}: {value!r} is not in the data.{meant}")
    return selection


def refuse_unknown(names: Iterable[str], known: Sequence[str]) -> None:
    """Raise BadParameterError for the first name that is not known."""
    for name in names:
        if name not in known:
            raise BadParameterError(f"There is no parameter {name!r}.{suggest_known(name, known)}")


def refuse_empty(parameters: Parameters) -> None:
    """Raise BadParameterError for the first filter or year without a value: it could mean all or nothing."""
    for name in (*(each.name for each in FILTERS), *ENDS):
        if "" in parameters.get(name, ()):
            raise BadParameterError(f"Parameter {name} has no value. Give it one, or leave it out.")


def parse_choices(parameters: Parameters, whole: Catalogue) -> Values:
    """Return what parameters choose beside the filters; what is no value is refused."""
    try:
        return {each.name: each.read(parameters[each.name], whole) for each in CHOICES if each.name in parameters}
    except UnknownValueError as error:
        raise BadParameterError(f"Parameter {error}") from error


def _read_period(parameters: Parameters) -> tuple[int | None, int | None]:
    first, last = (_read_year(next(iter(parameters.get(name, ())), ""), name) for name in ENDS)
    if first is not None and last is not None and first > last:
        raise BadParameterError(
            f"Parameters from and to: {first} is after {last}. Did you mean from {last} to {first}?"
        )
    return first, last


def _read_year(text: str, name: str) -> int | None:
    if not text:
        return None
    year = find_year(text)
    if year is None:
        raise BadParameterError(f"Parameter {name}: {text!r} is not a year. Write four digits, such as 2022.")
    return year


def suggest_known(word: str, known: Iterable[str]) -> str:
    """Return the nearest known word as a question, else all of them."""
    words = list(known)
    meant = suggest(word, words)
    return f" Did you mean {meant!r}?" if meant else f" Known: {', '.join(words)}."
