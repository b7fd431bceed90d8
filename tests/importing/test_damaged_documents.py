"""Documents that somebody's program damaged: keys gone, values of other kinds. Nothing fails, and each row is told."""

from __future__ import annotations

import json
import random

import pytest

from components.importing.imported import import_files
from tests.importing.formats.test_jems import PROGRAMME
from tests.importing.formats.test_keep_eu_api import OTHER, PROJECT

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
