"""Operations and beneficiaries of Kohesio, made up here."""

from __future__ import annotations

import pytest

from tests.importing.conftest import count_reported, make_csv

ITEM = "https://linkedopendata.eu/entity/"
OPERATIONS = [
    ["Operation_Unique_Identifier", "Operation_Local_Identifier", "Operation_Name_English",
     "Operation_Name_Programme_Language", "Country", "Postal_Code", "Operation_Start_Date", "Operation_End_Date",
     "Total_Eligible_Expenditure_amount", "Total_Eligible_Expenditure_Currency", "Project_EU_Budget",
     "Beneficiary_Unique_Identifier", "Beneficiary_Name", "Location_Indicator_latitude_longitude", "Category_Label",
     "Programme_Name", "NUTS3_Code", "Operation_Summary_English", "LAU_Labels"],
    [f"{ITEM}Q1", "L-1", "Cycle lanes", "Fietspaden", "Belgium", "9000", "04/09/2023", "31/12/2025", "1000.5", "EUR",
     "400", f"{ITEM}Q11", "City of Ghent", "51.05,3.72", "Cycling", "ERDF Flanders", "BE234", "To ride", "Gent"],
    [f"{ITEM}Q2", "L-2", "Cycle lanes", "", "Czechia", "", "2023-09-04", "", "5000", "CZK", "", f"{ITEM}Q12", "Brno",
     "", "Cycling", "OP Transport", "CZ064", "", "Brno|Blansko"],
    [f"{ITEM}Q3", "L-3", "Storage", "", "Belgium", "", "", "", "10", "EUR", "5", f"{ITEM}Q13", "", "", "", "", "", "",
     ""],
]  # fmt: skip
BENEFICIARIES = [
    ["Beneficiary_Unique_Identifier", "Beneficiary_Name", "City", "Website", "Wikidata_Link"],
    [f"{ITEM}Q11", "Stad Gent", "Gent", "https://stad.gent", "http://www.wikidata.org/entity/Q1296"],
    [f"{ITEM}Q13", "Port of Antwerp", "Antwerpen", "", ""],
    [f"{ITEM}Q99", "Nobody Ltd", "Lille", "", ""],
]


@pytest.fixture
def operations(read):
    return read(kohesio_csv=make_csv(OPERATIONS, ","))


def test_an_operation_is_a_project_that_its_beneficiary_leads(operations):
    catalogue = operations.loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["Cycle lanes", "Cycle lanes (2)", "Storage"]
    assert catalogue.partners[["partner", "role"]].to_numpy().tolist() == [["City of Ghent", "lead"], ["Brno", "lead"]]
    assert catalogue.themes["theme_wording"].tolist() == ["Cycling", "Cycling"]


def test_days_come_before_months_and_money_is_the_projects(operations):
    catalogue = operations.loaded.catalogue
    project, partner = catalogue.projects.iloc[0], catalogue.partners.iloc[0]

    assert project[["start", "end", "budget_eur", "eu_funding_eur", "identifier", "objective"]].tolist() == [
        "2023-09-04", "2025-12-31", 1000.5, 400, "Q1", "To ride",
    ]  # fmt: skip
    assert partner[["latitude", "longitude", "city", "nuts"]].tolist() == [51.05, 3.72, "Gent", "BE234"]
    assert partner[["budget_eur"]].isna().all()


def test_several_points_are_no_place_and_that_is_told(read):
    rows = [OPERATIONS[0], [cell.replace("51.05,3.72", "51.05,3.72|50.8,4.3") for cell in OPERATIONS[1]]]
    imported = read(kohesio_csv=make_csv(rows, ","))
    (issue,) = [issue for issue in imported.loaded.issues if issue.rule == "check_operation_points"]

    assert (issue.row, issue.column, issue.loss) == (2, "Location_Indicator_latitude_longitude", "cell")
    assert imported.loaded.catalogue.partners["latitude"].isna().all()


def test_money_in_another_currency_is_left_out_and_told(operations):
    assert operations.loaded.catalogue.projects["budget_eur"].isna().tolist() == [False, True, False]
    (issue,) = [issue for issue in operations.loaded.issues if issue.rule == "check_currency"]
    assert (issue.row, issue.loss, "CZK" in issue.problem) == (3, "cell", True)


def test_an_operation_without_a_beneficiary_is_shown_and_told(operations):
    (issue,) = [issue for issue in operations.loaded.issues if issue.rule == "check_partner_names"]

    assert (issue.row, issue.loss, issue.severity) == (4, "", "warning")


def test_beneficiaries_alone_name_no_projects_and_each_row_is_told(read):
    imported = read(list_csv=make_csv(BENEFICIARIES, ","))
    errors = [str(issue) for issue in imported.loaded.errors]

    assert imported.loaded.catalogue.projects.empty
    assert any("a list of beneficiaries, which names no projects" in text for text in errors)
    assert count_reported(imported, "list.csv") == 3


def test_beneficiaries_tell_more_of_operations_that_name_them(read):
    imported = read(kohesio_csv=make_csv(OPERATIONS, ","), list_csv=make_csv(BENEFICIARIES, ","))
    partners = imported.loaded.catalogue.partners.set_index("project")

    assert partners.loc["Cycle lanes", ["partner", "website", "city"]].tolist() == [
        "City of Ghent", "https://stad.gent", "Gent",
    ]  # fmt: skip
    assert partners.loc["Storage", ["partner", "role", "city"]].tolist() == ["Port of Antwerp", "lead", "Antwerpen"]
    assert count_reported(imported, "list.csv") == 1


def test_links_to_wikidata_are_left_out_and_that_is_told(read):
    imported = read(kohesio_csv=make_csv(OPERATIONS, ","), list_csv=make_csv(BENEFICIARIES, ","))

    assert set(imported.loaded.catalogue.partners["wikidata"]) == {""}
    (issue,) = [issue for issue in imported.loaded.issues if issue.rule == "check_wikidata"]
    assert (issue.file, issue.column, issue.loss) == ("list.csv", "Wikidata_Link", "column")
