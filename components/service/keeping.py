"""What a visitor brought → a state that this server keeps and shows to whoever has its link, if the owner allows it.

A state has the hash of its content for a name and is a data folder like any other, in the folder that the owner names:
nothing that a visitor writes becomes a path. Who kept it is given a key, once, by which it is removed again.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory

from filelock import FileLock

from components.catalogue.folder import hash_contents
from components.catalogue.whole_file import write_whole
from components.service.switches import find_keep_folder

MOST_KEPT = 500  # states
MOST_KEPT_BYTES = 1 << 30  # of all states together
MOST_STATE_BYTES = 50 << 20  # of one
_LEAST_FREE = 200 << 20  # bytes of the disk that are never taken
_RECORD = "kept.json"  # beside the CSV files of a state, which alone make up its hash
_LOCK = ".lock"
_LOG = logging.getLogger(__name__)
_NAME = re.compile(r"[0-9a-f]{16}")

_TOO_LARGE = f"These data have {{:.0f}} MB, and this server keeps at most {MOST_STATE_BYTES >> 20} MB of one visitor."
_FULL = "The folder in which this server keeps data is full. Whoever runs it can make room; nothing was kept."
_UNWRITTEN = "This server could not write the data down: nothing was kept. Whoever runs it finds the reason in its log."


class NotKeptError(Exception):
    """Data that were not kept; the text says why."""


@dataclass(frozen=True)
class Kept:
    """A state that is kept: its name in addresses, what it is called, since when, its bytes, digests of its keys."""

    version: str
    title: str
    day: str
    size: int
    keys: tuple[str, ...] = ()


def keep_files(files: Mapping[str, bytes], title: str, folder: Path) -> tuple[Kept, str]:
    """Keep the files of a data folder; return the state and a new key to it. Raises NotKeptError."""
    version, size = hash_contents(files), sum(map(len, files.values()))
    if size > MOST_STATE_BYTES:
        raise NotKeptError(_TOO_LARGE.format(size / 1e6))
    key = token_urlsafe(24)
    today = datetime.now(UTC).date()
    try:
        with _lock_folder(folder):
            kept = _read_record(folder / version) or Kept(version, title, today.isoformat(), size)
            kept = replace(kept, keys=(*kept.keys, _digest(key)))
            if not (folder / version).is_dir():
                _check_room(folder, size)
                _write_state(folder, version, files)
            _write_record(folder, kept)
    except OSError as error:
        _LOG.exception("%s", _UNWRITTEN)
        raise NotKeptError(_UNWRITTEN) from error
    return kept, key


def remove_by_key(version: str, key: str, folder: Path) -> bool:
    """Take back what was kept with a key; return whether the key fits. Others who kept the same keep it."""
    with _lock_folder(folder):
        kept = _find_kept(folder, version)
        digest = _digest(key.strip())
        if not kept or digest not in kept.keys:
            return False
        if others := tuple(each for each in kept.keys if each != digest):
            _write_record(folder, replace(kept, keys=others))
        else:
            _remove(folder, version)
    return True


def remove_kept(version: str, folder: Path) -> bool:
    """Remove a state, whoever kept it; return whether it was there."""
    with _lock_folder(folder):
        is_there = _find_kept(folder, version) is not None
        if is_there:
            _remove(folder, version)
    return is_there


def list_kept(folder: Path) -> Sequence[Kept]:
    """Return what is kept in a folder, the oldest first."""
    found = [_find_kept(folder, path.name) for path in folder.iterdir()] if folder.is_dir() else []
    return sorted((each for each in found if each), key=lambda each: (each.day, each.version))


def holds_kept(version: str) -> bool:
    """Return whether a visitor has kept this state here."""
    folder = find_keep_folder()
    return bool(folder and _find_kept(folder, version))


def _find_kept(folder: Path, version: str) -> Kept | None:
    """Return what is known of a state; where its record was lost, as much as the folder tells."""
    state = folder / version
    if not _NAME.fullmatch(version) or not state.is_dir():
        return None
    return _read_record(state) or Kept(version, "", "", _measure_state(state))


def _read_record(state: Path) -> Kept | None:
    try:
        read = json.loads((state / _RECORD).read_bytes())
        return Kept(state.name, str(read["title"]), str(read["day"]), int(read["size"]), tuple(map(str, read["keys"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_record(folder: Path, kept: Kept) -> None:
    write_whole(folder / kept.version / _RECORD, json.dumps(asdict(kept), ensure_ascii=False).encode())


def _write_state(folder: Path, version: str, files: Mapping[str, bytes]) -> None:
    """Write the files of a state, whole or not at all."""
    with TemporaryDirectory(prefix="part-", dir=folder) as made:
        part = Path(made) / "state"
        part.mkdir()
        for name, content in files.items():
            (part / Path(name).name).write_bytes(content)
        part.rename(folder / version)


def _check_room(folder: Path, size: int) -> None:
    states = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    taken = size + sum(map(_measure_state, states))
    is_tight = shutil.disk_usage(folder).free - size < _LEAST_FREE
    if len(states) >= MOST_KEPT or taken > MOST_KEPT_BYTES or is_tight:
        _LOG.warning("%s: %s", folder, _FULL)
        raise NotKeptError(_FULL)


def _measure_state(state: Path) -> int:
    return sum(path.stat().st_size for path in state.iterdir())


def _remove(folder: Path, version: str) -> None:
    """Take a state away in one step, then clear its files."""
    with TemporaryDirectory(prefix="part-", dir=folder) as cleared:
        (folder / version).rename(Path(cleared) / version)


def _lock_folder(folder: Path) -> FileLock:
    """Return what one writer of a folder holds at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / _LOCK)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
