"""Sheet → the row in which its columns are named, the rows below it, and those that are neither.

People put titles above a table, totals and remarks below it, and repeat its header on each printed page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from components.catalogue.read import Record
from components.catalogue.spelling import fold_case
from components.importing.sheet import Headed, Sheet
from components.importing.spellings import list_heading_spellings

_LOOKED_AT = 30  # rows in which a header may stand
_TOTALS = frozenset({
    "total", "totals", "totale", "total general", "sum", "grand total", "subtotal", "gesamt", "gesamtsumme",
    "summe", "insgesamt", "somme", "suma", "razem", "osszesen", "celkem", "spolu", "skupaj", "ukupno", "yhteensa",
    "summa", "kokku", "kopa", "is viso", "toplam", "totaal", "totalt", "i alt", "συνολο", "общо", "всичко",
})  # fmt: skip
_REMARK_SHARE = 0.34  # of the columns, at most, that a row of remarks fills


def find_header(sheet: Sheet, known: Collection[str]) -> Headed:
    """Return the sheet by the row that has most headings which are known (folded), else the first that is wide enough.

    Two rows above each other are one header where only both together name known columns.
    """
    first = sheet.records[:_LOOKED_AT]
    scores = [_count_known(record.cells, known) for record in first]
    best = max(scores, default=0)
    position = scores.index(best) if best >= 2 else _find_wide(first)
    headings, last = list(first[position].cells), position
    for upper in (position, position - 1):  # the finer row may be the one found, or the one below it
        if upper >= 0 and upper + 1 < len(first):
            joined = _join(first[upper].cells, first[upper + 1].cells)
            if _count_known(joined, known) > max(best, _count_known(headings, known)):
                headings, last = joined, upper + 1
    return _cut(sheet, headings, position if last == position else last, last)


def cut_at(sheet: Sheet, row: int) -> Headed | None:
    """Return the sheet by the row that a person names; None where nothing stands in it."""
    position = next((position for position, record in enumerate(sheet.records) if record.row == row), None)
    return None if position is None else _cut(sheet, list(sheet.records[position].cells), position, position)


def _count_known(cells: Sequence[str], known: Collection[str]) -> int:
    found = (next((each for each in list_heading_spellings(cell) if each in known), "") for cell in cells if cell)
    return len(set(filter(None, found)))


def _find_wide(records: Sequence[Record]) -> int:
    """The first row that fills as many cells as most rows do: titles fill one or two."""
    filled = [sum(map(bool, record.cells)) for record in records]
    usual = sorted(filled)[len(filled) // 2] if filled else 0
    return next((position for position, count in enumerate(filled) if count >= max(2, 0.6 * usual)), 0)


def _join(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Headings of two rows: a merged cell above stands for all columns below it until the next one."""
    joined, above = [], ""
    for position in range(max(len(upper), len(lower))):
        above = (upper[position] if position < len(upper) else "") or above
        below = lower[position] if position < len(lower) else ""
        joined.append(
            f"{above} {below}".strip() if below else above if position < len(upper) and upper[position] else ""
        )
    return joined


def _cut(sheet: Sheet, headings: list[str], position: int, last: int) -> Headed:
    header = sheet.records[last]
    above = [(record.row, "a title above the table") for record in sheet.records[:position]]
    below = sheet.records[last + 1 :]
    aside = list(_find_aside(below, headings, header.cells))
    passed = {row for row, _ in aside}
    kept = [record for record in below if record.row not in passed] if passed else below
    return Headed(sheet, header.row, headings, kept, (*above, *aside))


def _find_aside(records: Sequence[Record], headings: Sequence[str], header: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the rows that repeat the header, and from below those that are a total or a remark."""
    names = [cell for cell in header if cell]
    width = sum(map(bool, headings))
    for record in records:
        if len(names) > 1 and [cell for cell in record.cells if cell] == names:
            yield record.row, "the header once more"
    for record in reversed(records):
        filled = [cell for cell in record.cells if cell]
        if fold_case(filled[0]).rstrip(" 0123456789") in _TOTALS and width > 2:
            yield record.row, "a total below the table"
        elif width > 2 and len(filled) <= max(1, _REMARK_SHARE * width / 2) and _is_remark(record, filled):
            yield record.row, "a remark below the table"
        else:
            return


def _is_remark(record: Record, filled: Sequence[str]) -> bool:
    """Tell whether a row says one thing in its first cell, longer than a name or opened by a mark as footnotes are."""
    return len(filled) == 1 and record.cells[0] == filled[0] and (len(filled[0]) > 40 or filled[0][0] in "*¹²³†(")
