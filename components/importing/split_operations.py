"""Records of operations, some of which stand in several rows → each once, with the sum of its shares.

National lists of operations have a row for each region or fund that an operation is in, with its share of the money.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from components.catalogue.issues import Issue, quote
from components.catalogue.numbers import find_number
from components.importing.form import Records

_KEY = ("identifier", "title", "programme", "partner")  # rows that agree in these are of one operation
_AMOUNTS = ("project_budget_eur", "project_eu_funding_eur")
_PLACES = ("postcode", "region", "nuts", "country")  # said only where all rows agree
_THEME = "theme"
_REPAIR = "Its amount is added there, unless all is the same; a place stands only where all rows have the same"


def join_operations(records: Records) -> tuple[Records, Sequence[Issue]]:
    """Return the records with each operation once, and a sentence for each row that was joined to another."""
    keys = list(zip(*(records.get(name) for name in _KEY), strict=True))
    groups: dict[tuple[str, ...], list[int]] = {}
    for row, key in enumerate(keys):
        groups.setdefault(key if any(key[:2]) else (str(row),), []).append(row)
    if len(groups) == len(records):
        return records, ()
    issues = [_report_part(records, row, rows[0]) for rows in groups.values() for row in rows[1:]]
    shares = [_drop_repeated(records, rows) for rows in groups.values()]
    cells = {name: [_join_cells(name, [texts[row] for row in rows]) for rows in shares]
             for name, texts in records.cells.items()}  # fmt: skip
    return replace(records, rows=[records.rows[rows[0]] for rows in groups.values()], cells=cells), issues


def _drop_repeated(records: Records, rows: Sequence[int]) -> Sequence[int]:
    """Rows that say nothing else than one before are no further share."""
    said = {tuple(texts[row] for texts in records.cells.values()): row for row in reversed(rows)}
    return sorted(said.values())


def _join_cells(name: str, texts: Sequence[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    if name in _AMOUNTS:
        stated = [text for text in texts if text]
        is_money = all(find_number(text) is not None for text in stated)
        return f"{sum(map(Decimal, stated))}" if stated and is_money else next(iter(stated), "")
    if name in _PLACES:
        return texts[0] if len(set(texts)) == 1 else ""
    if name == _THEME:
        return "|".join(dict.fromkeys(filter(None, texts)))
    return next(filter(None, texts), "")


def _report_part(records: Records, row: int, first: int) -> Issue:
    name = next(text for field in _KEY for text in (records.get(field)[row],) if text)
    problem = f"the operation {quote(name)} stands already in row {records.rows[first]:,}, here with a share of it"
    return Issue("warning", records.account.label, records.rows[row], "", problem, _REPAIR, "row", "join_operations")
