"""Records → the projects that they name, each known by its number, else its acronym, else its title.

Each of these tells a project with the programme, where both name one.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from components.catalogue.spelling import fold_case
from components.importing.form import Records


@dataclass
class ProjectsMet:
    """The projects that were met: identity → key, and where each stands first."""

    keys: dict[Hashable, str] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    first: dict[str, tuple[Records, int]] = field(default_factory=dict)

    def find(self, records: Records, row: int) -> str:
        """Return the key of the project that a row names; "" for one that was not met.

        A partner that a document holds in its project is of that one (`element`). Else projects with two numbers are
        two, whatever they are called.
        """
        number = records.get("identifier")[row]
        of_element = self.keys.get(("element", records.get("element")[row]))
        if of_element:
            return of_element
        for key in (self.keys[each] for each in list_identities(records, row) if each in self.keys):
            met, place = self.first[key]
            if not number or met.get("identifier")[place] in ("", number):
                return key
        return ""

    def add(self, records: Records, row: int) -> str:
        """Take a project in under a name unlike all others, also without regard to case and signs."""
        name = " ".join((find_project_name(records, row)).split())
        key = name
        while fold_case(key) in self.taken:
            self.taken[fold_case(name)] += 1
            key = f"{name} ({self.taken[fold_case(name)]})"
        self.taken[fold_case(key)] = 1
        self.first[key] = records, row
        for identity in list_identities(records, row):
            self.keys.setdefault(identity, key)
        if element := records.get("element")[row]:
            self.keys["element", element] = key
        return key


def list_identities(records: Records, row: int) -> list[Hashable]:
    """Return what tells the project of a row from others, the surest first; nothing where the row names none."""
    programme = records.get("programme")[row]
    listed: list[Hashable] = []
    for kind in ("identifier", "acronym", "title"):
        if text := records.get(kind)[row]:
            listed += [(kind, text, programme), (kind, text)] if kind != "title" or not listed else []
    return listed


def find_project_name(records: Records, row: int) -> str:
    """Return how a row calls its project; "" where it names none."""
    return next((text for name in ("acronym", "title", "identifier") if (text := records.get(name)[row])), "")
