"""Steps of a static site → its folder, whole or as it was: written beside it first, then put in its place."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from components.catalogue.whole_file import name_unfinished
from components.reports.chapters import Progress
from components.service.exchange import exchange
from components.service.site import SiteFile, Step

MARK = ".pilot-cities-site"  # a file by which a folder is known to be a site, that may be replaced
MARKED = "A site made by `pilot-cities publish`, which may replace this folder.\n"

_log = logging.getLogger(__name__)
_LOCK = ".lock"  # beside what is being written: held as long as its process lives


@dataclass(frozen=True)
class Written:
    """How many files and bytes a site has, and whether there was a moment without one while it was replaced."""

    files: int
    size: int
    gap: bool


def write_site(steps: Sequence[Step], folder: Path, progress: Progress, *, missing: list[str] | None = None) -> Written:
    """Write a site beside a folder first and then in its place. Stopping leaves all as it was.

    Each file is written when it is made, and forgotten then, so that memory does not grow with the site. What
    cannot be made is left out, and added to `missing`.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _clear_leftovers(folder)
    part = name_unfinished(folder)
    lock = part.with_name(part.name + _LOCK)
    try:
        with FileLock(lock):
            try:
                files, size = _write_files(steps, part, progress, [] if missing is None else missing)
                gap = _replace(folder, part)
                progress(1, "")
            finally:
                shutil.rmtree(part, ignore_errors=True)
    finally:
        lock.unlink(missing_ok=True)
    return Written(files, size, gap)


def _write_files(steps: Sequence[Step], part: Path, progress: Progress, missing: list[str]) -> tuple[int, int]:
    """Write the files of all steps; return how many there are, and their bytes."""
    whole = sum(step.weight for step in steps)
    files = size = 0
    done = 0.0
    for step in steps:
        progress(done / whole, step.says)
        for file in step.list_files():
            content = make_content(file)
            if content is None:
                missing.append(file.path)
                continue
            path = part / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            size += path.write_bytes(content)
            files += 1
        done += step.weight
    (part / MARK).write_text(MARKED)
    return files, size


def make_content(file: SiteFile) -> bytes | None:
    """Return the content of a file; None, with a note in the log, where it cannot be made: the others can."""
    try:
        return file.write()
    except OSError:  # it is the disk
        raise
    except Exception:
        _log.exception("left out of the site: %s", file.path)
        return None


def _clear_leftovers(folder: Path) -> None:
    """Remove what processes have left that were ended while they wrote this site; their locks are free."""
    for lock in folder.parent.glob(f".{folder.name[:40]}.????????.part{_LOCK}"):
        with suppress(Timeout, OSError), FileLock(lock, timeout=0):
            shutil.rmtree(lock.with_name(lock.name.removesuffix(_LOCK)), ignore_errors=True)
            lock.unlink(missing_ok=True)


def _replace(folder: Path, part: Path) -> bool:
    """Put a folder in the place of another; return whether there was a moment with neither."""
    if not folder.exists():
        part.rename(folder)
        return False
    if exchange(part, folder):
        return False
    old = name_unfinished(folder)
    try:
        folder.rename(old)
        part.rename(folder)
    except BaseException:
        if not folder.exists():
            old.rename(folder)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
    return True
