"""Whom to call about a place or a project: an address that is recorded, or what to look up."""

from __future__ import annotations

import pytest

from components.language.peers.contacts import tell_contact
from components.measures.peers.contacts import find_organisation_contact, find_project_contact, list_contacts

PROJECTS = "project,name,website,source\na,Alpha,,x\nb,Beta,https://b.example,x\nc,Gamma,,x\n"
PARTNERS = (
    "project,partner,role,organisation_type,city,country,website,source\n"
    "a,City of Ghent,,local authority,Ghent,Belgium,,x\na,City of Lyon,lead,local authority,Lyon,France,"
    "https://lyon.example,x\nb,City of Malmö,lead,local authority,Malmö,Sweden,,x\n"
    "c,City of Turin,,local authority,Turin,Italy,,x\n"
)
VOCABULARY = "kind,wording,term,group\norganisation_type,local authority,public authority,public authorities\n"
PILOTS = "pilot,project,place,place_type,country,measure,mode,source\n1,a,Bruges,city,Belgium,hub,hub,x\n"


@pytest.fixture
def catalogue(read):
    return read(projects=PROJECTS, partners=PARTNERS, vocabulary=VOCABULARY, pilot_cities=PILOTS)


@pytest.fixture
def tell(catalogue):
    return lambda location: tell_contact(list_contacts(catalogue, [location])[location])


def test_a_recorded_website_needs_no_advice(tell):
    assert tell("Lyon, France") == ("City of Lyon (Alpha)", "", ("https://lyon.example",))


def test_an_authority_without_a_website_is_looked_up_or_its_lead_partner_asked(tell):
    contact = tell("Ghent, Belgium")

    assert contact.sentence == (
        "City of Ghent (Alpha). No website of City of Ghent is recorded; look for its mobility department, "
        "or ask the lead partner of Alpha, City of Lyon, at lyon.example"
    )
    assert contact.websites == ("https://lyon.example",)


def test_a_lead_partner_without_a_website_is_reached_through_its_project(tell):
    assert tell("Malmö, Sweden").advice.endswith("or ask the project Beta at b.example")


def test_where_nothing_leads_on_only_what_to_look_up_is_said(tell):
    contact = tell("Turin, Italy")

    assert contact.advice == "No website of City of Turin is recorded; look for its mobility department"
    assert contact.websites == ()


def test_a_place_without_an_organisation_has_the_address_of_the_lead_partner(tell):
    assert tell("Bruges, Belgium") == (
        "No organisation there is recorded; ask City of Lyon (leads Alpha)",
        "",
        ("https://lyon.example",),
    )


def test_a_project_is_reached_through_its_lead_partner_and_its_website(catalogue):
    assert tell_contact(find_project_contact(catalogue, "a")) == (
        "City of Lyon, the lead partner",
        "",
        ("https://lyon.example",),
    )
    assert tell_contact(find_project_contact(catalogue, "b")).websites == ("https://b.example",)
    assert tell_contact(find_project_contact(catalogue, "c")) == (
        "No lead partner is recorded",
        "No website is recorded; look for Gamma at its programme",
        (),
    )


def test_an_organisation_is_reached_at_its_website_or_through_its_lead_partner(catalogue):
    assert tell_contact(find_organisation_contact(catalogue, "City of Lyon")) == (
        "City of Lyon",
        "",
        ("https://lyon.example",),
    )
    assert tell_contact(find_organisation_contact(catalogue, "City of Ghent")).websites == ("https://lyon.example",)
