"""Everything of a selection in one ZIP: what is in it, what it says, and what happens when a part cannot be made."""

from __future__ import annotations

import io
import json
import re
import zipfile

import openpyxl
import pytest

from components.plots.questions import CHARTS
from components.reports.archive import ArchiveFile, list_archive_files, name_archive, stream_archive
from components.reports.citation import write_bibtex, write_cff

pytestmark = pytest.mark.slow

BASE = "http://127.0.0.1:8501/"


def pack(view, parts=None) -> zipfile.ZipFile:
    content = b"".join(stream_archive(view, list_archive_files(view) if parts is None else parts))
    return zipfile.ZipFile(io.BytesIO(content))


def read_readme(archive: zipfile.ZipFile) -> str:
    (name,) = (name for name in archive.namelist() if name.endswith("README.md"))
    return archive.read(name).decode()


@pytest.fixture(scope="module")
def alpha(show):
    """What is shown of one project, and the archive of it."""
    view = show(base=BASE, project=["a"])
    return view, pack(view)


@pytest.fixture(scope="module")
def everything(show) -> zipfile.ZipFile:
    """The archive of both projects."""
    return pack(show())


def fail() -> bytes:
    raise ValueError("no such mark")


def test_all_files_are_whole_and_stand_in_one_folder(alpha):
    view, archive = alpha

    assert archive.testzip() is None
    assert {name.split("/")[0] for name in archive.namelist()} == {name_archive(view)}


def test_the_name_says_data_selection_and_day(show):
    assert name_archive(show(project=["a"])) == "two-projects_project-alpha_2022-11-24"


def test_each_figure_has_its_pictures_and_its_table(everything):
    names = {name.partition("/")[2] for name in everything.namelist()}

    for chart in ("places", "partners-by-country", "themes-by-project"):
        assert {f"figures/{chart}.svg", f"figures/{chart}.png", f"tables/{chart}.csv", f"tables/{chart}.xlsx"} <= names


def test_the_rows_behind_are_those_of_the_selection(alpha):
    view, archive = alpha
    book = openpyxl.load_workbook(io.BytesIO(archive.read(f"{name_archive(view)}/rows/partners.xlsx")))

    rows = list(book.worksheets[0].iter_rows(values_only=True))

    assert rows[0][:3] == ("project", "partner", "role")
    assert [row[0] for row in rows[1:]] == ["a"]
    assert "organisation in a project" in " ".join(str(cell.value) for cell in book["About"]["B"])


def test_the_readme_says_what_is_shown_from_where_and_when(alpha):
    said = read_readme(alpha[1])

    for words in ("# Two projects", "project Alpha", "24 November 2022", "?project=a", "- https://example.eu/a"):
        assert words in said


def test_the_readme_names_every_file(everything):
    said = read_readme(everything)

    stems = {name.partition("/")[2].rpartition(".")[0] for name in everything.namelist()} - {"README"}
    assert all(stem in said for stem in stems)


def test_what_cannot_be_made_is_left_out_and_the_readme_says_so(show, caplog):
    archive = pack(show(), [ArchiveFile("figures/a.svg", "A", fail), ArchiveFile("tables/a.csv", "A", lambda: b"x")])

    assert not [name for name in archive.namelist() if name.endswith(".svg")]
    assert "no such mark" not in read_readme(archive)  # the text of an exception is for the log
    number = re.search(r"\| figures/a.svg \| This file could not .* failure ([0-9a-f]{8}) ", read_readme(archive))[1]
    assert number in caplog.text and "no such mark" in caplog.text


@pytest.mark.parametrize("charts", [CHARTS[:1], CHARTS], ids=["one", "all"])
def test_figures_that_fail_cost_the_archive_those_figures_only(show, break_chart, charts):
    for chart in charts:
        break_chart(chart)

    parts = list_archive_files(show(project=["a"]))
    archive = pack(show(project=["a"]), [part for part in parts if part.path.startswith(("rows/", "figures/places"))])

    assert {f"figures/{chart.name}" for chart in charts} <= {part.path for part in parts}
    assert {"rows/partners.csv", "CITATION.cff"} <= {part.path for part in parts}
    assert re.search(r"figures/places \| The figure .* finds failure [0-9a-f]{8} ", read_readme(archive))
    assert "secret" not in read_readme(archive)


def test_a_selection_without_projects_has_no_figures_not_even_of_all_projects(show_shipped):
    paths = [part.path for part in list_archive_files(show_shipped(project=["mobi-mix"], country=["Greece"]))]

    assert sorted(paths) == ["CITATION.cff", "citation.bib"]


def test_an_archive_is_made_file_by_file(show):
    made = []
    parts = [ArchiveFile(f"{name}.csv", "", lambda name=name: made.append(name) or b"x") for name in "abc"]

    pieces = stream_archive(show(), parts)
    next(pieces)
    pieces.close()  # as when a visitor goes away

    assert made == ["a"]


def test_the_same_selection_is_the_same_archive(show):
    parts = [ArchiveFile("a.csv", "A", lambda: b"x")]

    assert [*stream_archive(show(), parts)] == [*stream_archive(show(), parts)]


def test_markup_stays_text_in_the_readme(show):
    said = read_readme(pack(show(), [ArchiveFile("a.csv", "<img src=x onerror=alert(1)>|x", lambda: b"")]))

    assert "<img" not in said
    assert "&lt;img src=x onerror=alert(1)>\\|x" in said


def test_the_citation_names_title_day_licence_and_address(read, make_view):
    about = 'name,value\ntitle,"Cities: ""two"""\ndate,2026-11-27\npublisher,A & B\nlicence,CC BY 4.0 (https://x)\n'
    view = make_view(read(about=about), base=BASE, project=["a"])
    cff, bibtex = write_cff(view).decode(), write_bibtex(view).decode()
    lines = dict(re.findall(r"^([a-z-]+): (.+)$", cff, re.MULTILINE))

    assert json.loads(lines["title"]) == 'Cities: "two"'
    assert json.loads(lines["license"]) == "CC-BY-4.0"
    assert json.loads(lines["date-released"]) == "2026-11-27"
    assert json.loads(lines["url"]) == f"{BASE}?project=a"
    assert "author = {{A \\& B}}" in bibtex
    assert bibtex.startswith("@misc{cities_two_2026,")


@pytest.mark.parametrize("licence", ["all rights reserved", ""])
def test_a_licence_without_an_identifier_is_left_out_of_the_citation(read, make_view, licence):
    view = make_view(read(about=f"name,value\ntitle,T\nlicence,{licence}\n"))

    assert "license" not in write_cff(view).decode()


def test_rows_are_described_for_programs(alpha, tmp_path):
    view, archive = alpha
    archive.extractall(tmp_path)
    folder = tmp_path / name_archive(view)
    package = json.loads((folder / "datapackage.json").read_bytes())

    assert all((folder / resource["path"]).exists() for resource in package["resources"])
    assert f"Selection: {view.words}" in package["description"]
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "fieldName", "rowNumber", "message"])
