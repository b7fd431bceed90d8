"""`pilot-cities [PATH …]`: a data folder, or files of any known kind → their dashboard in the browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.atlas.folder import DASHBOARD, SHIPPED_FOLDER
from components.importing.source_address import is_address


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", type=str, nargs="*", default=[str(SHIPPED_FOLDER)], metavar="PATH",
                        help="a folder of CSV files, or tables, workbooks, exports, or the address of a published "
                             "sheet; the shipped projects")  # fmt: skip
    parser.add_argument("--port", type=int, metavar="NUMBER", help="where the server listens; 8501, or the next free")
    parser.add_argument("--watch", action="store_true", help="open pages follow the files while somebody edits them")
    parser.add_argument("--no-browser", action="store_true", help="start the server only, as on a machine of its own")


def run(arguments: argparse.Namespace) -> int:
    """Show what is named until somebody stops it; 1 with a sentence where it is not there."""
    addresses = [word for word in arguments.paths if is_address(word)]
    paths = [Path(word).expanduser() for word in arguments.paths if not is_address(word)]
    for path in paths:
        if not path.is_dir() and not path.is_file():
            what = "is a device or a pipe, no file" if path.exists() else "is neither a folder nor a file"
            print(f"{path} {what}. Name a folder that holds projects.csv and its fellows, or a file.", file=sys.stderr)
            return 1
    from streamlit.web import cli  # half a second that a wrong folder need not cost

    shown = [str(path.resolve()) for path in paths]
    watched = ["--watch"] if arguments.watch else []
    cli.main(
        ["run", str(DASHBOARD), *_list_options(arguments), "--", *shown, *addresses, *watched], standalone_mode=False
    )
    return 0


def _list_options(arguments: argparse.Namespace) -> list[str]:
    port = [f"--server.port={arguments.port}"] if arguments.port else []
    return [*port, *(["--server.headless=true"] if arguments.no_browser else [])]
