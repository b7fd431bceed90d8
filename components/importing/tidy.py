"""Sheet → the same without signs that nobody sees, and a note of what was not to be seen: this cannot hurt."""

from __future__ import annotations

from dataclasses import replace

from components.catalogue.characters import is_hidden
from components.catalogue.issues import Issue, quote
from components.catalogue.read import Record
from components.importing.sheet import Sheet


def tidy(sheet: Sheet) -> tuple[Sheet, list[Issue]]:
    """Return the sheet with cells that hold what they show."""
    issues = _tell_hidden(sheet)
    records = [_tidy_record(record, sheet, issues) for record in sheet.records]
    return (replace(sheet, records=[each for each in records if any(each.cells)]) if issues else sheet), issues


def _tell_hidden(sheet: Sheet) -> list[Issue]:
    if not sheet.is_hidden:
        return []
    problem = "the sheet is hidden in its workbook, and is read as the others are"
    return [Issue("warning", sheet.label, None, "", problem, "Delete it there if it is not meant", "", "tidy")]


def _tidy_record(record: Record, sheet: Sheet, issues: list[Issue]) -> Record:
    if all(map(str.isprintable, record.cells)):
        return record
    cells = [_strip_hidden(cell) for cell in record.cells]
    for before, after in zip(record.cells, cells, strict=True):
        if after != before:
            problem = f"an invisible sign was taken out of {quote(after)}"
            issues.append(
                Issue("warning", sheet.label, record.row, "", problem, "Nothing else has changed", "", "tidy")
            )
    return replace(record, cells=cells)


def _strip_hidden(cell: str) -> str:
    return cell if cell.isprintable() else "".join(sign for sign in cell if not is_hidden(sign)).strip()
