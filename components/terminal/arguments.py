"""Words of a command line → what they show of a folder of data; options are the parameters of the page's address."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.catalogue import Catalogue
from components.catalogue.load import Loaded
from components.catalogue.schema import FILTERS
from components.catalogue.select import select
from components.catalogue.settings.schema import SITE_FILE
from components.catalogue.snapshots import UnknownStateError
from components.language.losses import tell_losses, tell_time
from components.language.phrases import count_of
from components.plots.questions import CHOICES
from components.reports.chapters import Progress
from components.reports.folder import open_folder
from components.reports.parameters import PARAMETERS, parse_choices, parse_selection
from components.reports.selection_view import SelectionView
from components.service.folders import list_site_addresses
from components.service.good import compare_with_good, open_kept
from components.service.settings import dress

_BAR = 20  # signs of the bar
_SOON = 3.0  # seconds before one can tell how long a work takes
_MINUTES_FROM = 90  # seconds
STOPPED = 130  # exit code of what somebody interrupts


class ExportError(Exception):
    """What keeps files from being made; the text says what to do."""


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Let a command take a folder of data, and what is shown of it."""
    parser.add_argument("--data", type=Path, default=SHIPPED_FOLDER, metavar="FOLDER",
                        help="CSV files; the shipped ones")  # fmt: skip
    parser.add_argument("--address", type=_read_address, metavar="URL",
                        help="of the dashboard with these data: files then name where the same is seen")  # fmt: skip
    chosen = parser.add_argument_group(
        "what is shown, as in the page's address; give an option again for a second value"
    )
    for name, words in _list_parameters():
        chosen.add_argument(f"--{name.replace('_', '-')}", dest=f"parameter {name}", action="append",
                            metavar="VALUE", help=words)  # fmt: skip


def _read_address(text: str) -> str:
    """Return the address of a dashboard, which ends with "/" so that a view stands below it."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise argparse.ArgumentTypeError(f"{text!r} is no address; give one as https://cities.example.org/.")
    return f"{urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip('/'), '', ''))}/"


def _list_parameters() -> Iterator[tuple[str, str]]:
    yield from ((each.name, f"keep this {each.label.lower()}") for each in FILTERS)
    yield from (("from", "first year"), ("to", "last year"))
    yield from ((choice.name, f"{choice.label} (choice of a question)".replace("%", "%%")) for choice in CHOICES)


def read_view(arguments: argparse.Namespace) -> SelectionView:
    """Return what the arguments show; raise BadParameterError or ExportError for what is not there."""
    whole = _open(arguments.data)
    given = {name: getattr(arguments, f"parameter {name}") for name in PARAMETERS}
    given = {name: values for name, values in given.items() if values}
    selection = parse_selection(given, whole)
    choices = tuple(parse_choices(given, whole).items())
    view = SelectionView(select(whole, selection), whole, selection, choices, arguments.address or "")
    if view.is_empty:
        raise ExportError(f"No project matches these filters: {view.words}. Nothing was written.")
    return view


def _open(folder: Path) -> Catalogue:
    """Return the catalogue of a folder; say how much of it could not be used."""
    loaded = dress(_open_last_good(folder), folder)
    if loaded.catalogue.projects.empty:
        raise ExportError(
            f"There is no project in {folder.resolve()}. Put the CSV files there, or name another folder."
        )
    if loaded.errors:
        said = f"{count_of(len(loaded.errors), 'error')} in the data; what could be read is exported."
        print(f"{said} `pilot-cities check {folder}` lists them.", file=sys.stderr)
    return loaded.catalogue


def _open_last_good(folder: Path) -> Loaded:
    """Return what a folder holds; its last good state where the files have lost something since, and say so."""
    if list_site_addresses(folder / SITE_FILE):
        print("Tables at addresses that site.toml names are not fetched: the files are taken.", file=sys.stderr)
    loaded = open_folder(folder)
    good, losses = compare_with_good(folder, loaded)
    if not good or not losses:
        return loaded
    when = tell_time(good.since, datetime.now(UTC))
    print(f"Compared with the data of {when}, the last good ones, {tell_losses(losses)}.", file=sys.stderr)
    try:
        kept = open_kept(folder, good.version)
    except UnknownStateError:
        print("Those are not kept any more, so the files are taken as they are.", file=sys.stderr)
        return loaded
    print(f"Those are taken; `pilot-cities accept {folder}` has the files taken as they are.", file=sys.stderr)
    return kept


def tell_progress(label: str) -> Progress:
    """Return what shows progress in one line of a terminal: how far, how long still, and what is made now.

    In a file or a pipe it would only be noise.
    """
    started = time.monotonic()

    def tell(share: float, words: str) -> None:
        if sys.stderr.isatty():
            filled = round(_BAR * share)
            left = _say_time_left(time.monotonic() - started, share)
            line = f"{label} [{'#' * filled}{'.' * (_BAR - filled)}] {share:4.0%}{left} {words}"[:78]
            print(f"\r{line:<78}", end="" if share < 1 else "\n", file=sys.stderr, flush=True)

    return tell


def _say_time_left(seconds: float, share: float) -> str:
    """Say how long a work still takes if it goes on as it has; "" before one can tell.

    >>> _say_time_left(60, 0.25), _say_time_left(60, 0.9), _say_time_left(1, 0.5)
    (', 3 min left', ', 7 s left', '')
    """
    if seconds < _SOON or not 0 < share < 1:
        return ""
    left = seconds * (1 - share) / share
    return f", {left / 60:.0f} min left" if left > _MINUTES_FROM else f", {left:.0f} s left"
