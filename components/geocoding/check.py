"""`pilot-cities check FOLDER`: the check of the catalogue, and of the places that were decided before."""

from __future__ import annotations

import argparse

from components.catalogue import command
from components.geocoding.sources.remembered import FILE, read_memory

add_arguments = command.add_arguments


def run(arguments: argparse.Namespace) -> int:
    """Print what is wrong with the tables and places.csv; 1 if there are errors, else 0."""
    return command.run(arguments, read_memory(arguments.folder / FILE).problems)
