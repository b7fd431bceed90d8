"""The public JSON of projects of keep.eu, made up here."""

from __future__ import annotations

import json

PARTNERSHIPS = [
    {"type": "lead", "partner": {"name": "Στάδιο", "translations": {"en": {"name_translated": "City of Athens"}}},
     "total_budget": "600.50", "co_financing_eur": 480, "co_financing_percentage": 80, "pic": "999905974",
     "beneficiary_id": "BE 0403.199.702", "town": "Athens", "street": "X 1", "postcode": 10561,
     "country": "Greece", "location_json": {"lat": 37.98, "lng": 23.73}, "organisation_type": "Local public authority"},
    {"type": "partner", "partner": {"name": "Grad Split", "translations": {}}, "total_budget": 0.00,
     "beneficiary_id": "N/A | 17590372", "pic": None, "town": "Split", "country": {"code": "HR", "name": "Croatia"},
     "location_json": '{"lat": "43.51", "lng": "16.44"}'},
    {"type": "partner", "partner": {"name": "Comune di Bari"}, "total_budget": None, "town": "Bari",
     "country": "Italy", "location_json": None},
]  # fmt: skip
PROJECT = {
    "project_id": None, "acronym": "ADRIA", "total_budget": "1000.50", "eu_funding": 800, "start_date": "2016-01-01",
    "end_date": "2018-12-31", "status": "closed", "union_co_financing_rate": "80%",
    "programme": {"id": 3, "title": "Interreg Adrion", "period": "2014-2020"}, "priority": {"name": "Green"},
    "themes": [{"name": "Ports"}, "Cycling"], "translations": {"en": {"name": "Adriatic ports"}},
    "partnerships": PARTNERSHIPS,
}  # fmt: skip
OTHER = PROJECT | {"translations": {"en": {"name": "Others"}}, "total_budget": 5, "partnerships": PARTNERSHIPS[2:]}


def write(value: object) -> bytes:
    return json.dumps(value).encode()


def test_one_object_is_a_project_with_its_partners(read):
    imported = read(project_json=write(PROJECT))
    catalogue = imported.loaded.catalogue

    assert catalogue.projects.iloc[0][
        ["project", "name", "programme", "start", "end", "budget_eur", "eu_funding_eur", "objective"]
    ].tolist() == ["ADRIA", "Adriatic ports", "Interreg Adrion", "2016-01-01", "2018-12-31", 1000.5, 800, "Green"]
    assert catalogue.partners["partner"].tolist() == ["City of Athens", "Grad Split", "Comune di Bari"]
    assert catalogue.partners["role"].tolist() == ["lead", "partner", "partner"]
    assert catalogue.themes["theme_wording"].tolist() == ["Ports", "Cycling"]
    assert not imported.loaded.errors


def test_a_budget_of_zero_is_published_and_none_is_not(read):
    budgets = read(project_json=write(PROJECT)).loaded.catalogue.partners["budget_eur"]

    assert budgets.tolist()[:2] == [600.5, 0]
    assert budgets.isna().tolist() == [False, False, True]


def test_points_countries_and_identifiers_are_read(read):
    partners = read(project_json=write(PROJECT)).loaded.catalogue.partners

    assert partners["country"].tolist() == ["Greece", "Croatia", "Italy"]
    assert partners["latitude"].tolist()[:2] == [37.98, 43.51]
    assert partners["vat"].tolist() == ["BE0403199702", "", ""]
    assert partners["pic"].tolist() == ["999905974", "", ""]


def test_projects_of_one_acronym_without_a_number_keep_their_own_partners(read):
    catalogue = read(projects_json=write([PROJECT, OTHER])).loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["ADRIA", "ADRIA (2)"]
    assert catalogue.partners["project"].tolist() == ["ADRIA", "ADRIA", "ADRIA", "ADRIA (2)"]


def test_what_is_left_out_is_said(read):
    (reading,) = read(project_json=write(PROJECT)).readings

    assert [account.left_out for account in reading.accounts] == [
        ["status", "union_co_financing_rate"], ["co_financing_percentage", "street"],
    ]  # fmt: skip


def test_an_element_that_is_no_project_is_told_with_its_number(read):
    imported = read(projects_json=write([PROJECT, "ADRIA", OTHER | {"partnerships": [None, 5]}]))
    told = [(issue.file, issue.row) for issue in imported.loaded.issues if issue.rule == "check_elements"]

    assert told == [("projects.json › projects", 2), ("projects.json › partners", 4), ("projects.json › partners", 5)]


def test_partners_of_a_project_without_a_name_are_told(read):
    nameless = {key: value for key, value in PROJECT.items() if key not in ("acronym", "translations")}
    imported = read(projects_json=write([nameless, OTHER]))
    lost = {(issue.file, issue.row) for issue in imported.loaded.issues if issue.loss == "row"}

    assert lost == {("projects.json › projects", 1), *(("projects.json › partners", row) for row in (1, 2, 3))}
