"""`pilot-cities remember FOLDER`: each place of the data goes into places.csv, so that the page loads nothing big."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.geocoding.remember import remember_folder
from components.geocoding.sources.online import make_online
from components.geocoding.sources.remembered import FILE, read_memory
from components.geocoding.sources.service import SettingError
from components.geocoding.table_file import TableError
from components.service.settings import find_geocoder
from components.terminal.geocode import check_folders, complain


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
    online = make_online(find_geocoder(folder))
    complain(read_memory(folder / FILE).problems)
    located = remember_folder(folder, online, anew=anew)
    complain(online.list_problems() if online else ())
    open_questions = [location for location in located.values() if location.status != "found"]
    for location in open_questions:
        print(f"{location.status}: {location.place} {location.country}: {location.reason}")
    print(f"{len(located) - len(open_questions)} of {len(located)} places are located.")
    return 1 if open_questions else 0
