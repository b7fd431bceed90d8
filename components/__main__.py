"""The console command `pilot-cities`: its sub-commands, each from its own folder."""

from __future__ import annotations

import argparse
import re
import signal
import sys
from importlib import import_module
from typing import NoReturn

from components.catalogue.spelling import ask_meaning, suggest

_COMMANDS = {
    "check": ("components.geocoding.check", "check a folder of CSV files"),
    "export": ("components.reports.command", "write figures, tables, slides and reports of a selection"),
    "publish": ("components.web.publish", "write a static site that any web space serves"),
    "geocode": ("components.geocoding.command", "locate the rows of a CSV file"),
}


def main(words: list[str] | None = None) -> int:
    """Run the sub-command that the words name (those of the command line if None) and return its exit code."""
    parser = argparse.ArgumentParser(prog="pilot-cities", description="Work with the data of the dashboard.")
    subparsers = parser.add_subparsers(dest="command", required=True)
    if words is None:
        words = sys.argv[1:]
        _clean_up_when_ended()
    for name, (module, purpose) in _COMMANDS.items():
        subparser = subparsers.add_parser(name, help=purpose, description=purpose.capitalize() + ".")
        if words[:1] == [name]:  # only the command that is asked for is imported
            import_module(module).add_arguments(subparser)
    arguments, strange = parser.parse_known_args(words)
    if strange:
        _refuse(strange, subparsers.choices[arguments.command])
    return int(import_module(_COMMANDS[arguments.command][0]).run(arguments))


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
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
