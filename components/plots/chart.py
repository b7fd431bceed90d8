"""A chart: one measure and its figure, with the words that say what is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.plots.choice import Choice
from components.plots.style import Figure


@dataclass(frozen=True)
class Chart:
    """One figure of the dashboard. Tables, pictures, downloads, addresses and the API all follow from it."""

    name: str  #: in addresses and file names: "partners-by-country"
    title: str  #: what is shown: "Partners and pilots by country"
    counts: str  #: what is counted, one sentence for the caption
    measure: Callable[..., pd.DataFrame]  #: catalogue (and choices by name) → what is drawn, a small table
    plot: Callable[[pd.DataFrame, Catalogue], Figure]
    find: Callable[[pd.DataFrame, Catalogue], str]  #: the finding in one sentence, "" where none is honest
    empty: str  #: why there is nothing to see, a sentence; the way out is added
    labels: dict[str, str]  #: column of the table → heading for people
    height: Callable[[pd.DataFrame], int] = lambda table: 380  #: px
    key: str = ""  #: what a click on a row means, with the row's cells: "country:{country}"
    extras: Callable[[pd.DataFrame, Catalogue], dict[str, Any]] = (
        lambda table, catalogue: {}
    )  #: further parts of the card
    choices: tuple[Choice, ...] = ()  #: what one chooses beside the filters; arguments of the measure
    scope: Literal["selection", "all"] = "selection"  #: which rows the measure sees
