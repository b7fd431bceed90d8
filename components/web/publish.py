"""`pilot-cities publish FOLDER`: a selection → a static site in a folder, whole or not there at all."""

from __future__ import annotations

import argparse
import logging
import shutil
import sys
from pathlib import Path

from components.measures.sentences import count_of
from components.reports.arguments import STOPPED, ExportError, add_selection, read_shown, tell_progress
from components.reports.chapters import Progress
from components.reports.files import name_part
from components.reports.illustration import NoPictureError
from components.reports.parameters import BadParameterError
from components.web.site import SiteFile, list_files, make_site

MARK = ".pilot-cities-site"  # a file by which a folder is known to be a site, that may be replaced


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the site goes; a former one is replaced")
    add_selection(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the site and say how large it is; 1 with a sentence where that fails, 130 where somebody stops it."""
    logging.getLogger("streamlit").setLevel(logging.ERROR)  # it misses its server, which nobody needs here
    folder = arguments.folder.resolve()
    try:
        _refuse_foreign(folder)
        files = list(list_files(make_site(read_shown(arguments))))
        size = write_site(files, folder, tell_progress("Site"))
    except (ExportError, BadParameterError, NoPictureError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or folder} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\nStopped. Nothing was written; {folder} is as it was.", file=sys.stderr)
        return STOPPED
    print(f"{folder}: {count_of(len(files), 'file')}, {size / 1e6:.0f} MB. Put it on any web space.")
    return 0


def write_site(files: list[SiteFile], folder: Path, progress: Progress) -> int:
    """Write files beside a folder first and then in its place; return their bytes. Stopping leaves all as it was."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = name_part(folder)
    try:
        size = 0
        for done, file in enumerate(files):
            progress(done / len(files), file.path)
            path = part / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            size += path.write_bytes(file.write())
        (part / MARK).write_text("A site made by `pilot-cities publish`, which may replace this folder.\n")
        _replace(folder, part)
        progress(1, "")
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return size


def _replace(folder: Path, part: Path) -> None:
    """Put a folder in the place of another; what was there goes last, so that there is always one."""
    if not folder.exists():
        part.rename(folder)
        return
    old = name_part(folder)
    try:
        folder.rename(old)
        part.rename(folder)
    except BaseException:
        if not folder.exists():
            old.rename(folder)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign(folder: Path) -> None:
    """Raise ExportError for a folder that holds anything but a site of ours."""
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file()):
        raise ExportError(f"{folder} holds other files, so it is left alone. Name a new or empty folder.")
