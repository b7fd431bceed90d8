"""Catalogue + selection → what is shown now, with the words and addresses that name it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable
from dataclasses import dataclass
from urllib.parse import urlencode

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import FILTERS
from components.catalogue.select import ENDS, Selection
from components.language.phrases import count_of, join_some, make_plural
from components.measures.engine import name_projects
from components.plots.choice import Value, write_value
from components.plots.kinds.map import Camera

_DECIDED = "places as decided in this visit"
ALL = "all"  # ?project=all: no filter at all; an empty address shows the featured projects


@dataclass(frozen=True, eq=False)
class SelectionView:
    """The selected part of a catalogue, and what was chosen beside the filters, by the name of the choice.

    `words`, `query` and `provenance` go with every figure and file.
    """

    catalogue: Catalogue
    whole: Catalogue
    selection: Selection
    given: tuple[tuple[str, Value], ...] = ()
    base: str = ""  #: address of the page, where it is known
    cameras: tuple[tuple[str, Camera], ...] = ()  #: what pictures of maps show, by the name of their chart

    def __hash__(self) -> int:
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SelectionView) and self.identity == other.identity

    @property
    def identity(self) -> tuple[Hashable, ...]:
        """What tells it from others by content: the rows that are left, of which data, and why."""
        return (self.catalogue.identity, self.whole.identity, self.selection, self.given, self.base, self.cameras)

    @property
    def is_empty(self) -> bool:
        """Whether no project matches; then nothing is to be said, not even of what counts all projects."""
        return self.catalogue.projects.empty

    @property
    def words(self) -> str:
        """The selection in words: "projects e-smartec and MOBI-MIX; country Belgium"."""
        parts = [self._word(each.name, each.label.lower()) for each in FILTERS]
        parts.append(_word_period(*self.selection.period))
        words = "; ".join(part for part in parts if part) or f"all {count_of(len(self.whole.projects), 'project')}"
        is_decided = self.whole.is_private and not self.whole.is_brought  # brought data are the visitor's as a whole
        return f"{words}; {self._own}" if is_decided else words

    @property
    def _own(self) -> str:
        """What of the data is one visitor's own."""
        return "files as they were in this visit" if self.whole.is_provisional else _DECIDED

    @property
    def query(self) -> str:
        """Selection and choices as they stand in addresses: "project=e-smartec&country=Belgium"."""
        chosen = [(name, text) for name, value in self.given for text in write_value(value)]
        return urlencode([*list_parameters(self.selection), *chosen, *self.state])

    @property
    def visit(self) -> list[tuple[str, str]]:
        """The parameter by which the server knows what one visitor decided; it ends with the visit."""
        return [("visit", self.whole.version)] if self.whole.is_private else []

    @property
    def state(self) -> list[tuple[str, str]]:
        """The parameter that names the state of the data, where an address has asked for one."""
        return [("data", self.whole.version)] if self.whole.is_frozen else []

    @property
    def key(self) -> tuple[str, ...]:
        """All on which files of what is shown depend: where, what, of which content, and how maps are seen."""
        whole = self.whole
        return (
            self.base,
            self.query,
            whole.version,
            whole.branding.identity,
            *(f"{name} {camera}" for name, camera in self.cameras),
        )

    def say_state(self) -> str:
        """Return of which day the data are, and the hash of their content: "data of 2 November 2026 (content 1f…)"."""
        day, version = self.whole.updated, self.origin["version"]
        dated = f"data of {day.day} {day:%B %Y}" if day else "data without a date"
        return f"{dated} (content {version})" if version else f"{dated}, {_DECIDED}"

    @property
    def origin(self) -> dict[str, str]:
        """What the data are called, of which day they are, and on what terms they may be used."""
        about = self.whole.about
        named = {"data": self.title, "date": self.date, "licence": about.get("licence", "")}
        version = "" if self.whole.is_private else self.whole.version  # that of a visit is its key
        return named | {"citation": about.get("citation", ""), "version": version}

    def make_link(self, **more: str) -> str:
        """Return the address of this selection, below that of the page.

        An address without filters opens on the featured projects, so no filter at all has a word of its own.
        """
        parameters = list_parameters(self.selection) or [("project", ALL)]
        chosen = [(name, text) for name, value in self.given for text in write_value(value)]
        return f"?{urlencode([*parameters, *chosen, *more.items(), *self.state])}"

    def find_address(self, **more: str) -> str:
        """Return where the same is seen on the page, "" where that is unknown, and where one visitor alone sees it."""
        is_elsewhere = self.whole.is_brought and self.whole.is_private
        return "" if is_elsewhere or not self.base else f"{self.base}{self.make_link(**more)}"

    @property
    def terms(self) -> tuple[str, ...]:
        """On what terms the data may be used, how to cite them, and which content they have, as far as is known."""
        origin = self.origin
        named = (
            ("Licence of the data", origin["licence"] and f"{origin['licence']}."),
            ("Cite as", origin["citation"]),
            ("Content of the data", origin["version"] and f"{origin['version']}."),
            *self.responsible,
        )
        return tuple(f"{label}: {text}" for label, text in named if text)

    @property
    def responsible(self) -> tuple[tuple[str, str], ...]:
        """Whom to ask and who is responsible, with what each is, as far as the owner says so."""
        named = (("Contact", "contact"), ("Imprint", "imprint"))
        return tuple((label, self.whole.about[name]) for label, name in named if self.whole.about.get(name))

    @property
    def slug(self) -> str:
        """The selection as a part of a file's name."""
        return make_slug(self.words)

    @property
    def title(self) -> str:
        """What the data are called."""
        return self.whole.about.get("title", "Pilot Cities")

    @property
    def subtitle(self) -> str:
        """What they are about, in a line."""
        return self.whole.about.get("subtitle", "Where projects work and what they share")

    @property
    def date(self) -> str:
        """Date of the data, ISO 8601, or ""."""
        return self.whole.updated.isoformat() if self.whole.updated else ""

    @property
    def licence(self) -> str:
        """Licence of the data in a few words: "CC BY 4.0", or ""."""
        return re.split(r"\s*[(;]|\s+for\s", self.whole.about.get("licence", ""))[0]

    @property
    def source_line(self) -> str:
        """How many sources, and of which day the data are."""
        day = self.whole.updated
        dated = f" · data of {day.day} {day:%B %Y}{', frozen' if self.whole.is_frozen else ''}" if day else ""
        return f"{count_of(count_sources(self.catalogue), 'source')}{dated}"

    def _word(self, name: str, label: str) -> str:
        values = self.selection.get(name)
        if name == "project":
            names = name_projects(self.whole)
            values = tuple(names.get(value, value) for value in values)
        named = label if len(values) == 1 else make_plural(label)
        return f"{named} {join_some(values, 4, label)}" if values else ""


