"""Folders as people have them: missing, damaged, half right. Whatever happens, counts add up."""

from __future__ import annotations

import os
import random
from datetime import date

import pytest

from components.catalogue.load import Loaded, load_catalogue, load_files
from components.catalogue.schema import TABLES

pytestmark = pytest.mark.slow


def write(folder, files):
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def count_reported(loaded: Loaded, file: str, rows: int) -> int:
    """Rows of a file that are not shown, and are reported."""
    of_file = [issue for issue in loaded.issues if issue.file == file]
    whole = any(issue.loss == "table" for issue in of_file)
    return rows if whole else len({issue.row for issue in of_file if issue.loss == "row"})


def assert_counts_add_up(loaded: Loaded):
    for table in TABLES:
        rows = loaded.rows.get(table.name, 0)
        shown = len(getattr(loaded.catalogue, table.name))
        assert rows == shown + count_reported(loaded, table.file, rows), table.file


def test_a_right_folder_is_loaded_whole(make_files, tmp_path):
    loaded = load_catalogue(write(tmp_path, make_files()))

    assert loaded.issues == ()
    assert loaded.rows["partners"] == len(loaded.catalogue.partners) == 3
    assert loaded.catalogue.about["title"] == "Two projects"


def test_the_date_of_the_data_is_that_of_about(load):
    assert load().catalogue.updated == date(2022, 11, 24)


def test_without_about_the_date_is_that_of_the_newest_file(make_files, tmp_path):
    folder = write(tmp_path, make_files(about=None))
    for path in folder.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    os.utime(folder / "themes.csv", (1_650_000_000, 1_650_000_000))

    assert load_catalogue(folder).catalogue.updated == date.fromtimestamp(1_650_000_000)


def test_the_version_changes_with_any_byte_of_any_file(make_files):
    files = make_files()
    versions = {load_files(files).catalogue.version, load_files(dict(reversed(files.items()))).catalogue.version}
    for name, content in files.items():
        versions.add(load_files(files | {name: content + b"\n"}).catalogue.version)

    assert len(versions) == 1 + len(files)


def test_a_missing_folder_says_where_it_was_looked_for(tmp_path):
    loaded = load_catalogue(tmp_path / "nowhere")

    (issue,) = loaded.errors
    assert str(tmp_path / "nowhere") in str(issue)
    assert loaded.catalogue.projects.empty


def test_a_misnamed_file_is_suggested_for_the_missing_one(make_files, tmp_path):
    files = make_files()
    files["partner.csv"] = files.pop("partners.csv")

    sentences = [str(issue) for issue in load_catalogue(write(tmp_path, files)).issues]

    assert "partners.csv: the file is missing. Did you mean 'partner.csv'?" in sentences


def test_the_only_unknown_file_is_suggested_for_the_only_missing_one(make_files):
    files = make_files(about=None)
    files["pilots.csv"] = files.pop("pilot_cities.csv")

    sentences = [str(issue) for issue in load_files(files).issues]

    assert "pilot_cities.csv: the file is missing. Did you mean 'pilots.csv'?" in sentences
    assert "about.csv: the file is missing. Add it, with the columns name, value" in sentences


def test_an_optional_file_is_only_missed_with_a_warning(load):
    assert [(issue.severity, issue.file) for issue in load(about=None).issues] == [("warning", "about.csv")]


def test_a_missing_vocabulary_is_an_error_that_says_what_is_lost(load):
    assert [str(issue) for issue in load(vocabulary=None).errors] == [
        "vocabulary.csv: the file is missing, so nothing says which wordings mean the same, and nothing is shared. "
        "Add it, with the columns kind, wording, term, group"
    ]


def test_a_folder_in_place_of_a_file_is_said(make_files, tmp_path):
    folder = write(tmp_path, make_files(themes=None))
    (folder / "themes.csv").mkdir()

    assert [str(issue) for issue in load_catalogue(folder).issues] == [
        "themes.csv: this is a folder. Put a CSV file of this name in its place"
    ]


