"""Tables of text → all that is wrong with what they say: every rule is run on everything.

A rule is one generator: about a cell in cells.py, about the cells of a row in rows.py, about rows together in
tables.py. Rules about the layout of a file stand in layout.py.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.catalogue import cells, rows, tables
from components.catalogue.issues import Issue, name_rule
from components.catalogue.rule import Tables

RULES = (*cells.RULES, *rows.RULES, *tables.RULES)


def check_tables(texts: Tables) -> list[Issue]:
    """All issues of all rules. Links are checked last, on the rows that the other rules leave."""
    issues = [issue for rule in RULES for issue in name_rule(rule, rule(texts))]
    left = leave_out_rows(texts, issues)
    return [*issues, *(issue for rule in tables.LINK_RULES for issue in name_rule(rule, rule(left)))]


def leave_out_rows(texts: Tables, issues: Iterable[Issue]) -> dict[str, pd.DataFrame]:
    """The tables without the rows that the issues give up on."""
    issues = list(issues)
    left = {}
    for name, table in texts.items():
        of_file = [issue for issue in issues if issue.file == f"{name}.csv"]
        lost = {issue.row for issue in of_file if issue.loss == "row"}
        whole = any(issue.loss == "table" for issue in of_file)
        left[name] = table.iloc[:0] if whole else table[~table.index.isin(lost)]
    return left
