"""`pilot-cities [FOLDER]`: folder → its dashboard in the browser of whoever asks for it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.atlas.folder import DASHBOARD, SHIPPED_FOLDER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, nargs="?", default=SHIPPED_FOLDER, metavar="FOLDER",
                        help="of CSV files; the projects that ship")  # fmt: skip
    parser.add_argument("--port", type=int, metavar="NUMBER", help="where the server listens; 8501, or the next free")
    parser.add_argument("--no-browser", action="store_true", help="start the server only, as on a machine of its own")


def run(arguments: argparse.Namespace) -> int:
    """Show the folder until somebody stops it; 1 with a sentence where there is none."""
    folder = arguments.folder.expanduser()
    if not folder.is_dir():
        print(f"There is no folder {folder}. Name one that holds projects.csv and its fellows.", file=sys.stderr)
        return 1
    from streamlit.web import cli  # half a second that a wrong folder need not cost

    cli.main(["run", str(DASHBOARD), *_list_options(arguments), "--", str(folder.resolve())], standalone_mode=False)
    return 0


def _list_options(arguments: argparse.Namespace) -> list[str]:
    port = [f"--server.port={arguments.port}"] if arguments.port else []
    return [*port, *(["--server.headless=true"] if arguments.no_browser else [])]
