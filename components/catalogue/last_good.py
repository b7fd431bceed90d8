"""File beside kept states ↔ what the last one held that was whole: known after a restart, and to every command."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from components.catalogue.losses import Tally
from components.catalogue.whole_file import write_whole


def write_last_good(file: Path, tally: Tally) -> None:
    """Write what the last good state holds. Raises OSError."""
    content = {
        "version": tally.version,
        "since": tally.since.isoformat(),
        "files": sorted(tally.files),
        "unread": sorted(tally.unread),
        "rows": dict(tally.rows),
        "shown": dict(tally.shown),
    }
    write_whole(file, json.dumps(content, indent=1).encode())


def read_last_good(file: Path) -> Tally | None:
    """Return what the last good state held; None where that is not known: a broken file counts as none."""
    try:
        read = json.loads(file.read_bytes())
        tally = Tally(
            str(read["version"]),
            datetime.fromisoformat(read["since"]),
            frozenset(map(str, read["files"])),
            frozenset(map(str, read["unread"])),
            _read_counts(read["rows"]),
            _read_counts(read["shown"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return tally if tally.since.tzinfo and "projects" in tally.shown else None


def _read_counts(given: Mapping[str, int]) -> dict[str, int]:
    return {str(name): int(number) for name, number in given.items()}
