"""`pilot-cities convert INPUT … FOLDER`: files of any known kind → a data folder of our CSV files, and site.toml."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.issues import count_issues
from components.catalogue.whole_file import write_whole
from components.importing.folder import write_folder
from components.importing.imported import Imported, import_files
from components.importing.paths import list_files_of, read_paths
from components.service.installation import add_site_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("inputs", type=Path, nargs="+", metavar="INPUT",
                        help="tables, workbooks, exports, archives, or a folder of them")  # fmt: skip
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the CSV files are written")
    parser.add_argument("--replace", action="store_true", help="write over the CSV files that are there")


def run(arguments: argparse.Namespace) -> int:
    """Write the folder, and say what was read and what is wrong; 1 where nothing could be read or written."""
    contents, unread = read_paths(list_files_of(arguments.inputs))
    imported = import_files(contents)
    for issue in unread:
        print(f"error: {issue}")
    for group in imported.loaded.groups:
        print(f"{group.severity}: {group}")
    for reading in imported.readings:
        print(f"{reading}.")
    print(f"{count_issues(imported.loaded.issues, more_errors=len(unread))}.")
    if imported.loaded.catalogue.projects.empty:
        print("No project could be read, so nothing is written.", file=sys.stderr)
        return 1
    return _write(imported, arguments.folder, replace=arguments.replace)


def _write(imported: Imported, folder: Path, *, replace: bool) -> int:
    files = write_folder(imported.tables)
    taken = [name for name in files if (folder / name).exists()]
    if taken and not replace:
        print(f"{folder} holds {', '.join(taken)} already. Name another folder, or add --replace.", file=sys.stderr)
        return 1
    try:
        for name, content in files.items():
            write_whole(folder / name, content)
        add_site_file(folder)
    except OSError as error:
        print(f"{folder} cannot be written: {error.strerror}. Name another folder.", file=sys.stderr)
        return 1
    print(f"Written to {folder}: show it with `pilot-cities {folder}`.")
    return 0
