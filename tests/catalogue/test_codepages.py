"""Files that are not UTF-8: which code page they were written in, and that it is said."""

from __future__ import annotations

import pytest

from components.catalogue.codepages import CODEPAGES, find_codepage
from components.catalogue.read import read_table

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
def test_a_code_page_is_known_by_its_words_and_named(page, text):
    raw = read_table(text.encode(page), "partners.csv")

    assert [raw.header.cells, *(record.cells for record in raw.records)] == [
        line.split(";") for line in text.splitlines()
    ]
    assert raw.codepage == CODEPAGES[page]


def test_a_folder_of_our_tables_is_read_in_the_code_page_of_its_words(load):
    text = "project,partner,city,country,source\nalpha,Δήμος Λαρισαίων,Λάρισα,Ελλάδα,x\n"
    loaded = load(partners=text.encode("cp1253"))

    assert loaded.catalogue.partners[["partner", "country"]].to_numpy().tolist() == [["Δήμος Λαρισαίων", "Greece"]]
    assert any("the file was read as Windows-1253" in issue.problem for issue in loaded.issues)


def test_where_nothing_tells_it_is_windows_1252():
    assert find_codepage(b"a;b\nxyz\xe6q;1\n") == "cp1252"


def test_a_few_damaged_bytes_leave_the_other_letters_as_they_are():
    content = "project,partner,city\nalpha,A,Łódź\nalpha,B,Plzeň\n".encode() + "alpha,C,Málaga\n".encode("cp1252")

    assert [record.cells[2] for record in read_table(content, "t").records] == ["Łódź", "Plzeň", "Málaga"]
