"""Rows of a CSV file, numbered as a spreadsheet shows them."""

from __future__ import annotations

import pytest

from components.catalogue.read import RawTable, read_table


def read(text: str | bytes) -> RawTable:
    return read_table(text if isinstance(text, bytes) else text.encode(), "themes.csv")


def list_rows(raw: RawTable) -> list[tuple[int, list[str]]]:
    return [(record.row, record.cells) for record in raw.records]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_that_of_the_header(delimiter):
    raw = read(delimiter.join(["a", '"b,;c"', "d"]) + "\n" + delimiter.join("123") + "\n")

    assert raw.header.cells == ["a", "b,;c", "d"]
    assert list_rows(raw) == [(2, ["1", "2", "3"])]


def test_commas_within_cells_do_not_mislead_a_file_with_semicolons():
    raw = read("project;theme\nalpha;cycling, walking, running\n")

    assert list_rows(raw) == [(2, ["alpha", "cycling, walking, running"])]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_read_with_and_without_a_mark(encoding):
    raw = read("project,place\nalpha,Málaga Λάρισα\n".encode(encoding))

    assert raw.header.cells == ["project", "place"]
    assert list_rows(raw) == [(2, ["alpha", "Málaga Λάρισα"])]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_end_of_line_will_do(end):
    assert list_rows(read(end.join(["a,b", "1,2", "3,4"]))) == [(2, ["1", "2"]), (3, ["3", "4"])]


def test_a_cell_with_line_breaks_is_one_row():
    raw = read('a,b\n"1\n1\n1",2\n3,4\n')

    assert list_rows(raw) == [(2, ["1\n1\n1", "2"]), (3, ["3", "4"])]


def test_blank_rows_are_left_out_and_counted():
    raw = read("a,b\n\n1,2\n , \n,\n3,4\n")

    assert list_rows(raw) == [(3, ["1", "2"]), (6, ["3", "4"])]


def test_the_header_may_stand_below_blank_rows():
    raw = read("\n\na,b\n1,2\n")

    assert (raw.header.row, list_rows(raw)) == (3, [(4, ["1", "2"])])


def test_the_line_with_which_excel_names_the_delimiter_is_no_row():
    assert list_rows(read("sep=;\r\na;b\r\n1;2,5\r\n")) == [(2, ["1", "2,5"])]


def test_cells_are_stripped_and_na_stays_text():
    assert list_rows(read("a,b\n NA ,\u00a0null\n")) == [(2, ["NA", "null"])]


def test_two_ways_to_write_an_accent_are_read_as_one():
    assert read("a\nMa\u0301laga\n").records[0].cells == ["Málaga"]


def test_a_quotation_mark_that_is_never_closed_costs_only_its_own_row():
    raw = read('a,b\n1,2\n3,"4\n5,6\n7,8\n')

    assert list_rows(raw) == [(2, ["1", "2"]), (3, ["3", "4"]), (4, ["5", "6"]), (5, ["7", "8"])]
    assert [record.row for record in raw.records if record.problem] == [3]


def test_a_quotation_mark_within_a_quoted_cell_is_a_problem_of_its_row():
    raw = read('a,b\n1,"the "best" city"\n5,6\n')

    assert [(record.row, bool(record.problem)) for record in raw.records] == [(2, True), (3, False)]


def test_doubled_quotation_marks_are_quotation_marks():
    assert list_rows(read('a,b\n1,"the ""best"" city"\n')) == [(2, ["1", 'the "best" city'])]


def test_a_cell_beyond_the_limit_of_the_csv_module_is_read():
    assert len(read("a,b\n1," + "x" * 200_000 + "\n").records[0].cells[1]) == 200_000


def test_bytes_that_are_not_utf_8_are_placed_and_read_as_windows_writes_them():
    raw = read('a,b\n1,"x\ny"\n2,M\xe1laga\n3,K\xf6ln\n'.encode("latin-1"))

    assert (raw.bad_bytes, raw.bad_row, raw.bad_position) == (b"\xe1", 3, 1)
    assert [record.cells[1] for record in raw.records] == ["x\ny", "Málaga", "Köln"]


def test_a_bad_byte_within_a_quoted_cell_is_placed_in_its_row():
    raw = read('a,b\n1,"x\nM\xe1laga"\n'.encode("latin-1"))

    assert (raw.bad_row, raw.bad_position) == (2, 1)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b" , ,\n", b"\xff\xfe", b"\0"])
def test_nothing_is_read_from_nothing(content):
    assert read(content).records == []
