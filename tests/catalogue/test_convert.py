"""Text → the tables of the Catalogue, as its contract says."""

from __future__ import annotations

import pandas as pd
import pytest

from components.catalogue.schema import LOCATED, PLACES, TABLES
from components.catalogue.vocabulary import list_terms
from components.language.unaddressed import name_lack
from components.measures.unaddressed import list_unaddressed


def test_tables_keep_the_row_numbers_of_the_spreadsheet(load):
    partners = load(
        partners="project,partner,source\nalpha,A,article\n\ngamma,B,article\nalpha,C,article\n"
    ).catalogue.partners

    assert list(partners.index) == [2, 5]


def test_every_table_has_all_columns_of_the_schema_even_when_empty(load):
    for loaded in (load(), load(**dict.fromkeys(table.name for table in TABLES))):
        for table in TABLES[:-1]:
            assert {column.name for column in table.columns} <= set(getattr(loaded.catalogue, table.name))


def test_types_are_the_same_with_and_without_rows(load):
    full, empty = load().catalogue, load(**dict.fromkeys(table.name for table in TABLES)).catalogue

    for table in TABLES[:-1]:
        pd.testing.assert_series_equal(getattr(full, table.name).dtypes, getattr(empty, table.name).dtypes)


def test_text_is_never_missing(load):
    for table in TABLES[:-1]:
        texts = getattr(load().catalogue, table.name).select_dtypes("str")
        assert not texts.isna().any().any()


def test_a_project_without_a_name_is_named_by_its_key(load):
    assert list(load().catalogue.projects["name"]) == ["Project Alpha", "beta"]


def test_money_and_flags_are_numbers_and_truth(load):
    projects = load().catalogue.projects

    assert projects.loc[2, "budget_eur"] == 3_000_000 and pd.isna(projects.loc[3, "budget_eur"])
    assert list(projects["featured"]) == [True, False]


def test_a_website_without_its_scheme_is_completed_and_only_warned_of(load):
    loaded = load(projects="project,website,source\nalpha,www.alpha.eu,x\nbeta,http://beta.eu,x\n")

    assert list(loaded.catalogue.projects["website"]) == ["https://www.alpha.eu", "http://beta.eu"]
    assert [issue.severity for issue in loaded.issues if issue.column == "website"] == ["warning"]


def test_dates_become_the_first_and_the_last_possible_day(load):
    projects = load().catalogue.projects

    assert list(projects["start_date"]) == [pd.Timestamp(2019, 8, 1), pd.Timestamp(2020, 1, 1)]
    assert projects.loc[2, "end_date"] == pd.Timestamp(2022, 7, 31) and pd.isna(projects.loc[3, "end_date"])
    assert list(load().catalogue.pilot_cities["end_date"])[:1] == [pd.Timestamp(2021, 12, 31)]
    assert list(projects["start"]) == ["2019-08", "2020"]


def test_neither_date_is_believed_when_the_end_is_before_the_start(load):
    projects = load(projects="project,start,end,source\nalpha,2022,2021,x\nbeta,,,x\n").catalogue.projects

    assert projects.loc[2, ["start_date", "end_date"]].isna().all()
    assert list(projects.loc[2, ["start", "end"]]) == ["2022", "2021"]


def test_countries_roles_and_certainties_get_one_spelling(load):
    partners = load().catalogue.partners

    assert list(partners["country"]) == ["Belgium", "Greece", "Belgium"]
    assert list(partners["role"]) == ["lead", "partner", "partner"]
    assert set(partners["certainty"]) == {"certain"}


def test_a_certainty_that_cannot_be_read_is_low(load):
    partners = load(partners="project,partner,certainty,source\nalpha,A,doubtful,x\nalpha,B,,x\n").catalogue.partners

    assert list(partners["certainty"]) == ["low", "certain"]


def test_a_pilot_without_a_place_type_is_in_a_city(load):
    assert list(load().catalogue.pilot_cities["place_type"]) == ["city", "county"]


def test_different_wordings_meet_under_their_shared_term(load):
    challenges = load().catalogue.challenges

    assert list(challenges["challenge"]) == ["staffing and skills", "staffing and skills"]
    assert list(challenges["challenge_wording"]) == ["lack of staff", "staffing"]
    assert set(challenges["challenge_group"]) == {"capacity"}


def test_a_term_is_a_wording_of_itself_whatever_its_case(load):
    themes = load(themes="project,theme,source\nalpha,Shared  Mobility,article\n").catalogue.themes

    assert list(themes.loc[2, ["theme", "theme_wording", "theme_group"]]) == [
        "shared mobility", "Shared  Mobility", "mobility"
    ]  # fmt: skip


