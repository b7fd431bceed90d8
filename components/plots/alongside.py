"""Reports of challenges → who reports each, and whether a pilot is recorded alongside."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, is_place
from components.language.alongside import tell_reported_and_piloted
from components.language.phrases import count_of
from components.measures.alongside import find_reported_and_piloted, list_challenge_reports
from components.plots.chart import Chart
from components.plots.colours import list_legend
from components.plots.extras import Extras
from components.plots.kinds.bars import Bars, Panel, Series, measure_height
from components.plots.kinds.tip import Tip
from components.plots.labels import wrap_label
from components.plots.row_key import name_item
from components.plots.style import Figure, make_layout

NAMED = 8  # so many reports of one challenge stand side by side with their names; more are bars
MOST = 25  # challenges drawn as bars; the table has them all
_ROW, _COLUMN, _LABELS = 37, 138, 200  # px; six columns fill a page
_PLACE, _PROJECT, _NONE = "@bar", "@shared", "@gap"
_LEGEND = {"a place that pilots a measure, too": _PLACE, "a whole project with pilots": _PROJECT,
           "no pilot recorded alongside": _NONE}  # fmt: skip


def plot_reports(table: pd.DataFrame, catalogue: Catalogue) -> Bars | Figure:
    """Return a row for each challenge, under its family, with everyone who reports it; bars where they are many."""
    return _plot_bars(table) if _are_many(table) else _plot_names(table)


def _are_many(table: pd.DataFrame) -> bool:
    return bool(len(table)) and int(table["challenge"].value_counts().max()) > NAMED


def _plot_names(table: pd.DataFrame) -> Figure:
    rows = _list_rows(table)
    ticks = ["" if is_family else wrap_label(text, width=25) for text, is_family in rows]
    columns = max(_count_columns(table), 1)
    layout = make_layout(
        xaxis={"visible": False, "range": [-0.15, columns - 0.05], "fixedrange": True},
        yaxis={
            "tickvals": list(range(len(rows))), "ticktext": ticks, "range": [max(len(rows), 2) - 0.4, -0.6],
            "ticks": "", "ticklabelstandoff": 8, "showgrid": False,
        },
        annotations=[_make_heading(text, row) for row, (text, is_family) in enumerate(rows) if is_family],
    )  # fmt: skip
    return {"data": [_mark(table, [text for text, is_family in rows if not is_family], rows)], "layout": layout}


def _make_heading(family: str, row: int) -> dict[str, object]:
    return {
        "text": family, "xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "y": row + 0.15, "yanchor": "middle",
        "showarrow": False, "font": {"color": "@muted"},
    }  # fmt: skip


def _list_rows(table: pd.DataFrame) -> list[tuple[str, bool]]:
    """Return the rows as (text, whether it is the heading of a family)."""
    rows: list[tuple[str, bool]] = []
    terms = table[["challenge_group", "challenge"]].drop_duplicates()
    for group, of_group in terms.groupby("challenge_group", sort=False):
        rows += [((str(group) or "no family").capitalize(), True), *((term, False) for term in of_group["challenge"])]
    return rows


def _mark(table: pd.DataFrame, terms: list[str], rows: list[tuple[str, bool]]) -> dict[str, object]:
    places = [number for number, (_, is_family) in enumerate(rows) if not is_family]
    height = dict(zip(terms, places, strict=True))
    by_place = table["key"].map(is_place).tolist()
    marks = list(zip(by_place, table["pilots"], strict=True))
    return {
        "type": "scatter", "mode": "markers+text", "cliponaxis": False,
        "x": table.groupby("challenge", sort=False).cumcount().tolist(),
        "y": [height[term] for term in table["challenge"]],
        "text": [f" {_shorten(who, place)}" for who, place in zip(table["who"], by_place, strict=True)],
        "textposition": "middle right", "textfont": {"size": 13, "color": "@ink"},
        "marker": {
            "size": 12, "opacity": 1,
            "symbol": [_find_symbol(*mark) for mark in marks], "color": [_find_colour(*mark) for mark in marks],
        },
        "customdata": [f"challenge:{row['challenge']}" for row in table.to_dict("records")],
        "hovertext": [_describe(row) for row in table.to_dict("records")],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }  # fmt: skip


def _find_colour(by_place: bool, pilots: int) -> str:
    return (_PLACE if by_place else _PROJECT) if pilots else _NONE


def _find_symbol(by_place: bool, pilots: int) -> str:
    return ("circle" if by_place else "square") + ("" if pilots else "-open")


def _shorten(who: str, by_place: bool) -> str:
    name = who.rpartition(", ")[0] or who if by_place else who.removesuffix(" as a whole")
    return wrap_label(name, width=18, lines=1)


def _describe(row: dict) -> str:
    pilots = (
        f"{count_of(row['pilots'], 'pilot')} alongside: {row['measures']}" if row["pilots"] else "no pilot recorded"
    )
    told = "<br>".join(
        part for part in (row["projects"], wrap_label(row["evidence"], width=60, lines=4), pilots) if part
    )
    return f"<b>{row['challenge']}</b> · {row['who']}<br>{told}"


def _plot_bars(table: pd.DataFrame) -> Bars:
    counted = _count_reports(table).head(MOST)
    keys = tuple(str(ItemKey("challenge", challenge)) for challenge in counted["challenge"])
    panels = []
    for title, own in (("Places", _PLACE), ("Whole projects", _PROJECT)):
        with_pilots, without = (tuple(counted[f"{title} {part}"].tolist()) for part in ("with", "without"))
        texts = tuple(f"{a:,} of {a + b:,}" for a, b in zip(with_pilots, without, strict=True))
        tips = tuple(
            Tip(term, lines=(f"{title.lower()} with a pilot alongside: {text}",))
            for term, text in zip(counted["challenge"], texts, strict=True)
        )
        series = (Series("with pilots", own, with_pilots, tips, keys), Series("none", _NONE, without, tips, keys))
        panels.append(Panel(title, series, texts))
    return Bars(tuple(counted["challenge"]), tuple(panels), note=_tell_rest(table))


def _count_reports(table: pd.DataFrame) -> pd.DataFrame:
    """Count the reports of each challenge: by places and whole projects, with and without a pilot alongside."""
    by_place, piloted = table["key"].map(is_place).astype(bool), table["pilots"] > 0
    marked = pd.DataFrame({
        "challenge": table["challenge"], "Places with": by_place & piloted, "Places without": by_place & ~piloted,
        "Whole projects with": ~by_place & piloted, "Whole projects without": ~by_place & ~piloted, "all": 1,
    })  # fmt: skip
    counted = marked.groupby("challenge", sort=False).sum().reset_index()
    return counted.sort_values("all", ascending=False, kind="stable", ignore_index=True)


def _tell_rest(table: pd.DataFrame) -> str:
    rest = table["challenge"].nunique() - MOST
    return f"{count_of(rest, 'more challenge')}: see the table" if rest > 0 else ""


def _count_columns(table: pd.DataFrame) -> int:
    return int(table["challenge"].value_counts().max()) if len(table) else 0


def measure_reports(table: pd.DataFrame) -> int:
    """Return the height in px of a table's rows."""
    if _are_many(table):
        return measure_height(_count_reports(table).head(MOST)["challenge"].tolist(), note=bool(_tell_rest(table)))
    return max(len(_list_rows(table)), 2) * _ROW + 30


def _make_extras(table: pd.DataFrame, catalogue: Catalogue) -> Extras:
    width = 560 if _are_many(table) else _LABELS + _COLUMN * _count_columns(table)
    return {"min_width": width, "legend": list_legend(_LEGEND)}


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
    labels={
        "challenge_group": "Family", "challenge": "Challenge", "who": "Who reports it", "projects": "In project",
        "evidence": "Evidence", "pilots": "Pilots alongside", "measures": "Their kinds", "claims": "Claims",
        "certainty": "Certainty", "source": "Source",
    },
    height=measure_reports,
    key=name_item("challenge", "challenge"),
    extras=_make_extras,
)  # fmt: skip
