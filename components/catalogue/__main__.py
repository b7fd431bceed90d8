"""`python -m components.catalogue data/`: the check of the data without installing anything."""

import argparse
import sys

from components.catalogue.command import add_arguments, run

parser = argparse.ArgumentParser(prog="python -m components.catalogue", description="Check a folder of CSV files.")
add_arguments(parser)
sys.exit(run(parser.parse_args()))
