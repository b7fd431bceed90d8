"""The seat of a network is told apart from cities and countries that take part, by every question about places."""

from __future__ import annotations

import pytest

from components.catalogue.item_key import ItemKey
from components.language.summary import tell_highlights, tell_selection
from components.measures.bridges import list_bridges
from components.measures.companions import list_companions
from components.measures.comparison.distance import list_meeting_places
from components.measures.comparison.items import list_members
from components.measures.coverage import count_partners_by_country
from components.measures.network import list_links
from components.measures.piloting import count_piloting
from components.measures.places import list_places
from components.measures.presence import find_seat, list_projects
from components.measures.regions import count_by_area, list_unpiloted
from components.measures.summary import find_highlights, summarise_selection
from components.plots.coverage import PARTNERS_BY_COUNTRY
from components.plots.places import PLACES, list_place_legend, plot_places
from components.reports.plotly.draw import draw_plotly
from components.reports.profiles.find import find_profile
from components.service.details import make_details

PARTNERS = (
    "project,partner,organisation_type,city,country,source\n"
    "a,POLIS,network,Brussels,BE,x\nb,POLIS,network,Brussels,BE,x\n"
    "a,City of Venlo,municipality,Venlo,NL,x\nb,City of Venlo,municipality,Venlo,NL,x\n"
)
ROWS = "a,A,company,Venlo,NL,x\na,B,company,Breda,NL,x\na,POLIS,network,Brussels,BE,x\n"
PILOTS = "pilot,project,place,country,measure,source\np1,a,Turin,IT,hubs,x\n"
THEMES = "project,theme,source\na,hubs,x\n"
BRUSSELS = "Brussels, Belgium"


@pytest.fixture
def catalogue(read):
    return read(partners=PARTNERS, pilot_cities=PILOTS, themes=THEMES)


@pytest.fixture
def with_pilot(read):
    """Brussels pilots for one of the two projects of which it is the seat of a network."""
    return read(partners=PARTNERS, pilot_cities=PILOTS + "p2,a,Brussels,BE,hubs,x\n", themes=THEMES)


def test_a_place_lists_the_projects_that_take_part_there_and_the_networks_apart(catalogue):
    places = list_places(catalogue).set_index("location")[["projects", "partners", "networks", "pilots"]]

    assert places.loc["Venlo, Netherlands"].tolist() == [2, 2, 0, 0]
    assert places.loc[BRUSSELS].tolist() == [0, 2, 2, 0]


def test_a_pilot_makes_the_seat_of_a_network_take_part(with_pilot):
    assert list_projects(with_pilot, [BRUSSELS]) == {"a"}
    assert list_places(with_pilot).set_index("location").loc[BRUSSELS, "projects"] == 1


def test_the_map_names_only_cities_that_take_part_as_shared(catalogue):
    places = list_places(catalogue)

    assert PLACES.find(places, catalogue) == "Venlo is in both projects"
    labels = [entry["label"] for entry in list_place_legend(places, catalogue)]
    assert "only the seat of a network" in labels
    told = next(trace for trace in draw_plotly(plot_places(places, catalogue))["data"] if trace.get("uid") == "points")
    assert "<b>Brussels</b>, Belgium<br>only the seat of a network, in 2 projects" in told["hovertext"]


def test_the_headline_of_many_projects_names_no_seat_of_a_network(read, list_many):
    rows = "".join(f"p{number:02},POLIS,network,Brussels,BE,x\n" for number in range(1, 6))
    partners = PARTNERS.splitlines()[0] + "\n" + rows + "p01,A,company,Venlo,NL,x\np02,A,company,Venlo,NL,x\n"

    finding = tell_highlights(find_highlights(read(projects=list_many(5), partners=partners)))

    assert "Venlo is in 2 of 5 projects" in finding
    assert "Brussels" not in finding


def test_coverage_says_that_both_work_only_where_both_take_part(catalogue):
    counted = count_partners_by_country(catalogue)
    table = counted.table

    assert PARTNERS_BY_COUNTRY.find(counted, catalogue) == "Both work in the Netherlands"
    assert table.loc[table["country"] == "Belgium", ["partners", "networks"]].to_numpy().tolist() == [[1, 1], [1, 1]]


def test_a_country_of_many_projects_counts_those_that_take_part(read, list_many):
    partners = PARTNERS.splitlines()[0] + "\np01,POLIS,network,Brussels,BE,x\np02,A,company,Ghent,BE,x\n"
    table = count_partners_by_country(read(projects=list_many(9), partners=partners)).table

    assert table.drop(columns=["project", "name"]).to_numpy().tolist() == [["Belgium", 1, 2, 1, 0]]


def test_a_theme_is_not_worked_on_where_only_a_network_has_its_seat(catalogue):
    assert "Belgium" not in set(count_piloting(catalogue)["country"])


def test_the_seat_of_a_network_waits_for_no_pilot(catalogue):
    assert list_unpiloted(catalogue).table["name"].tolist() == ["Netherlands"]
    areas = count_by_area(catalogue).table.set_index("name")
    assert areas.loc["Belgium", ["participations", "projects"]].tolist() == [2, 0]


def test_projects_meet_in_no_seat_of_a_network(catalogue):
    assert set(list_links(catalogue, "places").table["one"]) == {"Venlo, Netherlands", "Turin, Italy"}
    assert list_bridges(catalogue, "places").table["member"].tolist() == ["Venlo, Netherlands"]
    assert list_meeting_places(catalogue, "partner places") == ["Venlo, Netherlands"]
    assert BRUSSELS not in list_members(catalogue, "places")
    assert "Belgium" not in list_members(catalogue, "countries")
    assert list_companions(catalogue, "a")["places"].tolist() == [["Venlo, Netherlands"]]


def test_the_network_itself_is_still_an_organisation_in_both(catalogue):
    assert "POLIS" in list_members(catalogue, "organisations")
    assert "POLIS" in list_bridges(catalogue).table["member"].tolist()


def test_the_card_of_a_place_says_whose_seat_it_is(catalogue, with_pilot):
    assert find_seat(catalogue, "Venlo, Netherlands") is None
    only, also = (find_profile(ItemKey("place", BRUSSELS), each) for each in (catalogue, with_pilot))
    assert only.subtitle == "Only the seat of POLIS in 2 projects · whatever the filters"
    assert also.subtitle == "In 1 project of 2; only the seat of POLIS in 1 project more · whatever the filters"


def test_the_headline_tells_the_country_apart_that_is_only_the_seat_of_a_network(catalogue):
    sentence = tell_selection(summarise_selection(catalogue, 2))

    assert sentence == (
        "Alpha and Beta: 4 partners in 2 countries (1 only by the seat of a network) and 1 pilot in 1 pilot area"
    )


def test_one_project_counts_only_the_places_and_countries_in_which_it_takes_part(read):
    one = read(projects="project,source\na,x\n", partners=PARTNERS.splitlines()[0] + "\n" + ROWS)

    assert PLACES.find(list_places(one), one) == "a has 2 places in 1 country"


def test_the_card_of_a_mere_seat_offers_no_filter_that_would_leave_nothing(catalogue, with_pilot):
    only, also = (make_details(f"place:{BRUSSELS}", each)["actions"] for each in (catalogue, with_pilot))

    assert [action["label"] for action in only] == ["Close"]
    assert [action["label"] for action in also] == ["Filter by this", "Close"]
