"""Reports of challenges → who reports each, and whether a pilot is recorded alongside."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, is_place
from components.language.amounts import name_part
from components.language.co_located import (
    Reporter,
    explain_reporter,
    head_family,
    head_reporters,
    name_reports,
    tell_piloted_part,
    tell_pilots_alongside,
    tell_reported_and_piloted,
)
from components.language.notes import tell_unshared_rest
from components.measures.co_located import find_reported_and_piloted, list_challenge_reports
from components.measures.engine import alphabetise
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.extras import Extras
from components.plots.kinds.bars import Bars, Panel, Series, keep_counting, measure_bars_height
from components.plots.kinds.grid import Grid, Mark, Row, Wrap
from components.plots.kinds.tip import Tip
from components.plots.labels import break_label
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn, hide_columns

NAMED = 8  # so many reports of one challenge stand side by side with their names; more are bars
MOST = 25  # challenges drawn as bars; the table has them all
_ROW, _COLUMN, _LABELS = 37, 138, 200  # px; six columns fill a page
_PLACE, _PROJECT, _NONE = "@bar", "@shared", "@gap"
_BY_PLACES = ("piloted_places", "other_places")  # columns: with a pilot alongside, without
_BY_PROJECTS = ("piloted_projects", "other_projects")
_LEGEND: dict[Reporter, str] = {"place": _PLACE, "project": _PROJECT, "none": _NONE}


def plot_reports(table: pd.DataFrame, catalogue: Catalogue) -> Bars | Grid:
    """Return a row for each challenge, under its family, with everyone who reports it; bars where they are many."""
    return _plot_bars(table) if _are_many(table) else _plot_names(table)


def _are_many(table: pd.DataFrame) -> bool:
    return bool(len(table)) and int(table["challenge"].value_counts().max()) > NAMED


def _plot_names(table: pd.DataFrame) -> Grid:
    rows = _list_rows(table)
    return Grid(
        rows=tuple(Row(text, is_heading=is_family) for text, is_family in rows),
        columns=("",) * max(_count_columns(table), 1),
        marks=tuple(_mark(table, rows)),
        height=measure_reports(table),
        texts="beside",
        lines="none",
        row_wrap=Wrap(25),
    )


def _list_rows(table: pd.DataFrame) -> list[tuple[str, bool]]:
    """Return the rows as (text, whether it is the heading of a family)."""
    rows: list[tuple[str, bool]] = []
    terms = table[["challenge_group", "challenge"]].drop_duplicates()
    for group, of_group in terms.groupby("challenge_group", sort=False):
        rows += [(head_family(str(group)), True), *((term, False) for term in of_group["challenge"])]
    return rows


def _mark(table: pd.DataFrame, rows: list[tuple[str, bool]]) -> Iterator[Mark]:
    height = {text: number for number, (text, is_family) in enumerate(rows) if not is_family}
    columns = table.groupby("challenge", sort=False).cumcount().tolist()
    for row, column in zip(table.to_dict("records"), columns, strict=True):
        by_place = is_place(row["key"])
        yield Mark(
            height[row["challenge"]],
            column,
            _name_reporter(row, by_place),
            tip=_describe(row),
            key=str(ItemKey("challenge", row["challenge"])),
            shape="circle" if by_place else "square",
            is_open=not row["pilots"],
            size=12,
            colour=(_PLACE if by_place else _PROJECT) if row["pilots"] else _NONE,
        )


def _name_reporter(row: dict, by_place: bool) -> str:
    """Return the place without its country, or the whole project, which is the only one of its row."""
    name = row["who"].rpartition(", ")[0] or row["who"] if by_place else row["projects"]
    return break_label(name, width=18, lines=1)[0]


def _describe(row: dict) -> Tip:
    pilots = tell_pilots_alongside(row["pilots"], row["measures"])
    told = (row["projects"], *break_label(row["evidence"], width=60, lines=4), pilots)
    return Tip(row["challenge"], f" · {row['who']}", tuple(part for part in told if part))


def _plot_bars(table: pd.DataFrame) -> Bars:
    counted = _count_reports(table).head(MOST)
    keys = tuple(str(ItemKey("challenge", challenge)) for challenge in counted["challenge"])
    panels = []
    for by_places, own, counts in ((True, _PLACE, _BY_PLACES), (False, _PROJECT, _BY_PROJECTS)):
        with_pilots, without = (tuple(counted[count].tolist()) for count in counts)
        parts = [(piloted, piloted + rest) for piloted, rest in zip(with_pilots, without, strict=True)]
        tips = tuple(
            Tip(term, lines=(tell_piloted_part(*part, by_places=by_places),))
            for term, part in zip(counted["challenge"], parts, strict=True)
        )
        series = (
            Series(name_reports(with_pilots=True), own, with_pilots, tips, keys),
            Series(name_reports(with_pilots=False), _NONE, without, tips, keys),
        )
        panels.append(Panel(head_reporters(by_places=by_places), series, tuple(name_part(*part) for part in parts)))
    return Bars(tuple(counted["challenge"]), keep_counting(panels), note=_tell_rest(table))


def _count_reports(table: pd.DataFrame) -> pd.DataFrame:
    """Count the reports of each challenge: by places and whole projects, with and without a pilot alongside."""
    by_place, piloted = table["key"].map(is_place).astype(bool), table["pilots"] > 0
    parts = (by_place & piloted, by_place & ~piloted, ~by_place & piloted, ~by_place & ~piloted)
    counts = dict(zip((*_BY_PLACES, *_BY_PROJECTS), parts, strict=True))
    marked = pd.DataFrame({"challenge": table["challenge"], **counts, "all": 1})
    counted = marked.groupby("challenge", sort=False).sum().reset_index()
    return counted.sort_values(["all", "challenge"], ascending=[False, True], ignore_index=True, key=alphabetise)


def _tell_rest(table: pd.DataFrame) -> str:
    return tell_unshared_rest(max(table["challenge"].nunique() - MOST, 0), by_one_each=False)


def _count_columns(table: pd.DataFrame) -> int:
    return int(table["challenge"].value_counts().max()) if len(table) else 0


def measure_reports(table: pd.DataFrame) -> int:
    """Return the height in px of a table's rows."""
    if _are_many(table):
        return measure_bars_height(_count_reports(table).head(MOST)["challenge"].tolist(), note=bool(_tell_rest(table)))
    return max(len(_list_rows(table)), 2) * _ROW + 30


