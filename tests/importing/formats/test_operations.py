"""National lists of operations, made up here; the real one of Greece where it lies beside the project."""

from __future__ import annotations

import pytest

from tests.importing.conftest import count_reported, make_csv
from tests.server import PROJECT

REAL = PROJECT.parent / "shared" / "data" / "other" / "EL_ListOfOperations_20160513_cp1253.csv"
HEADER = [
    "ΕΠΙΧΕΙΡΗΣΙΑΚΟ ΠΡΟΓΡΑΜΜΑ/ OPERATIONAL PROGRAMME", "ΟΝΟΜΑΣΙΑ ΔΙΚΑΙΟΥΧΟΥ / \nBENEFICIARY NAME ",
    "ΟΝΟΜΑΣΙΑ ΠΡΑΞΗΣ / OPERATION NAME ", "ΗΜ/ΝΙΑ ΕΝΑΡΞΗΣ ΤΗΣ ΠΡΑΞΗΣ / \nOPERATION START DATE ",
    "ΣΥΝΟΛΙΚΗ ΔΑΠΑΝΗ (ΠΡΟΫΠΟΛΟΓΙΣΜΟΣ)/ \nTOTAL ELIGIBLE EXPENDITURE ALLOCATED TO THE OPERATION",
    "ΤΑΧΥΔΡΟΜΙΚΟΣ ΚΩΔΙΚΑΣ/\nPOSTCODE OR OTHER APPROPRIATE LOCATION INDICATOR ", "ΧΩΡΑ/\nCOUNTRY",
    "ΚΑΤΗΓΟΡΙΑ/\nNAME OF CATEGORY OF INTERVENTION FOR THE OPERATION ",
]  # fmt: skip
ROWS = [
    ["20-Transport", "City of Athens", "Metro", "01/02/2016", "1.912,96", "EL30-Aττική", "ΕΛΛΑΔΑ", "122-Studies"],
    ["20-Transport", "City of Athens", "Metro", "01/02/2016", "87,04", "EL43-Κρήτη", "ΕΛΛΑΔΑ", "123-Works"],
    ["20-Transport", "City of Volos", "Port", "13/02/2016", "10", "EL14-Θεσσαλία", "ΕΛΛΑΔΑ", "122-Studies"],
    ["20-Transport", "City of Volos", "Port", "13/02/2016", "10", "EL14-Θεσσαλία", "ΕΛΛΑΔΑ", "122-Studies"],
    ["20-Transport", "City of Lier", "Dike", "13/02/2016", "10", "EL111,EL112 (two)", "Belgium", ""],
]


@pytest.fixture
def listed(read):
    return read(list_csv=make_csv([HEADER, *ROWS]))


def test_headings_in_two_languages_are_read_by_the_english_part(listed):
    assert listed.readings[0].accounts[0].left_out == []
    assert str(listed.readings[0]).startswith("A list of operations: 3 projects, 3 partners and 3 theme claims")


def test_shares_of_an_operation_are_added_and_each_row_is_told(listed):
    projects = listed.loaded.catalogue.projects.set_index("project")

    assert projects["budget_eur"].to_dict() == {"Metro": 2000, "Port": 10, "Dike": 10}
    assert len(projects) + count_reported(listed, "list.csv") == len(ROWS)
    assert listed.loaded.catalogue.themes["theme_wording"].tolist() == ["Studies", "Works", "Studies"]


def test_a_place_stands_only_where_all_shares_agree(listed):
    partners = listed.loaded.catalogue.partners

    assert partners["nuts"].tolist() == ["", "EL14", ""]
    assert partners["region"].tolist() == ["", "Θεσσαλία", ""]
    assert partners["role"].tolist() == ["lead"] * 3


@pytest.mark.skipif(not REAL.exists(), reason="the real list does not lie beside the project")
def test_the_real_list_of_greece_opens_and_no_amount_is_lost(read):
    imported = read(el_csv=REAL.read_bytes().decode("cp1253").encode())
    projects = imported.loaded.catalogue.projects

    assert len(projects) == 342
    assert len(projects) + count_reported(imported, "el.csv") == 2029
    assert round(projects["budget_eur"].sum(), 2) == 2_342_542_869.83
