"""Who asks for peers: a place of the data or any other, found without the network."""

from __future__ import annotations

import pytest

from components.language.peers.notes import tell_notes
from components.language.peers.readings import tell_reading
from components.measures.peers.notes import find_notes
from components.measures.peers.query_place import find_query_place
from components.measures.peers.rank import rank_peers

COUNTRY = "pilot,project,place,place_type,country,measure,mode,source\na-1,a,Belgium,country,Belgium,rules,rules,x\n"


@pytest.fixture
def find(read_two):
    return lambda place: find_query_place(read_two(), place)


def test_a_key_of_the_data_is_taken_as_it_is(find):
    query_place = find("Ghent, Belgium")

    assert (query_place.location, query_place.place) == ("Ghent, Belgium", "Ghent")
    assert tell_reading(query_place.reading) == ""


def test_case_and_accents_do_not_matter(find):
    assert find("malmo").location == "Malmö, Sweden"


def test_another_name_of_a_place_of_the_data_is_recognised_and_said(find):
    query_place = find("Gent")

    assert query_place.location == "Ghent, Belgium"
    assert tell_reading(query_place.reading) == "“Gent” is read as Ghent, Belgium."


def test_a_place_outside_the_data_has_its_point(find):
    query_place = find("Tartu, Estonia")

    assert query_place.location == ""
    assert (round(query_place.latitude), round(query_place.longitude)) == (58, 27)
    assert tell_reading(query_place.reading).startswith("Tartu, Estonia is in no project of the data")


def test_a_name_of_several_places_is_not_guessed(find):
    query_place = find("Newcastle")

    assert not query_place.is_located
    assert "Newcastle upon Tyne, United Kingdom" in tell_reading(query_place.reading)


def test_a_region_is_not_taken_for_a_town_that_has_its_name_as_a_by_name(find):
    query_place = find("Limburg")

    assert not query_place.is_located
    for meant in ("Limburg, Netherlands", "Limburg, Belgium", "Limburg an der Lahn, Germany"):
        assert meant in tell_reading(query_place.reading)


def test_a_town_in_the_wrong_country_is_asked_back(find):
    query_place = find("Leuven, Germany")

    assert not query_place.is_located
    assert "did you mean Leuven, Flemish Brabant, Belgium?" in tell_reading(query_place.reading)


def test_an_unknown_name_is_said_to_be_unknown(find):
    query_place = find("Xqzzqx")

    assert not query_place.is_located
    assert tell_reading(query_place.reading).startswith("“Xqzzqx” is not on the map.")


@pytest.mark.parametrize("written", ["Belgium", "belgium", "Iceland"])
def test_a_whole_country_has_no_point_to_measure_from(read, written):
    query_place = find_query_place(read(pilot_cities=COUNTRY), written)

    assert (query_place.location, query_place.is_located) == ("", False)
    assert (
        tell_reading(query_place.reading)
        == f"“{written}” is a whole country, and peers are places: write a town or region."
    )


def test_no_name_asks_for_one(find):
    assert tell_reading(find("  ").reading) == "Choose a place of the data, or type any place in Europe."


@pytest.fixture
def note(read):
    """Sentences that go with the peers of a place in these tables."""

    def note(place, needs=(), wants=(), **tables):
        catalogue = read(**tables)
        return " ".join(tell_notes(find_notes(catalogue, rank_peers(catalogue, place, needs, wants), needs, wants)))

    return note


SEATS = "project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\nb,City of Lyon,Lyon,France,x\n"
CLAIMS = "project,place,country,challenge,source\na,Ghent,Belgium,noise,x\nb,,,noise,x\nc,Turin,Italy,dust,x\n"
PROJECTS = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"


def test_nothing_ticked_is_said_first(note):
    assert note("Ghent, Belgium", partners=SEATS).startswith("Nothing is ticked: tick what Ghent struggles with")


def test_no_peer_is_said_with_what_to_do(note):
    told = note("Ghent, Belgium", ("noise",), partners=SEATS, challenges="project,challenge,source\na,noise,x\n")

    assert told.startswith("No other place has anything of what is ticked on record for Ghent")


def test_few_challenges_are_called_thin(note):
    told = note("Ghent, Belgium", ("noise",), partners=SEATS, challenges=CLAIMS, projects=PROJECTS)

    assert "Ghent itself reports 1 challenge (noise), so the ranking rests on little." in told


def test_challenges_of_its_projects_alone_are_said_to_be_theirs(note):
    told = note("Lyon, France", ("noise",), partners=SEATS, challenges=CLAIMS, projects=PROJECTS)

    assert "Lyon itself reports no challenge; its projects (Beta) report 1 challenge." in told


def test_a_place_without_challenges_is_not_called_free_of_them(note):
    told = note("Ghent, Belgium", ("dust",), partners=SEATS, projects=PROJECTS,
                challenges="project,place,country,challenge,source\nc,Turin,Italy,dust,x\n")  # fmt: skip

    assert "No challenge is on record for Ghent, which does not mean that it has none" in told


def test_a_place_in_no_project_is_said_to_be_in_none(note):
    told = note("Turin, Italy", ("dust",), partners=SEATS, challenges=CLAIMS, projects=PROJECTS)

    assert "Turin takes part in no project of the data" in told


def test_it_is_said_how_many_places_speak_for_themselves(note):
    told = note("Ghent, Belgium", ("noise",), partners=SEATS, challenges=CLAIMS, projects=PROJECTS)

    assert "Only 2 of 3 places report a challenge in their own name" in told
