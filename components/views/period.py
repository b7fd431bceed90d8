"""Years in the page's address → the period that they choose, and why a year cannot be obeyed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.catalogue.catalogue import Catalogue
from components.catalogue.dates import find_year
from components.catalogue.select import ENDS, Period
from components.service.options import find_years


def take_period(given: Mapping[str, Sequence[str]], whole: Catalogue) -> tuple[Period, list[str]]:
    """Return the period of an address, and a sentence for each year that the filter could not show as chosen."""
    written = {name: given[name][0] for name in ENDS if given.get(name)}
    reasons = {name: _refuse(text, *find_years(whole)) for name, text in written.items()}
    unknown = [f"“{name}={written[name]}” in this link {reason}" for name, reason in reasons.items() if reason]
    begin, end = (find_year(written[name]) if reasons.get(name) == "" else None for name in ENDS)
    if begin and end and begin > end:
        return (None, None), [f"“from={begin}&to={end}” in this link ends before it begins, so both are left out."]
    return (begin, end), unknown


def _refuse(text: str, first: int, last: int) -> str:
    """Return why a year is left out; "" if it is not."""
    year = find_year(text)
    if year is None:
        return "is not a year, so it is left out. Write four digits."
    if not last:
        return "is left out: no project of the data has a date."
    return "" if first <= year <= last else f"is left out: the projects of the data run from {first} to {last}."
