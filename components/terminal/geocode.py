"""`pilot-cities geocode IN.csv OUT.csv --place COLUMN`: all rows and columns in order, each row with its location."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from math import isnan
from pathlib import Path

from components.geocoding.batch import locate_all
from components.geocoding.location import STATUSES, Location, Query
from components.geocoding.sources.online import Online, make_online
from components.geocoding.sources.remembered import FILE, read_memory
from components.geocoding.sources.service import SettingError
from components.geocoding.strategy import make_strategy
from components.geocoding.table_file import TableError, TableFile, find_column, read_file, write_file
from components.service.settings import find_geocoder

ADDED = ("latitude", "longitude", "precision", "matched_name", "status", "candidates", "source")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("input", type=Path, help="CSV file (UTF-8; comma, semicolon or tab) with one place a row")
    parser.add_argument("output", type=Path, help="where to write it with the columns " + ", ".join(ADDED))
    parser.add_argument("--place", required=True, metavar="COLUMN", help="column that names the place")
    parser.add_argument("--region", metavar="COLUMN", help="column with region, county or NUTS code")
    parser.add_argument("--country", metavar="COLUMN", help="column with the country: name or code")
    parser.add_argument("--postcode", metavar="COLUMN", help="column with the postal code")
    parser.add_argument(
        "--places", type=Path, metavar="FOLDER", help=f"folder whose {FILE} holds what was decided before"
    )
    parser.add_argument(
        "--online",
        action="store_true",
        help="ask the service of PILOT_CITIES_GEOCODER, or of site.toml in --places, for the rest",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the located rows and print a summary; 1 with a sentence when the files or settings do not allow it."""
    try:
        check_folders(arguments.places, arguments.output.parent)
        print(_geocode(arguments))
    except (TableError, SettingError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def check_folders(*folders: Path | None) -> None:
    """Raises TableError for one that is not there: before anything is asked, as a service may be asked for hours."""
    for folder in folders:
        if folder and not folder.is_dir():
            raise TableError(f"The folder {folder} does not exist. Create it or correct its path.")


def _geocode(arguments: argparse.Namespace) -> str:
    table = read_file(arguments.input)
    queries = list_table_queries(table, arguments)
    online = make_online(find_geocoder(arguments.places)) if arguments.online else None
    if arguments.online and online is None:
        raise SettingError("--online needs a service: set PILOT_CITIES_GEOCODER, for instance to nominatim.")
    located = _locate(queries, arguments.places, online)
    locations = [located[query] for query in queries]
    header = [name if name not in table.header else f"{name}_found" for name in ADDED]
    write_file(arguments.output, table, header, [list_table_cells(location) for location in locations])
    return summarise(locations, arguments.output)


def _locate(queries: Sequence[Query], folder: Path | None, online: Online | None) -> dict[Query, Location]:
    """The location of each query; what was wrong with places.csv and the service goes to the error stream."""
    complain(read_memory(folder / FILE).problems if folder else ())
    located = locate_all(queries, make_strategy(folder, online), folder / FILE if folder else None)
    complain(online.list_problems() if online else ())
    return located


def complain(problems: Iterable[str]) -> None:
    """Print each sentence on the error stream."""
    for problem in problems:
        print(problem, file=sys.stderr)


def list_table_queries(table: TableFile, arguments: argparse.Namespace) -> list[Query]:
    """What each row asks for, in their order. Raises TableError for a column that is not there."""
    names = (arguments.place, arguments.region, arguments.country, arguments.postcode)
    positions = [find_column(table, name, arguments.input) if name else -1 for name in names]

    def read(row: Sequence[str], position: int) -> str:
        return row[position].strip() if 0 <= position < len(row) else ""

    rows = ([read(row, position) for position in positions] for row in table.rows)
    return [Query(place, region, country, postcode=postcode) for place, region, country, postcode in rows]


def list_table_cells(location: Location) -> list[str]:
    """The cells that are added to a row, in the order of ADDED."""
    point = ["" if isnan(value) else f"{value:.5f}" for value in (location.latitude, location.longitude)]
    name = (
        "" if isnan(location.latitude) else ", ".join(dict.fromkeys(filter(None, (location.place, location.country))))
    )
    candidates = " | ".join(str(candidate) for candidate in location.candidates)
    return [*point, location.precision, name, location.status, candidates, location.source]


def summarise(locations: Sequence[Location], output: Path) -> str:
    """One sentence about all rows."""
    counts = Counter(location.status for location in locations)
    parts = ", ".join(f"{counts[status]:,} {status}" for status in STATUSES)
    return f"{len(locations):,} rows: {parts}. Written to {output}."
