"""Catalogue and a selection → the smaller Catalogue that it leaves, the options there are, and the counts.

Within a filter its values are alternatives; between filters all must hold. A table that has a filter's column
keeps the rows with a chosen value. A project stays if, for each filter, one of its rows with a chosen value is
left; then every table keeps the rows of the projects that stay. All of it follows FILTERS and LINKS as data.
The seat of a network keeps no project in a place or country, unless networks are what is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS, LINKS, LOCATED, NETWORK, Filter
from components.catalogue.spelling import find_same, fold_case, suggest

Period = tuple[int | None, int | None]
ENDS = ("from", "to")  # of a period, as addresses and commands call them
Masks = dict[str, np.ndarray]

_FILTERS = {filter_.name: filter_ for filter_ in FILTERS}
_PROJECT_COLUMN = {"projects": "project"} | {
    link.table: link.column for link in LINKS if link.target_table == "projects"
}


@dataclass(frozen=True)
class Selection:
    """What is chosen: values by filter, first and last year. Hashable; make it with make_selection."""

    values: tuple[tuple[str, tuple[str, ...]], ...] = ()
    period: Period = (None, None)

    def __bool__(self) -> bool:
        return bool(self.values) or self.period != (None, None)

    def get(self, filter_name: str) -> tuple[str, ...]:
        """Chosen values of a filter; none means that it is not used."""
        return dict(self.values).get(filter_name, ())


def make_selection(values: Mapping[str, Iterable[str]] | None = None, *, period: Period = (None, None)) -> Selection:
    """Selection in one order, so that equal choices are equal; filters without a value are not used.

    >>> make_selection({"role": ["lead"], "country": ["Malta", "Belgium"], "theme": []}).values
    (('country', ('Belgium', 'Malta')), ('role', ('lead',)))
    """
    chosen = {name: tuple(sorted(set(of_filter))) for name, of_filter in (values or {}).items()}
    unknown = set(chosen) - set(_FILTERS)
    if unknown:
        raise ValueError(f"no such filter: {', '.join(sorted(unknown))}")
    return Selection(tuple(sorted((name, of_filter) for name, of_filter in chosen.items() if of_filter)), period)


def select(catalogue: Catalogue, selection: Selection, *, with_seats: bool = False) -> Catalogue:
    """The rows that a selection leaves, in new tables; the catalogue itself if nothing is chosen.

    `with_seats` also keeps the projects that have but the seat of a network in a chosen place or country.
    """
    if not selection:
        return catalogue
    active = [(_FILTERS[name], values) for name, values in selection.values]
    hits = [(filter_, _mark_chosen(catalogue, filter_, values)) for filter_, values in active]
    kept = _mark_kept(catalogue, hits)
    kept["projects"] = kept["projects"] & mark_running(catalogue.projects, selection.period)
    numbers = number_projects(catalogue)
    staying = kept["projects"]
    seats = mark_seats(catalogue) & (not with_seats)
    for filter_, of_filter in hits:
        named = np.zeros(len(staying), dtype=bool)
        for table, chosen in of_filter.items():
            speaks = chosen & ~seats if table == "partners" and puts_aside(filter_, selection) else chosen
            named[numbers[table][kept[table] & speaks]] = True
        staying = staying & named
    return _take(catalogue, {table: kept[table] & staying[numbers[table]] for table in kept})


def mark_seats(catalogue: Catalogue) -> np.ndarray:
    """Partners that are networks: where they have their seat they do not take part."""
    return (catalogue.partners["organisation_type"] == NETWORK).to_numpy()


def puts_aside(filter_: Filter, selection: Selection) -> bool:
    """Whether the seats of networks speak for no project in a filter; who asks for networks means their seats."""
    asks = bool(selection.get("organisation")) or NETWORK in selection.get("organisation_type")
    return filter_.seats_aside and not asks


def _mark_chosen(catalogue: Catalogue, filter_: Filter, values: tuple[str, ...]) -> Masks:
    """Rows with a chosen value, in each table of the filter."""
    return {table: getattr(catalogue, table)[column].isin(values).to_numpy() for table, column in filter_.columns}


def _mark_kept(catalogue: Catalogue, hits: list[tuple[Filter, Masks]]) -> Masks:
    """Rows with a chosen value of every filter that their table has, and rows that speak for their whole project."""
    kept = {table: np.ones(len(getattr(catalogue, table)), dtype=bool) for table in _PROJECT_COLUMN}
    for filter_, of_filter in hits:
        for table, column in filter_.columns:
            allowed = of_filter[table]
            if table in filter_.whole_project:
                allowed = allowed | (getattr(catalogue, table)[column] == "").to_numpy()
            kept[table] = kept[table] & allowed
    return kept


def number_projects(catalogue: Catalogue) -> dict[str, np.ndarray]:
    """For each row of each table, the position of its project among the projects: numbers compare fast."""
    projects = pd.Index(catalogue.projects["project"])
    return {
        table: projects.get_indexer(pd.Index(getattr(catalogue, table)[column]))
        for table, column in _PROJECT_COLUMN.items()
    }


def mark_running(projects: pd.DataFrame, period: Period) -> np.ndarray:
    """Projects that ran in the years; one date alone leaves the other side open, none leaves the project out."""
    first_year, last_year = period
    if period == (None, None):
        return np.ones(len(projects), dtype=bool)
    start, end = projects["start_date"].dt.year, projects["end_date"].dt.year
    begins = start.isna() | (start <= (9999 if last_year is None else last_year))
    lasts = end.isna() | (end >= (0 if first_year is None else first_year))
    return (begins & lasts & ~(start.isna() & end.isna())).to_numpy()


def _take(catalogue: Catalogue, kept: Masks) -> Catalogue:
    """The rows that are kept, and the places that they are in."""
    tables = {table: getattr(catalogue, table)[mask] for table, mask in kept.items()}
    used = pd.concat(tables[table]["location"] for table in LOCATED).unique()
    places = catalogue.places[catalogue.places["location"].isin(used)]
    return replace(catalogue, **tables, places=places)


def list_featured(catalogue: Catalogue) -> list[str]:
    """The projects that are shown when the dashboard opens; none: all are."""
    return list(catalogue.projects.loc[catalogue.projects["featured"], "project"])


def list_options(catalogue: Catalogue, filter_name: str) -> list[tuple[str, int]]:
    """Values that a filter can take, each with the number of projects that it leaves; for projects, of partners.

    Projects come by alphabet, all others most frequent first.
    """
    if filter_name == "project":
        counts = catalogue.partners["project"].value_counts().reindex(catalogue.projects["project"], fill_value=0)
    else:
        counts = _count_projects(catalogue, _FILTERS[filter_name])
    options = sorted(
        ((str(value), int(count)) for value, count in counts.items()), key=lambda option: fold_case(option[0])
    )
    return options if filter_name == "project" else sorted(options, key=lambda option: -option[1])


def _count_projects(catalogue: Catalogue, filter_: Filter) -> pd.Series:
    """Count the projects of each value; 0 where it is known by nothing but the seat of a network."""
    pairs = pd.concat(
        getattr(catalogue, table)[[_PROJECT_COLUMN[table], column]]
        .set_axis(["project", "value"], axis=1)
        .assign(seat=mark_seats(catalogue) if filter_.seats_aside and table == "partners" else False)
        for table, column in filter_.columns
    )
    pairs = pairs[pairs["value"] != ""]
    counted = pairs.loc[~pairs["seat"], ["project", "value"]].drop_duplicates()["value"].value_counts()
    return counted.reindex(pairs["value"].unique(), fill_value=0)


def list_mere_seats(catalogue: Catalogue, selection: Selection) -> list[str]:
    """Chosen places, regions and countries in which no project takes part: networks have their seat there alone."""
    chosen = [(name, value) for name, values in selection.values if _FILTERS[name].seats_aside for value in values]
    options = {name: dict(list_options(catalogue, name)) for name in {name for name, _ in chosen}}
    return [value for name, value in chosen if options[name].get(value) == 0]


def respell(catalogue: Catalogue, filter_name: str, values: Iterable[str]) -> list[str]:
    """Values as the catalogue spells them: an old link may name a spelling that is shown no more.

    What is not in the catalogue, or is two things in it, stays as it is.
    """
    given = list(values)
    options = [option for option, _ in list_options(catalogue, filter_name)] if given else []
    return list(dict.fromkeys(find_same(value, options) or value for value in given))


def find_unknown(catalogue: Catalogue, selection: Selection) -> list[tuple[str, str, str]]:
    """Chosen values that the catalogue lacks, as (filter, value, the likeliest value that it has or "")."""
    unknown = []
    for name, values in selection.values:
        options = [option for option, _ in list_options(catalogue, name)]
        unknown += [(name, value, suggest(value, options)) for value in values if value not in options]
    return unknown


@dataclass(frozen=True)
class Counts:
    """How much there is; printed, it is the sentence of the page.

    >>> print(Counts(projects=1, partners=17, pilots=29, places=14, countries=8))
    1 project · 17 partners · 29 pilots in 14 places · 8 countries
    """

    projects: int
    partners: int  # participations: an organisation counts once a project
    pilots: int
    places: int  # located places of pilots; a whole country is none
    countries: int  # of partners, but the seats of networks, and pilots

    def __str__(self) -> str:
        pilots = f"{_say(self.pilots, 'pilot')} in {_say(self.places, 'place')}"
        partners, countries = _say(self.partners, "partner"), _say(self.countries, "country", "countries")
        return f"{_say(self.projects, 'project')} · {partners} · {pilots} · {countries}"


def _say(count: int, one: str, more: str = "") -> str:
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def count_selection(catalogue: Catalogue) -> Counts:
    """Counts of a catalogue, be it all or a selection of it."""
    places, taking_part = catalogue.places, catalogue.partners[~mark_seats(catalogue)]
    located = places.loc[places["latitude"].notna() & (places["precision"] != "country"), "location"]
    return Counts(
        projects=len(catalogue.projects),
        partners=len(catalogue.partners),
        pilots=len(catalogue.pilot_cities),
        places=int(located.isin(catalogue.pilot_cities["location"].unique()).sum()),
        countries=len({*taking_part["country"].unique(), *catalogue.pilot_cities["country"].unique()} - {""}),
    )
