"""Every document and every format of every figure, of 1, 2, 41, 200 and 2,000 projects: each can be made and read."""

from __future__ import annotations

import csv
import io
import json
import time
import zipfile
from collections.abc import Callable
from functools import cache

import openpyxl
import pyarrow.parquet as pq
import pytest
from lxml import etree, html
from pptx import Presentation
from pypdf import PdfReader

from components.catalogue.item_key import ItemKey
from components.reports.archive import list_archive_files, stream_archive
from components.reports.chapters import Chapter, ignore_progress, make_chapters
from components.reports.documents import TooManySheetsError, find_document
from components.reports.exhibit import Exhibit
from components.reports.formats import FORMATS, find_format, list_formats
from components.reports.selection_view import SelectionView
from components.reports.sheet import write_sheet
from components.reports.sheets import list_sheets, write_sheets

SIZES = (1, 2, 41, 200)
LARGE = 2000  # of which one document of a kind takes as long as all the rest together
PLACES = (
    "Ghent,Belgium", "Antwerp,Belgium", "Malmö,Sweden", "Lyon,France", "Porto,Portugal", "Graz,Austria", "Turin,Italy",
    "Riga,Latvia", "Gdańsk,Poland", "Košice,Slovakia", "Bilbao,Spain", "Patras,Greece", "Split,Croatia",
    "Tartu,Estonia", "Cork,Ireland",
)  # fmt: skip
PATIENCE = 30  # seconds of a processor for one picture; most take less than one
SHEETS = 8  # of each size: each is one page like the others

pytestmark = pytest.mark.slow


def write_rows(head: str, rows: list[str]) -> str:
    return "\n".join([head, *rows]) + "\n"


def make_tables(size: int) -> dict[str, str]:
    """So many projects over twenty years, in fifteen cities, each with partners, a pilot, themes and a challenge."""
    numbers = range(size)
    return {
        "projects": write_rows(
            "project,name,programme,start,end,budget_eur,eu_funding_eur,source",
            [
                f"p{i},{'A project for the quiet streets of small towns ' if i % 9 == 4 else ''}Project {i},"
                f"Programme {i % 7},{2000 + i % 20}-01-01,{2002 + i % 20}-12-31,{(i + 1) * 1000},{i * 700 + 1},"
                f"https://example.eu/{i}"
                for i in numbers
            ],
        ),
        "partners": write_rows(
            "project,partner,role,organisation_type,city,country,source",
            [
                f"p{i},Organisation {(i * 3 + k) % (size * 2 + 1)},{'lead' if k == 0 else 'partner'},"
                f"{('university', 'public authority', 'company')[(i + k) % 3]},{PLACES[(i + 4 * k) % 15]},x"
                for i in numbers
                for k in range(3)
            ],
        ),
        "pilot_cities": write_rows(
            "pilot,project,place,country,measure,mode,start,source",
            [f"t{i},p{i},{PLACES[i % 15]},Measure {i % 11},cargo bike,{2001 + i % 20},x" for i in numbers],
        ),
        "themes": write_rows(
            "project,place,country,theme,evidence,source",
            [f"p{i},{place},theme {(i + k) % 30},said so,x" for i in numbers for k, place in
             enumerate([",", PLACES[i % 15]])],
        ),
        "challenges": write_rows(
            "project,place,country,challenge,evidence,source",
            [f"p{i},{PLACES[i % 15]},challenge {i % 20},said so,x" for i in numbers],
        ),
    }  # fmt: skip


@pytest.fixture(scope="session")
def show_many(read, make_view) -> Callable[[int], SelectionView]:
    """What is shown of so many projects, made once."""
    return cache(lambda size: make_view(read(**make_tables(size))))


@pytest.fixture(scope="session")
def make_all(show_many) -> Callable[[int], tuple[Chapter, ...]]:
    """The chapters of so many projects, whose figures are made once; none fails."""

    @cache
    def make(size: int) -> tuple[Chapter, ...]:
        chapters = make_chapters(show_many(size))
        assert not [words for chapter in chapters for words in chapter.gaps if "could not be made" in words]
        return chapters

    return make


@pytest.fixture(scope="session")
def list_exhibits(make_all) -> Callable[[int], list[Exhibit]]:
    """The figures that show something of so many projects."""
    return lambda size: [exhibit for chapter in make_all(size) for exhibit in chapter.exhibits]


@pytest.fixture(scope="session")
def write_document(show_many, make_all) -> Callable[[str, int], bytes]:
    """A document of so many projects."""
    return lambda file, size: find_document(file).writer(show_many(size), make_all(size), ignore_progress)


