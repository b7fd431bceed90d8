"""Cells as people write them: what a whole column shows decides, what stays open is left to the checks."""

from __future__ import annotations

import pytest

from components.catalogue.written_amounts import find_decimal_mark, write_amount
from components.importing.written import write_country
from components.importing.written_dates import find_day_order, write_date
from components.importing.written_degrees import split_point, write_degrees


def make(column: str, *cells: str) -> bytes:
    return "\n".join([f"project\t{column}", *(f"p{number}\t{cell}" for number, cell in enumerate(cells))]).encode()


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (("1.370.000,50", "12.500", "7"), ("1370000.50", "12500", "7")),
        (("1,370,000.50", "12,500", "7"), ("1370000.50", "12500", "7")),
        (("1'370'000.50", "12\u202f500", "1\u00a0264,00 €"), ("1370000.50", "12500", "1264.00")),
        (("€ 12.5", "1,2 Mio €", "12 k€", "EUR 3"), ("12.5", "1200000", "12000", "3")),
        (("1.264", "2.500"), ("1.264", "2.500")),
        (("1.264", "2,5", "2.5"), ("1.264", "2.5", "2.5")),
        (("100 PLN", "about 5", "1,2,3"), ("100 PLN", "about 5", "1,2,3")),
        (("264.5", "100.264"), ("264.5", "100.264")),
    ],
)
def test_the_decimal_mark_is_that_of_the_whole_column(cells, read):
    mark = find_decimal_mark(cells)

    assert tuple(write_amount(cell, mark) for cell in cells) == read


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        (("03/04/2020", "31/12/2021"), ("2020-04-03", "2021-12-31")),
        (("03/04/2020", "12/31/2021"), ("2020-03-04", "2021-12-31")),
        (("03/04/2020", "12/31/2021", "31/12/2021"), ("03/04/2020", "2021-12-31", "2021-12-31")),
        (("01.10.2020", "1. 10. 2020", "1.10.20"), ("2020-10-01", "2020-10-01", "2020-10-01")),
        (("1er février 2021", "März 2020", "3 de mayo de 2019"), ("2021-02-01", "2020-03", "2019-05-03")),
        (("Σεπτέμβριος 2020", "15 září 2021", "syyskuu 2022"), ("2020-09", "2021-09-15", "2022-09")),
        (("січень 2020", "január 2021", "2020. január 5."), ("2020-01", "2021-01", "2020-01-05")),
        (("listopad 2020", "decision 2020", "31.02.2021"), ("listopad 2020", "decision 2020", "31.02.2021")),
        (("44927", "2020", "2020-01-01 00:00:00"), ("2023-01-01", "2020", "2020-01-01")),
        (("2020-01-01T10:00:00Z", "soon"), ("2020-01-01", "soon")),
        (("Jan 5, 2020", "1 września 2020 r.", "2020. gada 5. janvāris"), ("2020-01-05", "2020-09-01", "2020-01-05")),
        (("May and June 2020", "1.-3.2020"), ("May and June 2020", "1.-3.2020")),
        (("Q3 2022", "2022 Q1"), ("2022-07", "2022-01")),
    ],
)  # fmt: skip
def test_dates_are_read_in_the_order_of_the_whole_column(cells, read):
    order = find_day_order(cells)

    assert tuple(write_date(cell, order) for cell in cells) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("51,0281", "51.0281"),
        ("51.0281", "51.0281"),
        ("51°01'41\"N", "51.028056"),
        ("51° 1.5' S", "-51.025"),
        ("-4,35", "-4.35"),
        ("4.35 W", "-4.35"),
        ("3° O", "3° O"),
        ("51°75'", "51°75'"),
        ("north", "north"),
        ("", ""),
    ],
)
def test_degrees_are_read_as_they_are_written(cell, read):
    assert write_degrees(cell) == read


@pytest.mark.parametrize("cell", ["51.05,3.72", "51,05; 3,72", "51.05 N, 3.72 E", "(51.05, 3.72)", "POINT(3.72 51.05)"])
def test_both_coordinates_in_one_cell_are_told_apart(cell):
    assert split_point(cell) == ("51.05", "3.72")


@pytest.mark.parametrize("cell", ["51,05", "Ghent, Belgium", "1,2,3", "51.05"])
def test_what_is_no_pair_of_coordinates_is_none(cell):
    assert split_point(cell) is None


@pytest.mark.parametrize(
    ("cell", "read"),
    [("🇧🇪", "BE"), ("Belgium (BE)", "Belgium"), ("Germany (lead) *", "Germany"), ("Belgium / France",) * 2,
     ("Deutschland / Germany", "Deutschland"), ("Belguim", "Belguim")],
)  # fmt: skip
def test_a_country_is_read_beside_brackets_and_flags_and_two_are_left(cell, read):
    assert write_country(cell) == read


def test_what_was_changed_is_told_once_a_column(read):
    imported = read(t_csv=make("Budget", "1.370.000,50", "12.500", "7"))
    (told,) = [issue for issue in imported.loaded.issues if issue.rule == "read_written"]

    assert imported.loaded.catalogue.projects["budget_eur"].tolist() == [1370000.5, 12500, 7]
    assert (
        str(told) == "t.csv, row 2, column Budget: '1.370.000,50' was read as 1370000.50; 2 cells alike. " + told.repair
    )
    assert (told.severity, told.loss) == ("warning", "")


def test_amounts_in_thousands_by_their_heading_are_multiplied(read):
    projects = read(t_csv=make("Budget (k€)", "12,5", "7")).loaded.catalogue.projects

    assert projects["budget_eur"].tolist() == [12500, 7000]


def test_what_stays_open_is_an_issue_of_its_row(read):
    imported = read(t_csv=make("Start", "03/04/2020", "12/31/2021", "31/12/2021"))

    assert [(issue.row, issue.column) for issue in imported.loaded.errors] == [(2, "Start")]


def test_both_coordinates_below_one_heading_are_read(read):
    text = "project;partner;city;country;Koordinaten\nalpha;A;Gent;BE;51,05; 3,72\n".replace(
        "51,05; 3,72", '"51,05; 3,72"'
    )
    partners = read(t_csv=text.encode()).loaded.catalogue.partners

    assert partners[["latitude", "longitude"]].to_numpy().tolist() == [[51.05, 3.72]]
