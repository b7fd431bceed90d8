"""Pairs of names that may be one organisation, and pairs that must not be suggested."""

import pytest

from components.measures.duplicates import list_duplicates
from components.plots.duplicates import DUPLICATES


def list_pairs(read, *rows):
    """The pairs found among rows "name,city,country" of one project each."""
    projects = "project,source\n" + "".join(f"p{number},x\n" for number in range(len(rows)))
    partners = "".join(f"p{number},{row},x\n" for number, row in enumerate(rows))
    catalogue = read(projects=projects, partners=f"project,partner,city,country,source\n{partners}")
    table = list_duplicates(catalogue)
    return table[["organisation", "other", "similarity", "reasons"]].to_numpy().tolist(), DUPLICATES.find(
        table, catalogue
    )


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("City of Mechelen,Mechelen,BE", "Stad Mechelen,Mechelen,BE", "the same words; same city"),
        ("City of Ghent,Ghent,BE", "Stad Gent,Gent,BE", "the same words; same city"),
        ("Universita di Bologna,,IT", "University of Bologna,,IT", "the same words; same country"),
        ("Traject NV,,BE", "Traject SA,,", "the same words; country not stated for both"),
        ("Climate Alliance e.V.,Frankfurt,DE", "CLIMATE ALLIANCE,Essen,DE",
         "the same words; same country, but different cities"),
        ("Centre for Research Hellas (CERTH),,GR", "CERTH,,GR", "one is the other’s abbreviation; same country"),
        ("Frederick Recearch Center,Nicosia,CY", "Frederick Research Center,Nicosia,CY",
         "spelt nearly alike; same city"),
        ("Municipality of Thessaloniki,Thessaloniki,GR", "Municipality of Thesaloniki,Thessaloniki,GR",
         "spelt nearly alike; same city"),
    ],
)  # fmt: skip
def test_names_that_may_be_one_are_suggested_with_the_reason(read, first, second, reason):
    pairs, _ = list_pairs(read, first, second)

    assert [pair[3] for pair in pairs] == [reason]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("City of Mechelen,,BE", "University of Mechelen,,BE"),
        ("Traject NV,,BE", "Traject SA,,FR"),
        ("Region 1 Development Agency,,PL", "Region 2 Development Agency,,PL"),
        ("Frederick Recearch Center,Nicosia,CY", "Frederick Research Center,Limassol,CY"),
        ("Ministry of Environment - Department of Environment,Tirana,AL",
         "Ministry of Environment - Department of Forests,Tirana,AL"),
        ("City of Ghent,,BE", "City of Genk,,BE"),
        ("University of Applied Sciences A,Vienna,AT", "University of Applied Sciences B,Vienna,AT"),
    ],
)  # fmt: skip
def test_names_that_contradict_each_other_are_not_suggested(read, first, second):
    assert list_pairs(read, first, second) == ([], "")


def test_one_name_in_several_projects_is_no_pair(read):
    assert list_pairs(read, "Stad Gent,,BE", "Stad Gent,,BE") == ([], "")


def test_the_finding_counts_pairs_and_those_that_differ_in_form_only(read):
    rows = ("Stad Gent,,BE", "City of Gent,,BE", "Frederick Recearch Center,,CY", "Frederick Research Center,,CY")
    pairs, finding = list_pairs(read, *rows)

    assert [pair[2] for pair in pairs] == [100, 96]
    assert finding == "2 pairs of names may be one organisation; in 1 only the form differs"
