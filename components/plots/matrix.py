"""Counts of term × project → square marks in rows and columns, each a button to its evidence.

The table has a row a mark: the term, project, claims, places, and projects (that claim the term at all).
Terms stand in the order of the table.
"""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.language.phrases import count_of
from components.measures.claims import Kind, count_claimants, count_claims, rank_projects
from components.plots.colours import colour_projects
from components.plots.labels import count_lines, wrap_label
from components.plots.notes import NOTE_HEIGHT, make_notes
from components.plots.style import Figure, make_layout

MOST_PROJECTS = 34  # columns that a page has room for beside the evidence of what was clicked
NUMBERED = 8  # so many columns leave room for numbers in the marks
LEVEL = 3  # so many project names fit side by side, more are slanted, then upright
_NAME_WIDTH = 18  # characters of a slanted or upright project name


def measure_matrix(table: pd.DataFrame, kind: Kind) -> int:
    """Return the height in px of the matrix of a table."""
    terms = list(table[kind].drop_duplicates())
    return max(len(terms), 2) * _row_height(terms) + _measure_head(list(table["name"].drop_duplicates())) + NOTE_HEIGHT


def _measure_head(names: list[str]) -> int:
    """Return the px that the names of the projects need above the marks."""
    longest = min(max((len(name) for name in names), default=0), _NAME_WIDTH)
    if len(names) <= LEVEL:
        return 48
    return round(20 + 7.8 * longest * (1 if len(names) > NUMBERED else 0.71))


def _row_height(terms: list[str]) -> int:
    return 30 if count_lines(wrap_label(term) for term in terms) == 1 else 37


def measure_width(table: pd.DataFrame) -> int:
    """Return the px below which marks or names of projects collide; a narrower page lets the figure scroll."""
    number = table["project"].nunique()
    return 220 + (13 if number > NUMBERED else 27) * number if number > LEVEL else 0


def plot_matrix(table: pd.DataFrame, catalogue: Catalogue, kind: Kind) -> Figure:
    """Return square marks, as large as there are claims; what projects share is bold and tied together."""
    terms = list(table[kind].drop_duplicates())
    marks = zip(*(table[name].tolist() for name in ("project", "claims", "projects")), strict=True)
    projects = rank_projects(marks, catalogue.projects["project"].tolist())
    shared = dict(zip(table[kind], table["projects"], strict=True))
    number = len(catalogue.projects)
    names = dict(zip(table["project"], table["name"], strict=True))
    note = _tell_drawn(table, catalogue, kind)
    shares = [_tell_share(shared[term], number) for term in terms] if number > 1 else []
    layout = make_layout(
        margin={"l": 8, "r": _measure_margin(shares), "t": 8, "b": NOTE_HEIGHT if note else 8},
        xaxis=_make_project_axis([names[project] for project in projects]),
        yaxis=_make_term_axis(terms, shared if len(projects) <= NUMBERED else {}),
        annotations=_make_shares(shares, number) + make_notes(note),
    )
    columns = [projects.index(project) for project in table["project"].tolist()]
    rows = [terms.index(term) for term in table[kind].tolist()]
    return {"data": [_tie(columns, rows), _mark(table, columns, rows, catalogue, kind)], "layout": layout}


