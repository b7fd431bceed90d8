"""What compared projects share and have alone → bars by kind of item, and the items of one kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from components.catalogue.catalogue import Catalogue
from components.catalogue.table_row import TableRow
from components.language.comparison.headings import (
    SharedBy,
    head_column,
    head_kind_of_column,
    tell_not_compared,
    tell_question_mark,
)
from components.language.comparison.items import tell_kind
from components.language.comparison.shared import tell_common
from components.language.notes import join_remarks
from components.measures.comparison.items import (
    ASPECTS,
    CommonGround,
    ComparedItems,
    count_common,
    keep_compared,
    list_shared_and_own,
    make_items_key,
)
from components.measures.comparison.shared import find_common, find_kind
from components.measures.engine import count_projects, name_projects
from components.plots.chart import Chart
from components.plots.choice import Choice
from components.plots.colours import colour_projects
from components.plots.columns import measure_columns, plot_columns
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import Tip
from components.plots.kinds.upset import Upset
from components.plots.kinds.word_columns import WordColumns
from components.plots.row_key import KEY
from components.plots.table_column import TableColumn, hide_columns
from components.plots.upset import measure_upset, measure_upset_width, plot_upset

_NOT_KNOWN = "?"


@dataclass(frozen=True)
class _Column:
    """One column of bars: which rows of `count_common` it counts, and when too little is recorded to tell."""

    shared: SharedBy
    colour: str
    counts: Callable[[TableRow], bool]
    is_unknown: Callable[[list[str]], bool] = lambda unrecorded: False


def plot_common(common: CommonGround, catalogue: Catalogue) -> Bars:
    """Return bars by kind: shared in the middle, own at either side; of more projects, by how many share."""
    table = common.table
    columns = _list_columns(keep_compared(catalogue))
    rows = table.to_dict("records")
    of_kind = {kind: [row for row in rows if row["kind"] == kind] for kind in table["kind"].unique()}
    labels = tuple(ASPECTS[kind].label for kind in of_kind)
    panels = tuple(_make_panel(column, of_kind) for column in columns)
    return Bars(labels, panels, note=_tell_open(common), shares_scale=True)


def _tell_open(common: CommonGround) -> str:
    """Say what a question mark means, and which projects are left out, where it is so."""
    is_open = (common.table["number"] == 0).any()
    return join_remarks(tell_question_mark(_NOT_KNOWN) if is_open else "", tell_not_compared(common.left_out))


def _list_columns(compared: Catalogue) -> list[_Column]:
    names, colours = name_projects(compared), colour_projects(compared)
    number = len(names)
    shared = _Column(SharedBy("all", number), "@shared", lambda row: row["projects"] == number, bool)
    if number == 2:
        first, last = (_make_own(project, names, colours[project]) for project in names)
        return [first, shared, last]
    return [
        shared,
        _Column(SharedBy("some", number), "@shared", lambda row: 1 < row["projects"] < number),
        _Column(SharedBy("one", number), "@bar", lambda row: row["projects"] == 1),
    ]


def _make_own(project: str, names: dict[str, str], colour: str) -> _Column:
    def is_own(row: TableRow) -> bool:
        return bool(row["key"] == str(make_items_key(row["kind"], [project], list(names))))

    name = names[project]
    return _Column(SharedBy("project", len(names), name), colour, is_own, lambda unrecorded: name in unrecorded)


def _make_panel(column: _Column, of_kind: Mapping[str, Sequence[TableRow]]) -> Panel:
    values, texts, tips, keys = [], [], [], []
    for kind, rows in of_kind.items():
        counted = [row for row in rows if row["number"] and column.counts(row)]
        unrecorded = [row["names"] for row in rows if not row["number"]]
        number = sum(row["number"] for row in counted)
        is_unknown = not number and column.is_unknown(unrecorded)
        values.append(number)
        texts.append(_NOT_KNOWN if is_unknown else f"{number:,}")
        tips.append(Tip(head_kind_of_column(ASPECTS[kind].label, column.shared), lines=_list_items(counted)))
        keys.append(counted[0]["key"] if len(counted) == 1 else None)
    title = head_column(column.shared)
    series = Series(title, column.colour, tuple(values), tuple(tips), tuple(keys))
    return Panel(title, (series,), tuple(texts))


def _list_items(rows: Sequence[TableRow]) -> tuple[str, ...]:
    return tuple(item for row in rows[:3] for item in row["items"].split("; "))


def plot_items(items: ComparedItems, catalogue: Catalogue) -> WordColumns | Upset:
    """Return the items of one kind: of two projects in three columns, of more as sets that overlap."""
    table, compared = items.table, keep_compared(catalogue)
    if table.empty:
        return Upset((), ())
    return plot_columns(table, compared) if items.compared == 2 else plot_upset(table, compared)


def _measure_items(items: ComparedItems) -> int:
    return measure_columns(items.table) if items.compared == 2 else measure_upset(items.compared)


ASPECT = Choice(
    "aspect",
    "Items to compare",
    "one",
    list_options=lambda catalogue: tuple(ASPECTS),
    default="challenges",
    help="Shared: two of the compared projects or more have a row with it. A theme or challenge may be claimed by the "
    "project or by one of its places; a place has a partner or a pilot; a kind of measure is that of a pilot.",
)

COMMON_GROUND = Chart(
    name="common-ground",
    title="What they share, and what each has alone",
    counts="Each challenge, theme, … counts once; shared: two of the compared projects or more have a row with it",
    measure=count_common,
    plot=plot_common,
    find=lambda common, catalogue: tell_common(find_common(common, catalogue)),
    empty="There is nothing to compare: choose two projects or more under Project.",
    columns=(
        TableColumn("kind", "Kind"),
        TableColumn("names", "Projects"),
        TableColumn("projects", "Number of projects", "integer"),
        TableColumn("number", "Number of items", "integer"),
        TableColumn("items", "Items"),
        *hide_columns("key"),
    ),
    height=lambda common: measure_bars_height(list(common.table["kind"].unique()), note=bool(_tell_open(common))),
    key=KEY,
    extras=lambda common, catalogue: {"min_width": 420 if count_projects(catalogue) == 2 else 330},
)

SHARED_AND_OWN = Chart(
    name="shared-and-own",
    title="Item by item",
    counts="Each item that a compared project has a row with; what no source says is not shown, and may be there",
    measure=list_shared_and_own,
    plot=plot_items,
    find=lambda items, catalogue: tell_kind(find_kind(items, catalogue)),
    empty="Nothing of this kind is recorded for two projects here.",
    columns=(
        TableColumn("kind", "Kind"),
        TableColumn("item", "Item"),
        TableColumn("group", "Family"),
        TableColumn("projects", "Number of projects", "integer"),
        TableColumn("names", "Projects"),
        *hide_columns("key"),
    ),
    height=_measure_items,
    key=KEY,
    extras=lambda items, catalogue: {"min_width": 560 if items.compared == 2 else measure_upset_width(items.table)},
    choices=(ASPECT,),
)
