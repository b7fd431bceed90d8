"""What one would like to know of each row: the fields whose gaps are counted, and where a row lacks them."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw


@dataclass(frozen=True)
class Field:
    """A field of a table; `gains` says what is told by it, "" where no figure needs it."""

    table: str  #: attribute of the Catalogue
    rows: str  #: what one calls the rows: "Partners"
    name: str
    is_missing: nw.Expr
    gains: str = ""

    @property
    def key(self) -> str:
        """The field apart from those of the same name in other tables."""
        return f"{self.rows}: {self.name}"


def _is_blank(*columns: str) -> nw.Expr:
    return nw.all_horizontal(*(nw.col(column) == "" for column in columns), ignore_nulls=False)


FIELDS = (
    Field("projects", "Projects", "start", _is_blank("start"), "when projects run"),
    Field("projects", "Projects", "end", _is_blank("end"), "when projects run"),
    Field("projects", "Projects", "budget", nw.col("budget_eur").is_null(), "what projects cost"),
    Field("projects", "Projects", "EU funding", nw.col("eu_funding_eur").is_null(), "what the EU pays"),
    Field("projects", "Projects", "website", _is_blank("website")),
    Field("partners", "Partners", "country", _is_blank("country"), "counts by country"),
    Field("partners", "Partners", "city", _is_blank("city"), "the map, regions, near places"),
    Field("partners", "Partners", "role", _is_blank("role"), "who leads"),
    Field("partners", "Partners", "kind", _is_blank("organisation_type"), "kinds of organisations"),
    Field("partners", "Partners", "website", _is_blank("website")),
    Field("pilot_cities", "Pilots", "date", _is_blank("start", "end"), "when measures were piloted"),
    Field("pilot_cities", "Pilots", "kind", _is_blank("mode")),
    Field("pilot_cities", "Pilots", "result", _is_blank("result"), "what came of it"),
    Field("themes", "Themes", "evidence", _is_blank("evidence")),
    Field("challenges", "Challenges", "evidence", _is_blank("evidence")),
)

#: Tables of which a project may have no row at all, and what one calls their rows.
PARTS = {"partners": "partners", "pilot_cities": "pilots", "themes": "themes", "challenges": "challenges"}
