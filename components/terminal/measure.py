"""`pilot-cities measure FILE`: names with their true points → how good the place finder is on them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.geocoding.accuracy import COLUMNS, measure
from components.geocoding.table_file import TableError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", type=Path, help=f"CSV with the columns {', '.join(COLUMNS)}, and perhaps rows")


def run(arguments: argparse.Namespace) -> int:
    """Print the table of figures; 1 with a sentence where the list is none."""
    try:
        print(measure(arguments.file))
    except (TableError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