def sized(*sizes: int) -> pytest.MarkDecorator:
    """A case a size; those of a size share a process, and so what is made once."""
    return pytest.mark.parametrize(
        "size", [pytest.param(size, marks=pytest.mark.xdist_group(f"size-{size}")) for size in sizes]
    )


def read_archive(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


#: Format → how many rows, features or pages a reader finds in it, or that it is well-formed.
READERS: dict[str, Callable[[bytes], object]] = {
    "png": lambda content: content.startswith(b"\x89PNG") and content.endswith(b"IEND\xaeB`\x82"),
    "svg": etree.fromstring,
    "pdf": lambda content: len(PdfReader(io.BytesIO(content)).pages),
    "csv": lambda content: len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) - 1,
    "xlsx": lambda content: openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].max_row - 1,
    "geojson": lambda content: json.loads(content)["features"] is not None,
    "json": lambda content: len(json.loads(content)["rows"]),
    "parquet": lambda content: pq.read_table(io.BytesIO(content)).num_rows,
}


@sized(*SIZES)
@pytest.mark.parametrize("form", [form for form in FORMATS if form.write], ids=lambda form: form.name)
def test_every_figure_is_made_in_every_format(list_exhibits, size, form):
    exhibits = list_exhibits(size)

    assert len(exhibits) > (20 if size > 1 else 12)
    slow = form.name == "png"  # what the SVG file shows, in dots: each figure at one of the sizes
    for exhibit in exhibits[SIZES.index(size) :: len(SIZES)] if slow else exhibits:
        if form not in list_formats(exhibit):
            continue
        found = READERS[form.name](form.write(exhibit))
        assert found is not False and found is not None, exhibit.chart.name
        if form.name in ("csv", "xlsx", "json", "parquet"):
            assert found == len(exhibit.table), exhibit.chart.name


@sized(LARGE)
@pytest.mark.parametrize("form", [form for form in FORMATS if form.kind == "data"], ids=lambda form: form.name)
def test_every_table_of_many_projects_is_made_whole(list_exhibits, size, form):
    for exhibit in list_exhibits(size):
        if form in list_formats(exhibit):
            found = READERS[form.name](form.write(exhibit))
            assert found == len(exhibit.table) or form.name == "geojson", exhibit.chart.name


@sized(LARGE)
def test_every_figure_of_many_projects_is_drawn(list_exhibits, size):
    svg = next(form for form in FORMATS if form.name == "svg")

    for exhibit in list_exhibits(size):
        READERS["svg"](svg.write(exhibit))


@sized(LARGE)
@pytest.mark.parametrize("form", [find_format("png"), find_format("pdf")], ids=lambda form: form.name)
def test_every_picture_of_many_projects_is_made_in_time(list_exhibits, size, form):
    for exhibit in list_exhibits(size):
        begin = time.process_time()

        found = READERS[form.name](form.write(exhibit))

        assert found in (True, 1), exhibit.chart.name
        assert time.process_time() - begin < PATIENCE, exhibit.chart.name


@sized(*SIZES, LARGE)
def test_slides_are_made(write_document, size):
    deck = write_document("deck.pptx", size)

    assert len(Presentation(io.BytesIO(deck)).slides) > 10


@sized(*SIZES, LARGE)
def test_the_report_is_made_as_a_page_and_on_paper(write_document, size):
    page = html.document_fromstring(write_document("report.html", size).decode())
    paper = PdfReader(io.BytesIO(write_document("report.pdf", size)))

    assert len(page.xpath("//figure")) > 10
    assert len(paper.pages) > 5
    assert "could not be made" not in page.text_content()


@sized(*SIZES, LARGE)
def test_the_archive_leaves_nothing_out(show_many, size):
    view = show_many(size)
    parts = [part for part in list_archive_files(view) if not part.path.startswith("figures/")]  # each made above

    names = read_archive(b"".join(stream_archive(view, parts)))

    assert {name.partition("/")[2] for name in names} == {part.path for part in parts} | {"README.md"}


@sized(*SIZES)
def test_fact_sheets_are_made(show_many, size):
    keys = list_sheets(show_many(size))
    some = [*keys[: SHEETS // 2], *keys[-SHEETS // 2 :]]

    names = read_archive(write_sheets(some, show_many(size).whole))

    assert len(names) == len(dict.fromkeys(some)) + 1


@sized(LARGE)
def test_of_too_many_projects_each_sheet_is_made_by_itself(show_many, size):
    with pytest.raises(TooManySheetsError, match="2,015 places and projects"):
        find_document("sheets.zip").write(show_many(size))

    for key in (ItemKey("project", "p7"), ItemKey("place", "Ghent, Belgium")):
        page = write_sheet(key, show_many(size).whole)
        assert page and "could not be made" not in page.decode()
