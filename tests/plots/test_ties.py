"""What ranks stands in one order, whatever the order of the rows in the files: equals go by the alphabet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.catalogue.select import Selection
from components.catalogue.spelling import rank_name
from components.plots.bridges import BRIDGES
from components.plots.challenges import SHARED_CHALLENGES
from components.plots.coverage import ORGANISATION_TYPES, PARTNERS_BY_COUNTRY
from components.plots.questions import CHARTS
from components.plots.themes import THEMES_BY_PROJECT
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView

#: Their rows or columns are the compared projects, in the order of the file like their colours.
COMPARED = ("common-ground", "compared-totals", "shared-and-own", "nearest-places", "compared-places", "compared-time")
RANKING = [chart for chart in CHARTS if chart.name not in COMPARED]
TABLES = ("projects", "partners", "pilot_cities", "themes", "challenges", "places")
NAMES = ["Zürich", "Århus", "bergen", "Ávila", "Łódź", "Oslo", "Øksnes", "Lund", "Čačak", "Cádiz"]


@pytest.fixture(scope="module")
def turned(shipped):
    """The shipped data with the rows of each file the other way round."""
    return replace(shipped, **{table: getattr(shipped, table)[::-1] for table in TABLES})


@pytest.fixture(scope="module")
def of_equals(read):
    """Ten projects, each with an organisation, kind, country, theme and challenge that have as much as all others."""
    numbers = range(len(NAMES))
    countries = ("CH", "DK", "NO", "ES", "PL", "SE", "RS", "AT", "BE", "CZ")
    partners = "".join(
        f"p{number},{name},Kind {name},{name},{country},x\np{(number + 1) % 10},{name},Kind {name},{name},{country},x\n"
        for number, name, country in zip(numbers, NAMES, countries, strict=True)
    )
    return read(
        projects="project,name,source\n" + "".join(f"p{number},{NAMES[number]},x\n" for number in numbers),
        partners="project,partner,organisation_type,city,country,source\n" + partners,
        themes="project,theme,source\n" + "".join(f"p{number},{NAMES[number]},x\n" for number in numbers),
        challenges="project,challenge,source\n" + "".join(f"p{number},{NAMES[number]},x\n" for number in numbers),
    )


def show(chart, catalogue):
    return Exhibit(chart, SelectionView(catalogue, catalogue, Selection()))


@pytest.mark.parametrize("chart", RANKING, ids=lambda chart: chart.name)
def test_the_order_of_the_rows_in_the_files_changes_no_figure(chart, shipped, turned):
    as_written, other_way = show(chart, shipped), show(chart, turned)

    assert other_way.table.reset_index(drop=True).equals(as_written.table.reset_index(drop=True))
    assert other_way.title == as_written.title
    assert other_way.table.empty or other_way.value == as_written.value


@pytest.mark.parametrize(
    ("chart", "column"),
    [
        (PARTNERS_BY_COUNTRY, "country"),
        (ORGANISATION_TYPES, "organisation_type"),
        (SHARED_CHALLENGES, "challenge"),
        (THEMES_BY_PROJECT, "theme"),
        (BRIDGES, "member"),
    ],
    ids=lambda part: getattr(part, "name", part),
)
def test_equals_stand_in_the_order_of_the_alphabet(chart, column, of_equals):
    names = list(show(chart, of_equals).table[column].drop_duplicates())

    assert len(names) >= len(NAMES)
    assert names == sorted(names, key=rank_name)


def test_the_alphabet_has_letters_with_signs_beside_those_without():
    assert sorted(NAMES, key=rank_name) == [
        "Århus", "Ávila", "bergen", "Čačak", "Cádiz", "Łódź", "Lund", "Øksnes", "Oslo", "Zürich"
    ]  # fmt: skip
