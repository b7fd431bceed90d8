"""Compared projects, with all filters and without → what one must know to read the comparison rightly."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.select import Selection, make_selection, select
from components.language.phrases import join_some, join_words
from components.measures.comparison.items import ASPECTS, choose_compared, list_unrecorded, narrow
from components.measures.engine import count_projects, name_projects

_NAMED = 3  # so many hidden projects are called by name


def list_remarks(catalogue: Catalogue, whole: Catalogue, selection: Selection) -> list[str]:
    """Return the sentences one must know: what is left out, what the filters hide, and what is not recorded.

    `catalogue` is what the selection leaves of the `whole`.
    """
    asked = select(whole, make_selection({"project": selection.get("project")}))
    hidden = _name_hidden(catalogue, asked)
    total = count_projects(catalogue)
    if total < 2:
        return [_tell_alone(catalogue, hidden)] if total else []
    remarks = [f"The filters hide {hidden}."] if hidden else []
    return [*_tell_left_out(catalogue), *remarks, *_tell_absent(narrow(catalogue), whole)]


def _name_hidden(catalogue: Catalogue, asked: Catalogue) -> str:
    """Name the projects that were asked for, and that another filter hides."""
    left = name_projects(catalogue)
    return join_some([name for project, name in name_projects(asked).items() if project not in left], _NAMED, "project")


def _tell_alone(catalogue: Catalogue, hidden: str) -> str:
    (name,) = name_projects(catalogue).values()
    if hidden:
        return f"{name} stands alone, for the filters hide {hidden}: clear a filter to compare."
    return f"{name} stands alone: choose a second project under Project to compare."


def _tell_left_out(catalogue: Catalogue) -> list[str]:
    total, names = count_projects(catalogue), list(name_projects(narrow(catalogue)).values())
    if total == len(names):
        return []
    return [
        f"{len(names)} of the {total:,} selected projects are compared, those with most rows: {join_words(names)}. "
        "Choose others under Project."
    ]


def _tell_absent(compared: Catalogue, whole: Catalogue) -> list[str]:
    """Say of which projects kinds of items are hidden by a filter, and of which none is recorded at all."""
    unfiltered = select(whole, make_selection({"project": choose_compared(compared)}))
    here, ever = ({kind: list_unrecorded(each, kind) for kind in ASPECTS} for each in (compared, unfiltered))
    hidden = {kind: [project for project in here[kind] if project not in ever[kind]] for kind in ASPECTS}
    names = name_projects(compared)
    parts = [f"Hidden by the filters: {_join_kinds(hidden, names)}."] if any(hidden.values()) else []
    if any(ever.values()):
        parts.append(f"Not recorded: {_join_kinds(ever, names)}. That does not mean that there are none.")
    return parts


def _join_kinds(lacking: dict[str, list[str]], names: dict[str, str]) -> str:
    """Return "themes for Beta; pilots for Alpha and Beta"."""
    said = {kind: join_words([names[project] for project in projects]) for kind, projects in lacking.items()}
    return "; ".join(f"{kind} for {projects}" for kind, projects in said.items() if projects)