def make_slug(words: str, most: int = 60) -> str:
    """Return words as a part of a file's name that is legal everywhere, at most so many characters.

    >>> make_slug("projects e-smartec & Žilina")
    'projects-e-smartec-zilina'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:most].strip("-")


def list_parameters(selection: Selection) -> list[tuple[str, str]]:
    """Return a selection as parameters of an address, in the order of the filters."""
    chosen = [(each.name, value) for each in FILTERS for value in selection.get(each.name)]
    return chosen + [(name, str(year)) for name, year in zip(ENDS, selection.period, strict=True) if year is not None]


def list_sources(*tables: pd.DataFrame) -> tuple[str, ...]:
    """List the distinct sources of the rows of tables, by alphabet."""
    cells = set().union(*(table["source"].unique() for table in tables))
    return tuple(sorted({source for cell in cells for source in cell.split(" | ") if source}))


def count_sources(catalogue: Catalogue) -> int:
    """Count the distinct sources of all rows."""
    return len(list_sources(*list_sourced_tables(catalogue)))


def list_sourced_tables(catalogue: Catalogue) -> tuple[pd.DataFrame, ...]:
    """Return the tables whose rows have sources."""
    return (catalogue.projects, catalogue.partners, catalogue.pilot_cities, catalogue.themes, catalogue.challenges)


def _word_period(first: int | None, last: int | None) -> str:
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f"from {first}" if first is not None else f"until {last}"
    return f"running in {first}" if first == last else f"running in {first}–{last}"
