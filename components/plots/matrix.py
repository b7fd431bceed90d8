"""Counts of term × project → square marks in rows and columns, each a button to its evidence.

The table has a row a mark: the term, project, claims, places, and projects (that claim the term at all).
Terms stand in the order of the table.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.matrix import describe_claims, tell_sharing_of_few, tell_sharing_projects
from components.language.notes import join_remarks, tell_drawn_part
from components.measures.claims import Kind, count_claimants, count_claims, rank_projects
from components.plots.colours import colour_projects
from components.plots.kinds.grid import Grid, Mark, Row, Wrap
from components.plots.kinds.tip import Tip
from components.plots.labels import break_label
from components.plots.notes import NOTE_HEIGHT

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
    return 30 if all(len(break_label(term)) == 1 for term in terms) else 37


def measure_matrix_width(table: pd.DataFrame) -> int:
    """Return the px below which marks or names of projects collide; a narrower page lets the figure scroll."""
    number = table["project"].nunique()
    return 220 + (13 if number > NUMBERED else 27) * number if number > LEVEL else 0


def plot_matrix(table: pd.DataFrame, catalogue: Catalogue, kind: Kind) -> Grid:
    """Return square marks, as large as there are claims; what projects share is bold and tied together."""
    terms = list(table[kind].drop_duplicates())
    marks = zip(*(table[name].tolist() for name in ("project", "claims", "projects")), strict=True)
    projects = rank_projects(marks, catalogue.projects["project"].tolist())
    names = dict(zip(table["project"], table["name"], strict=True))
    drawn = len(projects)
    few = drawn <= NUMBERED
    return Grid(
        rows=_make_rows(table, catalogue, kind, tells_shared=few),
        columns=tuple(names[project] for project in projects),
        marks=tuple(_mark(table, catalogue, kind, terms, projects)),
        height=measure_matrix(table, kind),
        texts="within" if few else "none",
        tie="@shared" if few else "@border",
        note=_tell_drawn(table, catalogue, kind),
        lean="level" if drawn <= LEVEL else "slanted" if few else "upright",
        lines="rows" if few else "both",
        column_wrap=Wrap(14) if drawn <= LEVEL else Wrap(_NAME_WIDTH, lines=1),
        end_colour="@shared" if len(catalogue.projects) <= NUMBERED else "@ink",
        right=12,
    )


def _make_rows(table: pd.DataFrame, catalogue: Catalogue, kind: Kind, *, tells_shared: bool) -> tuple[Row, ...]:
    """Return the terms; right of each stands in how many projects it is, unless there is but one."""
    number = len(catalogue.projects)
    shared = dict(zip(table[kind], table["projects"].tolist(), strict=True))
    return tuple(
        Row(term, is_bold=tells_shared and projects > 1, end=_tell_share(projects, number) if number > 1 else "")
        for term, projects in shared.items()
    )


def _mark(
    table: pd.DataFrame, catalogue: Catalogue, kind: Kind, terms: list[str], projects: list[str]
) -> Iterator[Mark]:
    colours = colour_projects(catalogue)
    smallest, largest = (16, 25) if len(projects) <= NUMBERED else (10, 17)
    columns = (table[name].tolist() for name in (kind, "project", "name", "claims", "places"))
    for term, project, name, claims, places in zip(*columns, strict=True):
        yield Mark(
            terms.index(term),
            projects.index(project),
            f"{claims}",
            tip=Tip(term, f" · {name}", (describe_claims(claims, places),)),
            key=str(ItemKey(kind, term, project)),
            is_told=claims > 1,
            size=min(smallest - 2 + 2 * claims, largest),
            colour=colours.get(project, "@bar"),
        )


def _tell_share(projects: int, number: int) -> str:
    return tell_sharing_projects(projects) if number > NUMBERED else tell_sharing_of_few(projects, number)


def _tell_drawn(table: pd.DataFrame, catalogue: Catalogue, kind: Kind) -> str:
    """Say how much of the whole is drawn, where it is not all."""
    wholes = ((kind, len(count_claims(catalogue, kind))), ("project", count_claimants(catalogue, kind)))
    return join_remarks(*(tell_drawn_part(table[noun].nunique(), whole, noun) for noun, whole in wholes))
