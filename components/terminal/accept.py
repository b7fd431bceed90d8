"""`pilot-cities accept FOLDER`: the files as they are → the state that all see, though it has lost something."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.catalogue.last_good import read_last_good
from components.catalogue.load import load_catalogue
from components.catalogue.losses import Tally, find_losses
from components.catalogue.snapshots import keep_state
from components.language.losses import tell_losses
from components.service.good import (
    GOOD_TABLES,
    HELD_BACK,
    compare_with_good,
    find_good_file,
    remember_good,
    tally_folder,
)
from components.service.switches import find_states_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="CSV files of which an earlier state is shown")


def run(arguments: argparse.Namespace) -> int:
    """Let the files be the last good state, also for dashboards that are open; 1 with a sentence where that fails."""
    folder = arguments.folder.expanduser()
    states = find_states_folder(folder)
    if states and (held := read_last_good(states / HELD_BACK)):
        return _accept_tables(states, held)
    loaded = load_catalogue(folder)
    if loaded.catalogue.projects.empty:
        return _refuse(f"There is no project in {folder.resolve()}: `pilot-cities check {folder}` tells why.")
    file = find_good_file(folder)
    if file is None or states is None:
        return _refuse(
            f"No states of {folder} are kept, so a dashboard that is started anew shows the files as they are."
        )
    _, losses = compare_with_good(folder, loaded)
    if reason := keep_state(folder, states, loaded.catalogue.version):
        print(reason, file=sys.stderr)
    if problem := remember_good(file, tally_folder(folder, loaded)):
        return _refuse(f"{file} cannot be written: {problem}.")
    said = f"Accepted though {tell_losses(losses)}." if losses else "The files have lost nothing."
    print(f"{said} Everybody sees them as they are now.")
    return 0


def _accept_tables(states: Path, held: Tally) -> int:
    """Accept what addresses gave last and is not shown to all; the dashboard that fetched it shows it."""
    good = read_last_good(states / GOOD_TABLES)
    losses = find_losses(good, held) if good else ()
    if problem := remember_good(states / GOOD_TABLES, held):
        return _refuse(f"{states / GOOD_TABLES} cannot be written: {problem}.")
    (states / HELD_BACK).unlink(missing_ok=True)
    print(f"Accepted{' though ' + tell_losses(losses) if losses else ''}. Everybody sees the tables as they are now.")
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
