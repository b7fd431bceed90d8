"""Files as people have them, made in the test: workbooks, CSV files, archives."""

from __future__ import annotations

import io
import zipfile

import pytest
from xlsxwriter import Workbook

from components.importing.imported import Imported, import_files


def make_workbook(**sheets: list[list]) -> bytes:
    """A workbook of sheets, each a list of rows."""
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name.replace("_", " "))
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return content.getvalue()


def make_csv(rows: list[list[str]], delimiter: str = ";") -> bytes:
    """A CSV file with every cell in quotation marks."""
    return "".join(delimiter.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows).encode()


def make_archive(**files: bytes) -> bytes:
    """A ZIP of files; "_" in a name stands for the dot before its ending."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files.items():
            archive.writestr(".".join(name.rsplit("_", 1)), file)
    return content.getvalue()


def count_reported(imported: Imported, label: str) -> int:
    """Rows of a sheet that are reported as not shown."""
    return len({issue.row for issue in imported.loaded.issues if issue.file == label and issue.loss == "row"})


@pytest.fixture
def read():
    """What came of files: name with "_" for the dot → content."""

    def run(**files: bytes) -> Imported:
        return import_files({".".join(name.rsplit("_", 1)): content for name, content in files.items()})

    return run
