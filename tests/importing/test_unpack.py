"""Files by how they begin: what is read, what is refused with a sentence, and how much at most."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from xlsxwriter import Workbook

from components.importing.limits import LIMITS
from components.importing.sheet import NestedDocument, Sheet
from components.importing.unpack import unpack
from tests.importing.conftest import make_archive, make_csv, make_workbook

ROWS = [["project", "partner"], ["alpha", "Ghent"]]
BOMB = b"0" * 3_000_000


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx", "without an ending"])
def test_a_file_is_read_by_how_it_begins_whatever_its_name(name):
    for content in (make_csv(ROWS), make_workbook(Any_name=ROWS), make_archive(inner_csv=make_csv(ROWS))):
        (sheet,), issues = unpack({name: content})

        assert not issues
        assert [record.cells for record in sheet.records] == ROWS


def test_documents_are_nested_values():
    (one, other), issues = unpack({"a.json": b'{"a": [1, "x"]}', "b.xml": b"<r><p>1</p><p>2</p><q>z</q></r>"})

    assert not issues
    assert one == NestedDocument("a.json", {"a": [1, "x"]})
    assert other == NestedDocument("b.xml", {"r": {"p": ["1", "2"], "q": "z"}})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7 ...", "this is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "this is a picture"),
        (b"<!DOCTYPE html><html></html>", "this is a web page"),
        (b"<a><b></a>", "no whole XML file"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entities, which can do harm"),
        (b'{"a": ', "no whole JSON file"),
        (b"[" * 100_000, "no whole JSON file"),
        (b"PK\x03\x04 cut off", "damaged or was cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not a workbook", "this workbook is damaged"),
        (bytes(5000), "this is no text"),
        (make_archive(a_zip=make_archive(b_csv=b"a")), "an archive in an archive"),
        (make_workbook(A=ROWS)[:3000], "damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_holds_no_table_is_refused_with_a_sentence_that_names_the_file(content, said):
    sources, (issue,) = unpack({"what.csv": content})

    assert sources == []
    assert said in issue.problem
    assert (issue.file, issue.severity) == ("what.csv", "error")
    assert issue.repair


def test_one_file_that_is_refused_costs_only_itself():
    sources, issues = unpack({"a.csv": make_csv(ROWS), "b.pdf": b"%PDF"})

    assert (len(sources), len(issues)) == (1, 1)


@pytest.mark.parametrize(
    ("limit", "content", "said"),
    [
        ({"bytes": 10}, make_csv(ROWS), "at most 0 MB are read at once"),
        ({"rows": 1}, make_csv(ROWS), "more than 1 rows"),
        ({"columns": 1}, make_csv(ROWS), "row 1 has 2 cells"),
        ({"rows": 1}, make_workbook(A=ROWS), "has 2 rows, and at most 1"),
        ({"columns": 1}, make_workbook(A=ROWS), "has 2 columns, and at most 1"),
        ({"cells": 3}, make_workbook(A=ROWS), "has 4 cells, and at most 3"),
        ({"sheets": 1}, make_workbook(A=ROWS, B=ROWS), "has 2 sheets, and at most 1"),
        ({"unpacked": 1_000_000}, make_archive(a_csv=BOMB), "unpacked this has 3 MB, and at most 1 MB"),
        ({"unpacked": 100}, make_workbook(A=ROWS), "unpacked this workbook has"),
        ({"files": 1}, make_archive(a_csv=b"a", b_csv=b"b"), "holds 2 files, and at most 1"),
    ],
)
def test_what_is_too_much_is_refused_before_it_is_read(limit, content, said):
    sources, (issue,) = unpack({"what": content}, replace(LIMITS, **limit))

    assert sources == []
    assert said in issue.problem


def test_a_workbook_that_asks_for_more_memory_than_there_is_costs_only_itself():
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "far away")
    sources, (issue,) = unpack({"far.xlsx": content.getvalue()})

    assert sources == []
    assert "more memory than it may take" in issue.problem


def test_an_archive_gives_no_more_than_its_directory_states():
    packed = bytearray(make_archive(a_csv=BOMB))
    stated = (3_000_000).to_bytes(4, "little")
    for position in [at for at in range(len(packed)) if packed[at : at + 4] == stated]:
        packed[position : position + 4] = (10).to_bytes(4, "little")
    sources, issues = unpack({"a.zip": bytes(packed)})

    assert sum(len(str(source)) for source in sources) < 1000 or issues


def test_an_archive_with_a_password_is_refused():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a.csv", b"a,b")
    locked = bytearray(content.getvalue())
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    _, (issue,) = unpack({"a.zip": bytes(locked)})

    assert "password" in issue.problem


def test_what_systems_leave_in_archives_is_passed_over():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in ("__MACOSX/._a.csv", ".DS_Store", "folder/a.csv", "~$a.xlsx"):
            archive.writestr(name, make_csv(ROWS))
    sources, issues = unpack({"a.zip": content.getvalue()})

    assert [source.file for source in sources] == ["folder/a.csv"]
    assert not issues


def test_cells_of_a_workbook_are_written_as_in_our_files(make_day):
    (sheet,), _ = unpack({"w.xlsx": make_workbook(A=[["a", 99099, 0.5, make_day, True], ["b", 2, 3, make_day, False]])})

    assert isinstance(sheet, Sheet)
    assert sheet.records[0].cells == ["a", "99099", "0.5", "2022-09-30", "yes"]


@pytest.fixture
def make_day():
    from datetime import date

    return date(2022, 9, 30)
