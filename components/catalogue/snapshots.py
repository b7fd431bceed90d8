"""Folder of CSV files ↔ its kept states: each in a folder named by the hash of its content, for links that last."""

from __future__ import annotations

import re
import shutil
import tempfile
import time
from pathlib import Path

from components.catalogue.folder import hash_contents, read_folder

_LEFT_SECONDS = 600
KEPT = ".frozen"  # beside the CSV files; a state in it is a data folder like any other


class UnknownStateError(ValueError):
    """A state of the data that is not kept; the text says so to who asked for it."""


def keep_state(folder: Path, version: str) -> bool:
    """Keep the CSV files of a folder as they are; False where the folder cannot be written or has changed meanwhile."""
    if (folder / KEPT / version).is_dir():
        return True
    try:
        (folder / KEPT).mkdir(exist_ok=True)
        _clear_leftovers(folder / KEPT)
        part = Path(tempfile.mkdtemp(prefix="part-", dir=folder / KEPT))
    except OSError:
        return False
    try:
        return _fill(part, folder, version)
    except OSError:
        return False
    finally:
        shutil.rmtree(part, ignore_errors=True)  # nothing is left of it but what was renamed


def find_state(folder: Path, version: str) -> Path:
    """Return the folder of a kept state; raise UnknownStateError where there is none, or where it was changed."""
    state = folder / KEPT / version
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


def _fill(part: Path, folder: Path, version: str) -> bool:
    contents, _, _ = read_folder(folder)
    for name, content in contents.items():
        (part / name).write_bytes(content)
        shutil.copystat(folder / name, part / name)  # its day may be the day of the data
    if hash_contents(contents) != version:
        return False
    part.chmod(0o755)  # a temporary folder is for its owner alone
    part.rename(folder / KEPT / version)
    return True
