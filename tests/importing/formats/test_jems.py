"""What Jems sends to keep.eu, made up here, as JSON and as XML."""

from __future__ import annotations

import json

import pytest

PARTNERS = [
    {"partner_type": "lead",
     "multi_languages_organisation_name": [{"name": "Stadt Graz"}, {"name": "City of Graz", "language": "en"}],
     "address": [{"main_or_department": "department", "country": "Slovenija (SI)", "town": "Maribor"},
                 {"main_or_department": "main", "country": "Österreich (AT)", "town": "Graz", "postal_code": "8010"}],
     "participant_identification_code": "999905974", "participant_id_no_pic": "BE 0403.199.702",
     "organisation_type": "Local public authority", "mail": "someone@graz.at", "total_eligible_budget": 600.456,
     "cofinancing_amount": 480},
    {"partner_type": "project", "multi_languages_organisation_name": [{"name": "Mesto Maribor"}],
     "address": [{"main_or_department": "main", "country": "Slovenija (SI)", "town": "Maribor"}],
     "participant_id_no_pic": "17590372", "mail": "x@y.si", "total_eligible_budget": 0},
]  # fmt: skip
PROJECTS = [
    {"project_id": "AT-1", "acronym": "DRAVA", "call_serial_number": "1",
     "multi_languages_name": [{"name": "Drau", "language": "de"}, {"name": "Drava", "language": "en"}],
     "multi_languages_description": [{"description": "Fluss", "language": "de"}],
     "project_start_date": "2023-01-01", "project_end_date": "1970-01-01", "total_budget": 1000.5,
     "eu_funding_amount": "800.00", "intervention_type": ["Rivers", "Cycling"], "small_project": False,
     "partner": PARTNERS},
    {"project_id": "AT-2", "acronym": "DRAVA", "multi_languages_name": [{"name": "Second"}], "intervention_type": [],
     "partner": PARTNERS[1:]},
]  # fmt: skip
PROGRAMME = {"programme_name": "2021-2027 Interreg AT-SI", "period": "2021-2027",
             "call": [{"serial_number": "1"}], "project": PROJECTS}  # fmt: skip


def write_element(name: str, value: object) -> str:
    """An element of XML in which lists are not wrapped."""
    if isinstance(value, list):
        return "".join(write_element(name, each) for each in value)
    if isinstance(value, dict):
        return f"<{name}>{''.join(write_element(key, each) for key, each in value.items())}</{name}>"
    return f"<{name}>{'' if value is None else value}</{name}>"


FILES = {
    "json": {"jems_json": json.dumps({"programme": PROGRAMME}).encode()},
    "xml": {"jems_xml": f'<?xml version="1.0"?>{write_element("programme", PROGRAMME)}'.encode()},
}


@pytest.fixture(params=FILES)
def catalogue(request, read):
    return read(**FILES[request.param]).loaded.catalogue


def test_projects_of_one_acronym_keep_their_own_partners(catalogue):
    assert catalogue.projects[["project", "identifier"]].to_numpy().tolist() == [
        ["DRAVA", "AT-1"], ["DRAVA (2)", "AT-2"],
    ]  # fmt: skip
    assert catalogue.partners["project"].tolist() == ["DRAVA", "DRAVA", "DRAVA (2)"]
    assert catalogue.partners["role"].tolist() == ["lead", "partner", "partner"]


def test_names_stand_in_english_where_there_is_an_entry_else_as_they_stand_first(catalogue):
    assert catalogue.projects["name"].tolist() == ["Drava", "Second"]
    assert catalogue.projects["objective"].tolist() == ["Fluss", ""]
    assert catalogue.partners["partner"].tolist()[:2] == ["City of Graz", "Mesto Maribor"]


def test_a_day_that_stands_for_not_known_is_none(catalogue):
    assert catalogue.projects[["start", "end"]].to_numpy().tolist()[0] == ["2023-01-01", ""]
    assert set(catalogue.projects["programme"]) == {"2021-2027 Interreg AT-SI"}


def test_the_main_address_and_identifiers_are_read(catalogue):
    partners = catalogue.partners

    assert partners.iloc[0][["city", "postcode", "country", "pic", "vat"]].tolist() == [
        "Graz", "8010", "Austria", "999905974", "BE0403199702",
    ]  # fmt: skip
    assert partners["vat"].tolist()[1:] == ["", ""]


def test_a_budget_of_nothing_is_no_unknown_budget(catalogue):
    assert catalogue.projects["budget_eur"].tolist()[0] == 1000.5
    assert catalogue.projects["budget_eur"].isna().tolist() == [False, True]
    assert catalogue.partners["budget_eur"].tolist() == [600.46, 0, 0]


def test_themes_are_the_kinds_of_intervention(catalogue):
    assert catalogue.themes["theme_wording"].tolist() == ["Rivers", "Cycling"]


def test_email_addresses_are_left_out_and_that_is_said(read):
    (reading,) = read(**FILES["json"]).readings
    projects, partners = reading.accounts

    assert str(reading).startswith("A Jems export: 2 projects, 3 partners and 2 theme claims")
    assert "mail" in partners.left_out
    assert "small_project" in projects.left_out
    assert (projects.label, partners.rows) == ("jems.json › projects", 3)


def test_one_project_with_one_partner_stands_in_no_list(read):
    alone = PROGRAMME | {"project": PROJECTS[0] | {"partner": PARTNERS[0], "intervention_type": "Rivers"}}
    catalogue = read(jems_json=json.dumps({"programme": alone}).encode()).loaded.catalogue

    assert (len(catalogue.projects), len(catalogue.partners), len(catalogue.themes)) == (1, 1, 1)


def test_several_programmes_in_two_files_stay_apart(read):
    other = {"programme": PROGRAMME | {"programme_name": "2021-2027 Other"}}
    catalogue = read(**FILES["json"], other_json=json.dumps(other).encode()).loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["DRAVA", "DRAVA (2)", "DRAVA (3)", "DRAVA (4)"]
    assert catalogue.partners["project"].tolist()[3:] == ["DRAVA (3)", "DRAVA (3)", "DRAVA (4)"]
