"""The console command `pilot-cities`: each a module of terminal/; what starts the server is in web/."""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Timer
from typing import NoReturn

from components.catalogue.spelling import ask_meaning, suggest
from components.importing.source_address import is_address

_SHOW = "show"
_COMMANDS = {
    _SHOW: ("components.web.show", "show a folder or files in the browser; what is done where no command is named"),
    "check": ("components.terminal.check", "check a folder of CSV files, or files of any known kind"),
    "init": ("components.terminal.init", "make a folder that is a dashboard, to be filled with your projects"),
    "template": ("components.terminal.template", "make a workbook to fill in"),
    "convert": ("components.terminal.convert", "make a folder of CSV files of tables, workbooks and exports"),
    "accept": ("components.terminal.accept", "show a folder to all as it is now, though rows are gone that were there"),
    "export": ("components.terminal.export", "write figures, tables, slides and reports of a selection"),
    "publish": ("components.terminal.publish", "write a static site that any web space serves"),
    "kept": ("components.terminal.kept", "list what visitors have kept on this server, and remove any of it"),
    "geocode": ("components.terminal.geocode", "locate the rows of a CSV file"),
    "remember": ("components.terminal.remember", "keep the places of a data folder in its places.csv"),
    "measure": ("components.terminal.measure", "tell how good the place finder is on a list of known points"),
}  # name → module, purpose


def main(words: list[str] | None = None) -> int:
    """Run the sub-command that the words name (those of the command line if None) and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="pilot-cities",
        description="Show a folder of projects as a dashboard, and work with its data.",
        usage="%(prog)s [PATH …] | COMMAND …",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_find_version()}")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="pilot-cities")
    if words is None:
        words = sys.argv[1:]
        _clean_up_when_ended()
    words = _name_command(words, parser)
    for name, (module, purpose) in _COMMANDS.items():
        subparser = subparsers.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
        if words[:1] == [name]:  # only the command that is asked for is imported
            import_module(module).add_arguments(subparser)
    arguments, unknown = parser.parse_known_args(words)
    if unknown:
        _refuse(unknown, subparsers.choices[arguments.command])
    return int(import_module(_COMMANDS[arguments.command][0]).run(arguments))


def _name_command(words: Sequence[str], parser: argparse.ArgumentParser) -> list[str]:
    """The words with the command that they mean: a folder is shown, and nothing at all is the shipped one."""
    first = words[0] if words else ""
    if first in {*_COMMANDS, "-h", "--help", "--version"}:
        return list(words)
    if first and not first.startswith("-") and not is_address(first) and not Path(first).expanduser().exists():
        meant = suggest(first, [*_COMMANDS])
        parser.error(f"There is no folder and no command {first!r}. {ask_meaning(meant, '--help lists the commands.')}")
    return [_SHOW, *words]


def _find_version() -> str:
    try:
        return version("pilot-cities")
    except PackageNotFoundError:
        return "of a checkout that is not installed"


def _refuse(words: list[str], parser: argparse.ArgumentParser) -> NoReturn:
    """End with a sentence about the first word that a command does not know, and the nearest that it does."""
    word = next((each for each in words if each.startswith("-")), words[0]).partition("=")[0]
    meant = suggest(word, re.findall(r"--[\w-]+", parser.format_usage())) if word.startswith("-") else ""
    parser.error(f"There is no option {word!r}. {ask_meaning(meant, '--help lists them all.')}")


def _clean_up_when_ended() -> None:
    """Let who ends the program, and not only who interrupts it, leave nothing half written behind."""
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP; under nohup it is ignored, and stays so
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: object) -> NoReturn:
    sys.unraisablehook = partial(_end_again, number)
    sys.exit(128 + number)


def _end_again(number: int, lost: sys.UnraisableHookArgs) -> None:
    """Ask once more a moment later: Python drops what is raised while it clears away an object."""
    if isinstance(lost.exc_value, SystemExit):
        Timer(0.05, os.kill, (os.getpid(), number)).start()
    else:
        sys.__unraisablehook__(lost)


if __name__ == "__main__":
    sys.exit(main())
