"""Readings of several exports, whose projects may share a short name → the same with keys of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from components.catalogue.issues import Issue, quote
from components.catalogue.schema import PROJECTS
from components.catalogue.spelling import fold_case
from components.importing.reading import ImportReading, Rows


def tell_exports_apart(readings: Iterable[ImportReading]) -> list[ImportReading]:
    """Return exports so that a project whose name an earlier one has is kept beside it, with its own partners."""
    taken: dict[str, str] = {}
    kept = []
    for reading in readings:
        keys: dict[str, tuple[str, int]] = {}
        for rows in (each for each in reading.rows if each.table == PROJECTS.name):
            keys |= {key: (rows.label, row) for key, row in zip(rows.columns["project"], rows.rows, strict=True)}
        kind = reading.words.removeprefix("A ").removeprefix("An ")
        others = {key: f"{key} ({kind})" for key in keys if key and fold_case(key) in taken}
        issues = [_tell(keys[key], key, taken[fold_case(key)], other) for key, other in others.items()]
        taken |= {fold_case(others.get(key, key)): reading.words for key in keys}
        renamed = [_rename(each, others) for each in reading.rows] if others else reading.rows
        kept.append(replace(reading, rows=renamed, issues=[*reading.issues, *issues]))
    return kept


def _rename(rows: Rows, others: dict[str, str]) -> Rows:
    if "project" not in rows.columns:
        return rows
    return replace(rows, columns={**rows.columns, "project": [others.get(key, key) for key in rows.columns["project"]]})


def _tell(place: tuple[str, int], key: str, words: str, other: str) -> Issue:
    what = f"{words[:1].lower()}{words[1:]}"
    problem = f"{quote(key)} is also a project of {what}; both are kept, this one as {quote(other)}"
    return Issue(
        "warning", *place, "", problem, "Leave one file out if both tell of one project", "", "tell_exports_apart"
    )
