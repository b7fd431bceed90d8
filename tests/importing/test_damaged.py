"""Damaged files: whatever was done to them, they are read or refused with a sentence, and no row goes lost unsaid."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from components.importing.imported import Imported, import_files
from components.importing.unpack import unpack
from tests.importing.conftest import make_workbook

TABLE = [
    ["Project", "Partner", "City", "Country", "Start", "Budget (EUR)", "Latitude"],
    *([f"p{number % 4}", f"Partner {number}", "Málaga", "Spain", "31/12/2020", f"{number}.370,50", "36,7"]
      for number in range(12)),
]  # fmt: skip
CSV = "".join(";".join(row) + "\r\n" for row in TABLE).encode()
XLSX = make_workbook(Sheet=TABLE)
SECONDS = 20


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(1, len(content))]


def swap(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randrange(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def drop(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.randrange(1, 60) :]


def put(*signs: bytes) -> Callable[[bytes, random.Random], bytes]:
    def change(content: bytes, chance: random.Random) -> bytes:
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(content))
            content = content[:at] + chance.choice(signs) + content[at:]
        return content

    return change


CHANGES = {
    "cut": cut, "swapped": swap, "dropped": drop, "delimiters": put(b";", b";;", b",", b"\t"),
    "empty bytes": put(b"\0", b"\0\0\0"), "quotation marks": put(b'"', b'""', b"'"),
    "breaks": put(b"\r", b"\n", b"\r\n"),
    "signs": put(b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\x8b", b"\x1a"),
}  # fmt: skip


def find_unsaid(files: dict[str, bytes], imported: Imported) -> int:
    """Rows that hold text, and are neither shown nor reported, nor part of a sheet that is reported as a whole."""
    sources, _ = unpack(files)
    issues, catalogue = imported.loaded.issues, imported.loaded.catalogue
    rows = {(source.label, record.row) for source in sources for record in getattr(source, "records", ())}
    accounts = [account for reading in imported.readings for account in reading.accounts]
    passed = {(account.label, row) for account in accounts for row, _ in account.aside}
    reported = {(issue.file, issue.row) for issue in issues if issue.loss == "row" or not issue.column}
    shown = {("t.csv", row) for row in (catalogue.partners if len(catalogue.partners) else catalogue.projects).index}
    whole = {issue.file for issue in issues if issue.loss == "table"}
    left = [place for place in rows - passed - reported - shown if place[0] not in whole]
    return max(0, len(left) - len(accounts))  # each sheet has one row of headings


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_table_is_read_or_refused_and_each_row_shown_or_reported(change, seed):
    files = {"t.csv": CHANGES[change](CSV, random.Random(f"{change} {seed}"))}
    began = time.monotonic()
    imported = import_files(files)

    assert time.monotonic() - began < SECONDS
    assert find_unsaid(files, imported) == 0


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_workbook_is_read_or_refused(seed):
    chance = random.Random(f"workbook {seed}")
    imported = import_files({"t.xlsx": chance.choice((cut, swap, drop))(XLSX, chance)})

    assert imported.loaded.issues


@pytest.mark.parametrize(
    "content",
    [
        (";".join(f"c{number}" for number in range(16_384)) + "\n" + ";" * 16_383).encode(),
        b"Partner\nA\nB\n",
        b"Partner\n",
        b"\xff\xfe" + "Project;Partner\na;b\n".encode("utf-16-le") + b"\0",
        b"<html><table><tr><td>Partner</td></tr></table></html>",
        b"  \r\n <!DOCTYPE html><p>Please log in",
        b'"' * 1001,
        b";" * 5000,
        b"Project;Partner\n" + b'a;"b\n' * 300,
        b"Project,Partner\n" + b"=1+1,@x\n",
        ("Project;Partner;" * 200 + "\na;b;\n").encode(),
    ],
    ids=["16,384 columns", "one column", "a header", "an odd byte", "HTML", "a login", "quotation marks", "delimiters",
         "open quotation marks", "formulas", "repeated columns"],
)  # fmt: skip
def test_odd_files_are_read_or_refused_with_a_sentence(content):
    began = time.monotonic()
    imported = import_files({"t.csv": content})

    assert time.monotonic() - began < SECONDS
    assert imported.loaded.issues


@pytest.mark.parametrize("end", ["p1;Partner", 'p1;"Partner 13;Málaga;Spain'])
def test_a_file_that_was_cut_off_is_told_with_its_last_row(read, end):
    imported = read(t_csv=CSV + end.encode())

    assert any(str(issue).startswith("t.csv, row 14: the file seems to be cut off in row 14") for issue in
               imported.loaded.issues)  # fmt: skip
    assert len(imported.loaded.catalogue.partners) == 12


def test_a_whole_file_without_a_last_line_break_is_not_told_to_be_cut_off(read):
    assert not any("cut off" in issue.problem for issue in read(t_csv=CSV.strip()).loaded.issues)
