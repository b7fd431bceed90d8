"""A row of a table, as `to_dict("records")` gives it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

TableRow = Mapping[Hashable, Any]  #: column → cell, whose type is that of its column
