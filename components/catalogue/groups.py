"""Issues → what can be told of them in one sentence: thousands of one kind are one, with how many and which first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.catalogue.issues import Issue, Severity, quote, show

_ALONE = 3  # issues of a kind that are told one by one
_NAMED = 5  # rows, or headings, that a sentence names
#: Rules about headings, each of which is a column of its own → what their many columns are.
_OF_HEADINGS = {
    "check_unknown_columns": "columns are not known and left out",
    "check_repeated_columns": "columns stand here a second time",
    "check_misspelt_columns": "columns are named almost as they should be, and read",
}


@dataclass(frozen=True)
class Group:
    """Issues of one kind in one column of a file; printed, it is one line."""

    issues: Sequence[Issue]

    @property
    def severity(self) -> Severity:
        """Error or warning, as of each of its issues."""
        return self.issues[0].severity

    def __str__(self) -> str:
        first, *others = self.issues
        if not others:
            return str(first)
        if first.rule in _OF_HEADINGS:
            names = _name_some([quote(issue.column) if issue.column else "one without a name" for issue in self.issues])
            return show(f"{first.file}: {len(self.issues):,} {_OF_HEADINGS[first.rule]}: {names}. {first.repair}")
        rows = _name_some([f"{issue.row:,}" for issue in others])
        sentence = str(first) if str(first).endswith("?") else f"{first}."
        return f"{sentence} {len(others):,} more rows have the same kind of fault: {rows}"


def group_issues(issues: Iterable[Issue]) -> tuple[Group, ...]:
    """Groups in the order of their first issues, errors first; a few of a kind are told one by one."""
    kinds: dict[tuple[object, ...], list[Issue]] = {}
    for issue in issues:
        kinds.setdefault(_find_kind(issue), []).append(issue)
    groups = [group for of_kind in kinds.values() for group in _split(of_kind)]
    return tuple(sorted(groups, key=lambda group: group.severity != "error"))


def _find_kind(issue: Issue) -> tuple[object, ...]:
    """What issues of one kind have in common; an issue without a row or a rule is of a kind of its own."""
    if not issue.rule or not issue.row:
        return (issue,)
    column = "" if issue.rule in _OF_HEADINGS else issue.column
    return issue.severity, issue.file, issue.rule, column


def _split(issues: list[Issue]) -> list[Group]:
    return [Group(issues)] if len(issues) > _ALONE else [Group([issue]) for issue in issues]


def _name_some(names: Sequence[str]) -> str:
    """The first names, and how many there are besides.

    >>> _name_some(list("abcdefgh"))
    'a, b, c, d, e and 3 others'
    """
    rest = len(names) - _NAMED
    if rest < 1:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {rest:,} other{'s' * (rest > 1)}"
