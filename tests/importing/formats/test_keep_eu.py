"""Workbooks of keep.eu, in both layouts, made up here; the real one of 2019 where it lies beside the project."""

from __future__ import annotations

import pytest

from tests.importing.conftest import count_reported, make_workbook
from tests.server import PROJECT

REAL = PROJECT.parent / "shared" / "data" / "keep_eu" / "keep_closed_1420.xlsx"
OLD_PROJECTS = [
    ["Programme", "Acronym", "Project Name", "Budget", "EU Funding", "Website", "Thematic1", "Thematic2",
     "Project start", "Project end", "Call SN", "Description EN"],
    ["VB North", "+Health", "Healthy towns", "892,228.58", 758394.29, "www.h.eu", "Tourism", "", "2015/10/27",
     "2019/09/30", "1", "long"],
    ["VB North", "I-SEE", "Seeing", "1,000.00", 800, "n/a", "Transport", "Tourism", "2016/01/01", "2018/01/01", "", ""],
    ["VA South", "I See", "Other sight", "2,000.00", 900, "", "Energy", "", "2016/01/01", "2018/01/01", "", ""],
    ["VB North", "I-SEE", "Seeing", "1,000.00", 800, "n/a", "Transport", "Tourism", "2016/01/01", "2018/01/01", "", ""],
]  # fmt: skip
OLD_PARTNERS = [
    ["Programme", "Acronym", "Project Partner", "Lead Partner", "Postal code", "Town", "Country", "Legal Status",
     "Country code", "NUTS2 (or equivalent)", "NUTS3 (or equivalent)", "Street"],
    ["VB North", "+Health", "City of Ghent", "Yes", 9000, "GENT", "Belgium", "Public", "BE Belgium / BELGIQUE",
     "BE23  / Prov. Oost-Vlaanderen", "BE234  / Arr. Gent", "Botermarkt 1"],
    ["VB North", "I-SEE", "Optics Ltd", "No", "LT-75138", "Šilalė", "Lithuania", "private", "LT Lithuania / LIETUVA",
     "LT00  / Lietuva", "LT007  / Tauragės apskritis", ""],
    ["VA South", "I See", "Town of Bari", "Yes", 70121, "Bari", "ITALY", "n/a", "IT Italy / ITALIA",
     "ITF4  / Puglia", "ITF47  / Bari", ""],
]  # fmt: skip
NEW_PROJECTS = [
    ["Period", "Programme", "Project ID", "Project acronym", "Project name in English", "Project start", "Project end",
     "Project's total budget", "Project's EU funding", "Union co-financing rate", "Theme 1", "Website"],
    ["2021-2027", "North Sea", "41-2-1", "GLEAM", "Green lanes", "2023-01-01", "2026-06-30", 100.5, 50, "50%",
     "Transport", "N.a."],
]  # fmt: skip
NEW_PARTNERS = [
    ["Period", "Programme", "Project ID", "Project acronym", "Organisation in English", "Lead partner", "Country code",
     "Town", "NUTS3 code (or equivalent)", "Participant Identification Code", "Partner’s ID if not PIC",
     "Type of Organisation", "Website", "Partner's total eligible budget"],
    ["2021-2027", "North Sea", "41-2-1", "GLEAM", "City of Ghent", "Yes", "BE", "Ghent", "BE234", 999905974,
     "BE 0403.199.702", "Local public authority", "https://stad.gent", 40],
]  # fmt: skip


@pytest.fixture
def old(read):
    return read(keep_xlsx=make_workbook(Projects_lead=OLD_PROJECTS, Partners=OLD_PARTNERS))


def test_it_says_what_was_read_and_what_was_left_out(old):
    (reading,) = old.readings

    assert str(reading) == "A keep.eu export: 3 projects, 3 partners and 4 theme claims; 21 columns read, 3 left out"
    assert [account.left_out for account in reading.accounts] == [["Description EN"], ["Country code", "Street"]]


def test_projects_that_differ_in_signs_stay_apart_with_their_partners(old):
    catalogue = old.loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["+Health", "I-SEE", "I See (2)"]
    assert catalogue.partners.set_index("partner")["project"].to_dict() == {
        "City of Ghent": "+Health", "Optics Ltd": "I-SEE", "Town of Bari": "I See (2)",
    }  # fmt: skip


def test_money_dates_and_regions_are_read_as_keep_writes_them(old):
    catalogue = old.loaded.catalogue
    project, partner = catalogue.projects.iloc[0], catalogue.partners.iloc[0]

    assert (project["budget_eur"], project["eu_funding_eur"]) == (892228.58, 758394.29)
    assert (project["start"], project["end"]) == ("2015-10-27", "2019-09-30")
    assert partner[["role", "organisation_type", "postcode", "region", "nuts", "country"]].tolist() == [
        "lead", "public", "9000", "Prov. Oost-Vlaanderen", "BE234", "Belgium",
    ]  # fmt: skip
    assert catalogue.partners["organisation_type"].tolist() == ["public", "private", ""]


def test_a_project_that_stands_in_two_rows_is_shown_once_and_told(old):
    (issue,) = [issue for issue in old.loaded.issues if issue.rule == "check_projects"]

    assert (issue.file, issue.row, issue.loss) == ("keep.xlsx › Projects lead", 5, "row")
    assert "stands already in row 3" in str(issue)


def test_the_present_layout_is_read_by_the_number_of_the_project(read):
    catalogue = read(new_xlsx=make_workbook(P=NEW_PROJECTS, Q=NEW_PARTNERS)).loaded.catalogue
    partner = catalogue.partners.iloc[0]

    assert catalogue.projects.iloc[0][["project", "name", "identifier", "website"]].tolist() == [
        "GLEAM", "Green lanes", "41-2-1", "",
    ]  # fmt: skip
    assert partner[["project", "pic", "vat", "nuts", "country", "budget_eur"]].tolist() == [
        "GLEAM", "999905974", "BE0403199702", "BE234", "Belgium", 40,
    ]  # fmt: skip


def test_partners_alone_name_their_projects(read):
    catalogue = read(partners_xlsx=make_workbook(Q=NEW_PARTNERS)).loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["GLEAM"]
    assert len(catalogue.partners) == 1


@pytest.mark.slow
@pytest.mark.skipif(not REAL.exists(), reason="the export of 2019 does not lie beside the project")
def test_the_real_export_of_2019_opens_and_no_row_is_lost(read):
    imported = read(keep_xlsx=REAL.read_bytes())
    catalogue = imported.loaded.catalogue
    projects, partners = (account.label for account in imported.readings[0].accounts)

    assert len(catalogue.projects) + count_reported(imported, projects) == 1891
    assert len(catalogue.partners) + count_reported(imported, partners) == 8621
    assert len(catalogue.projects) == 1852
    assert len([issue for issue in imported.loaded.issues if issue.severity == "error"]) < 10
