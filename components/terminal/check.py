"""`pilot-cities check FOLDER`: folder → its issues, one a line, and a count; exit code 1 when there are errors."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from components.catalogue.issues import count_issues, show
from components.catalogue.load import load_catalogue
from components.geocoding.sources.remembered import FILE, read_memory

_TOLD_PLACES = 5  # issues of places.csv that are told one by one


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, help="folder that holds projects.csv and its fellows")
    parser.add_argument("--all", action="store_true", help="print each issue, not one line for many of a kind")


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong with the tables and places.csv, and the count; 1 if there are errors, else 0."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console may lack the letters of some places
    loaded = load_catalogue(arguments.folder)
    of_places = read_memory(arguments.folder / FILE).problems
    for told in loaded.issues if arguments.all else loaded.groups:
        print(f"{told.severity}: {told}")
    told_places = of_places if arguments.all else of_places[:_TOLD_PLACES]
    for sentence in told_places:
        print(f"error: {show(sentence)}")
    if len(of_places) > len(told_places):
        print(f"error: places.csv: {len(of_places) - len(told_places):,} more rows cannot be used; --all prints each")
    count = count_issues(loaded.issues, more_errors=len(of_places))
    print(f"{count} in {sum(loaded.rows.values())} rows of {len(loaded.rows)} files")
    return 1 if loaded.errors or of_places else 0
