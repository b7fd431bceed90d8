"""Peers of a place in small catalogues, worked out by hand."""

from __future__ import annotations

from math import isnan

import pytest

from components.measures.peers.rank import NEW_ONLY, PARTS, rank_peers

# a: Ghent and Malmö; b: Ghent; c: Lyon and Turin, reports staffing as a whole; d: Turin and Malmö, reports noise
TABLES = {
    "projects": "project,name,website,source\na,Alpha,https://a.example,x\nb,Beta,,x\nc,Gamma,,x\nd,Delta,,x\n",
    "partners": (
        "project,partner,role,organisation_type,city,country,source\n"
        "a,City of Ghent,lead,local authority,Ghent,Belgium,x\na,City of Malmö,,,Malmö,Sweden,x\n"
        "a,Bridge,,network,Brussels,Belgium,x\nb,City of Ghent,,,Ghent,Belgium,x\n"
        "c,City of Lyon,lead,,Lyon,France,x\nc,Bridge,,network,Brussels,Belgium,x\n"
        "d,City of Malmö,,,Malmö,Sweden,x\n"
    ),
    "pilot_cities": (
        "pilot,project,place,country,measure,mode,source\n"
        "c-1,c,Turin,Italy,hub at the station,mobility hub,x\nd-1,d,Turin,Italy,quiet street,quiet street,x\n"
    ),
    "themes": (
        "project,place,country,theme,source\nd,Malmö,Sweden,cycling,x\nd,,,walking,x\na,,,parking,x\n"
        "c,Lyon,France,mobility hubs,x\n"
    ),
    "challenges": (
        "project,place,country,challenge,source\na,Ghent,Belgium,congestion,x\nb,,,staffing,x\n"
        "c,,,staffing,x\nc,Lyon,France,congestion,x\nd,,,noise,x\na,,,money,x\n"
    ),
}  # fmt: skip
GHENT, LYON, TURIN, MALMO = "Ghent, Belgium", "Lyon, France", "Turin, Italy", "Malmö, Sweden"
RECORDED = {
    GHENT: ("congestion", "staffing", "money"), LYON: ("congestion", "staffing"), TURIN: ("staffing", "noise"),
    MALMO: ("noise", "money"),
}  # fmt: skip
ONLY = {f"weight_{part}": 0.0 for part in PARTS}


@pytest.fixture
def ask(read):
    """Peers in these tables, or with some of them replaced; nothing ticked unless told."""

    def ask(place=GHENT, needs=(), wants=(), contacts="", replaced=None, **weights):
        return rank_peers(read(**(TABLES | (replaced or {}))), place, needs, wants, contacts, **weights).table

    return ask


def find_points(table, location, part):
    rows = table[table["location"] == location]
    return float(rows[f"{part}_points"].iloc[0]) if len(rows) else 0.0


def tell(table, location):
    return table.loc[table["location"] == location, "why"].iloc[0]


def test_a_challenge_that_both_report_themselves_counts_fully(ask):
    table = ask(needs=("congestion",), **ONLY | {"weight_challenges": 1.0})

    assert table["location"].tolist() == [LYON]
    assert find_points(table, LYON, "challenges") == 50.0  # s = 1


def test_a_challenge_through_projects_of_both_counts_a_quarter(ask):
    table = ask(needs=("staffing",), **ONLY | {"weight_challenges": 1.0})

    assert find_points(table, LYON, "challenges") == 20.0  # s = ¼; Lyon through Gamma, Ghent through Beta
    assert find_points(table, TURIN, "challenges") == 20.0


def test_a_challenge_through_one_project_counts_half(ask):
    table = ask(place="Tartu, Estonia", needs=("staffing",), **ONLY | {"weight_challenges": 1.0})

    assert find_points(table, LYON, "challenges") == 33.3  # s = ½: what a place outside the data ticks is its own


def test_the_report_of_a_common_project_counts_nothing(ask):
    table = ask(needs=("money",), **ONLY | {"weight_challenges": 1.0})

    assert table.empty  # Alpha reports it, and Ghent and Malmö are both in Alpha


@pytest.mark.parametrize("one", [GHENT, LYON, TURIN, MALMO])
@pytest.mark.parametrize("other", [GHENT, LYON, TURIN, MALMO])
@pytest.mark.parametrize("part", ["challenges", "distance", "links"])
def test_points_for_what_is_shared_are_alike_both_ways(ask, one, other, part):
    weights = ONLY | {"weight_challenges": 1.0, f"weight_{part}": 1.0}
    there, back = (ask(place=place, needs=RECORDED[place], **weights) for place in (one, other))

    assert find_points(there, other, part) == find_points(back, one, part)


def test_the_seat_of_a_network_takes_no_part(ask):
    table = ask(needs=("staffing", "congestion"))

    assert "Brussels, Belgium" not in table["location"].tolist()


def test_a_network_links_the_places_it_works_with(ask):
    table = ask(needs=("congestion",), **ONLY | {"weight_challenges": 1.0, "weight_links": 1.0})

    assert find_points(table, LYON, "links") == 8.3  # n = 1: a sixth of one half
    assert "Both work with Bridge" in tell(table, LYON)


