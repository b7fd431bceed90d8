"""`pilot-cities template FILE.xlsx`: a workbook to fill in, with explanations and two projects as an example."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.whole_file import write_whole
from components.reports.template import write_template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE.xlsx", help="where the workbook is written")


def run(arguments: argparse.Namespace) -> int:
    """Write the workbook; 1 with a sentence where it cannot be, or where something is there."""
    if arguments.file.exists():
        print(f"{arguments.file} is there already. Name another file.", file=sys.stderr)
        return 1
    try:
        write_whole(arguments.file, write_template())
    except OSError as error:
        print(f"{arguments.file} cannot be written: {error.strerror}. Name another file.", file=sys.stderr)
        return 1
    print(f"Written to {arguments.file}: fill it in, and show it with `pilot-cities {arguments.file}`.")
    return 0
