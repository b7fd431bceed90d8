"""Who works with whom: links between organisations, places and projects."""

import random
from collections import Counter
from itertools import combinations

import pytest

from components.language.network import tell_closest
from components.measures.links import list_participations
from components.measures.network import MOST_LINKS, MOST_MEMBERS, find_closest, list_links

HEAD = "project,partner,city,country,source\n"
PARTNERS = HEAD + "a,Ghent,Ghent,BE,x\na,Venlo,Venlo,NL,x\nb,Ghent,Ghent,BE,x\nb,Port,Ghent,BE,x\n"


@pytest.fixture
def read_many(read, list_many):
    """Catalogue of so many projects with partners "p01: Ghent Venlo"; more than can be told apart by colour."""

    def read_many(*lines: str, projects: int = 9):
        rows = [f"{line[:3]},{name},,,x\n" for line in lines for name in line[5:].split()]
        return read(projects=list_many(projects), partners=HEAD + "".join(rows))

    return read_many


def test_organisations_of_few_projects_are_listed_with_each_project(read):
    table = list_links(read(partners=PARTNERS), "organisations").table

    assert table[["one", "other", "one_in", "key", "other_key"]].to_numpy().tolist() == [
        ["Ghent", "Alpha", 2, "organisation:Ghent", "project:a"],
        ["Ghent", "Beta", 2, "organisation:Ghent", "project:b"],
        ["Port", "Beta", 1, "organisation:Port", "project:b"],
        ["Venlo", "Alpha", 1, "organisation:Venlo", "project:a"],
    ]


def test_a_place_takes_part_where_it_has_a_partner_or_a_pilot(read):
    pilots = "pilot,project,place,country,measure,source\n1,b,Venlo,NL,hubs,x\n2,b,Venlo,NL,bikes,x\n"
    parts = list_participations(read(partners=PARTNERS, pilot_cities=pilots), "places")

    assert parts.to_numpy().tolist() == [
        ["Ghent, Belgium", "a"],
        ["Ghent, Belgium", "b"],
        ["Venlo, Netherlands", "a"],
        ["Venlo, Netherlands", "b"],
    ]


def test_partners_without_a_place_link_no_places(read):
    assert list_links(read(partners="project,partner,source\na,Ghent,x\nb,Ghent,x\n"), "places").table.empty


def test_two_projects_are_linked_by_the_organisations_in_both(read):
    table = list_links(read(partners=PARTNERS), "projects").table

    assert table[["one", "other", "shared", "through", "one_in", "other_in", "key"]].to_numpy().tolist() == [
        ["Alpha", "Beta", 1, "Ghent", 2, 2, "project:a"]
    ]


def test_pairs_of_many_projects_come_with_what_they_have_in_common(read_many):
    table = list_links(read_many("p01: A B C", "p02: A B", "p03: B D"), "organisations").table

    assert table[["one", "other", "shared", "through", "one_in", "other_in"]].to_numpy().tolist() == [
        ["A", "B", 2, "p01 and p02", 2, 3],
        ["B", "C", 1, "p01", 3, 1],
        ["B", "D", 1, "p03", 3, 1],
        ["A", "C", 1, "p01", 2, 1],
    ]


def test_links_weaker_than_a_full_step_are_left_out_and_counted(read_many):
    strong = [f"p{number:02d}: " + " ".join(f"S{i}" for i in range(7)) for number in (1, 2)]  # 21 pairs in two projects
    weak = "p03: " + " ".join(f"W{i:02d}" for i in range(12))  # 66 pairs in one
    network = list_links(read_many(*strong, weak), "organisations")

    assert set(network.table["shared"]) == {2}
    assert len(network.table) == 21
    assert (network.total, network.whole_step) == (87, True)


def test_of_very_many_equal_links_some_are_drawn_and_the_rest_is_counted(read_many):
    network = list_links(read_many("p01: " + " ".join(f"W{i:02d}" for i in range(60))), "organisations")
    table = network.table

    assert len(table) <= MOST_LINKS
    assert len({*table["one"], *table["other"]}) <= MOST_MEMBERS
    assert (network.total, network.whole_step) == (1770, False)


