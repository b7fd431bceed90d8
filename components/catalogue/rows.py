"""Rules about what the cells of one row say together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from components.atlas.borders import may_be_land, may_lie_in
from components.catalogue import dates, numbers
from components.catalogue.countries import find_country
from components.catalogue.issues import Issue, quote, shorten
from components.catalogue.rule import Rule, Tables, list_cells, list_tables

Point = tuple[float, float]  # latitude and longitude

_LIMITS = {
    "latitude": (90, "Write decimal degrees north, as 51.0259"),
    "longitude": (180, "Write decimal degrees east, as 4.4776"),
}


def check_date_order(tables: Tables) -> Iterator[Issue]:
    """Ends before starts; neither of the two dates is then believed."""
    for table in list_tables("start", "end"):
        for row, start, end in list_cells(tables, table.name, "start", "end"):
            first, last = dates.find_days(start), dates.find_days(end)
            if first and last and last[1] < first[0]:
                problem = f"the end {quote(end)} is before the start {quote(start)}"
                yield Issue("error", table.file, row, "end", problem, "Correct the one that is wrong", found=end)


def check_funding(tables: Tables) -> Iterator[Issue]:
    """EU funding that is more than the whole budget."""
    for table in list_tables("budget_eur", "eu_funding_eur"):
        for row, budget, funding in list_cells(tables, table.name, "budget_eur", "eu_funding_eur"):
            whole, part = numbers.find_amount(budget), numbers.find_amount(funding)
            if whole is not None and part is not None and part > whole:
                problem = f"the EU funding {quote(funding)} is more than the budget {quote(budget)}"
                repair = "Look both up in the source"
                yield Issue("warning", table.file, row, "eu_funding_eur", problem, repair, found=funding)


def check_coordinate_range(tables: Tables) -> Iterator[Issue]:
    """Degrees that are not on the globe, swapped ones among them."""
    for table in list_tables(*_LIMITS):
        for row, *texts in list_cells(tables, table.name, *_LIMITS):
            degrees = [abs(numbers.find_number(text) or 0) for text in texts]
            swapped = degrees[0] > 90 and degrees[1] <= 90 and degrees[0] <= 180 and texts[1]
            for (column, (limit, advice)), text, distance in zip(_LIMITS.items(), texts, degrees, strict=True):
                if distance > limit:
                    problem = f"{quote(text)} is not between -{limit} and {limit}"
                    issue = Issue("error", table.file, row, column, problem, advice, "cell", found=text)
                    yield _swap(issue, *texts) if swapped else issue


def check_coordinate_pairs(tables: Tables) -> Iterator[Issue]:
    """One coordinate without the other."""
    for table in list_tables(*_LIMITS):
        for row, latitude, longitude in list_cells(tables, table.name, *_LIMITS):
            if bool(latitude) != bool(longitude):
                given, missing = ("latitude", "longitude") if latitude else ("longitude", "latitude")
                problem = f"there is a {given} without a {missing}"
                yield Issue("error", table.file, row, missing, problem, "Fill both, or leave both empty", "cell")


def check_coordinate_country(tables: Tables) -> Iterator[Issue]:
    """Points outside the country of their row, or at sea if it names none: an error if swapped, else a warning."""
    for table in list_tables("country", *_LIMITS):
        for row, text, *written in list_cells(tables, table.name, "country", *_LIMITS):
            if point := _find_point(*written):
                yield from _check_point((table.file, row), find_country(text), written, point)


def _check_point(place: tuple[str, int], country: str | None, written: Sequence[str], point: Point) -> Iterator[Issue]:
    fits = partial(may_lie_in, country) if country else may_be_land
    if fits(*point):
        return
    problem = f"{_say_point(*written)} is not {f'in {country}' if country else 'on land'}"
    if fits(*reversed(point)):
        problem += ", but would be with the two swapped"
        yield _swap(Issue("error", *place, "latitude", problem, "", "cell", found=written[0]), *written)
    else:
        culprit = "the coordinates or the country" if country else "the coordinates"
        repair = f"Correct {culprit}, unless the place lies off the coast"
        yield Issue("warning", *place, "latitude", problem, repair, found=written[0])


def _find_point(latitude: str, longitude: str) -> Point | None:
    """Latitude and longitude; None if one is missing, is no number, or is not on the globe."""
    north, east = numbers.find_number(latitude), numbers.find_number(longitude)
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        return None
    return north, east


def _swap(issue: Issue, latitude: str, longitude: str) -> Issue:
    """Return an issue of a latitude that asks whether it stands in the place of the longitude."""
    repair = f"Did you mean {_say_point(longitude, latitude)}?"
    return replace(issue, repair=repair, suggestions=(longitude,), alongside=(("longitude", latitude),))


def _say_point(latitude: str, longitude: str) -> str:
    return f"latitude {shorten(latitude)}, longitude {shorten(longitude)}"


RULES: tuple[Rule, ...] = (
    check_date_order,
    check_funding,
    check_coordinate_range,
    check_coordinate_pairs,
    check_coordinate_country,
)
