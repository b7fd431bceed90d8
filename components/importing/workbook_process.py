"""A process of its own: a workbook on standard input → its sheets as JSON on standard output, read by calamine.

A workbook of 8 kB whose last cell is far away makes calamine ask for 500 GB, and then ends its process. Here that costs
this process alone, which may not take more memory than its argument says. It imports nothing of ours, to start fast.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from datetime import date, datetime, time, timedelta

Cell = int | float | str | bool | time | date | datetime | timedelta


def dump_sheets() -> None:
    """Write {"sheets": [{"name", "hidden", "first", "rows"}]}, or {"refused": "password" or "damaged"}."""
    _limit_memory(int(sys.argv[1]))
    json.dump(read_sheets(sys.stdin.buffer.read()), sys.stdout, ensure_ascii=True)


def _limit_memory(most: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def read_sheets(content: bytes) -> dict[str, object]:
    """Return the sheets; `first` is the row of the first one that is used, from 0."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            sheets = []
            for each in book.sheets_metadata:
                if each.typ == SheetTypeEnum.WorkSheet:
                    table = book.get_sheet_by_name(each.name)
                    rows = [list(map(write_plain, row)) for row in table.iter_rows()]
                    hidden = each.visible != SheetVisibleEnum.Visible
                    sheets.append(
                        {"name": each.name, "hidden": hidden, "first": (table.start or (0, 0))[0], "rows": rows}
                    )
            return {"sheets": sheets}
    except PasswordError:
        return {"refused": "password"}
    except (CalamineError, OSError, ValueError):
        return {"refused": "damaged"}


def write_plain(cell: Cell) -> str:
    """Return a cell as our CSV files have it: dates in ISO form, numbers with a point and without thousands marks.

    >>> write_plain(99099.0), write_plain(0.5), write_plain(datetime(2022, 9, 30)), write_plain(True)
    ('99099', '0.5', '2022-09-30', 'yes')
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    return str(cell)


if __name__ == "__main__":
    dump_sheets()
