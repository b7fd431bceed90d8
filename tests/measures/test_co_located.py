"""Who names a challenge or theme, which pilots stand alongside, and where the data are silent."""

import pytest

from components.language.unaddressed import name_lack
from components.measures.co_located import (
    list_challenge_reports,
    list_co_located_pilots,
)
from components.measures.unaddressed import list_unaddressed
from components.plots.co_located import REPORTS
from components.plots.unaddressed import UNADDRESSED

CHALLENGES = "project,place,country,challenge,evidence,source\n"
PILOTS = "pilot,project,place,country,measure,mode,source\n"
GHENT = PILOTS + "1,a,Ghent,BE,Ten hubs,hub,x\n2,b,Ghent,BE,Bikes,,x\n"


def list_reports(catalogue, *columns):
    return list_challenge_reports(catalogue)[list(columns)].to_numpy().tolist()


def test_pilots_in_a_place_stand_beside_its_reports_whatever_their_project(read):
    catalogue = read(challenges=CHALLENGES + "a,Ghent,BE,staff,,x\n", pilot_cities=GHENT)

    assert list_reports(catalogue, "who", "pilots", "measures") == [["Ghent, Belgium", 2, "Bikes and hub"]]


def test_pilots_of_a_project_elsewhere_do_not_stand_beside_the_report_of_a_place(read):
    catalogue = read(challenges=CHALLENGES + "a,Venlo,NL,staff,,x\n", pilot_cities=GHENT)

    assert list_reports(catalogue, "who", "pilots") == [["Venlo, Netherlands", 0]]


def test_pilots_of_a_project_stand_beside_what_it_reports_as_a_whole(read):
    catalogue = read(challenges=CHALLENGES + "a,,,staff,,x\n", pilot_cities=GHENT)

    assert list_reports(catalogue, "who", "pilots", "key") == [["Alpha as a whole", 1, "project:a"]]


def test_claims_of_one_place_are_one_report_with_all_evidence_and_sources(read):
    rows = "a,Ghent,BE,staff,hard to find,one | two\nb,Ghent,BE,staff,hard to keep,three\n"
    catalogue = read(challenges=CHALLENGES + rows)

    assert list_reports(catalogue, "who", "projects", "claims", "evidence", "source") == [
        ["Ghent, Belgium", "Alpha and Beta", 2, "hard to find; hard to keep", "one | two | three"]
    ]


def test_reports_stand_by_family_and_term_the_most_shared_first(read):
    vocabulary = (
        "kind,wording,term,group\nchallenge,rain,rain,nature\nchallenge,staff,staff,people\n"
        "challenge,skills,skills,people\n"
    )
    rows = "a,,,rain,,x\nb,,,staff,,x\na,,,staff,,x\nb,,,skills,,x\n"
    catalogue = read(challenges=CHALLENGES + rows, vocabulary=vocabulary)

    assert list_reports(catalogue, "challenge_group", "challenge", "who") == [
        ["people", "staff", "Alpha as a whole"],
        ["people", "staff", "Beta as a whole"],
        ["people", "skills", "Beta as a whole"],
        ["nature", "rain", "Alpha as a whole"],
    ]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("a,Ghent,BE,staff,,x\n", "Each place that reports a challenge pilots a measure, too (1 report)"),
        ("a,Ghent,BE,staff,,x\na,Venlo,NL,staff,,x\na,,,staff,,x\n",
         "1 of 2 reports by places come from a place that pilots a measure, too"),
        ("a,Venlo,NL,staff,,x\n", "No pilot is recorded in the places of the 1 report of a challenge"),
        ("a,,,staff,,x\n", "Challenges are reported by whole projects only; no place is named"),
        ("", ""),
    ],
)  # fmt: skip
def test_only_pilots_in_the_very_place_count_in_the_sentence(read, rows, sentence):
    catalogue = read(challenges=CHALLENGES + rows, pilot_cities=GHENT)

    assert REPORTS.find(list_challenge_reports(catalogue), catalogue) == sentence


def test_pilots_in_the_place_are_told_from_others_of_a_whole_project(read):
    pilots = GHENT + "3,a,Venlo,NL,Bus,,x\n"
    catalogue = read(challenges=CHALLENGES + "a,,,staff,,x\nb,Ghent,BE,staff,,x\n", pilot_cities=pilots)
    here, elsewhere = list_co_located_pilots(catalogue, "challenge", "staff")

    assert (here["pilot"].tolist(), elsewhere["pilot"].tolist()) == (["1", "2"], ["3"])


def test_pilots_beside_the_claim_of_one_project_can_be_asked_for(read):
    catalogue = read(challenges=CHALLENGES + "a,,,staff,,x\nb,Ghent,BE,staff,,x\n", pilot_cities=GHENT)
    here, elsewhere = list_co_located_pilots(catalogue, "challenge", "staff", "a")

    assert (here["pilot"].tolist(), elsewhere["pilot"].tolist()) == ([], ["1"])


def test_silence_is_told_apart_no_pilot_no_place_not_named(read):
    vocabulary = "kind,wording,term,group\nchallenge,noise,noise,air\ntheme,parking,parking,space\nmode,hub,hub,\n"
    rows = "a,,,rules,,x\na,Ghent,BE,staff,,x\nb,Venlo,NL,money,,x\n"
    themes = "project,theme,source\nb,cycling,x\n"
    catalogue = read(
        challenges=CHALLENGES + rows,
        themes=themes,
        vocabulary=vocabulary,
        pilot_cities=PILOTS + "1,a,Ghent,BE,Hubs,,x\n",
    )

    assert list_unaddressed(catalogue)[["kind", "term", "silence", "projects"]].to_numpy().tolist() == [
        ["challenge", "money", name_lack("no pilot"), 1],
        ["challenge", "rules", name_lack("no place"), 1],
        ["challenge", "noise", name_lack("not named"), 0],
        ["theme", "cycling", name_lack("no pilot"), 1],
        ["theme", "parking", name_lack("not named"), 0],
    ]


@pytest.mark.parametrize(
    ("rows", "pilots", "sentence"),
    [
        ("a,Venlo,NL,money,,x\n", GHENT, "No pilot is recorded alongside 1 challenge: money"),
        ("a,Ghent,BE,staff,,x\n", GHENT, "No project here names 1 challenge of the vocabulary"),
        ("a,Ghent,BE,staff,,x\na,Ghent,BE,noise,,x\n", GHENT, ""),
    ],
)
def test_what_the_data_are_silent_about_is_named(read, rows, pilots, sentence):
    vocabulary = "kind,wording,term,group\nchallenge,noise,noise,air\n"
    catalogue = read(challenges=CHALLENGES + rows, pilot_cities=pilots, vocabulary=vocabulary)

    assert UNADDRESSED.find(list_unaddressed(catalogue), catalogue) == sentence


def test_where_no_claim_names_a_place_nothing_is_missing_from_each(read):
    silent = read(themes="project,theme,source\na,hubs,x\nb,cycling,x\n")
    one_placed = read(themes="project,place,country,theme,source\na,Ghent,BE,hubs,x\nb,,,cycling,x\n")

    assert list_unaddressed(silent).empty
    assert list_unaddressed(one_placed)["term"].tolist() == ["cycling"]