def _mark(
    table: pd.DataFrame, columns: list[int], rows: list[int], catalogue: Catalogue, kind: Kind
) -> dict[str, object]:
    colours = colour_projects(catalogue)
    few = len(set(columns)) <= NUMBERED
    terms, projects, names, claims, places = (
        table[name].tolist() for name in (kind, "project", "name", "claims", "places")
    )
    smallest, largest = (16, 25) if few else (10, 17)
    return {
        "type": "scatter", "mode": "markers+text" if few else "markers",
        "x": columns, "y": rows,
        "text": [f"{number}" if number > 1 else "" for number in claims] if few else None,
        "textfont": {"color": "@card", "size": 13},
        "marker": {
            "symbol": "square", "opacity": 1, "line": {"width": 0},
            "size": [min(smallest - 2 + 2 * number, largest) for number in claims],
            "color": [colours[project] for project in projects] if colours else "@bar",
        },
        "customdata": [f"{kind}:{term}|{project}" for term, project in zip(terms, projects, strict=True)],
        "hovertext": [_describe(*mark) for mark in zip(terms, names, claims, places, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>", "cliponaxis": False,
    }  # fmt: skip


def _describe(term: str, name: str, claims: int, places: int) -> str:
    in_places = f" · {count_of(places, 'place')}" if places else ""
    return f"<b>{term}</b> · {name}<br>{count_of(claims, 'claim')}{in_places}"


def _tie(columns: list[int], rows: list[int]) -> dict[str, object]:
    """Return thin lines from the first to the last mark of each term that projects share."""
    few = len(set(columns)) <= NUMBERED
    marked: dict[int, list[int]] = {}
    for column, row in zip(columns, rows, strict=True):
        marked.setdefault(row, []).append(column)
    ties = [(row, min(in_row), max(in_row)) for row, in_row in marked.items() if len(in_row) > 1]
    return {
        "type": "scatter", "mode": "lines", "hoverinfo": "skip",
        "line": {"color": "@shared" if few else "@border", "width": 2},
        "x": [x for _, first, last in ties for x in (first, last, None)],
        "y": [y for row, _, _ in ties for y in (row, row, None)],
    }  # fmt: skip


def _make_project_axis(names: list[str]) -> dict[str, object]:
    few = len(names) <= LEVEL
    return {
        "side": "top", "tickvals": list(range(len(names))), "range": [-0.5, len(names) - 0.5],
        "ticks": "", "showgrid": len(names) > NUMBERED,
        "ticktext": [wrap_label(name, width=14 if few else _NAME_WIDTH, lines=2 if few else 1) for name in names],
        "tickangle": None if few else -90 if len(names) > NUMBERED else -45, "autotickangles": [0, -45, -90],
    }  # fmt: skip


def _make_term_axis(terms: list[str], shared: dict[str, int]) -> dict[str, object]:
    texts = [f"<b>{wrap_label(term)}</b>" if shared.get(term, 0) > 1 else wrap_label(term) for term in terms]
    return {
        "tickvals": list(range(len(terms))), "ticktext": texts, "range": [max(len(terms), 2) - 0.4, -0.6],
        "ticks": "", "ticklabelstandoff": 6,
    }  # fmt: skip


def _make_shares(shares: list[str], number: int) -> list[dict[str, object]]:
    """Return in how many projects each term is, in the right margin."""
    colour = "@shared" if number <= NUMBERED else "@ink"
    return [
        {
            "text": share, "xref": "paper", "x": 1, "xanchor": "left", "yref": "y", "y": row, "yanchor": "middle",
            "showarrow": False, "font": {"color": colour},
        }
        for row, share in enumerate(shares)
    ]  # fmt: skip


def _measure_margin(shares: list[str]) -> int:
    return 12 + 8 * max((len(share) for share in shares), default=0)


def _tell_share(projects: int, number: int) -> str:
    if number > NUMBERED:
        return f"in {projects:,}"
    if projects == 1:
        return ""
    return ("both" if number == 2 else f"all {number}") if projects == number else f"{projects} of {number}"


def _tell_drawn(table: pd.DataFrame, catalogue: Catalogue, kind: Kind) -> str:
    """Say how much of the whole is drawn, where it is not all."""
    wholes = ((kind, len(count_claims(catalogue, kind))), ("project", count_claimants(catalogue, kind)))
    counts = [(noun, table[noun].nunique(), whole) for noun, whole in wholes]
    return " · ".join(f"{drawn:,} of {count_of(whole, noun)}" for noun, drawn, whole in counts if drawn < whole)
