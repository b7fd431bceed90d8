"""Files that are not UTF-8: which code page they were written in, and that it is said."""

from __future__ import annotations

import pytest

from components.importing.codepages import CODEPAGES, find_codepage

WRITTEN = [
    ("cp1253", "Έργο;Εταίρος;Πόλη\nalpha;Δήμος Λαρισαίων;Λάρισα\n"),
    ("cp1251", "Проект;Партньор;Град;Държава\nalpha;Община Русе;Русе;България\n"),
    ("cp1251", "Проект;Партнер;Місто;Країна\nalpha;A;Львів;Україна\n"),
    ("cp1250", "Projekt;Partner;Město;Země\nalpha;A;Plzeň;Česko\n"),
    ("cp1250", "Projekt;Nazwa partnera;Miasto;Państwo\nalpha;Urząd Miasta;Łódź;Polska\n"),
    ("cp1250", "Projekt;Partner;Város;Ország\nalpha;A;Győr;Magyarország\n"),
    ("cp1257", "Projektas;Partneris;Miestas;Šalis\nalpha;A;Panevėžys;Lietuva\n"),
    ("mac_roman", "Projet;Partenaire;Ville;Pays\nalpha;A;Besançon;Belgique\nalpha;B;Orléans;France\n"),
    ("cp1252", "Projet;Partenaire;Ville;Pays\nalpha;A;Besançon;Belgique\n"),
    ("cp1252", "Project;Partner;By;Land\nalpha;A;Tromsø;Norge\n"),
]


@pytest.mark.parametrize(("page", "text"), WRITTEN)
def test_a_code_page_is_known_by_its_words_and_named(read, page, text):
    imported = read(t_csv=text.encode(page))
    city = text.splitlines()[1].split(";")[-2:]

    assert imported.loaded.catalogue.partners["city"].tolist()[0] in city
    assert [issue.problem for issue in imported.loaded.issues if issue.rule == "check_encoding"] == [
        f"the file is not in UTF-8; it was read as {CODEPAGES[page]}, so letters with accents may be shown wrong"
    ]


def test_where_nothing_tells_it_is_windows_1252():
    assert find_codepage(b"a;b\nxyz\xe6q;1\n") == "cp1252"


def test_a_few_damaged_bytes_leave_the_other_letters_as_they_are(read):
    content = "project,partner,city\nalpha,A,Łódź\nalpha,B,Plzeň\n".encode() + "alpha,C,Málaga\n".encode("cp1252")

    assert read(t_csv=content).loaded.catalogue.partners["city"].tolist() == ["Łódź", "Plzeň", "Málaga"]
