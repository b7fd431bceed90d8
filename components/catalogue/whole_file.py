"""Content → a file that is whole or not there at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

_UNFINISHED = ".part"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name first: readers see the old one or the new one, and never a half.

    Stopping, a full disk or a power cut leave the file as it was. It keeps its mode. Raises OSError, as any
    writing does.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = name_unfinished(path)
    try:  # the file is made in here: who stops the program may do so in any moment
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def name_unfinished(path: Path) -> Path:
    """Return a name beside a file or folder, for what is not whole yet."""
    return path.with_name(f"{_begin(path)}{secrets.token_hex(4)}{_UNFINISHED}")


def list_unfinished(path: Path) -> list[Path]:
    """List what was not made whole beside a file or folder: of processes that were ended, or still write."""
    return list(path.parent.glob(f"{_begin(path)}*{_UNFINISHED}"))


def _begin(path: Path) -> str:
    return f".{path.name[:40]}."  # names have an end, at 255 bytes
