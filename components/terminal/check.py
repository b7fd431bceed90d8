"""`pilot-cities check PATH …`: folder or files → issues, one a line, and a count; exit code 1 when there are errors."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from components.catalogue.issues import Issue, count_issues, show
from components.catalogue.load import Loaded, load_catalogue
from components.catalogue.schema import TABLES
from components.catalogue.settings.schema import SITE_FILE
from components.geocoding.sources.remembered import FILE, read_memory
from components.importing.imported import import_files
from components.importing.paths import list_inside, read_paths
from components.language.losses import tell_loss_beside, tell_time
from components.service.good import compare_with_good
from components.service.settings import dress

_TOLD_PLACES = 5  # issues of places.csv that are told one by one


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH",
                        help="folder that holds projects.csv and its fellows, or files of any known kind")  # fmt: skip
    parser.add_argument("--all", action="store_true", help="print each issue, not one line for many of a kind")


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong with the tables and places.csv, and the count; 1 if there are errors, else 0."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console may lack the letters of some places
    loaded, of_places = _load(arguments.paths)
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


def _load(paths: Sequence[Path]) -> tuple[Loaded, Sequence[str]]:
    """Return what came of a folder, or of files, and what is wrong with the places.csv of a folder."""
    others: Sequence[Path] = ()
    if len(paths) == 1 and not paths[0].is_file() and not (others := _list_others(paths[0])):
        loaded = load_catalogue(paths[0])
        lost = tuple(_list_lost(paths[0], loaded))
        loaded = dress(loaded, paths[0])
        return replace(loaded, issues=(*lost, *loaded.issues)), read_memory(paths[0] / FILE).problems
    contents, unread = read_paths(others or paths)
    imported = import_files(contents)
    for reading in imported.readings:
        print(f"{reading}.")
    return replace(imported.loaded, issues=(*unread, *imported.loaded.issues)), ()


def _list_others(folder: Path) -> list[Path]:
    """Return the files of a folder that holds exports or workbooks, and none of our tables."""
    if any((folder / table.file).exists() for table in TABLES):
        return []
    return [path for path in list_inside(folder) if path.name != SITE_FILE]


def _list_lost(folder: Path, loaded: Loaded) -> Iterator[Issue]:
    """Yield what the files have lost since the last good state that a dashboard has kept of them."""
    good, losses = compare_with_good(folder, loaded)
    when = tell_time(good.since, datetime.now(UTC)) if good else ""
    for lost in losses:
        problem = tell_loss_beside(lost, when)
        repair = f"Put them back, or run `pilot-cities accept {folder}` if it is right so"
        yield Issue("warning", lost.file, None, "", problem, repair, "", f"check_losses {lost}")
