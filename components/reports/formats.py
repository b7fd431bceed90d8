"""The formats that an exhibit can be taken away in, as data: dialogue, API, archive and command line follow this list.

A further format is one function Exhibit → bytes and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from components.reports.csvw import write_csv_metadata
from components.reports.exhibit import Exhibit
from components.reports.geojson import has_places, write_geojson
from components.reports.parquet import write_parquet
from components.reports.pictures import write_pdf_picture, write_png_picture, write_svg_picture
from components.reports.tables import write_csv, write_json
from components.reports.workbook import write_workbook


@dataclass(frozen=True)
class Format:
    """One kind of file.

    `write` makes it here, if it can; what is `drawn` is made in the visitor's browser where there is one.
    """

    name: str  #: ending of the file, and the format's name in addresses
    label: str
    kind: Literal["picture", "data", "page"]
    media_type: str
    good_for: str  #: in a few words, for who has to choose
    write: Callable[[Exhibit], bytes] | None
    suits: Callable[[Exhibit], bool] = lambda exhibit: True
    drawn: bool = False


FORMATS = (
    Format("png", "PNG", "picture", "image/png", "for documents, slides and the web", write_png_picture, drawn=True),
    Format(
        "svg", "SVG", "picture", "image/svg+xml", "for print: sharp at any size, text stays text",
        write_svg_picture, drawn=True,
    ),
    Format("pdf", "PDF", "picture", "application/pdf", "one page for print, text can be searched", write_pdf_picture),
    Format("html", "HTML", "page", "text/html", "to explore, with its table; works offline", None, drawn=True),
    Format(
        "csv", "CSV", "data", "text/csv; charset=utf-8",
        "rows only, for every program; what they mean stands in the workbook and the ZIP",
        lambda exhibit: write_csv(exhibit.table, exhibit.chart.headed),
    ),
    Format(
        "xlsx", "Excel (XLSX)", "data", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "numbers as numbers; further sheets say what they mean and list the sources",
        lambda exhibit: write_workbook(exhibit.table, exhibit.chart.headed, exhibit.provenance),
    ),
    Format(
        "geojson", "GeoJSON", "data", "application/geo+json",
        "for maps and GIS: points, and regions as areas", write_geojson, has_places,
    ),
    Format(
        "json", "JSON", "data", "application/json", "for programs: columns, rows, and what they mean",
        lambda exhibit: write_json(
            exhibit.table, exhibit.chart, title=exhibit.chart.title, imprint=exhibit.provenance.members
        ),
    ),
    Format(
        "parquet", "Parquet", "data", "application/vnd.apache.parquet", "for data analysis: typed columns",
        lambda exhibit: write_parquet(exhibit.table, exhibit.chart.headed, exhibit.provenance),
    ),
)  # fmt: skip


def describe_csv(exhibit: Exhibit, file: str) -> bytes:
    """Return what the CSV file of this name means, for the file beside it."""
    return write_csv_metadata(exhibit.chart.headed, exhibit.provenance, file=file)


def find_format(name: str) -> Format | None:
    """Return the format of an ending."""
    return next((each for each in FORMATS if each.name == name), None)


def list_formats(exhibit: Exhibit) -> tuple[Format, ...]:
    """Return the formats that an exhibit can have."""
    return tuple(each for each in FORMATS if each.suits(exhibit))
