"""Folder → what tells its files from others, cheap enough to look at whenever somebody asks for the data."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from components.catalogue.folder import list_files

_HASHED_BYTES = 1 << 18  # of a file that is read each time to see whether it has changed; 0.1 ms


def stamp(folder: Path) -> tuple[str, ...]:
    """Return a line for each file; other lines mean other files."""
    try:
        return stamp_files(list_files(folder))
    except OSError:
        return ()


def stamp_files(paths: Iterable[Path]) -> tuple[str, ...]:
    """The same for files that are named."""
    return tuple(map(_stamp_file, paths))


def _stamp_file(path: Path) -> str:
    """Return name, size, times and number of a file, and the hash of a small one: copying may keep size and time."""
    try:
        status = path.stat()
        content = path.read_bytes() if status.st_size <= _HASHED_BYTES else b""
    except OSError:  # a link that leads nowhere, a folder: reading the folder tells of it
        return path.name
    content_hash = hashlib.blake2b(content, digest_size=8).hexdigest()
    return f"{path.name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {content_hash}"
