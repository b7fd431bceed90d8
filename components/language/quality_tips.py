"""How complete and certain rows are → the words of marks and bars, and what their looks say."""

from __future__ import annotations

from typing import Literal

from components.language.messages import say, say_number
from components.language.notes import join_remarks
from components.language.phrases import count_of

Filling = Literal["all", "most", "few", "none"]  # how many rows have a field filled
SourceCount = Literal["sources", "single", "doubtful"]  # different sources, rows of a single one, rows not certain


def name_filling(filling: Filling) -> str:
    """Return what the look of a square says."""
    return {"all": say("all rows"), "most": say("half or more"), "few": say("fewer"), "none": say("none")}[filling]


def describe_filling(filled: int, total: int) -> str:
    """Say in how many rows a field is filled."""
    return say_number(
        "filled in {filled:,} of {number:,} row", "filled in {filled:,} of {number:,} rows", total, filled=filled
    )


def describe_missing(missing: int, total: int, gains: str) -> tuple[str, str]:
    """Return two lines: how many rows lack a field, and what it would tell ("who leads")."""
    lacking = say_number(
        "missing in {missing:,} of {number:,} row", "missing in {missing:,} of {number:,} rows", total, missing=missing
    )
    return lacking, say("tells {gains}", gains=gains)


def describe_certainty(rows: int, total: int) -> str:
    """Say how many rows are so certain."""
    return say_number("{rows:,} of {number:,} row", "{rows:,} of {number:,} rows", total, rows=rows)


def head_source_count(counted: SourceCount) -> str:
    """Return the heading of bars of sources, or of rows by their sources."""
    return {
        "sources": say("Sources"),
        "single": say("Rows from one source"),
        "doubtful": say("Rows not certain"),
    }[counted]


def name_source_count(counted: SourceCount) -> str:
    """Return what each such bar counts, in the singular."""
    return {
        "sources": say("source"),
        "single": say("row from one source"),
        "doubtful": say("row not certain"),
    }[counted]


def describe_source_count(counted: SourceCount, number: int, rows: int) -> str:
    """Say how many sources a project has, or rows of one source or not certain, of how many rows."""
    return join_remarks(_count(counted, number), say_number("{number:,} row in all", "{number:,} rows in all", rows))


def _count(counted: SourceCount, number: int) -> str:
    if counted == "sources":
        return count_of(number, "source")
    if counted == "single":
        return say_number("{number:,} row from one source", "{number:,} rows from one source", number)
    return say_number("{number:,} row not certain", "{number:,} rows not certain", number)


def name_rows(rows: int) -> str:
    """Return how many rows name a place: "2 rows"."""
    return count_of(rows, "row")
