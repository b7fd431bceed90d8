"""The font of all pictures: Source Sans 3 of Adobe (SIL Open Font License 1.1, see LICENSE.md), unchanged."""

from __future__ import annotations

from pathlib import Path

REGULAR, BOLD = (Path(__file__).parent / f"SourceSans3-{weight}.ttf" for weight in ("Regular", "Bold"))
FAMILY = "'Source Sans 3', 'Source Sans', Arial, sans-serif"