def test_a_file_that_cannot_be_opened_is_said(make_files, tmp_path):
    folder = write(tmp_path, make_files(themes=None))
    (folder / "themes.csv").symlink_to(folder / "themes.csv")

    (issue,) = load_catalogue(folder).issues
    assert issue.file == "themes.csv" and "cannot be read" in issue.problem


def test_places_that_were_decided_before_are_no_unknown_file(make_files, tmp_path):
    assert load_catalogue(write(tmp_path, make_files() | {"places.csv": b"location\n"})).issues == ()


def test_a_file_in_utf_16_reads_like_the_same_in_utf_8(make_files):
    files = make_files()
    tables = [
        load_files(files | {"partners.csv": text}).catalogue.partners.to_csv()
        for text in (files["partners.csv"], files["partners.csv"].decode().encode("utf-16"))
    ]

    assert tables[0] == tables[1]


def test_rows_with_errors_are_shown_without_what_is_wrong_or_reported(load):
    loaded = load(
        partners=(
            "project,partner,role,country,source\n"
            "alpha,A,boss,Belguim,article\n"
            "gamma,B,partner,BE,article\n"
            "alpha,A,partner,BE,article\n"
            "alpha,,partner,BE,article\n"
            "alpha,C,partner,BE,one,more\n"
            "alpha,D,partner,BE,article\n"
        )
    )

    partners = loaded.catalogue.partners
    assert list(partners.index) == [2, 7]
    assert list(partners.loc[2, ["role", "country"]]) == ["", ""]
    assert {issue.row for issue in loaded.issues if issue.loss == "row"} == {3, 4, 5, 6}
    assert_counts_add_up(loaded)


@pytest.mark.parametrize("seed", range(5))
def test_no_bytes_whatever_make_it_fail_and_no_row_is_lost_silently(make_files, seed):
    generator = random.Random(seed)
    for _ in range(50):
        files = make_files()
        for _ in range(generator.choice((1, 1, 2, 5))):
            name = generator.choice(sorted(files))
            files[name] = mutate(files[name], generator)
        loaded = load_files(files)
        assert_counts_add_up(loaded)
        assert all("\n" not in str(issue) for issue in loaded.issues)


def mutate(content: bytes, generator: random.Random) -> bytes:
    """The content with one small or large accident."""
    start = generator.randrange(len(content) + 1)
    end = min(len(content), start + generator.choice((1, 1, 2, 10, 200)))
    spoilt = (b'"', b",", b";", b"\n", b"\r", b"\t", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"=1+1", b"<b>", b"")
    return generator.choice(
        (
            content[:start] + generator.choice(spoilt) + content[start:],
            content[:start] + generator.choice(spoilt) + content[end:],
            content[:start] + generator.randbytes(end - start) + content[end:],
            content[:start],
            content[start:end] + content,
            content.decode("utf-8", "replace").encode("utf-16"),
        )
    )


def test_a_link_that_leads_nowhere_is_an_issue_and_a_hidden_file_is_none(make_files, tmp_path):
    folder = write(tmp_path, make_files())
    (folder / "extra.csv").symlink_to("/nowhere")
    (folder / ".#projects.csv").symlink_to("someone@somewhere")

    issues = load_catalogue(folder).issues

    assert {issue.file for issue in issues} == {"extra.csv"}
    assert any("cannot be read" in issue.problem for issue in issues)


@pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_workbook_with_the_name_of_a_csv_file_is_one_issue(make_files, beginning):
    loaded = load_files(make_files() | {"vocabulary.csv": beginning + bytes(range(256)) * 20})

    (issue,) = [issue for issue in loaded.issues if issue.file == "vocabulary.csv"]
    assert (issue.severity, issue.row, issue.problem) == ("error", None, "this is a workbook, not a CSV file")
    assert "CSV UTF-8" in issue.repair
