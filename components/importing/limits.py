"""How much of what somebody hands in is read before it is refused: checked before memory is taken."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """The most that is read at once; `bytes` and `unpacked` count all files together."""

    files: int = 40
    bytes: int = 200_000_000
    unpacked: int = 800_000_000  #: of archives and workbooks, as their directories state it
    sheets: int = 60
    rows: int = 400_000  #: of one sheet
    columns: int = 500
    cells: int = 20_000_000  #: of one sheet
    memory: int = 3_000_000_000  #: bytes that the process may take that reads a workbook


LIMITS = Limits()
