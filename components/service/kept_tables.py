"""Folder of kept states ↔ what addresses gave last that was shown, so that a restart without a network has it."""

from __future__ import annotations

import hashlib
import json
import logging
from datetime import datetime
from pathlib import Path

from components.catalogue.whole_file import write_whole
from components.importing.fetching import Fetched

_FOLDER = "sources"
_LOG = logging.getLogger(__name__)


def keep_table(kept: Path, address: str, fetched: Fetched, moment: datetime) -> None:
    """Keep what an address gave; where it cannot be written, the log says so."""
    marks = {
        "etag": fetched.etag,
        "modified": fetched.modified,
        "moment": moment.isoformat(),
        "hash": hashlib.sha256(fetched.content).hexdigest(),
    }
    content, described = _find_files(kept, address)
    try:
        write_whole(content, fetched.content)
        write_whole(described, json.dumps(marks).encode())
    except OSError as error:
        _LOG.warning("%s: a table of an address cannot be kept (%s)", content, error.strerror)


def find_kept_table(kept: Path, address: str) -> tuple[Fetched, datetime] | None:
    """Return what an address gave, and when; None where nothing is kept, or not whole."""
    content, described = _find_files(kept, address)
    try:
        marks = json.loads(described.read_bytes())
        fetched = Fetched(content.read_bytes(), str(marks["etag"]), str(marks["modified"]))
        moment = datetime.fromisoformat(marks["moment"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    is_whole = hashlib.sha256(fetched.content).hexdigest() == marks["hash"] and moment.tzinfo
    return (fetched, moment) if is_whole else None


def _find_files(kept: Path, address: str) -> tuple[Path, Path]:
    """Return the paths of content and marks; the address is not in them: who knows it may see the sheet."""
    name = hashlib.sha256(address.encode()).hexdigest()[:16]
    return kept / _FOLDER / name, kept / _FOLDER / f"{name}.json"
