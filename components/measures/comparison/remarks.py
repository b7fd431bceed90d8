"""Compared projects, with all filters and without → what one must know to read the comparison rightly."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.select import Selection, make_selection, select
from components.language.comparison.remarks import RemarkFacts
from components.measures.comparison.items import ASPECTS, choose_compared, keep_compared, list_unrecorded
from components.measures.engine import count_projects, name_projects

_Lacking = dict[str, tuple[str, ...]]  # kind of item → names of projects


def find_remarks(catalogue: Catalogue, whole: Catalogue, selection: Selection) -> RemarkFacts:
    """Find what is left out, what the filters hide, and what is not recorded.

    `catalogue` is what the selection leaves of the `whole`.
    """
    asked = select(whole, make_selection({"project": selection.get("project")}))
    hidden = _list_hidden(catalogue, asked)
    names = tuple(name_projects(catalogue).values())
    if len(names) < 2:
        return RemarkFacts(alone=names[0], hidden=hidden) if names else RemarkFacts()
    compared = keep_compared(catalogue)
    hidden_kinds, unrecorded_kinds = _list_lacking(compared, whole)
    return RemarkFacts(
        hidden=hidden,
        selected=count_projects(catalogue),
        compared=tuple(name_projects(compared).values()),
        hidden_kinds=hidden_kinds,
        unrecorded_kinds=unrecorded_kinds,
    )


def _list_hidden(catalogue: Catalogue, asked: Catalogue) -> tuple[str, ...]:
    """List the projects that were asked for, and that another filter hides."""
    left = name_projects(catalogue)
    return tuple(name for project, name in name_projects(asked).items() if project not in left)


def _list_lacking(compared: Catalogue, whole: Catalogue) -> tuple[_Lacking, _Lacking]:
    """List of which projects kinds of items are hidden by a filter, and of which none is recorded at all."""
    unfiltered = select(whole, make_selection({"project": choose_compared(compared)}))
    here, ever = ({kind: list_unrecorded(each, kind) for kind in ASPECTS} for each in (compared, unfiltered))
    names = name_projects(compared)
    hidden = {kind: tuple(names[each] for each in here[kind] if each not in ever[kind]) for kind in ASPECTS}
    return hidden, {kind: tuple(names[each] for each in ever[kind]) for kind in ASPECTS}
