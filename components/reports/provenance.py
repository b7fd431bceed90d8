"""What one must know to read a table or a picture a year later, for all formats in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.language.phrases import count_of


@dataclass(frozen=True)
class Provenance:
    """The meaning of what is taken away. What is not known is ""."""

    title: str  #: what is shown
    finding: str
    selection: str
    counted: str  #: what one row or mark stands for
    rows: int
    sources: tuple[str, ...]  #: of the rows behind it
    data: str  #: what the data are called
    date: str  #: of the data, ISO 8601
    licence: str
    credits: str
    citation: str
    address: str  #: where the same is seen on the page
    version: str = ""  #: hash of the content of the data
    definitions: tuple[tuple[str, str], ...] = ()

    @property
    def heading(self) -> str:
        """The finding if there is one, else what is shown."""
        return self.finding or self.title

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The provenance as (label, text), in the order of reading, without what is not known."""
        named = (
            ("Title", self.title),
            ("Finding", self.finding),
            ("Selection", self.selection),
            ("What is counted", self.counted),
            ("Rows", f"{self.rows:,}"),
            ("Sources", count_of(len(self.sources), "source")),
            ("Data", self.data),
            ("Date of the data", say_day(self.date)),
            ("Content of the data", self.version),
            ("Licence", self.licence),
            ("Credits", self.credits),
            ("Cite as", self.citation),
            ("Address of this view", self.address),
        )
        return tuple((label, text) for label, text in named if text)

    @property
    def members(self) -> dict[str, object]:
        """The provenance as members of a JSON object."""
        names = (
            "title",
            "finding",
            "selection",
            "counted",
            "data",
            "date",
            "version",
            "licence",
            "credits",
            "citation",
            "address",
        )
        return {
            **{name: getattr(self, name) for name in names},
            "row_count": self.rows,
            "source_count": len(self.sources),
            "sources": list(self.sources),
            "definitions": dict(self.definitions),
        }


def say_day(day: str) -> str:
    """Return a day in words; "" stays "".

    >>> say_day("2026-11-02")
    '2 November 2026'
    """
    if not day:
        return ""
    read = date.fromisoformat(day)
    return f"{read.day} {read:%B %Y}"
