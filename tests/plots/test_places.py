"""The map of places: what is sure and what is not are told apart."""

from __future__ import annotations

import pytest

from components.geocoding.location import Query
from components.geocoding.search import list_matches
from components.measures.review import list_neighbours
from components.plots.places import PLACES
from components.plots.review import plot_candidates
from components.reports.plotly.draw import draw_plotly

PARTNERS = (
    "project,partner,city,region,country,source\na,City of Ghent,Ghent,,Belgium,x\n"
    "a,Gemeinde Grafenau,Grafenau,,Germany,x\nb,Universität Grafenau,Grafenau,,Germany,x\n"
    "b,Nobody,Qwertzu,,Spain,x\nb,County,,Norfolk,United Kingdom,x\n"
)


@pytest.fixture
def catalogue(read):
    return read(partners=PARTNERS)


def draw(catalogue):
    table = PLACES.measure(catalogue)
    return draw_plotly(PLACES.plot(table, catalogue))["data"], table


def test_only_what_is_unsure_is_hollow(catalogue):
    (_areas, points, *_), _table = draw(catalogue)

    assert set(points["customdata"]) == {"place:Ghent, Belgium", "place:Grafenau, Germany", None}
    assert points["customdata"].index(None) == points["customdata"].index("place:Grafenau, Germany") + 1  # its hole


def test_a_region_is_an_area_and_what_is_missing_is_nowhere(catalogue):
    (areas, points, *_), _table = draw(catalogue)

    assert areas["locations"] == ["GB-NFK"]
    assert "place:Qwertzu, Spain" not in [*points["customdata"], *areas["customdata"]]


def test_the_legend_says_what_hollow_means_where_there_is_one(catalogue, read):
    sure = read(partners="project,partner,city,country,source\na,City of Ghent,Ghent,Belgium,x\n")

    def list_labels(catalogue):
        return [entry["label"] for entry in PLACES.extras(PLACES.measure(catalogue), catalogue)["legend"]]

    assert "place not certain" in list_labels(catalogue)
    assert "place not certain" not in list_labels(sure)


def test_a_name_that_is_not_certain_is_no_shared_place(catalogue):
    assert PLACES.find(PLACES.measure(catalogue), catalogue) == "No place is shared by the 2 projects"


def test_unsure_places_stay_single_where_others_are_drawn_as_crowds(read):
    rows = "".join(f"a,P{i},,,,{40 + i / 50},{i / 50},x\n" for i in range(401))
    head = "project,partner,city,region,country,latitude,longitude,source\n"
    (points, names, crowd), _table = draw(read(partners=f"{head}{rows}a,One,Grafenau,,Germany,,,x\n"))

    assert points["customdata"] == ["place:Grafenau, Germany", None]
    assert len(crowd["customdata"]) == 401
    assert names["lat"] == [None]  # a name of what is not certain would lie over a crowd


def test_a_candidate_is_filled_once_it_is_chosen(catalogue):
    candidates = list_matches(Query("Grafenau", country="Germany"))
    others = list_neighbours(catalogue, "Grafenau, Germany")

    *_, rings, inner = draw_plotly(plot_candidates(candidates, 1, others, "Germany"))["data"]

    assert rings["customdata"][:2] == ["candidate:0", "candidate:1"]
    assert inner["text"][:2] == ["1", "2"]
    assert [size < 1 for size in inner["marker"]["size"][:3]] == [False, True, False]


def test_one_project_is_told_how_many_places_it_has(read):
    one = "project,name,source\na,Alpha,x\n"
    partners = "project,partner,city,country,source\na,A,Ghent,BE,x\na,B,Venlo,NL,x\n"
    catalogue = read(projects=one, partners=partners)

    assert PLACES.find(PLACES.measure(catalogue), catalogue) == "Alpha has 2 places in 2 countries"


def test_small_points_lie_over_larger_ones_however_many_projects_meet_there(read):
    rows = "".join(f"{project},{name},Ghent,Belgium,x\n" for project in "ab" for name in "ABC")
    rows += "a,D,Venlo,Netherlands,x\na,E,Venlo,Netherlands,x\na,F,Turku,Finland,x\nb,F,Turku,Finland,x\n"
    traces, _ = draw(read(partners=f"project,partner,city,country,source\n{rows}"))
    points = next(trace for trace in traces if trace.get("uid") == "points")

    assert points["marker"]["size"] == sorted(points["marker"]["size"], reverse=True)
    assert points["customdata"] == [
        "place:Ghent, Belgium", "place:Venlo, Netherlands", "place:Turku, Finland"
    ]  # fmt: skip  # of equal ones, the one in more projects is on top


def test_where_most_projects_meet_is_named_first(read):
    rows = "".join(f"a,{name},Ghent,Belgium,x\n" for name in "ABC")
    rows += "a,D,Venlo,Netherlands,x\nb,E,Venlo,Netherlands,x\n"
    traces, _ = draw(read(partners=f"project,partner,city,country,source\n{rows}"))
    points, names = (next(trace for trace in traces if trace.get("uid") == uid) for uid in ("points", "names"))

    assert names["text"] == ["Venlo", "Ghent"]
    assert points["customdata"] == ["place:Ghent, Belgium", "place:Venlo, Netherlands"]


def test_points_have_a_size_where_there_are_areas_only(read):
    """From an empty list plotly.js computes no place for the names of points that come later."""
    traces, _ = draw(read(partners="project,partner,region,country,source\na,County,Norfolk,United Kingdom,x\n"))

    assert [trace["marker"]["size"] for trace in traces if "text" in trace.get("mode", "")] == [[8]]
