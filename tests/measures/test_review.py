"""How places were found, and what there is to decide."""

from __future__ import annotations

from components.measures.review import count_located, list_neighbours, list_reviewed, list_written
from components.plots.review import LOCATED

PARTNERS = (
    "project,partner,city,region,country,source\n"
    "a,City of Ghent,Ghent,,Belgium,x\na,Gemeinde Grafenau,Grafenau,,Germany,x\n"
    "b,Universität Grafenau,Grafenau,,Germany,x\nb,Nobody,Qwertzu,,Spain,x\nb,County,,Norfolk,United Kingdom,x\n"
    "b,Placeless,,,Spain,x\n"
)
PILOTS = "pilot,project,place,country,measure,source\np,a,Grafenau,Germany,bike lanes,x\n"
THEMES = "project,place,country,theme,source\na,Qwertzu,Spain,cycling,x\n"


def test_each_partner_and_pilot_is_counted_by_how_its_place_was_found(read):
    table = count_located(read(partners=PARTNERS, pilot_cities=PILOTS, themes=THEMES))

    assert dict(zip(table["method"], table["rows"], strict=True)) == {
        "gazetteer of towns": 1,
        "regions and counties": 1,
        "unsure, at the likeliest point": 3,
        "not on the map": 1,
        "no town or region stated": 1,
    }


def test_what_is_sure_is_said_in_numbers(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS)

    assert LOCATED.find(count_located(catalogue), catalogue) == "2 of 7 partners and pilots are on the map for sure"


def test_when_all_is_sure_it_is_said(read):
    head = "project,partner,city,country,source\n"
    catalogue = read(partners=f"{head}a,City of Ghent,Ghent,Belgium,x\nb,Port,Malmö,Sweden,x\n")

    assert LOCATED.find(count_located(catalogue), catalogue) == "All 2 partners and pilots are on the map"


def test_places_that_bring_most_rows_onto_the_map_come_first(read):
    table = list_reviewed(read(partners=PARTNERS, pilot_cities=PILOTS, themes=THEMES))

    first = table.iloc[0]
    assert (first["location"], first["status"], first["rows"]) == ("Grafenau, Germany", "unsure", 3)
    assert table.set_index("location").loc["Qwertzu, Spain", ["rows", "claims"]].tolist() == [1, 1]


def test_the_rows_of_a_place_are_named_as_a_spreadsheet_shows_them(read):
    rows = list_written(read(partners=PARTNERS, pilot_cities=PILOTS), "Grafenau, Germany")

    assert rows[["file", "row", "project", "about", "written"]].to_numpy().tolist() == [
        ["partners.csv", 3, "a", "Gemeinde Grafenau", "Grafenau, Germany"],
        ["partners.csv", 4, "b", "Universität Grafenau", "Grafenau, Germany"],
        ["pilot_cities.csv", 2, "a", "bike lanes", "Grafenau, Germany"],
    ]


def test_only_sure_points_of_the_same_projects_are_neighbours(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS)

    assert list_neighbours(catalogue, "Grafenau, Germany")["place"].tolist() == ["Ghent"]
    assert list_neighbours(catalogue, "Qwertzu, Spain")["place"].tolist() == []
