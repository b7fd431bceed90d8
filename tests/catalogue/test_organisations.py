"""Which rows of partners are one organisation: by identifiers first, then by name; nothing is joined in silence."""

from __future__ import annotations

import pytest

HEAD = "project,partner,country,pic,vat,source\n"
SAID = "project,partner,identity,country,source\n"
PIC, OTHER = "999905974", "999643007"


@pytest.fixture
def name(load):
    """The name and the wording of each row of partners."""

    def run(*rows: str) -> list[tuple[str, str]]:
        partners = load(partners=HEAD + "".join(f"{row},article\n" for row in rows)).catalogue.partners
        return list(partners[["partner", "partner_wording"]].itertuples(index=False, name=None))

    return run


def test_rows_of_one_identifier_are_one_whatever_they_are_called(name):
    named = name(f"alpha,City of Ghent,BE,{PIC},", f"beta,Stad Gent,BE,{PIC},", f"beta,City of Ghent,BE,{PIC},")

    assert named == [("City of Ghent", ""), ("City of Ghent", "Stad Gent"), ("City of Ghent", "")]


def test_identifiers_of_several_schemes_join_through_each_other(name):
    vat = "BE0403199702"
    named = name(f"alpha,A,BE,{PIC},", f"beta,B,BE,{PIC},{vat}", f"alpha,C,BE,,{vat}")

    assert [said for said, _ in named] == ["A", "A", "A"]
    assert [written for _, written in named] == ["", "B", "C"]


def test_a_name_without_an_identifier_is_that_of_the_one_which_has_it(name):
    assert name(f"alpha,Ghent,BE,{PIC},", "beta,Ghent,BE,,") == [("Ghent", ""), ("Ghent", "")]


def test_namesakes_with_different_identifiers_are_two(name):
    named = name(f"alpha,Ministry,GR,{PIC},", f"beta,Ministry,IT,{OTHER},", "beta,Office,IT,,")

    assert named == [("Ministry (Greece)", "Ministry"), ("Ministry (Italy)", "Ministry"), ("Office", "")]


def test_namesakes_of_one_country_are_told_apart_by_their_identifiers(name):
    named = name(f"alpha,Ministry,GR,{PIC},", f"beta,Ministry,GR,{OTHER},")

    assert [said for said, _ in named] == ["Ministry (Greece)", f"Ministry (PIC {OTHER})"]


def test_without_identifiers_nothing_changes(name):
    assert name("alpha,Ghent,BE,,", "beta,ghent,BE,,") == [("Ghent", ""), ("ghent", "")]


def test_a_row_says_which_organisation_it_is_where_its_source_calls_it_otherwise(load):
    rows = "alpha,Port Authority,Port of Ghent,BE,page\nbeta,Port of Ghent,,BE,page\nbeta,Traject,,BE,page\n"
    partners = load(partners=SAID + rows).catalogue.partners

    assert list(partners["partner"]) == ["Port of Ghent", "Port of Ghent", "Traject"]
    assert list(partners["partner_wording"]) == ["Port Authority", "", ""]


def test_an_organisation_that_only_rows_under_other_names_are_has_the_name_that_they_say(load):
    rows = "alpha,Trikala (pilot area),Trikala,GR,page\nbeta,Trikala (city),Trikala,GR,page\n"
    partners = load(partners=SAID + rows).catalogue.partners

    assert list(partners["partner"]) == ["Trikala", "Trikala"]
    assert list(partners["partner_wording"]) == ["Trikala (pilot area)", "Trikala (city)"]
