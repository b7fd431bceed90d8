"""Exports that somebody's program damaged: keys and columns gone, values of other kinds, rows of other lengths.

Nothing fails, and each row is shown or told.
"""

from __future__ import annotations

import json
import random

import pytest

from components.importing.imported import import_files
from tests.importing.conftest import make_csv
from tests.importing.formats import test_cordis, test_interreg, test_jems_partners, test_keep_eu, test_kohesio
from tests.importing.formats.test_jems import PROGRAMME
from tests.importing.formats.test_keep_eu_api import OTHER, PROJECT
from tests.importing.formats.test_operations import HEADER, ROWS

ODD = [None, True, 0, -1, 1e308, float("nan"), "", "x" * 500, "\ud800", "0", [], {}, [[]], [None], {"en": None},
       ["a", {"name": 1}], {"name": ["b"]}, "1970-01-01", "=1+1", "\u0000", 10**40]  # fmt: skip
DOCUMENTS = {"keep": [PROJECT, OTHER], "jems": {"programme": PROGRAMME}}


def damage(value, dice: random.Random, share: float = 0.15):
    """The value with some of what it holds gone, doubled, or of another kind."""
    if dice.random() < share / 3:
        return dice.choice(ODD)
    if isinstance(value, dict):
        kept = [(key, each) for key, each in value.items() if dice.random() > share / 3]
        return {key: damage(each, dice, share) for key, each in kept}
    if isinstance(value, list):
        listed = [damage(each, dice, share) for each in value]
        return listed[0] if len(listed) == 1 and dice.random() < share else listed * (1 + (dice.random() < share / 3))
    return dice.choice(ODD) if dice.random() < share else value


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_damage_makes_it_fail(name):
    for seed in range(40):
        damaged = damage(DOCUMENTS[name], random.Random(seed))
        imported = import_files({"x.json": json.dumps(damaged).encode()})

        assert imported.readings or imported.loaded.issues, seed


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_partner_is_shown_or_told(name):
    for seed in range(40):
        imported = import_files({"x.json": json.dumps(damage(DOCUMENTS[name], random.Random(seed), 0.1)).encode()})
        for reading in imported.readings:
            label, rows = reading.accounts[1].label, reading.accounts[1].rows
            lost = {each.row for each in imported.loaded.issues if each.file == label and each.loss == "row"}
            no_objects = {each.row for each in imported.loaded.issues if each.file == label
                          and each.rule == "check_elements"}  # fmt: skip

            assert len(imported.loaded.catalogue.partners) + len(lost - no_objects) == rows, seed


SHEETS = {
    "operations of kohesio": test_kohesio.OPERATIONS,
    "beneficiaries of kohesio": test_kohesio.BENEFICIARIES,
    "interreg": test_interreg.OPERATIONS,
    "interreg, a row a partner": test_interreg.FLAT,
    "national": [HEADER, *ROWS],
    "jems": [test_jems_partners.ENGLISH, *test_jems_partners.ROWS],
    "cordis": test_cordis.ORGANISATIONS,
    "keep.eu": test_keep_eu.NEW_PARTNERS,
}
CELLS = [
    "",
    "N.a.",
    "0",
    "-",
    "1.912,96",
    "31/02/2024",
    "9" * 400,
    "=1+1",
    "a|b|c",
    "(",
    "\u200b",
    "true",
    "Q1",
    "51,4",
]


def damage_rows(rows, dice: random.Random) -> list[list[str]]:
    """The rows without some columns, with other cells, and cut short, repeated or in another order here and there."""
    dropped = {position for position in range(len(rows[0])) if dice.random() < 0.1}
    kept = [[str(cell) for position, cell in enumerate(row) if position not in dropped] for row in rows]
    header, *below = kept
    below = [[dice.choice(CELLS) if dice.random() < 0.15 else cell for cell in row] for row in below]
    below = [row[: dice.randrange(len(row) + 1)] if dice.random() < 0.1 and row else row for row in below * 2]
    dice.shuffle(below)
    return [header, *below]


@pytest.mark.parametrize("name", SHEETS)
def test_no_damage_of_a_sheet_makes_it_fail(name):
    for seed in range(15):
        content = make_csv(damage_rows(SHEETS[name], random.Random(seed)))
        imported = import_files({"x.csv": content})

        assert imported.readings or imported.loaded.issues, seed
