"""geopy's services against a real server on this machine that answers slowly, wrongly or not at all."""

import time
from math import isnan
from urllib.parse import parse_qs, urlsplit

import pytest

from components.geocoding.batch import locate_all
from components.geocoding.location import Query, find_location
from components.geocoding.sources.online import make_online
from components.geocoding.sources.remembered import read_memory
from components.geocoding.sources.service import SettingError
from components.geocoding.strategy import make_strategy

HIT = {"lat": "47.5", "lon": "9.5", "display_name": "Phantasien, Fantasia", "addresstype": "town"}
QUERY = Query("Phantasien", country="Germany")


def answer(country_code, **other):
    return [{**HIT, "address": {"country_code": country_code}, **other}]


def test_place_in_the_country_asked_for_is_found(server):
    server.replies = [(200, answer("de"), 0)]
    location = server.source()(QUERY)
    assert (location.status, location.latitude, location.longitude, location.source) == (
        "found",
        47.5,
        9.5,
        "nominatim",
    )
    asked = parse_qs(urlsplit(server.asked[0][1]).query)
    assert (asked["q"], asked["countrycodes"]) == (["Phantasien, Germany"], ["de"])
    assert server.asked[0][2].startswith("pilot-cities")


def test_place_in_another_country_is_unsure(server):
    server.replies = [(200, answer("ph"), 0)]
    location = server.source()(QUERY)
    assert (location.status, location.candidates[0].country) == ("unsure", "Philippines")
    assert location.reason == "nominatim found 'Phantasien' in Philippines, not in Germany."


def test_place_whose_point_lies_elsewhere_than_it_says_is_unsure(server):
    server.replies = [(200, answer("de", lat="14.6", lon="121.0"), 0)]
    location = server.source()(QUERY)
    assert location.status == "unsure"
    assert location.reason == "nominatim found 'Phantasien' at a point in another country, not in Germany."


@pytest.mark.parametrize(
    ("country_code", "point"), [("fr", ("-21.1", "55.5")), ("re", ("-21.1", "55.5")), ("pf", ("-17.6", "-149.4"))]
)
def test_part_overseas_belongs_to_its_country(server, country_code, point):
    server.replies = [(200, answer(country_code, lat=point[0], lon=point[1]), 0)]
    assert server.source()(Query("Phantasien", country="France")).status == "found"


@pytest.mark.parametrize("lacking", [("lat",), ("lon",), ("lat", "lon")])
def test_answer_without_coordinates_is_no_place(server, lacking):
    server.replies = [(200, answer("de", **dict.fromkeys(lacking)), 0)]
    location = server.source()(QUERY)
    assert (location.status, isnan(location.latitude)) == ("missing", True)


def test_answer_that_lacks_coordinates_is_said(server):
    server.replies = [(200, [{"display_name": "Phantasien, Fantasia"}], 0)]
    assert server.source()(QUERY).reason == "nominatim found 'Phantasien', but says no coordinates."


def test_place_without_a_country_to_check_it_by_is_unsure(server):
    server.replies = [(200, answer("de"), 0)]
    assert server.source()(Query("Phantasien")).status == "unsure"


def test_nothing_found_leaves_the_name_unknown(server):
    location = find_location(QUERY, make_strategy(online=server.source()))
    assert (location.status, isnan(location.latitude)) == ("missing", True)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_refused_request_is_asked_again_after_growing_pauses(server, status):
    server.replies = [(status, {}, 0), (status, {}, 0), (200, answer("de"), 0)]
    assert server.source()(QUERY).status == "found"
    first, second, third = (moment for moment, *_ in server.asked)
    assert (second - first >= 0.05, third - second >= 0.1) == (True, True)  # as long as set, however slow the machine


@pytest.mark.parametrize(("status", "words"), [(429, "429"), (500, "500")])
def test_server_that_keeps_refusing_is_said_and_nothing_is_put_on_the_map(server, status, words):
    server.replies = [(status, {}, 0)]
    location = server.source()(QUERY)
    assert (location.status, isnan(location.latitude), len(server.asked)) == ("missing", True, 4)
    assert location.reason.startswith("nominatim did not answer:")
    assert words in location.reason


def test_dead_service_is_given_up_after_five_places_in_a_row(server):
    server.replies = [(500, {}, 0)]
    find = make_online(server.settings(), pauses=())
    reasons = [find(Query(f"Phantasien {number}", country="DE")).reason for number in range(40)]
    assert len(server.asked) == 5
    assert reasons[-1] == "nominatim was not asked, as it failed 5 times in a row."
    assert list(find.list_problems()) == [
        "nominatim did not answer for 5 places: Non-successful status code 500.",
        "nominatim failed 5 times in a row and was not asked for 35 places more. Start again when it answers.",
    ]


def test_service_that_cannot_be_reached_is_said_without_what_was_asked(server):
    find = make_online(server.settings(domain="127.0.0.1:1"), pauses=())
    reason = find(QUERY).reason
    assert reason.startswith("nominatim did not answer: it cannot be reached (")
    assert "Phantasien" not in reason


