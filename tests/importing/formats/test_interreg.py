"""Lists of operations of Interreg programmes in both layouts, made up here."""

from __future__ import annotations

from tests.importing.conftest import make_workbook

OPERATIONS = [
    ["List of operations"],
    ["Operation ID", "Operation acronym", "Operation name in English", "Start date of the operation",
     "Total eligible cost", "Total EU funding (amount)", "Number of partners", "Type of intervention"],
    ["NS-1", "GLEAM", "Green lanes", "2023-01-01", 1000.5, 800, 2, "Cycling"],
    ["NS-2", "DOCK", "Dock lands", "2023-01-01", 500, 400, 1, "Ports"],
]  # fmt: skip
PARTNERS = [
    ["Operation ID", "Partner name", "Lead partner", "Partner type", "PIC", "Partner’s IDs if not PIC", "Town",
     "Country"],
    ["NS-1", "City of Ghent", "Yes", "Local public authority", 999905974, "", "Ghent", "BE"],
    ["NS-1", "Town of Brno", "No", "Local public authority", "N/A", "N/A | 17590372", "Brno", "CZ"],
    ["NS-9", "Nowhere Ltd", "", "SME", "", "BE 0403.199.702", "Lier", "Belgium"],
]  # fmt: skip
FLAT = [
    ["Project acronym", "Project name", "Total eligible expenditure", "Total EU funding", "Partner name",
     "Lead partner", "Town", "Country code", "NUTS2 code", "Operation postal code", "Website", "End date"],
    ["ROAD", "Good roads", "2.000,50", "1000", "Region of Lazio", "Lead partner", "Rome", "IT", "ITI4", "00147", "",
     "31/12/2026"],
    ["ROAD", "Good roads", "2.000,50", "1000", "Town of Bari", "Partner", "Bari", "IT", "ITF4", "70121",
     "https://bari.it", "31/12/2026"],
    ["ROAD", "Good roads", "9", "1000", "Town of Graz", "Partner", "Graz", "AT", "AT22", "8010", "", "31/12/2026"],
]  # fmt: skip


def test_operations_and_partners_meet_by_the_number_of_the_operation(read):
    catalogue = read(list_xlsx=make_workbook(Operations=OPERATIONS, Partners=PARTNERS)).loaded.catalogue

    assert catalogue.projects["project"].tolist() == ["GLEAM", "DOCK", "NS-9"]
    assert catalogue.projects.iloc[0][["name", "budget_eur", "eu_funding_eur"]].tolist() == ["Green lanes", 1000.5, 800]
    assert catalogue.partners["project"].tolist() == ["GLEAM", "GLEAM", "NS-9"]
    assert catalogue.partners["role"].tolist() == ["lead", "partner", ""]
    assert catalogue.partners["budget_eur"].isna().all()


def test_other_numbers_than_vat_are_no_vat(read):
    partners = read(list_xlsx=make_workbook(Operations=OPERATIONS, Partners=PARTNERS)).loaded.catalogue.partners

    assert partners["vat"].tolist() == ["", "", "BE0403199702"]
    assert partners["pic"].tolist() == ["999905974", "", ""]


def test_rows_of_partners_repeat_their_project_and_its_money_is_not_theirs(read):
    imported = read(list_xlsx=make_workbook(List=FLAT))
    catalogue = imported.loaded.catalogue

    assert catalogue.projects[["project", "budget_eur", "end"]].to_numpy().tolist() == [["ROAD", 2000.5, "2026-12-31"]]
    assert catalogue.partners["role"].tolist() == ["lead", "partner", "partner"]
    assert catalogue.partners["budget_eur"].isna().all()
    assert catalogue.partners["nuts"].tolist() == ["ITI4", "ITF4", "AT22"]
    assert catalogue.projects["website"].tolist() == [""]
    assert "1 project and 3 partners" in str(imported.readings[0])


def test_a_row_that_says_otherwise_of_its_project_is_told(read):
    (issue,) = [each for each in read(list_xlsx=make_workbook(List=FLAT)).loaded.issues
                if each.rule == "check_repeated_projects"]  # fmt: skip

    assert (issue.row, issue.column, issue.loss) == (4, "Total eligible expenditure", "cell")
    assert "'9' is said of a project of which row 2 says '2000.50'" in str(issue)
