"""`pilot-cities init FOLDER`: a folder that is a dashboard: tables, settings and what to do next."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.issues import count_issues
from components.catalogue.whole_file import write_whole
from components.importing.imported import import_files
from components.importing.paths import list_files_of, read_paths
from components.service.installation import README, make_example, make_installation

_TITLE = "Our projects"
_EXAMPLE = "The rows are an example: two real projects. Delete them, and write yours."
_EMPTY = "They hold the names of the columns: write a row below for each project, partner and so on."
_OWN = "The rows are those of the files that you brought."


class InitError(Exception):
    """Why no folder is made; the text says what to do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a new or empty folder")
    filled = parser.add_mutually_exclusive_group()
    filled.add_argument("--from", dest="files", type=Path, nargs="+", default=[], metavar="FILE",
                        help="fill it with tables, workbooks or exports instead of the example")  # fmt: skip
    filled.add_argument("--empty", action="store_true", help="only the names of the columns, without the example")
    parser.add_argument("--title", metavar="TEXT", help="name of the dashboard; else that of the first file")


def run(arguments: argparse.Namespace) -> int:
    """Make the folder, and say what to do next; 1 with a sentence where it cannot be made."""
    folder = arguments.folder.expanduser()
    try:
        _refuse_filled(folder)
        files = _make_files(arguments)
        for name, content in files.items():
            write_whole(folder / name, content)
    except InitError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{folder} cannot be written: {error.strerror}. Name another folder.", file=sys.stderr)
        return 1
    print(f"{folder} is a dashboard now. See it with `pilot-cities {folder}`; {folder / README} says what to do next.")
    return 0


def _refuse_filled(folder: Path) -> None:
    """Raise InitError for what is no folder, or not an empty one; hidden files are no reason."""
    if folder.exists() and not folder.is_dir():
        raise InitError(f"{folder} is a file. Name a new folder.")
    held = sorted(path.name for path in folder.iterdir() if path.name[0] != ".") if folder.exists() else []
    if held:
        more = f" and {len(held) - 1:,} more" if len(held) > 1 else ""
        raise InitError(f"{folder} holds {held[0]}{more}, so nothing is written there. Name a new or empty folder.")


def _make_files(arguments: argparse.Namespace) -> dict[str, bytes]:
    if arguments.files:
        return _read_files(arguments.files, arguments.title)
    title = arguments.title or _TITLE
    if arguments.empty:
        return make_installation({}, title, says=_EMPTY)
    tables, places = make_example()
    return make_installation(tables, title, says=_EXAMPLE) | places


def _read_files(paths: list[Path], title: str | None) -> dict[str, bytes]:
    """Return the files of a folder with what is in others, and say what was read and what is wrong."""
    contents, unread = read_paths(list_files_of(paths))
    imported = import_files(contents)
    for told in (*(f"error: {issue}" for issue in unread), *(f"{each}." for each in imported.readings)):
        print(told)
    if imported.loaded.catalogue.projects.empty:
        raise InitError("No project could be read, so nothing is written.")
    print(f"{count_issues(imported.loaded.issues, more_errors=len(unread))}: `pilot-cities check` lists them.")
    named = title or imported.loaded.catalogue.about.get("title", "") or Path(next(iter(contents))).stem
    return make_installation(imported.tables, named, says=_OWN)
