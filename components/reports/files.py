"""Content → a file that is whole or not there at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name first, so that stopping or a full disk leaves nothing half written.

    Raises OSError, as any writing does.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)  # a temporary file is for its owner alone
        Path(name).replace(path)
    except BaseException:  # also when somebody stops it
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
