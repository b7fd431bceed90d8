"""Tables of CORDIS, made up here, and the ten real rows that lie beside the project."""

from __future__ import annotations

import pytest

from tests.importing.conftest import make_archive, make_csv
from tests.server import PROJECT

REAL = PROJECT.parent / "shared" / "data" / "cordis" / "organization_verbatim_sample.csv"
ORGANISATIONS = [
    ["projectID", "projectAcronym", "organisationID", "vatNumber", "name", "activityType", "postCode", "city",
     "country", "nutsCode", "geolocation", "organizationURL", "contactForm", "role", "ecContribution",
     "netEcContribution", "totalCost", "endOfParticipation"],
    ["101", "ALPHA", "999905974", "GB744495211", "THE TRUST", "PRC", "NW1 2BE", "London", "UK", "UKI31",
     "51.525,-0.133", "http://t.org", "https://contact", "coordinator", "230000", "230000", "960619,95", "false"],
    ["101", "ALPHA", "999643007", "EL090145420", "PANEPISTIMIO", "HES", "105 61", "ATHINA", "EL", "EL303",
     "37.97,23.73", "", "", "participant", "100", "528340.97", "", "true"],
    ["102", "ALPHA", "999643007", "", "PANEPISTIMIO", "HES", "", "ATHINA", "XK", "", "", "", "",
     "thirdParty", "", "", "", ""],
]  # fmt: skip
PROJECTS = [
    ["id", "acronym", "status", "title", "startDate", "endDate", "totalCost", "ecMaxContribution", "topics",
     "frameworkProgramme", "masterCall", "objective", "keywords"],
    ["101", "ALPHA", "SIGNED", "First", "2022-01-01", "2024-12-31", "1000,5", "900", "T-1", "HORIZON", "CALL-1",
     "To do", "cycling, walking"],
    ["102", "ALPHA", "SIGNED", "Second", "2022-01-01", "2024-12-31", "1000", "900", "T-1", "HORIZON", "", "", ""],
]  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_projects_and_organisations_meet_by_number_alone_or_zipped(read, packed):
    files = {"project_csv": make_csv(PROJECTS), "organization_csv": make_csv(ORGANISATIONS)}
    imported = read(cordis_zip=make_archive(**files)) if packed else read(**files)
    catalogue = imported.loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["ALPHA", "ALPHA (2)"]
    assert catalogue.partners["project"].tolist() == ["ALPHA", "ALPHA", "ALPHA (2)"]
    assert catalogue.themes["theme_wording"].tolist() == ["cycling", "walking"]
    assert not [issue for issue in imported.loaded.issues if issue.severity == "error"]


def test_identifiers_points_money_and_roles_are_read(read):
    partners = read(organization_csv=make_csv(ORGANISATIONS)).loaded.catalogue.partners

    first = partners.iloc[0][["pic", "vat", "latitude", "longitude", "budget_eur", "role", "organisation_type"]]

    assert first.tolist() == ["999905974", "GB744495211", 51.525, -0.133, 960619.95, "lead", "private company"]
    assert partners.iloc[1][["eu_funding_eur", "ended", "country", "nuts"]].tolist() == [
        528340.97,
        "yes",
        "Greece",
        "EL303",
    ]
    assert partners["country"].tolist() == ["United Kingdom", "Greece", "Kosovo"]


def test_saved_again_with_commas_and_a_mark_it_is_read_alike(read):
    saved = b"\xef\xbb\xbf" + make_csv(ORGANISATIONS, delimiter=",")

    assert len(read(organization_csv=saved).loaded.catalogue.partners) == 3


def test_contact_data_are_left_out_and_that_is_said(read):
    (reading,) = read(organization_csv=make_csv(ORGANISATIONS)).readings

    assert reading.accounts[0].left_out == ["contactForm", "ecContribution"]


@pytest.mark.skipif(not REAL.exists(), reason="the real rows do not lie beside the project")
def test_the_real_rows_are_read_without_an_issue(read):
    imported = read(organization_csv=REAL.read_bytes())

    assert len(imported.loaded.catalogue.partners) == 10
    assert imported.loaded.issues == ()
