"""The bars and the map of peers, and what is ticked beforehand, as a reader sees them."""

from __future__ import annotations

import pytest

from components.language.peers.standings import name_score_part
from components.plots.choice import settle
from components.plots.peers.choices import CHOICES, list_place_names
from components.plots.peers.scores import PART_COLOURS, PEER_MAP, PEER_SCORES
from components.reports.plotly.draw import draw_plotly

TABLES = {
    "projects": "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n",
    "partners": (
        "project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\nb,City of Lyon,Lyon,France,x\n"
        "c,City of Turin,Turin,Italy,x\n"
    ),
    "pilot_cities": "pilot,project,place,country,measure,mode,source\nc-1,c,Turin,Italy,hub,mobility hub,x\n",
    "themes": "project,place,country,theme,source\na,Ghent,Belgium,mobility hubs,x\nb,,,walking,x\n",
    "challenges": (
        "project,place,country,challenge,source\na,Ghent,Belgium,noise,x\na,Ghent,Belgium,dust,x\na,,,staffing,x\n"
        "b,Lyon,France,noise,x\nb,,,staffing,x\n"
    ),
}  # fmt: skip


@pytest.fixture
def draw(read):
    """Table and figure of a chart in these tables, with choices other than on opening."""

    def draw(chart, **given):
        catalogue = read(**TABLES)
        values = settle(CHOICES, {name.replace("_", "-"): value for name, value in given.items()}, catalogue)
        peers = chart.measure(catalogue, **{choice.argument: values[choice.name] for choice in CHOICES})
        return peers.table, draw_plotly(chart.plot(peers, catalogue)), chart.find(peers, catalogue)

    return draw


@pytest.fixture
def open_choices(read):
    """Values of the choices on opening, for a place."""
    return lambda **given: settle(CHOICES, given, read(**TABLES))


def test_the_place_with_most_claims_asks_on_opening(open_choices):
    assert open_choices()["place"] == "Ghent, Belgium"


def test_a_whole_country_is_no_place_that_asks(read):
    pilots = "pilot,project,place,place_type,country,measure,source\nc-1,c,Italy,country,Italy,rules,x\n"

    assert list_place_names(read(**(TABLES | {"pilot_cities": pilots}))) == (
        "Ghent, Belgium",
        "Lyon, France",
        "Turin, Italy",
    )


def test_challenges_of_the_place_are_ticked_before_those_of_its_projects(open_choices):
    assert open_choices()["needs"] == ("dust", "noise", "staffing")


def test_themes_of_the_projects_are_ticked_where_the_place_has_none(open_choices):
    assert open_choices()["wants"] == ("mobility hubs",)
    assert open_choices(place="Lyon, France")["wants"] == ("walking",)


def test_nothing_is_ticked_for_a_place_outside_the_data(open_choices):
    values = open_choices(place="Tartu, Estonia")

    assert (values["needs"], values["wants"]) == ((), ())


def test_a_kind_of_measure_of_a_theme_s_name_is_offered_once(read):
    wants = next(choice for choice in CHOICES if choice.name == "wants")

    assert set(wants.list_options(read(**TABLES))) == {"mobility hubs", "walking"}


def test_each_bar_has_its_parts_and_ends_with_the_score(draw):
    table, figure, _ = draw(PEER_SCORES)
    bars = [trace for trace in figure["data"] if trace["type"] == "bar"]

    assert [bar["name"] for bar in bars] == [name_score_part(part) for part in PART_COLOURS]
    assert sum(bar["x"][0] for bar in bars) == pytest.approx(table["score"].iloc[0])
    assert figure["layout"]["yaxis"]["ticktext"] == ["1. Lyon", "2. Turin"]


def test_the_finding_names_the_leader_and_the_main_part(draw):
    _, _, finding = draw(PEER_SCORES)

    assert finding.startswith("Peers of Ghent: Lyon leads with ")
    assert finding.endswith("of 100 points, most of them for challenges shared")


def test_each_peer_has_a_line_from_the_asking_place(draw):
    table, figure, _ = draw(PEER_MAP)
    lines, peers, query_place = figure["data"]

    assert len(lines["lat"]) == 3 * len(table)  # from, to, break
    assert lines["lat"][::3] == query_place["lat"] * len(table)
    assert peers["text"] == ["1 Lyon", "2 Turin"]
    assert peers["customdata"] == ["place:Lyon, France", "place:Turin, Italy"]


def test_a_place_without_a_point_has_no_lines(draw):
    _, figure, finding = draw(PEER_MAP, place="Xqzzqx", needs=("noise",))

    assert figure["data"][0]["lat"] == [None]
    assert finding == ""


def test_weights_are_chosen_from_nought_to_five(open_choices):
    weights = {choice.name: (choice.low, choice.high) for choice in CHOICES if choice.kind == "number"}

    assert len(weights) == len(PART_COLOURS)
    assert set(weights.values()) == {(0.0, 5.0)}
