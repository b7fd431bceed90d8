"""Tables, and what the dashboard is called → the files of a folder that shows them: an installation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from textwrap import wrap

import pandas as pd

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.schema import ABOUT, LOCATED, TABLES
from components.catalogue.settings.schema import SITE_FILE
from components.catalogue.settings.template import write_site_file
from components.catalogue.whole_file import write_whole
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import read_memory, write_rows
from components.importing.folder import write_tables
from components.reports.template import read_example

README = "README.txt"
_WIDTH = 100
_PLACED = ("city", "place", "region")  # columns that name a place


def make_installation(tables: Mapping[str, pd.DataFrame], title: str, *, says: str) -> dict[str, bytes]:
    """Return name → content of each file of the folder; `says` tells its README what the rows are."""
    today = pd.DataFrame({"name": ["date"], "value": [datetime.now(UTC).date().isoformat()]})
    files = write_tables({ABOUT.name: today, **tables})
    files[SITE_FILE] = write_site_file({"title": title}).encode()
    files[README] = _write_readme(title, says).encode("utf-8-sig")  # Notepad knows it by its mark
    return files


def make_example() -> tuple[dict[str, pd.DataFrame], dict[str, bytes]]:
    """Return the tables of two real projects, and the places.csv with what was decided of their places."""
    tables = {name: rows for name, rows in read_example(SHIPPED_FOLDER).items() if name != ABOUT.name}
    named = {text for table in LOCATED for column in _PLACED for text in tables[table].get(column, ())}
    known = read_memory(SHIPPED_FOLDER / PLACES_FILE).rows.values()
    return tables, {PLACES_FILE: write_rows(row for row in known if row["place"] in named).encode()}


def add_site_file(folder: Path) -> None:
    """Write site.toml where there is none. Raises OSError."""
    if not (folder / SITE_FILE).exists():
        write_whole(folder / SITE_FILE, write_site_file().encode())


def _write_readme(title: str, says: str) -> str:
    """Return what to do next, in plain words, with the line ends that every editor knows."""
    tables = [line for table in TABLES for line in _describe(table.file, f"one row is {table.row_is}")]
    lines = [
        title,
        "=" * len(title),
        "",
        "This folder is a dashboard. To see it, open a terminal and write:",
        "",
        "  pilot-cities FOLDER",
        "",
        "with the name of this folder in place of FOLDER. Leave it running: it shows each change of the files",
        "when you load the page anew.",
        "",
        f"1. Name and colours: open {SITE_FILE} with any text editor. Write the name of your project, put your logo",
        "   beside it, and take away the # of each line that you want to set.",
        "2. Your projects: open the CSV files with Excel or LibreOffice, and save them as CSV UTF-8.",
        f"   {says}",
        "   Every row names its source: a page, a document, a list.",
        "3. Look whether all is right: pilot-cities check FOLDER names each row and each setting that cannot be,",
        "   what is wrong and what to do. The page says the same above its figures.",
        "4. Places that are not found on the map are decided in the tab Places; what you decide is a file places.csv",
        "   to put here.",
        "5. Show it to everybody: pilot-cities publish SITE --data FOLDER makes a site that any web space serves.",
        "",
        "The files:",
        "",
        *tables,
        *_describe(PLACES_FILE, "places that were decided, so that nobody has to do it again"),
        *_describe(SITE_FILE, "name, logo, colours, and what visitors may do"),
        "",
        "Do not write names or addresses of persons into the files: partners are organisations.",
    ]
    return "\r\n".join(lines) + "\r\n"


def _describe(file: str, says: str) -> list[str]:
    return wrap(says, _WIDTH, initial_indent=f"  {file:<18} ", subsequent_indent=" " * 21)
