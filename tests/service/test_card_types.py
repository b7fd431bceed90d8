"""Cards have the same fields where they are made and where they are drawn."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NotRequired, get_args, get_origin, get_type_hints

import pytest

from components.catalogue.select import make_selection, select
from components.plots import extras
from components.reports.selection_view import SelectionView
from components.service import card
from components.service.tabs import TABS, make_cards

TYPES = (Path(__file__).parents[1] / "javascript" / "types.d.ts").read_text(encoding="utf-8")
CARDS = get_args(card.Card)
PARTS = (
    *CARDS, card.CardItem, card.CardSection, card.CardLink, card.ChosenItem, card.CardTable, card.CardColumn, card.Api,
    card.Alone,
    extras.Extras, extras.LegendEntry, extras.Action,
)  # fmt: skip


def read_fields(name: str) -> dict[str, bool]:
    """Return the fields of an interface, with those that it extends, and whether each must be there."""
    found = re.search(rf"^interface {name}(?: extends ([\w, ]+))? \{{\n(.*?)^\}}", TYPES, re.S | re.M)
    assert found, f"types.d.ts has no {name}"
    parents = [parent.strip() for parent in (found[1] or "").split(",") if parent]
    fields = {field: must for parent in parents for field, must in read_fields(parent).items()}
    return fields | {field: not may for field, may in re.findall(r"^  (\w+)(\??): ", found[2], re.M)}


def list_fields(part: type) -> dict[str, bool]:
    """Return the fields of a typed dictionary, and whether each must be there."""
    hints = get_type_hints(part, include_extras=True)
    return {
        name: name in part.__required_keys__ and get_origin(hint) is not NotRequired for name, hint in hints.items()
    }


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_both_sides_have_the_same_fields(part):
    assert read_fields(part.__name__) == list_fields(part)


def test_both_sides_have_the_same_kinds():
    (union,) = re.findall(r"^type CardContent = (.+);", TYPES, re.M)

    assert union.split(" | ") == [each.__name__ for each in CARDS]
    for each in CARDS:
        (kind,) = get_args(get_type_hints(each)["kind"])
        assert f"interface {each.__name__} extends" in TYPES and f'  kind: "{kind}";' in TYPES


def test_each_card_of_the_page_has_the_fields_of_its_kind(shipped):
    of_kind = {get_args(get_type_hints(each)["kind"])[0]: list_fields(each) for each in CARDS}
    selection = make_selection({"project": ["e-smartec", "mobi-mix"]})
    view = SelectionView(select(shipped, selection), shipped, selection)
    for tab in (each for each in TABS if each.label != "Find a peer"):  # asks the session who is asked for
        for made in make_cards(tab, view, "place:Mechelen, Belgium"):
            fields = of_kind[made["kind"]]
            assert {name for name, must in fields.items() if must} <= {*made} <= {*fields}, made["name"]
