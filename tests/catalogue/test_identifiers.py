"""Identifiers: their schemes and check digits, and what becomes of them in the catalogue."""

from __future__ import annotations

import pytest

from components.catalogue.identifiers import SCHEMES

RIGHT = [
    ("pic", "999905974", "999905974"), ("pic", "999 905 974", "999905974"), ("vat", "EL090145420", "EL090145420"),
    ("vat", "gb744495211", "GB744495211"), ("vat", "PL 727-244-52-05", "PL7272445205"), ("vat", "XX123456", "XX123456"),
    ("ror", "https://ror.org/00hx57361", "00hx57361"), ("wikidata", "q1296", "Q1296"), ("nuts", "BE 212", "BE212"),
]  # fmt: skip
WRONG = [("pic", "1234"), ("pic", ""), ("vat", "EL090145421"), ("vat", "N/A"), ("ror", "00hx57362"),
         ("wikidata", "1296"), ("nuts", "BE2123"), ("nuts", "Flanders")]  # fmt: skip


@pytest.mark.parametrize(("scheme", "written", "meant"), RIGHT)
def test_an_identifier_has_one_spelling(scheme, written, meant):
    assert SCHEMES[scheme](written) == meant


@pytest.mark.parametrize(("scheme", "written"), WRONG)
def test_what_cannot_be_an_identifier_is_none(scheme, written):
    assert SCHEMES[scheme](written) == ""


def test_identifiers_and_budgets_of_partners_are_read(load):
    text = (
        "project,partner,pic,vat,ror,budget_eur,eu_funding_eur,ended,source\n"
        "alpha,CERTH,998802502,EL 099785242,https://ror.org/00hx57361/,1000,800,x,article\n"
    )
    loaded = load(partners=text)
    row = loaded.catalogue.partners.iloc[0]

    assert row[["pic", "vat", "ror", "ended"]].tolist() == ["998802502", "EL099785242", "00hx57361", "yes"]
    assert row[["budget_eur", "eu_funding_eur"]].tolist() == [1000, 800]