def test_service_that_answers_now_and_then_is_not_given_up(server):
    server.replies = [*[(500, {}, 0)] * 4, (200, [], 0)] * 2 + [(200, answer("de"), 0)]
    find = make_online(server.settings(), pauses=())
    located = [find(Query(f"Phantasien {number}", country="DE")) for number in range(11)]
    assert located[-1].status == "found"


def test_slow_server_is_given_up_after_the_timeout(server):
    server.replies = [(200, answer("de"), 2)]
    location = make_online(server.settings(timeout=0.2), pauses=(0.05,))(QUERY)
    assert location.status == "missing"
    assert "did not answer" in location.reason


@pytest.mark.parametrize(
    "body",
    [b"{broken", b"<html>login</html>", b'[{"lat": "north", "lon": "9", "display_name": "x"}]', b'{"error": "no"}'],
)
def test_answer_that_cannot_be_read_is_no_place(server, body):
    server.replies = [(200, body, 0)]
    location = find_location(QUERY, make_strategy(online=server.source()))
    assert location.status == "missing"


def test_candidates_of_the_gazetteer_stand_when_the_service_fails(server):
    server.replies = [(500, {}, 0)]
    location = find_location(Query("Neustadt", country="DE"), make_strategy(online=server.source()))
    assert (location.status, location.source) == ("missing", "gazetteer")
    assert len(location.candidates) > 2


def test_other_services_of_geopy_are_asked_by_their_name(server):
    feature = {
        "geometry": {"coordinates": [9.5, 47.5]},
        "properties": {"name": "Phantasien", "country": "Germany", "countrycode": "DE"},
    }
    server.replies = [(200, {"features": [feature]}, 0)]
    location = server.source(service="photon")(QUERY)
    assert (location.status, location.latitude, location.source) == ("found", 47.5, "photon")


def test_no_service_is_asked_for_what_names_no_place(server):
    assert server.source()(Query("n/a", country="DE")) is None
    assert server.asked == []


def test_nothing_is_online_unless_a_setting_names_a_service():
    assert make_online({}) is None


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            {"PILOT_CITIES_GEOCODER": "atlas"},
            "PILOT_CITIES_GEOCODER is 'atlas', which geopy does not know. Try nominatim or photon.",
        ),
        (
            {"PILOT_CITIES_GEOCODER": "nominatim", "PILOT_CITIES_GEOCODER_OPTIONS": "{"},
            "PILOT_CITIES_GEOCODER_OPTIONS is no JSON",
        ),
        (
            {"PILOT_CITIES_GEOCODER": "nominatim", "PILOT_CITIES_GEOCODER_OPTIONS": "[]"},
            "PILOT_CITIES_GEOCODER_OPTIONS must be a JSON object",
        ),
        (
            {"PILOT_CITIES_GEOCODER": "photon", "PILOT_CITIES_GEOCODER_OPTIONS": '{"colour": 1}'},
            "PILOT_CITIES_GEOCODER_OPTIONS do not fit photon",
        ),
        (
            {"PILOT_CITIES_GEOCODER": "nominatim", "PILOT_CITIES_GEOCODER_PAUSE": "long"},
            "PILOT_CITIES_GEOCODER_PAUSE is 'long'",
        ),
    ],
)
def test_wrong_setting_is_said_in_a_sentence(settings, sentence):
    with pytest.raises(SettingError) as caught:
        make_online(settings)
    assert str(caught.value).startswith(sentence)


def test_requests_keep_the_pause_that_is_set(server):
    server.replies = [(200, answer("de"), 0)]
    find = make_online({**server.settings(), "PILOT_CITIES_GEOCODER_PAUSE": "0.2"})
    began = time.monotonic()
    for number in range(3):
        find(Query(f"Phantasien {number}", country="DE"))
    assert time.monotonic() - began >= 0.4  # as long as set, however slow the machine


def test_stopped_batch_keeps_what_it_learnt_and_goes_on_from_there(server, tmp_path):
    server.replies = [(200, answer("de"), 0)]
    queries = [Query(f"Phantasien {letter}", country="Germany") for letter in "abcdef"]
    asked = []

    def interrupt_at_the_fourth(query):
        asked.append(query)
        if len(asked) == 4:
            raise KeyboardInterrupt
        return server.source()(query)

    located = locate_all(queries, (interrupt_at_the_fourth,), learn=tmp_path / "places.csv")
    assert [location.status for location in located.values()] == ["found"] * 3 + ["missing"] * 3
    assert len(read_memory(tmp_path / "places.csv").rows) == 3
    before = len(server.asked)
    again = locate_all(queries, make_strategy(tmp_path, server.source()), learn=tmp_path / "places.csv")
    assert {location.status for location in again.values()} == {"found"}
    assert len(server.asked) - before == 3
