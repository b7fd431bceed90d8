"""`pilot-cities remember FOLDER`: each place of the data goes into places.csv, so that the page loads nothing big."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.load import load_catalogue
from components.geocoding.batch import locate_all
from components.geocoding.command import check_folders, complain
from components.geocoding.locate import list_queries
from components.geocoding.location import Location, Query, Source, find_origin
from components.geocoding.sources.memory_file import remember
from components.geocoding.sources.online import make_online
from components.geocoding.sources.remembered import FILE, read_memory
from components.geocoding.sources.service import SettingError
from components.geocoding.strategy import make_strategy
from components.geocoding.table_file import TableError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, help="folder that holds projects.csv and its fellows")
    parser.add_argument(
        "--anew", action="store_true", help="forget what the place finder decided before, keep what people did"
    )


def run(arguments: argparse.Namespace) -> int:
    """Keep the places and list those that could not be located; 1 if there are any, or with a sentence."""
    try:
        return _remember(arguments.folder, anew=arguments.anew)
    except (TableError, SettingError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def _remember(folder: Path, *, anew: bool) -> int:
    check_folders(folder)
    online = make_online()
    complain(read_memory(folder / FILE).problems)
    located = remember_folder(folder, online, anew=anew)
    complain(online.list_problems() if online else ())
    open_questions = [location for location in located.values() if location.status != "found"]
    for location in open_questions:
        print(f"{location.status}: {location.place} {location.country}: {location.reason}")
    print(f"{len(located) - len(open_questions)} of {len(located)} places are located.")
    return 1 if open_questions else 0


def remember_folder(folder: Path, online: Source | None = None, *, anew: bool = False) -> dict[Query, Location]:
    """Locates all places of a data folder and adds the sure ones to its places.csv; answers all of them.

    `anew` looks up again what the place finder decided before, and keeps what people decided.
    """
    path = folder / FILE
    if anew:
        remember(path, (), anew=True)
    queries = list_queries(load_catalogue(folder).catalogue).values()
    asked = (query for of_table in queries for query in of_table if query.place)
    located = locate_all(asked, make_strategy(folder, online), learn=path)
    remember(path, [pair for pair in located.items() if _is_automatic(pair[1])])
    return located


def _is_automatic(location: Location) -> bool:
    """Whether the place finder decided it from what ships; what services knew is in the file already."""
    origin = find_origin(location.source)
    return location.status == "found" and (location.source == "" or (origin is not None and origin.ships))
