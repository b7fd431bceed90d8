"""Sheets of our own workbook to fill in that explain or list: they begin with its title, and hold no data."""

from __future__ import annotations

from components.importing.sheet import Sheet

GUIDE = "Pilot Cities: a workbook to fill in"


def is_guide(sheet: Sheet) -> bool:
    """Tell whether a sheet explains the others."""
    return bool(sheet.records) and sheet.records[0].cells[0] == GUIDE
