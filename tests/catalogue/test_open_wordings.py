"""Wordings under no shared term: which they are, and how many rows and projects have them."""

from __future__ import annotations

from components.catalogue.load import load_files
from components.catalogue.open_wordings import OpenWording, list_open_wordings
from tests.valid_files import VALID


def load(**changed: str):
    return load_files({f"{name}.csv": text.encode() for name, text in (VALID | changed).items()}).catalogue


def test_wordings_are_listed_by_their_rows_and_the_spellings_of_one_are_one():
    rows = "".join(f"{project},{theme},article\n" for project, theme in (
        ("alpha", "air quality"), ("alpha", "Noise"), ("beta", "Air-quality"), ("beta", "air quality")))  # fmt: skip
    catalogue = load(themes=f"project,theme,source\n{rows}", vocabulary="kind,wording,term,group\ntheme,x,y,z\n")
    found = [each for each in list_open_wordings(catalogue) if each.kind == "theme"]

    assert found == [OpenWording("theme", "air quality", 3, 2), OpenWording("theme", "Noise", 1, 1)]


def test_a_wording_that_the_vocabulary_has_is_not_open():
    catalogue = load(
        themes="project,theme,source\nalpha,NOISE,article\nbeta,quiet,article\n",
        vocabulary="kind,wording,term,group\ntheme,noise,quiet,health\n",
    )

    assert [each for each in list_open_wordings(catalogue) if each.kind == "theme"] == []
