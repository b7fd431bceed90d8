"""`pilot-cities accept FOLDER`: the files as they are → the state that all see, though it has lost something."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.load import load_catalogue
from components.catalogue.snapshots import keep_state
from components.language.losses import tell_losses
from components.service.folders import find_states_folder
from components.service.good import compare_with_good, find_good_file, remember_good, tally_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="CSV files of which an earlier state is shown")


def run(arguments: argparse.Namespace) -> int:
    """Let the files be the last good state, also for dashboards that are open; 1 with a sentence where that fails."""
    folder = arguments.folder.expanduser()
    loaded = load_catalogue(folder)
    if loaded.catalogue.projects.empty:
        return _refuse(f"There is no project in {folder.resolve()}: `pilot-cities check {folder}` tells why.")
    file, kept = find_good_file(folder), find_states_folder(folder)
    if file is None or kept is None:
        return _refuse(
            f"No states of {folder} are kept, so a dashboard that is started anew shows the files as they are."
        )
    _, losses = compare_with_good(folder, loaded)
    if reason := keep_state(folder, kept, loaded.catalogue.version):
        print(reason, file=sys.stderr)
    if problem := remember_good(file, tally_folder(folder, loaded)):
        return _refuse(f"{file} cannot be written: {problem}.")
    said = f"Accepted though {tell_losses(losses)}." if losses else "The files have lost nothing."
    print(f"{said} Everybody sees them as they are now.")
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
