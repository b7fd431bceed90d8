"""`python -m components.geocoding`: geocode a file, remember a folder's places, measure on known points."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.geocoding import command
from components.geocoding.accuracy import COLUMNS, measure
from components.geocoding.remember import remember_folder
from components.geocoding.sources.online import make_online
from components.geocoding.sources.remembered import FILE, read_memory
from components.geocoding.sources.service import SettingError
from components.geocoding.table_file import TableError


def main(words: list[str] | None = None) -> int:
    """Run the sub-command that the words name and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m components.geocoding", description="Find places.")
    subparsers = parser.add_subparsers(dest="command", required=True)
    command.add_arguments(subparsers.add_parser("geocode", help="locate the rows of a CSV file"))
    folder = subparsers.add_parser("remember", help="keep the places of a data folder in its places.csv")
    folder.add_argument("folder", type=Path)
    folder.add_argument(
        "--anew", action="store_true", help="forget what the place finder decided before, keep what people did"
    )
    known = subparsers.add_parser("measure", help="print how good the place finder is on a list of known points")
    known.add_argument("file", type=Path, help=f"CSV with the columns {', '.join(COLUMNS)}, and perhaps rows")
    arguments = parser.parse_args(words)
    if arguments.command == "geocode":
        return command.run(arguments)
    try:
        if arguments.command == "measure":
            print(measure(arguments.file))
            return 0
        return _remember(arguments.folder, anew=arguments.anew)
    except (TableError, SettingError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def _remember(folder: Path, *, anew: bool) -> int:
    """Lists what could not be located; 1 if there is any."""
    command.check_folders(folder)
    online = make_online()
    command.complain(read_memory(folder / FILE).problems)
    located = remember_folder(folder, online, anew=anew)
    command.complain(online.list_problems() if online else ())
    open_questions = [location for location in located.values() if location.status != "found"]
    for location in open_questions:
        print(f"{location.status}: {location.place} {location.country}: {location.reason}")
    print(f"{len(located) - len(open_questions)} of {len(located)} places are located.")
    return 1 if open_questions else 0


if __name__ == "__main__":
    sys.exit(main())
