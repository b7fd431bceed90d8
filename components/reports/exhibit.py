"""Chart + what is shown → an exhibit: table, figure and all the words that go with them, whatever the format.

Cards, files, slides, answers of the API and pages are all made from exhibits, so all carry the same meaning.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of
from components.measures.result import tabulate
from components.plots.chart import Chart
from components.plots.choice import Choice, Value, settle, write_value
from components.plots.extras import Extras
from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.map import Map
from components.plots.questions import QUESTIONS
from components.plots.style import Figure
from components.reports.definitions import find_definitions
from components.reports.plotly.draw import draw_plotly
from components.reports.provenance import Provenance
from components.reports.selection_view import (
    SelectionView,
    count_sources,
    list_parameters,
    list_sourced_tables,
    list_sources,
    make_slug,
)

CREDITS = "Map: Natural Earth. Place finder: GeoNames, CC BY 4.0"


@dataclass(frozen=True, eq=False)
class Exhibit:
    """One chart for one selection. Its parts are made when they are first asked for."""

    chart: Chart[Any]
    view: SelectionView

    @cached_property
    def catalogue(self) -> Catalogue:
        """The rows that the chart counts: those of the selection, or all."""
        return self.view.whole if self.chart.scope == "all" else self.view.catalogue

    @cached_property
    def values(self) -> dict[str, Value]:
        """The value of each choice of the chart."""
        return settle(self.chart.choices, dict(self.view.given), self.view.whole)

    @cached_property
    def measured(self) -> Any:  # noqa: ANN401 - what the chart's own measure returns and its own plot takes
        """What is drawn: a small table, or one with the facts that no row holds."""
        arguments = {choice.argument: self.values[choice.name] for choice in self.chart.choices}
        return self.chart.measure(self.catalogue, **arguments)

    @property
    def table(self) -> pd.DataFrame:
        """What is drawn, as a small table."""
        return tabulate(self.measured)

    @cached_property
    def value(self) -> ChartValue:
        """What is to be seen, whatever draws it."""
        value = self.chart.plot(self.measured, self.catalogue)
        camera = dict(self.view.cameras).get(self.chart.name)
        return replace(value, camera=camera) if camera and isinstance(value, Map) else value

    @cached_property
    def figure(self) -> Figure:
        """The figure as Plotly's JSON, with names for colours."""
        return draw_plotly(self.value)

    @cached_property
    def extras(self) -> Extras:
        """Further parts of the figure's frame: its legend, the extent of a map, the least width."""
        extras = self.chart.extras(self.measured, self.catalogue)
        return {**extras, "extent": list(self.value.extent)} if isinstance(self.value, Map) else extras

    @property
    def height(self) -> int:
        """Px that the figure asks for."""
        return self.chart.height(self.measured)

    @cached_property
    def finding(self) -> str:
        """The finding in a sentence, or "" where none is honest."""
        return "" if self.table.empty else self.chart.find(self.measured, self.catalogue)

    @property
    def title(self) -> str:
        """The finding if there is one, else what is shown."""
        return self.finding or self.chart.title

    @property
    def subtitle(self) -> str:
        """What is shown, where the title is the finding."""
        return self.chart.title if self.finding else ""

    @property
    def words(self) -> str:
        """The selection and the choices in words: "projects e-smartec and MOBI-MIX; level: country"."""
        everything = f"all {count_of(len(self.view.whole.projects), 'project')}"
        selection = everything if self.chart.scope == "all" else self.view.words
        chosen = [_word_choice(choice, self.values[choice.name]) for choice in self.chart.choices]
        return "; ".join([selection, *(word for word in chosen if word)])

    @property
    def source_line(self) -> str:
        """How many sources the rows that the chart counts have, and of which day the data are."""
        return replace(self.view, catalogue=self.catalogue).source_line

    @property
    def rows(self) -> str:
        """How many rows the table has, in words."""
        return count_of(len(self.table), "row")

    @property
    def notes(self) -> tuple[str, str, str]:
        """What goes with each picture: selection; what is counted, rows; sources, state of the data, terms, credits."""
        sources = count_of(count_sources(self.catalogue), "source")
        parts = (self.view.title, sources, self.view.say_state(), self.view.licence, CREDITS)
        return (
            f"Selection: {self.words}.",
            f"{self.chart.counts}. {self.rows}.",
            f"{' · '.join(part for part in parts if part)}.",
        )

    @property
    def link(self) -> str:
        """Where the same is seen, below the address of the page: "?project=e-smartec&tab=Coverage"."""
        return self._settled.make_link(**self._tab)

    @property
    def address(self) -> str:
        """Where the same is seen on the page, "" where that is unknown."""
        camera = dict(self.view.cameras).get(self.chart.name)
        return self._settled.find_address(**self._tab, **({"map": f"{camera},{self.chart.name}"} if camera else {}))

    @property
    def _settled(self) -> SelectionView:
        """What is shown, with the choices that follow from the data named: other data would settle them otherwise."""
        following = {each.name: self.values[each.name] for each in self.chart.choices if callable(each.default)}
        return replace(self.view, given=tuple((dict(self.view.given) | following).items()))

    @property
    def _tab(self) -> dict[str, str]:
        """The parameter of the page that opens the tab of the chart's question; none for a chart that is in none."""
        return next(({"tab": question.label} for question in QUESTIONS if self.chart in question.charts), {})

    @cached_property
    def provenance(self) -> Provenance:
        """What one must know to read its table or picture a year later."""
        headings = [column.label for column in self.chart.headed]
        return Provenance(
            title=self.chart.title,
            finding=self.finding,
            selection=self.words,
            counted=self.chart.counts,
            rows=len(self.table),
            sources=list_sources(*list_sourced_tables(self.catalogue)),
            credits=CREDITS,
            address=self.address,
            definitions=find_definitions(" ".join((self.chart.title, self.chart.counts, *headings))),
            **self.view.origin,
        )

    @property
    def query(self) -> str:
        """Selection and choices as they stand in addresses."""
        given = dict(self.view.given)
        chosen = [
            (choice.name, text)
            for choice in self.chart.choices
            if choice.name in given
            for text in write_value(given[choice.name])
        ]
        return urlencode([*list_parameters(self.view.selection), *chosen, *self.view.visit, *self.view.state])

    @property
    def file(self) -> str:
        """Name of a file without its ending: chart, selection, date of the data; legal everywhere."""
        return "_".join(part for part in (self.chart.name, make_slug(self.words), self.view.date) if part)


def _word_choice(choice: Choice, value: Value) -> str:
    texts = [text for text in write_value(value) if text]
    return f"{choice.label.lower()}: {', '.join(texts)}" if texts else ""
