"""The Catalogue: the checked, converted tables that everything below works on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b

import pandas as pd

from components.catalogue.branding import Branding


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Checked tables. Treat them as read-only: all sessions share them.

    The index of each table is the row number a spreadsheet shows (the header is row 1). Dates are
    `start_date` (first possible day) and `end_date` (last possible day) beside the text as written;
    `country` is the English name or "". Missing text is "", missing numbers and dates are NaN and NaT.
    `location` in partners, pilot_cities, themes and challenges is a key of `places`, or "" where no
    place is stated; it and `places` are filled by the geocoding.
    """

    projects: pd.DataFrame
    partners: pd.DataFrame
    pilot_cities: pd.DataFrame
    themes: pd.DataFrame
    challenges: pd.DataFrame
    vocabulary: pd.DataFrame
    places: pd.DataFrame
    about: dict[str, str] = field(default_factory=dict)
    updated: date | None = None  # date of the data: about.csv, else the newest file
    version: str = ""  # hash of the files' content, and of what a visitor decided
    is_private: bool = False  # holds what one visitor brought or decided: never kept for others
    is_brought: bool = False  # is what a visitor brought, and no decision about the data of this server
    is_provisional: bool = False  # a state of the files that one visitor sees though it has lost something
    is_frozen: bool = False  # a state of the data that an address names by its version, whatever is present now
    branding: Branding = field(default_factory=Branding)  # what site.toml adds to what is taken away

    @cached_property
    def identity(self) -> tuple[str, str, bool, bytes]:
        """What tells it from others by content: the data's version, settings, state, and which of the rows it has."""
        tables = (self.projects, self.partners, self.pilot_cities, self.themes, self.challenges, self.places)
        rows = blake2b(digest_size=16)
        for table in tables:
            rows.update(len(table).to_bytes(8, "little") + table.index.to_numpy(dtype="int64").tobytes())
        return self.version, self.branding.identity, self.is_frozen, rows.digest()
