"""A chart: one measure and its figure, with the words that say what is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal

from components.catalogue.catalogue import Catalogue
from components.measures.result import Measured
from components.plots.choice import Choice
from components.plots.extras import Extras
from components.plots.kinds.chart_value import ChartValue
from components.plots.row_key import RowKey
from components.plots.table_column import TableColumn, list_headed


@dataclass(frozen=True)
class Chart(Generic[Measured]):
    """One figure of the dashboard. Tables, pictures, downloads, addresses and the API all follow from it."""

    name: str  #: in addresses and file names: "partners-by-country"
    title: str  #: what is shown: "Partners and pilots by country"
    counts: str  #: what is counted, one sentence for the caption
    measure: Callable[..., Measured]  #: catalogue (and choices by name) → what is drawn, a small table with its facts
    plot: Callable[[Measured, Catalogue], ChartValue]
    find: Callable[[Measured, Catalogue], str]  #: the finding in one sentence, "" where none is honest
    empty: str  #: why there is nothing to see, a sentence; the way out is added
    columns: tuple[TableColumn, ...]  #: of the table, whatever is selected; in this order for people and in files
    height: Callable[[Measured], int] = lambda measured: 380  #: px
    key: RowKey | None = None  #: what a click on a row asks for
    extras: Callable[[Measured, Catalogue], Extras] = lambda measured, catalogue: {}  #: further parts of the card
    choices: tuple[Choice, ...] = ()  #: what one chooses beside the filters; arguments of the measure
    scope: Literal["selection", "all"] = "selection"  #: which rows the measure sees

    @property
    def headed(self) -> tuple[TableColumn, ...]:
        """The columns that tables for people and files have."""
        return list_headed(self.columns)
