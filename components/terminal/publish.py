"""`pilot-cities publish FOLDER`: a selection → a static site in a folder, whole or not there at all."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.language.phrases import count_of
from components.reports.illustration import NoPictureError
from components.reports.parameters import BadParameterError
from components.service.site import list_steps, make_site
from components.service.site_folder import MARK, write_site
from components.terminal.arguments import STOPPED, ExportError, add_selection, read_view, tell_progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the site goes; a former one is replaced")
    add_selection(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the site and say how large it is; 1 with a sentence where that fails, 130 where somebody stops it."""
    folder = arguments.folder.resolve()
    try:
        _refuse_foreign(folder)
        site = make_site(read_view(arguments))
        for words in site.limits:
            print(words, file=sys.stderr)
        written = write_site(list_steps(site), folder, tell_progress("Site"), missing=site.missing)
    except (ExportError, BadParameterError, NoPictureError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or folder} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\nStopped. Nothing was written; {folder} is as it was.", file=sys.stderr)
        return STOPPED
    for path in site.missing:
        print(f"{path} could not be made and is left out; the log says why.", file=sys.stderr)
    if written.gap:
        print("This file system cannot exchange two folders: there was no site for a moment.", file=sys.stderr)
    print(f"{folder}: {count_of(written.files, 'file')}, {written.size / 1e6:.0f} MB. Put it on any web space.")
    return 0


def _refuse_foreign(folder: Path) -> None:
    """Raise ExportError for a folder that holds anything but a site of ours."""
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file()):
        raise ExportError(f"{folder} holds other files, so it is left alone. Name a new or empty folder.")
