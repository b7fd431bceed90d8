"""What a later state of the data has lost of an earlier one, and what is only an edit."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from components.catalogue.last_good import read_last_good, write_last_good
from components.catalogue.load import load_files
from components.catalogue.losses import Lost, find_losses, make_tally
from components.language.losses import tell_losses, tell_times
from tests.valid_files import make_valid_files

NOW = datetime(2026, 11, 27, 13, 55, tzinfo=UTC)


def count(**files):
    contents = make_valid_files(**files)
    return make_tally(load_files(contents), contents, NOW)


def write_partners(number: int, project: str = "alpha") -> str:
    return "project,partner,source\n" + "".join(f"{project},Partner {at},x\n" for at in range(number))


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        (20, 20, ""),
        (20, 18, ""),  # a tenth
        (20, 17, "partners.csv has lost 3 of 20 rows"),
        (5, 4, ""),  # one row is taken away on purpose
        (1, 0, "partners.csv has lost 1 of 1 rows"),
        (17, 20, ""),
    ],
)
def test_more_than_a_tenth_of_a_tables_rows_is_a_loss_and_one_row_alone_is_none(before, after, lost):
    losses = find_losses(count(partners=write_partners(before)), count(partners=write_partners(after)))

    assert tell_losses(losses) == lost


def test_a_file_that_ends_amid_a_row_has_lost_rows():
    cut = write_partners(10).removesuffix(",x\n")

    assert tell_losses(find_losses(count(partners=write_partners(20)), count(partners=cut))) == (
        "partners.csv has lost 11 of 20 rows"
    )


def test_times_of_one_minute_are_told_with_seconds():
    assert tell_times(NOW, NOW + timedelta(seconds=5), NOW, UTC) == ("13:55:00", "13:55:05")
    assert tell_times(NOW, NOW + timedelta(minutes=7), NOW, UTC) == ("13:55", "14:02")


def test_rows_that_stand_in_the_file_and_cannot_be_used_are_lost_too():
    after = count(partners=write_partners(15) + write_partners(5, project="alhpa"))

    assert tell_losses(find_losses(count(partners=write_partners(20)), after)) == (
        "5 of 20 rows of partners.csv cannot be used any more"
    )


def test_a_file_that_is_gone_or_no_table_any_more_is_told_as_a_file():
    before = count(partners=write_partners(20))

    assert find_losses(before, count(partners=None)) == (Lost("gone", "partners.csv"),)
    assert find_losses(before, count(partners=b"PK\x03\x04 a workbook")) == (Lost("unread", "partners.csv"),)


def test_a_header_that_makes_the_table_useless_is_told_as_a_file():
    assert find_losses(count(), count(partners="nothing\nof ours\n")) == (Lost("unread", "partners.csv"),)


def test_an_empty_file_is_a_loss():
    assert [lost.file for lost in find_losses(count(), count(projects=""))][:1] == ["projects.csv"]


def test_what_held_no_project_has_nothing_to_lose():
    assert not find_losses(count(projects="project,source\n"), count(partners=None))


def test_what_the_last_good_state_held_is_read_as_it_was_written_and_a_broken_file_counts_as_none(tmp_path):
    file = tmp_path / "last-good.json"
    tally = count()
    write_last_good(file, tally)

    assert read_last_good(file) == tally
    for damage in (b"", b"[]", b"{}", file.read_bytes()[:-20], b"\xff", b"[" * 100_000):
        file.write_bytes(damage)
        assert read_last_good(file) is None
