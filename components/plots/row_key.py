"""Row of a table → what a click on it asks for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import partial

from components.catalogue.clicks import Click, FilterValue
from components.catalogue.item_key import ItemKey, ItemKind


@dataclass(frozen=True)
class RowKey:
    """The columns whose cells say what a click on a row asks for, and how."""

    columns: tuple[str, ...]
    make: Callable[..., Click | str]  #: the cells → the click, or its text

    def of(self, row: Mapping[Hashable, object]) -> str:
        """Return what a click on a row asks for, as text; "" where a cell that says it is empty.

        >>> name_item("theme", "theme", "project").of({"theme": "safety | security", "project": "a"})
        'theme:safety %7C security|a'
        """
        cells = [str(row[column]) for column in self.columns]
        return str(self.make(*cells)) if all(cells) else ""


def name_item(kind: ItemKind, *columns: str) -> RowKey:
    """Return the key of rows with an item, whose names stand in some columns."""
    return RowKey(columns, partial(ItemKey, kind))


def name_value(name: str) -> RowKey:
    """Return the key of rows with a value of a filter, in the column of its name."""
    return RowKey((name,), partial(FilterValue, name))


KEY = RowKey(("key",), str)  #: of rows that say it in a column of their own
