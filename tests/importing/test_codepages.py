"""Brought files that are not UTF-8 are read as those of a folder are, and it is said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("page", "name", "text", "city"),
    [
        ("cp1253", "Windows-1253", "Έργο;Εταίρος;Πόλη\nalpha;Δήμος Λαρισαίων;Λάρισα\n", "Λάρισα"),
        ("cp1250", "Windows-1250", "Projekt;Partner;Město;Země\nalpha;A;Plzeň;Česko\n", "Plzeň"),
        ("mac_roman", "Mac Roman", "Projet;Partenaire;Ville;Pays\nalpha;A;Besançon;Belgique\n", "Besançon"),
    ],
)
def test_a_code_page_is_known_and_said(read, page, name, text, city):
    imported = read(t_csv=text.encode(page))

    assert imported.loaded.catalogue.partners["city"].tolist() == [city]
    assert [issue.problem for issue in imported.loaded.issues if issue.rule == "check_encoding"] == [
        f"the file is not in UTF-8; it was read as {name}, so letters with accents may be shown wrong"
    ]