def test_a_theme_counts_half_through_a_project_of_the_peer_alone(ask):
    table = ask(wants=("cycling", "walking", "parking"), **ONLY | {"weight_themes": 1.0})

    assert find_points(table, MALMO, "themes") == 60.0  # t = 1 + ½; parking comes through Alpha, in which Ghent is
    assert find_points(table, TURIN, "themes") == 33.3


def test_a_theme_and_a_kind_of_measure_of_one_name_are_ticked_together(ask):
    table = ask(wants=("mobility hubs",), **ONLY | {"weight_pilots": 1.0, "weight_themes": 1.0})

    assert find_points(table, TURIN, "pilots") == 25.0
    assert find_points(table, LYON, "themes") == 25.0
    assert "Piloted mobility hubs, which you are looking for." in tell(table, TURIN)


def test_points_add_up_to_the_score_and_the_best_stand_first(ask):
    table = ask(needs=("congestion", "staffing"), wants=("mobility hubs", "walking"))

    assert (table[[f"{part}_points" for part in PARTS]].sum(axis=1) - table["score"]).abs().max() < 0.01
    assert table["score"].is_monotonic_decreasing
    assert table["rank"].tolist() == [1, 2, 3]


def test_equal_scores_stand_by_name(ask):
    table = ask(needs=("staffing",), **ONLY | {"weight_challenges": 1.0})

    assert table["score"].nunique() == 1
    assert table["location"].tolist() == [LYON, TURIN]


def test_distance_is_a_half_at_200_km_and_geodesic(ask):
    table = ask(needs=("congestion",), **ONLY | {"weight_challenges": 1.0, "weight_distance": 1.0})
    kilometres = table["distance_km"].iloc[0]

    assert kilometres == pytest.approx(594, abs=10)  # Ghent to Lyon
    assert find_points(table, LYON, "distance") == pytest.approx(50 * 200 / (200 + kilometres), abs=0.1)


def test_a_place_without_a_point_gives_distance_no_weight(ask):
    table = ask(place="Xqzzqx", needs=("congestion",), **ONLY | {"weight_challenges": 1.0, "weight_distance": 5.0})

    assert isnan(table["distance_km"].iloc[0])
    assert table["score"].tolist()[:2] == [50.0, 50.0]  # Ghent and Lyon


def test_new_contacts_leave_out_who_is_in_a_common_project(ask):
    wants = ("cycling", "walking")

    assert MALMO in ask(wants=wants)["location"].tolist()
    assert MALMO not in ask(wants=wants, contacts=NEW_ONLY)["location"].tolist()


def test_a_place_that_is_only_near_is_no_peer(ask):
    assert ask(needs=("noise",), weight_challenges=0.0).empty


def test_nothing_ticked_finds_nobody(ask):
    assert ask().empty


def test_the_reasons_say_who_reports(ask):
    table = ask(needs=("congestion", "staffing", "noise"))

    assert tell(table, LYON).startswith(
        "Shares 2 of your 3 challenges: congestion (says so itself); staffing (reported by its project Gamma)."
    )


def test_the_reasons_name_common_projects(ask):
    assert "You already work together in Alpha" in tell(ask(wants=("cycling",)), MALMO)


def test_the_contact_has_its_seat_there_with_a_website_of_its_project(ask):
    table = ask(place=MALMO, needs=("congestion",))
    ghent = table[table["location"] == GHENT].iloc[0]

    assert ghent["contact"] == (
        "City of Ghent (Alpha and Beta). No website of City of Ghent is recorded; look for it by its name, "
        "or ask the project Alpha at a.example"
    )
    assert ghent["website"] == "https://a.example"


def test_where_nobody_has_a_seat_the_lead_partner_is_named(ask):
    table = ask(wants=("mobility hubs",))

    assert table.loc[table["location"] == TURIN, "contact"].iloc[0] == (
        "No organisation there is recorded; ask City of Lyon (leads Gamma). "
        "No website of City of Lyon is recorded; look for it by its name"
    )


def test_an_empty_catalogue_has_no_peers(read):
    peers = rank_peers(read(projects="project,source\n"), "", (), ())

    assert peers.table.empty
    assert peers.found == 0


def test_a_whole_country_is_no_peer(ask):
    pilots = (
        TABLES["pilot_cities"].replace("place,country", "place,place_type,country").replace("Turin,", "Turin,city,")
    )
    country = "b-1,b,Norway,country,Norway,rules,mobility hub,x\n"

    assert ask(LYON, wants=("mobility hub",), replaced={"pilot_cities": pilots + country})["location"].tolist() == [
        TURIN
    ]


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        (("staffing",), "Shares your challenge: "),
        (("staffing", "noise"), "Shares both your challenges: "),
        (("staffing", "noise", "dust"), "Shares 2 of your 3 challenges: "),
    ],
)
def test_how_many_challenges_are_shared_is_said_as_one_would(ask, needs, told):
    assert tell(ask(needs=needs), TURIN).startswith(told)
