"""Answers → places.csv on disk, so that two processes that learn at once lose nothing."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from components.geocoding.location import Location, Query, find_origin
from components.geocoding.sources.remembered import Memory, make_source, merge, read_memory, write_memory, write_row

_PATIENCE_SECONDS = 30.0
_STALE_SECONDS = 120.0  # a lock this old was left by a process that died


def remember(path: Path, answers: Iterable[tuple[Query, Location]], *, anew: bool = False) -> Memory:
    """Adds answers to places.csv; what it answers already stays as it is. A broken file is kept aside.

    `anew` forgets the rows that the place finder wrote from what ships, and keeps those of people and services.
    """

    def learn(memory: Memory) -> Memory:
        kept = {key: row for key, row in memory.rows.items() if not (anew and _is_automatic(row))}
        known = make_source(Memory(kept))
        return merge(replace(memory, rows=kept), [write_row(*each) for each in answers if known(each[0]) is None])

    return _change(path, learn)


def save_decisions(path: Path, rows: Sequence[Mapping[str, str]]) -> Memory:
    """Writes what a person decided into places.csv; it wins over what the file said of the same places."""
    return _change(path, lambda memory: merge(memory, rows))


def _change(path: Path, change: Callable[[Memory], Memory]) -> Memory:
    with _lock(path):
        memory = read_memory(path)
        if memory.is_broken:
            path.replace(path.with_name(f"{path.name}.broken"))
        changed = change(memory)
        write_atomically(path, write_memory(changed))
    return changed


def _is_automatic(row: Mapping[str, str]) -> bool:
    return find_origin(row.get("source", "")) is not None


def write_atomically(path: Path, text: str) -> None:
    """Writes a whole file or nothing: readers see the old one or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Holds `<file>.lock`, which only one process can create."""
    lock = path.with_name(f"{path.name}.lock")
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            _remove_stale(lock)
            if time.monotonic() > give_up:
                raise TimeoutError(f"{lock} is held by another process; delete it if none runs.") from None
            time.sleep(0.05)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _remove_stale(lock: Path) -> None:
    with suppress(FileNotFoundError):
        if time.time() - lock.stat().st_mtime > _STALE_SECONDS:
            lock.unlink()
