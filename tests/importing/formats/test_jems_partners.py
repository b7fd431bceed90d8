"""The partner workbook of Jems, made up here, with headings in some languages."""

from __future__ import annotations

import pytest

from components.importing.jems_headings import list_headings, list_main_headings
from tests.importing.conftest import make_workbook

ENGLISH = ["Project ID", "Project acronym", "Project title", "Partner number", "Abbreviated name of the organisation",
           "Name of the organisation in original language", "Name of the organisation in english",
           "Partner main address - Country", "Partner main address - NUTS 2", "Partner main address - NUTS 3",
           "Partner total eligible budget", "Type of partner", "VAT number", "PIC",
           "Partner main address - Postal code",
           "Partner main address - City", "Country", "City", "Contact person first name", "E-mail address"]  # fmt: skip
GERMAN = ["Projekt-ID", "Projektakronym", "Projekttitel", "Partnernummer", "Abgekürzter Name der Organisation",
          "Name der Organisation in Originalsprache", "Name der Organisation auf Englisch",
          "Hauptadresse des Partners - Land", "Hauptadresse des Partners - NUTS 2",
          "Hauptadresse des Partners - NUTS 3",
          "Gesamtes förderfähiges Budget", "Art des Partners", "UID-Nummer", "PIC", "Hauptadresse des Partners - PLZ",
          "Hauptadresse des Partners - Stadt", "Land", "Stadt", "Vorname", "E-Mail"]  # fmt: skip
GREEK = ["Κωδικός έργου", "Ακρωνύμιο έργου", "Τίτλος έργου", "Αριθμός εταίρου", "Συντομογραφία οργανισμού",
         "Όνομα οργανισμού στην πρωτότυπη γλώσσα", "Όνομα οργανισμού στα αγγλικά", "Κύρια διεύθυνση - Χώρα",
         "Κύρια διεύθυνση - NUTS 2", "Κύρια διεύθυνση - NUTS 3", "Συνολικός επιλέξιμος προϋπολογισμός",
         "Τύπος εταίρου", "ΑΦΜ", "PIC", "Κύρια διεύθυνση - Ταχυδρομικός κώδικας", "Κύρια διεύθυνση - Πόλη", "Χώρα",
         "Πόλη", "Όνομα", "Ηλεκτρονικό ταχυδρομείο"]  # fmt: skip
ROWS = [
    ["AT-1", "DRAVA", "River", "LP1", "GRAZ", "Stadt Graz", "City of Graz", "Österreich (AT)", "Steiermark (AT22)",
     "Graz (AT221)", 600.5, "Local public authority", "BE 0403.199.702", 999905974, 8010, "Graz", "Slovenija (SI)",
     "Celje", "Jo", "jo@graz.at"],
    ["AT-1", "DRAVA", "River", "PP2", "MB", "Mesto Maribor", "City of Maribor", "Slovenija (SI)", "Vzhodna (SI03)",
     "Podravska (SI032)", 0, "Local public authority", "", "", "2000", "Maribor", "", "", "", ""],
]  # fmt: skip
TITLE = ["Interreg AT-SI - partner data - 2024.05.06 - 10:11:12"]


@pytest.mark.parametrize("headings", [ENGLISH, GERMAN, GREEK], ids=["english", "german", "greek"])
def test_a_workbook_is_read_in_the_language_of_its_headings(read, headings):
    imported = read(partners_xlsx=make_workbook(Partner_Data=[TITLE, headings, *ROWS]))
    catalogue = imported.loaded.catalogue

    assert catalogue.projects[["project", "name", "identifier"]].to_numpy().tolist() == [["DRAVA", "River", "AT-1"]]
    assert catalogue.partners["partner"].tolist() == ["City of Graz", "City of Maribor"]
    assert catalogue.partners["role"].tolist() == ["lead", "partner"]
    assert catalogue.partners.iloc[0][
        ["city", "postcode", "country", "nuts", "pic", "vat", "budget_eur", "organisation_type_wording"]
    ].tolist() == ["Graz", "8010", "Austria", "AT221", "999905974", "BE0403199702", 600.5, "Local public authority"]
    assert catalogue.partners["budget_eur"].tolist() == [600.5, 0]


def test_an_organisation_without_an_english_name_has_its_own(read):
    rows = [ROWS[0], [*ROWS[1][:6], "", *ROWS[1][7:]]]
    partners = read(partners_xlsx=make_workbook(Partner_Data=[TITLE, ENGLISH, *rows])).loaded.catalogue.partners

    assert partners["partner"].tolist() == ["City of Graz", "Mesto Maribor"]


def test_persons_are_left_out_and_that_is_said(read):
    imported = read(partners_xlsx=make_workbook(Partner_Data=[TITLE, ENGLISH, *ROWS]))
    (account,) = imported.readings[0].accounts

    assert {"Contact person first name", "E-mail address"} <= set(account.left_out)
    assert account.aside == ((1, "a title above the table"),)


@pytest.mark.parametrize("heading", ["Kraj", "Země", "Država", "Ország", "Țara", "Държава", "País", "Pays", "Krajina"])
def test_the_country_is_known_in_the_languages_of_the_programmes(heading):
    assert heading in list_headings("country")
    assert any(each.endswith(f" - {heading}") for each in list_main_headings("country"))
