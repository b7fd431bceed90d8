"""Catalogue → the colours and names of its projects, the same in every figure."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.measures.engine import name_projects
from components.plots.extras import LegendEntry
from components.plots.style import DISTINCT, Figure, assign_colours


def colour_projects(catalogue: Catalogue) -> dict[str, str]:
    """Return project → colour name, nothing for more projects than colours.

    A project's row in projects.csv is its home among the colours, so a colour stays as others come and go.
    """
    projects = catalogue.projects["project"]
    if len(projects) > DISTINCT:
        return {}
    order = [""] * (int(max(projects.index, default=0)) + 1)
    for row, project in projects.items():
        order[int(str(row))] = str(project)
    return assign_colours(list(projects), order[2:])  # row 1 is the header


def list_project_legend(catalogue: Catalogue) -> list[LegendEntry]:
    """Return what the colours of projects say; nothing for one project or very many."""
    names = name_projects(catalogue)
    colours = {names[project]: colour for project, colour in colour_projects(catalogue).items()}
    return list_legend(colours) if len(colours) > 1 else []


def list_legend(colours: dict[str, str]) -> list[LegendEntry]:
    """Return what colours say, as the page's legend has it.

    >>> list_legend({"partners": "@bar"})
    [{'label': 'partners', 'colour': '@bar'}]
    """
    return [{"label": label, "colour": colour} for label, colour in colours.items()]


def make_steps(scale: list[str]) -> Figure:
    """Return a colour scale of steps, one for each whole number."""
    edges = [(i + end) / len(scale) for i in range(len(scale)) for end in (0, 1)]
    steps = [[edge, scale[i // 2]] for i, edge in enumerate(edges)]
    return {"colorscale": steps, "cmin": -0.5, "cmax": len(scale) - 0.5, "showscale": False}