def _make_extras(table: pd.DataFrame, catalogue: Catalogue) -> Extras:
    width = 560 if _are_many(table) else _LABELS + _COLUMN * _count_columns(table)
    return {
        "min_width": width,
        "legend": list_legend({explain_reporter(who): colour for who, colour in _LEGEND.items()}),
    }


REPORTS = Chart(
    name="challenge-reports",
    title="Who reports each challenge, and where a measure is piloted",
    counts=(
        "A mark: a place, or a project as a whole, reports the challenge; filled: that place, or that project, has a "
        "pilot; that it was made against the challenge is not recorded, and what is not recorded may still be there"
    ),
    measure=list_challenge_reports,
    plot=plot_reports,
    find=lambda table, catalogue: tell_reported_and_piloted(find_reported_and_piloted(table, catalogue)),
    empty="No challenges are recorded for this selection.",
    columns=(
        TableColumn("challenge_group", "Family"),
        TableColumn("challenge", "Challenge"),
        TableColumn("who", "Who reports it"),
        TableColumn("projects", "In project"),
        TableColumn("evidence", "Evidence"),
        TableColumn("pilots", "Pilots alongside", "integer"),
        TableColumn("measures", "Their kinds"),
        TableColumn("claims", "Claims", "integer"),
        TableColumn("certainty", "Certainty"),
        TableColumn("source", "Source"),
        *hide_columns("key"),
    ),
    height=measure_reports,
    key=name_item("challenge", "challenge"),
    extras=_make_extras,
)
