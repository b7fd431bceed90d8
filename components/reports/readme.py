"""What is in an archive → README.md: what is shown, of which selection, from where and when, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.reports.definitions import DEFINITIONS
from components.reports.provenance import say_day
from components.reports.selection_view import SelectionView, list_sourced_tables, list_sources

Lines = Sequence[tuple[str, str]]


def write_readme(view: SelectionView, files: Lines, missing: Lines) -> bytes:
    """Return the README for files as (path, what it is), and those left out as (path, why)."""
    sources = list_sources(*list_sourced_tables(view.catalogue))
    facts = (
        ("Selection", view.words),
        ("Date of the data", say_day(view.date)),
        ("Content of the data", view.origin["version"]),
        ("Licence", view.origin["licence"]),
        ("Cite as", view.origin["citation"]),
        ("Address of this view", view.find_address()),
        ("Sources", f"{len(sources):,}, listed below; each row names its own"),
    )
    parts = [
        f"# {write_line(view.title)}",
        _write_list(facts),
        "## Files",
        _write_table(("file", "what it is"), _join_endings(files)),
        *(["## Left out", "These files could not be made.", _write_table(("file", "why"), missing)] if missing else []),
        "CSV files are UTF-8 and hold rows only; what they mean stands beside each in a file .csv-metadata.json (CSV "
        "on the Web, W3C), in workbooks on the sheet “About”.",
        "## What each number counts",
        _write_table(("word", "what one of it is"), DEFINITIONS),
        "## Sources",
        "\n".join(f"- {write_line(source)}" for source in sources),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _join_endings(files: Lines) -> Lines:
    """Return files that differ in their ending only as one line.

    >>> _join_endings([("a.csv", "A table"), ("a.xlsx", "A table")])
    [('a.csv, .xlsx', 'A table')]
    """
    joined: dict[tuple[str, str], str] = {}
    for path, says in files:
        stem, _, ending = path.rpartition(".")
        joined[stem, says] = f"{joined[stem, says]}, .{ending}" if (stem, says) in joined else path
    return [(paths, says) for (_, says), paths in joined.items()]


def _write_list(lines: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- **{name}:** {write_line(text)}" for name, text in lines if text)


def _write_table(heads: tuple[str, str], lines: Lines) -> str:
    rows = [f"| {write_line(name)} | {write_line(text)} |" for name, text in lines]
    return "\n".join([f"| {heads[0]} | {heads[1]} |", "|---|---|", *rows])


def write_line(text: str) -> str:
    """Return text that Markdown neither takes for markup nor breaks."""
    return " ".join(text.split()).replace("<", "&lt;").replace("|", "\\|")
