"""What lies in files and only explains others: the guide of our workbook, and what saved folders say of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from components.catalogue.data_package import FILE as PACKAGE_FILE
from components.importing.sheet import NestedDocument, Sheet

GUIDE = "Pilot Cities: a workbook to fill in"  #: with what the guide of our workbook begins
_READ_ME = ("readme.md", "readme.txt")
_DESCRIBED = ("resources", "tableSchema")  # what a Data Package has, and what CSV on the Web


def is_guide(source: Sheet | NestedDocument) -> bool:
    """Tell whether a sheet or document explains others, and holds no data."""
    name = PurePath(source.file).name.lower()
    if isinstance(source, Sheet):
        return name in _READ_ME or (bool(source.records) and source.records[0].cells[0] == GUIDE)
    is_description = name == PACKAGE_FILE or name.endswith("-metadata.json")
    return is_description and isinstance(source.root, Mapping) and any(each in source.root for each in _DESCRIBED)
