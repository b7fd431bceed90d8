"""What a visitor sees → the files of a data folder, which show the same again anywhere: to save, publish or keep."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.data_package import FILE as PACKAGE_FILE
from components.catalogue.data_package import write_data_package
from components.catalogue.schema import TABLES
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import Memory, merge, write_memory
from components.importing.folder import write_tables
from components.reports.archive import describe_entry
from components.reports.readme import write_line
from components.service.loading import open_named
from components.service.uploads import Upload

Rows = Sequence[Mapping[str, str]]  #: of places.csv

_LONGEST_TITLE = 120  # characters
_README = """# {title}

A folder of tables. Each file is a CSV file that any spreadsheet program opens, and each row names its source.

| file | rows | what it holds |
|---|---:|---|
{files}

## What you can do with it

- **Look at it:** `pilot-cities FOLDER` shows it in the browser on any computer with Pilot Cities; or hand the files in
  on the page of any Pilot Cities, under *Open your own files*.
- **Correct it:** edit the files in a spreadsheet program and save them as CSV (UTF-8). `pilot-cities check FOLDER`
  says what cannot be right, by file and row.
- **Publish it:** `pilot-cities publish SITE --data FOLDER` makes a site that any web space serves.
- **Name it:** title and date of the data stand in about.csv, and so may licence, publisher and citation.
"""


def write_brought(upload: Upload, whole: Catalogue, decided: Rows = ()) -> dict[str, bytes]:
    """Return name of a file → its content for what a visitor brought, with the title and the decisions of the visit."""
    return write_tables(_name_tables(upload, whole)) | _write_places(merge(upload.memory, decided))


def write_present(state: str, whole: Catalogue, memory: Memory, decided: Rows = ()) -> dict[str, bytes]:
    """Return the same for the data of the server, in the state that an address names. Raises UnknownStateError."""
    shown = open_named(state)
    files = dict(shown.contents)
    if shown.tables:
        files = write_tables({**shown.tables, "about": _write_about(shown.tables.get("about"), whole)})
    return files | (_write_places(merge(memory, decided)) if decided else {})


def write_saved(upload: Upload, whole: Catalogue, decided: Rows = ()) -> bytes:
    """Return a ZIP of the folder, with what says what it is: datapackage.json for programs, a README in plain words."""
    files = write_brought(upload, whole, decided)
    files[PACKAGE_FILE] = write_data_package(_name_tables(upload, whole), files)
    files["README.md"] = _write_readme(files, upload, whole)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(describe_entry(name, whole.updated), text)
    return content.getvalue()


def _name_tables(upload: Upload, whole: Catalogue) -> dict[str, pd.DataFrame]:
    return {**upload.imported.tables, "about": _write_about(upload.imported.tables.get("about"), whole)}


def _write_about(stated: pd.DataFrame | None, whole: Catalogue) -> pd.DataFrame:
    """Return the facts about the data as stated, with the title that they have on the page, and with their date."""
    others = pd.DataFrame(columns=["name", "value"]) if stated is None else stated
    names = others["name"].str.strip().str.casefold()
    day = [("date", whole.updated.isoformat())] if whole.updated and not names.eq("date").any() else []
    ours = pd.DataFrame([("title", name_data(whole)), *day], columns=["name", "value"])
    return pd.concat([ours, others[names != "title"]], ignore_index=True)


def name_data(whole: Catalogue) -> str:
    """Return what data are called, as a cell of a table can hold it: a file may be called anything."""
    return make_title(whole.about.get("title", "")) or "Pilot Cities"


def make_title(text: str) -> str:
    """Return a title without signs that no cell may hold, nor begin with, at most so long as a line.

    >>> make_title("=Our <b>cities</b>\u202e")
    'Our b cities /b'
    """
    plain = "".join(sign if sign.isprintable() and sign not in "<>" else " " for sign in text)
    return " ".join(plain.split()).lstrip("=+-@' ")[:_LONGEST_TITLE].strip()


def _write_places(memory: Memory) -> dict[str, bytes]:
    return {PLACES_FILE: write_memory(memory).encode()} if memory.rows or memory.unused else {}


def _write_readme(files: Mapping[str, bytes], upload: Upload, whole: Catalogue) -> bytes:
    """Return the files with their rows, as they were read: those that cannot be right are among them."""
    tables = upload.imported.tables
    lines = [
        f"| {table.file} | {len(tables[table.name]) if table.name in tables else 0:,} | a row is {table.row_is} |"
        for table in TABLES if table.file in files and table.name != "about"
    ]  # fmt: skip
    lines.append("| about.csv | | title and date of the data |")
    if PLACES_FILE in files:
        lines.append(f"| {PLACES_FILE} | | where places are, as it was decided: this wins over the place finder |")
    return _README.format(title=write_line(name_data(whole)), files="\n".join(lines)).encode()
