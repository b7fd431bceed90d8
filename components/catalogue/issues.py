"""What is wrong with a file → one sentence that says where, what, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Loss = Literal["", "cell", "row", "column", "table"]

_LONGEST_QUOTE = 60


@dataclass(frozen=True)
class Issue:
    """One finding about the data; printed, it is one line that begins with its coordinates.

    `loss` says what the catalogue does without because of it: nothing, the cell, the row, the column or the
    whole table. Conversion obeys it, so that whatever is not shown is reported.

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

    def __str__(self) -> str:
        row = f"row {self.row}" if self.row else ""
        column = f"column {self.column}" if self.column else ""
        return show(f"{', '.join(filter(None, (self.file, row, column)))}: {self.problem}. {self.repair}")


def show(text: str) -> str:
    r"""Text on one line, with line breaks and invisible signs written out.

    >>> print(show("Ghent\nGent"))
    Ghent\nGent
    """
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def quote(text: str) -> str:
    """Offending text as an issue shows it: in quotation marks, cut if long."""
    shown = show(text[: _LONGEST_QUOTE + 1])
    return f"'{shown}'" if len(text) <= _LONGEST_QUOTE else f"'{shown[:_LONGEST_QUOTE]}…'"


def count_issues(issues: tuple[Issue, ...], more_errors: int = 0) -> str:
    """Closing line of a check: how many errors (with those found elsewhere) and warnings.

    >>> count_issues(())
    '0 errors, 0 warnings'
    """
    warnings = sum(issue.severity == "warning" for issue in issues)
    errors = len(issues) - warnings + more_errors
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