def test_a_wording_that_the_vocabulary_lacks_stands_for_itself(load):
    themes = load(themes="project,theme,source\nalpha,zeppelins,article\n").catalogue.themes

    assert list(themes.loc[2, ["theme", "theme_group"]]) == ["zeppelins", ""]


SEVERAL = "kind,wording,term,group\ntheme,slow and dear,slowness,time\ntheme,slow and dear,cost,money\n"
TWICE = "project,place,country,theme,evidence,source\nalpha,,,slow and dear,they say so,x\nbeta,,,walking,,x\n"


def test_a_wording_may_stand_for_several_terms_and_claims_each(load):
    loaded = load(themes=TWICE, vocabulary=SEVERAL)
    told = loaded.catalogue.themes[["theme", "theme_group", "theme_wording", "evidence", "claim"]]

    assert told.values.tolist() == [
        ["slowness", "time", "slow and dear", "they say so", 0],
        ["cost", "money", "slow and dear", "they say so", 0],
        ["walking", "", "walking", "", 1],
    ]
    assert list(told.index) == [2, 2, 3]
    assert [issue for issue in loaded.issues if issue.severity == "error"] == []


_TYPES = ["local authority", "Local Authority", "Local  authority", "local-authority", "Lócal Authority", "university"]


@pytest.mark.parametrize(
    ("table", "column", "head", "row"),
    [
        ("partners", "organisation_type", "project,partner,organisation_type,source", "alpha,P{number},{text},x"),
        ("pilot_cities", "mode", "project,pilot,place,measure,mode,source", "alpha,p{number},Mechelen,hubs,{text},x"),
        ("themes", "theme", "project,theme,evidence,source", "alpha,{text},{number},x"),
        ("challenges", "challenge", "project,challenge,evidence,source", "alpha,{text},{number},x"),
    ],
)
@pytest.mark.parametrize("vocabulary", [None, "kind,wording,term,group\n"])
def test_wordings_that_differ_by_case_spaces_or_accents_are_one_term(load, table, column, head, row, vocabulary):
    texts = [*_TYPES, "Local Authority", "‐", ""]
    rows = [row.format(number=number, text=text) for number, text in enumerate(texts) if text or table == "partners"]

    loaded = load(**{table: "\n".join([head, *rows]), "vocabulary": vocabulary})

    read = getattr(loaded.catalogue, table)
    assert len(read) == len(rows)  # nothing is lost: each row keeps what its source says
    assert read[column].value_counts().drop("", errors="ignore").to_dict() == {
        "Local Authority": 6, "university": 1, "‐": 1
    }  # fmt: skip
    assert set(_TYPES) <= set(read[f"{column}_wording"])


def test_signs_that_may_mean_something_keep_wordings_apart(load):
    themes = load(themes="project,theme,source\nalpha,< 18 years,x\nalpha,> 18 years,x\n").catalogue.themes

    assert list(themes["theme"]) == ["< 18 years", "> 18 years"]


def test_terms_of_the_vocabulary_that_differ_by_case_are_one(load):
    vocabulary = "kind,wording,term,group\ntheme,bikes,Cycling,modes\ntheme,cycle paths,cycling,modes\n"
    themes = "project,theme,source\nalpha,bikes,x\nbeta,cycle paths,x\nbeta,CYCLING,x\n"

    catalogue = load(themes=themes, vocabulary=vocabulary).catalogue

    assert set(catalogue.themes["theme"]) == {"Cycling"}
    assert name_lack("not named") not in set(list_unaddressed(catalogue)["silence"])


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("51.03", ""), ("4.48", "51.03"), ("north", "4.48"), ("95", "4.48")]
)
def test_a_point_is_shown_only_if_both_coordinates_are_right(load, latitude, longitude):
    loaded = load(partners=f"project,partner,country,latitude,longitude,source\nalpha,A,BE,{latitude},{longitude},x\n")

    assert loaded.errors
    assert loaded.catalogue.partners.loc[2, ["latitude", "longitude"]].isna().all()


def test_places_wait_for_the_geocoding(load):
    catalogue = load().catalogue

    assert dict(catalogue.places.dtypes.astype(str)) == PLACES
    assert all((getattr(catalogue, table)["location"] == "").all() for table in LOCATED)


def test_a_term_that_stands_in_two_groups_has_the_first():
    rows = [("theme", "bikes", "cycling", "modes"), ("theme", "cycle paths", "cycling", "roads")]

    terms = list_terms(rows, "theme")

    assert {term.group for wording in ("bikes", "cycle paths", "cycling") for term in terms[wording]} == {"modes"}
