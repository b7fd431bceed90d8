"""Header of a file → which of the schema's columns each of its headings stands for."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from components.catalogue.identifiers import SCHEMES
from components.catalogue.read import RawTable
from components.catalogue.schema import Column, Table
from components.catalogue.spelling import find_nearest, fold_case

_FILLER = re.compile(" (name|date)$")  # "country name" and "start date" say no more than "country" and "start"
_SHORTEST = 3  # letters of an abbreviation: "no" is a number more often than a note


@dataclass(frozen=True)
class Heading:
    """A column of a file: its name as written, and the schema's column that it stands for ("": none)."""

    position: int
    name: str
    column: str
    state: Literal["right", "misspelt", "repeated", "unknown"]


def match_headings(raw: RawTable, table: Table) -> list[Heading]:
    """What each column of the file stands for; case, spaces and hyphens of a name do not matter."""
    names = [fold_case(name).replace(" ", "_") for name in raw.header.cells]
    missing = {column.name: column for column in table.columns if column.name not in names}
    given = {column.name for column in table.columns} - missing.keys()
    headings: dict[str, Heading] = {}
    others = []
    for position, (written, name) in enumerate(zip(raw.header.cells, names, strict=True)):
        if name in headings:
            others.append(Heading(position, written, name, "repeated"))
        elif name in given:
            headings[name] = Heading(position, written, name, "right")
        elif meant := _find_column(fold_case(written), missing.values()):
            headings[meant] = Heading(position, written, meant, "misspelt")
            del missing[meant]
        else:
            others.append(Heading(position, written, "", "unknown"))
    return sorted([*headings.values(), *others], key=lambda heading: heading.position)


def _find_column(heading: str, missing: Collection[Column]) -> str:
    """The one of the missing columns that a folded heading means by another name, a slip or its beginning, or ""."""
    bare = _FILLER.sub("", heading)
    spellings = {column.name: fold_case(column.name) for column in missing}
    others = {fold_case(other): column.name for column in missing for other in column.other_names}
    known = others | {spelling: name for name, spelling in spellings.items()}
    begun = [name for name, spelling in spellings.items() if spelling.startswith(bare) and len(bare) >= _SHORTEST]
    if exact := known.get(bare) or known.get(heading):
        return exact
    schemes = {column.name for column in missing if column.kind in SCHEMES}  # "lat" and "tax" are one letter from "vat"
    likely = {name: spelling for name, spelling in spellings.items() if name not in schemes}
    return find_nearest(bare, likely) or (begun[0] if len(begun) == 1 else "")
