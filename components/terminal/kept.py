"""`pilot-cities kept FOLDER`: what visitors have kept on a server → a list for its owner, who can remove any of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.issues import show
from components.language.phrases import count_of
from components.service.keeping import Kept, list_kept, remove_kept


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="what PILOT_CITIES_KEEP names")
    parser.add_argument("--remove", action="append", default=[], metavar="HASH",
                        help="remove what the address ?data=HASH shows; again for more")  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Remove what is named, and list what is kept; 1 with a sentence where something is not there."""
    folder: Path = arguments.folder
    if not folder.is_dir():
        print(f"There is no folder {folder}. Name the one that PILOT_CITIES_KEEP names.", file=sys.stderr)
        return 1
    unknown = [version for version in arguments.remove if not remove_kept(version, folder)]
    kept = list_kept(folder)
    for each in kept:
        print(_tell(each))
    print(f"{count_of(len(kept), 'state')}, {sum(each.size for each in kept) / 1e6:.1f} MB.")
    for version in unknown:
        print(f"Nothing is kept here under {show(version)!r}.", file=sys.stderr)
    return 1 if unknown else 0


def _tell(kept: Kept) -> str:
    """Return a line; the title is a visitor's, so signs that a terminal would obey are written out."""
    return f"?data={kept.version}  {kept.day or 'no day':10}  {kept.size / 1e6:6.1f} MB  {show(kept.title)}"
