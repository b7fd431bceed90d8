"""What is wrong with a file → one sentence that says where, what, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning"]
Loss = Literal["", "cell", "row", "column", "table"]

_LONGEST_QUOTE = 60
_LONGEST_NAME = 120  # characters of a heading or a suggestion; the whole stands in the file


@dataclass(frozen=True)
class Issue:
    """One finding about the data; printed, it is one line that begins with its coordinates.

    `loss` says what the catalogue does without because of it: nothing, the cell, the row, the column or the
    whole table. Conversion obeys it, so that whatever is not shown is reported. `rule` names what found it, `table`
    the table of ours that the row was read for, where the file is a person's own. The sentence is made when it is asked
    for: there may be hundreds of thousands of issues, of which few are read.

    What can be mended without reading the sentence: `found` is the whole text of the cell, `suggestions` are whole
    cells that it may be instead, the likeliest first. `alongside` are other cells of the row that change with the
    first of them, as (column, text): coordinates that are swapped are swapped together. Where `removes_row`, the row
    says what another one says, and can go.

    >>> print(Issue("error", "partners.csv", 14, "country", "'Belguim' is not a country", "Did you mean 'Belgium'?"))
    partners.csv, row 14, column country: 'Belguim' is not a country. Did you mean 'Belgium'?
    """

    severity: Severity
    file: str
    row: int | None
    column: str
    problem: str
    repair: str
    loss: Loss = ""
    rule: str = ""
    table: str = ""
    found: str = ""
    suggestions: tuple[str, ...] = ()
    alongside: tuple[tuple[str, str], ...] = ()
    removes_row: bool = False

    def __str__(self) -> str:
        is_table = not self.file.endswith(".toml")  # in settings there are no rows and columns, but lines and keys
        row = f"{'row' if is_table else 'line'} {self.row}" if self.row else ""
        column = f"{'column ' if is_table else ''}{shorten(self.column)}" if self.column else ""
        return show(f"{', '.join(filter(None, (shorten(self.file), row, column)))}: {self.problem}. {self.repair}")


def name_rule(rule: Callable[..., Iterator[Issue]], found: Iterable[Issue]) -> Iterator[Issue]:
    """The issues that a rule has found, with its name: those of one kind can be told together."""
    return (replace(issue, rule=rule.__name__) for issue in found)


def show(text: str) -> str:
    r"""Text on one line, with line breaks and invisible signs written out.

    >>> print(show("Ghent\nGent"))
    Ghent\nGent
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def quote(text: str) -> str:
    """Offending text as an issue shows it: in quotation marks, cut if long."""
    shown = show(text[: _LONGEST_QUOTE + 1])
    return f"'{shown}'" if len(text) <= _LONGEST_QUOTE else f"'{shown[:_LONGEST_QUOTE]}…'"


def shorten(text: str) -> str:
    """A heading or a suggestion as an issue names it: cut if it is long.

    >>> len(shorten("x" * 5000))
    121
    """
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…"


def count_issues(issues: tuple[Issue, ...], more_errors: int = 0) -> str:
    """Closing line of a check: how many errors (with those found elsewhere) and warnings.

    >>> count_issues(())
    '0 errors, 0 warnings'
    """
    warnings = sum(issue.severity == "warning" for issue in issues)
    errors = len(issues) - warnings + more_errors
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
