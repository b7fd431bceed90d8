"""Folder of CSV files ↔ its kept states: each in a folder named by the hash of its content, for links that last."""

from __future__ import annotations

import logging
import re
import shutil
import tempfile
import time
from pathlib import Path

from components.catalogue.folder import hash_contents, list_files, read_folder

_LEFT_SECONDS = 600
KEPT = ".frozen"  # beside the CSV files; a state in it is a data folder like any other
MOST_STATES = 500
MOST_BYTES = 1 << 30  # of all states together
_LEAST_FREE = 200 << 20  # bytes of the disk that are never taken
FULL = (
    "The folder for states of the data is full, so the present one is not kept and has no link of its own; "
    "all links given so far stay valid. Whoever runs this dashboard can make room in it."
)
UNKEPT = "This server keeps no earlier states of the data, so there is no link to the present one."
_LOG = logging.getLogger(__name__)


class UnknownStateError(ValueError):
    """A state of the data that is not kept; the text says so to who asked for it."""


def keep_state(folder: Path, kept: Path, version: str) -> str:
    """Keep the CSV files of a folder as they are in the folder `kept`, once, whoever asks; return why not, or "".

    A state has the name of its content, so the same data are one state. None is ever removed: a link to it may be
    anywhere. What would be too much is not kept, and is told with FULL; what cannot be written is told with a sentence.
    """
    try:
        if (kept / version).is_dir():
            return ""
        if not folder.is_dir() or not list_files(folder):  # a folder that is not there is not made, either
            return UNKEPT
        kept.mkdir(exist_ok=True, parents=True)
        _clear_leftovers(kept)
        if _is_full(kept, folder):
            _LOG.warning("%s: %s", kept, FULL)
            return FULL
        part = Path(tempfile.mkdtemp(prefix="part-", dir=kept))
    except OSError:
        return UNKEPT
    try:
        return "" if _fill(part, folder, kept / version) else UNKEPT
    except OSError:  # another process may have kept it at the same moment
        return "" if (kept / version).is_dir() else UNKEPT
    finally:
        shutil.rmtree(part, ignore_errors=True)  # nothing is left of it but what was renamed


def _is_full(kept: Path, folder: Path) -> bool:
    states = [state for state in kept.iterdir() if state.is_dir()]
    size = sum(_measure(state) for state in states) + _measure(folder)
    is_tight = shutil.disk_usage(kept).free - _measure(folder) < _LEAST_FREE
    return len(states) >= MOST_STATES or size > MOST_BYTES or is_tight


def _measure(folder: Path) -> int:
    return sum(path.stat().st_size for path in list_files(folder))


def find_state(kept: Path, version: str) -> Path:
    """Return the folder of a kept state; raise UnknownStateError where there is none, or where it was changed."""
    state = kept / version
    if not re.fullmatch(r"[0-9a-f]{16}", version) or not state.is_dir():
        raise UnknownStateError(f"The data of this link ({version[:40]!r}) are not kept here.")
    if hash_contents(read_folder(state)[0]) != version:
        raise UnknownStateError(f"The kept data of this link ({version}) were changed afterwards: they are not shown.")
    return state


def _clear_leftovers(kept: Path) -> None:
    """Remove what a process left that was ended while it kept a state: that takes seconds."""
    for part in kept.glob("part-*"):
        if time.time() - part.stat().st_mtime > _LEFT_SECONDS:
            shutil.rmtree(part, ignore_errors=True)


def _fill(part: Path, folder: Path, state: Path) -> bool:
    contents, _, _ = read_folder(folder)
    for name, content in contents.items():
        (part / name).write_bytes(content)
        shutil.copystat(folder / name, part / name)  # its day may be the day of the data
    if hash_contents(contents) != state.name:
        return False
    part.chmod(0o755)  # a temporary folder is for its owner alone
    part.rename(state)
    return True
