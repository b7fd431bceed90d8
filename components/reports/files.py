"""Content → a file that is whole or not there at all."""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name first, so that stopping or a full disk leaves nothing half written.

    Raises OSError, as any writing does.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = name_part(path)
    try:  # the file is made in here: who stops the program may do so in any moment
        with part.open("xb") as file:
            file.write(content)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def name_part(path: Path) -> Path:
    """Return a name beside a file or folder, for what is not whole yet."""
    return path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
