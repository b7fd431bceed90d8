"""Data without a vocabulary use the one that ships, and say so; data with one use theirs alone."""

from __future__ import annotations

from components.importing.changes import Journal, JournalStep, WordingChoice
from components.importing.imported import bring_files, import_parts
from components.importing.shipped_vocabulary import read_shipped_vocabulary

PROJECTS = b"project,source\nalpha,article\nbeta,article\n"
CHALLENGES = b"project,challenge,source\nalpha,Car habits,a\nbeta,rural car dependence,a\nbeta,wolves,a\n"
SAID = (
    "vocabulary.csv: no vocabulary came with the data: 2 of 3 wordings stand under shared terms of this dashboard's "
    "own. Bring your own vocabulary.csv to use others"
)


def list_told(imported):
    return [str(issue) for issue in imported.loaded.issues if issue.rule == "add_shipped_vocabulary"]


def test_data_without_a_vocabulary_share_terms_of_ours_and_say_so(read):
    imported = read(projects_csv=PROJECTS, challenges_csv=CHALLENGES)

    assert imported.loaded.catalogue.challenges["challenge"].tolist() == ["car dependence", "car dependence", "wolves"]
    assert list_told(imported) == [SAID]


def test_a_flat_table_with_themes_shares_terms_of_ours(read):
    flat = b"acronym,organisation,country\nalpha,Ghent,Belgium\nbeta,Lille,France\n"
    imported = read(list_csv=flat, themes_csv=b"project,theme,source\nalpha,parking policy,a\nbeta,parking,a\n")

    assert set(imported.loaded.catalogue.themes["theme"]) == {"parking"}


def test_a_vocabulary_that_came_with_the_data_is_used_alone(read):
    own = b"kind,wording,term,group\nchallenge,car habits,habits,people\n"
    imported = read(projects_csv=PROJECTS, challenges_csv=CHALLENGES, vocabulary_csv=own)

    assert imported.loaded.catalogue.challenges["challenge"].tolist() == ["habits", "rural car dependence", "wolves"]
    assert list_told(imported) == []
    assert len(imported.loaded.catalogue.vocabulary) == 1


def test_data_whose_wordings_it_does_not_know_have_none(read):
    imported = read(projects_csv=PROJECTS, challenges_csv=b"project,challenge,source\nalpha,wolves,a\n")

    assert (list_told(imported), imported.loaded.catalogue.vocabulary.empty) == ([], True)


def test_what_was_decided_stands_beside_it():
    brought = bring_files({"projects.csv": PROJECTS, "challenges.csv": CHALLENGES})
    choice = WordingChoice("challenge", "wolves", "car dependence", "car dependence and congestion")
    imported = import_parts(brought, Journal((JournalStep("", (choice,)),)))

    assert set(imported.loaded.catalogue.challenges["challenge"]) == {"car dependence"}
    assert list_told(imported) == [SAID]
    assert len(imported.loaded.catalogue.vocabulary) == len(read_shipped_vocabulary()) + 1
