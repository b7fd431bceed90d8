"""Pairs of names that may be one organisation → bars of the projects that each name has."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.duplicates import describe_alike, tell_duplicates
from components.language.notes import tell_rest
from components.measures.duplicates import find_duplicates, list_duplicates
from components.plots.chart import Chart
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import make_tip
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn

MOST = 12  # pairs drawn; the table has them all
_WIDTH = 20  # characters of a name in a label


def plot_duplicates(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return a bar for each pair, likest first: the projects of the one name, and those of the other."""
    drawn = table.head(MOST)
    told = (drawn[name] for name in ("organisation", "projects", "other", "other_projects", "reasons"))
    tips = tuple(make_tip(worded) for worded in map(describe_alike, *told))
    series = tuple(
        Series(column, colour, tuple(drawn[column].tolist()), tips, _make_keys(drawn[names]))
        for column, colour, names in (("projects", "@bar", "organisation"), ("other_projects", "@step1", "other"))
    )
    texts = tuple(f"{one:,} + {other:,}" for one, other in zip(drawn["projects"], drawn["other_projects"], strict=True))
    note = tell_rest(len(table) - len(drawn), "pair")
    return Bars(tuple(_name_pairs(drawn)), (Panel("Projects", series, texts),), note=note)


def _make_keys(names: pd.Series) -> tuple[str, ...]:
    return tuple(str(ItemKey("organisation", name)) for name in names)


def _name_pairs(drawn: pd.DataFrame) -> list[str]:
    """Return both names, each in a line; what they have in common at the beginning may hide the difference."""
    return [
        f"{_cut(first)} ≈ {_cut(second)}" for first, second in zip(drawn["organisation"], drawn["other"], strict=True)
    ]


def _cut(name: str) -> str:
    """Return a name in a line, without its middle: names that are alike often differ at the end.

    >>> _cut("Business Support Centre Ltd., Kranj")
    'Business…d., Kranj'
    """
    half = _WIDTH // 2 - 1
    return name if len(name) <= _WIDTH else f"{name[:half].rstrip()}…{name[-half:].lstrip()}"


DUPLICATES = Chart(
    name="duplicates",
    title="Names that may be one organisation",
    counts="Alike: letters that agree once accents, small words and legal forms are left out; a pair is a suggestion "
    "with its reason, nothing is merged. Bars: the projects of the first name and of the second, which a click opens",
    measure=list_duplicates,
    plot=plot_duplicates,
    find=lambda table, catalogue: tell_duplicates(find_duplicates(table, catalogue)),
    empty="No two names here look like one organisation.",
    columns=(
        TableColumn("organisation", "Organisation"),
        TableColumn("other", "May be the same as"),
        TableColumn("similarity", "Alike, of 100", "integer"),
        TableColumn("reasons", "Why"),
        TableColumn("country", "Country"),
        TableColumn("projects", "Projects", "integer"),
        TableColumn("other_projects", "Projects of the other", "integer"),
    ),
    height=lambda table: measure_bars_height(_name_pairs(table.head(MOST)), note=len(table) > MOST),
    key=name_item("organisation", "organisation"),
)