def test_of_many_organisations_in_few_projects_those_in_several_come_first_then_some_of_each(read):
    rows = [f"{project},{project}{number:03d},,,x\n" for project in "ab" for number in range(50)]
    network = list_links(read(partners=HEAD + "".join(rows) + "a,Both,,,x\nb,Both,,,x\n"), "organisations")
    table = network.table

    assert table["one"].nunique() == MOST_MEMBERS
    assert table.loc[0, "one"] == "Both"
    assert abs((table["other"] == "Alpha").sum() - (table["other"] == "Beta").sum()) <= 1
    assert network.total == 101


def test_projects_that_share_nobody_are_counted(read_many):
    assert list_links(read_many("p01: A", "p02: A", "p03: B"), "projects").apart == 1


@pytest.mark.parametrize(
    ("partners", "links", "sentence"),
    [
        (PARTNERS, "organisations", "Ghent is in both projects"),
        (PARTNERS, "projects", "Alpha and Beta share 1 organisation: Ghent"),
        (HEAD + "a,Ghent,,,x\nb,Port,,,x\n", "organisations", "No organisation is in both projects"),
        (HEAD + "a,Ghent,,,x\nb,Port,,,x\n", "projects", ""),
        (HEAD, "organisations", ""),
    ],
)
def test_two_projects_are_told_who_is_in_both(read, partners, links, sentence):
    catalogue = read(partners=partners)

    assert tell_closest(find_closest(list_links(catalogue, links), catalogue)) == sentence


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["p01: A B C", "p02: A B"], "A and B are together in 2 projects, more than any other two"),
        (["p01: A B C", "p02: A B C"],
         "3 pairs of organisations are together in 2 projects each, more than any other two"),
        (["p01: A B C"], "No two organisations are together in more than one project"),
        (["p01: A B"], "A and B are together in 1 project: p01"),
    ],
)  # fmt: skip
def test_the_closest_pair_of_many_is_named(read_many, lines, sentence):
    catalogue = read_many(*lines)

    assert tell_closest(find_closest(list_links(catalogue, "organisations"), catalogue)) == sentence


def test_one_project_is_told_its_number(read):
    catalogue = read(projects="project,name,source\na,Alpha,x\n", partners=HEAD + "a,Ghent,,,x\na,Port,,,x\n")

    assert tell_closest(find_closest(list_links(catalogue, "organisations"), catalogue)) == "Alpha has 2 organisations"


def test_a_whole_country_is_no_place_to_meet_in(read):
    rows = "1,a,Belgium,country,BE,x,x\n2,b,Belgium,country,BE,x,x\n"
    pilots = "pilot,project,place,place_type,country,measure,source\n" + rows

    assert list_links(read(pilot_cities=pilots), "places").table.empty


def test_pairs_as_strong_as_those_drawn_are_counted_with_them(read_many):
    catalogue = read_many(*(f"p{number:02}: " + " ".join(f"A{each:02}" for each in range(30)) for number in (1, 2)))
    network = list_links(catalogue, "organisations")

    assert len(network.table) < 435
    assert tell_closest(find_closest(network, catalogue)) == (
        "435 pairs of organisations are together in 2 projects each, more than any other two; "
        f"{len(network.table)} of them are drawn"
    )


@pytest.mark.parametrize("each", [6, 7, 9])
@pytest.mark.parametrize("links", ["organisations", "projects"])
def test_of_many_projects_all_pairs_are_counted_and_not_only_those_that_are_drawn(read_many, links, each):
    chance = random.Random(7)
    taking_part = {f"p{number:02}": chance.sample(range(300), each) for number in range(1, 99)}
    lines = (f"{project}: " + " ".join(f"A{member}" for member in some) for project, some in taking_part.items())
    catalogue = read_many(*lines, projects=98)
    groups = taking_part if links == "organisations" else _turn_around(taking_part)
    meetings = Counter(pair for group in groups.values() for pair in combinations(sorted(group), 2))
    most = max(meetings.values())

    network = list_links(catalogue, links)
    found = find_closest(network, catalogue)

    assert (found.shared, found.pairs) == (most, list(meetings.values()).count(most))
    assert found.drawn == len(network.table[network.table["shared"] == most]) <= found.pairs


def _turn_around(groups: dict[str, list[int]]) -> dict[int, list[str]]:
    members = {member for group in groups.values() for member in group}
    return {member: [name for name, group in groups.items() if member in group] for member in members}
