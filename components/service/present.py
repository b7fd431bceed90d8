"""Folder, files that are named, or a kept state → what came of them: checked, located, counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from components.catalogue.folder import list_files, read_folder
from components.catalogue.load import Loaded, load_catalogue
from components.catalogue.losses import Tally, make_tally
from components.catalogue.schema import OTHER_FILES, TABLES
from components.geocoding.locate import Located, locate
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import Memory, read_memory
from components.geocoding.strategy import make_strategy
from components.importing.limits import LIMITS
from components.importing.paths import name_apart, read_paths
from components.service.folders import find_files, find_folder, shows_data_folder
from components.service.sources import Feeds, find_feeds
from components.service.stamps import stamp, stamp_files
from components.service.switches import find_keep_folder
from components.service.uploads import open_upload

_COUNTED = (*(table.file for table in TABLES), *OTHER_FILES)  # files whose loss is one


@dataclass(frozen=True, eq=False)
class State:
    """The data as they were at one time: what came of them, their places, what places.csv says, and what they hold."""

    loaded: Loaded
    located: Located
    memory: Memory
    tally: Tally
    contents: Mapping[str, bytes]  #: of the CSV files of a data folder
    tables: Mapping[str, pd.DataFrame]  #: as text, of files that are no data folder

    @property
    def version(self) -> str:
        """The hash of their content."""
        return self.tally.version


def stamp_present() -> tuple[str, ...]:
    """Return what tells the present files from others."""
    feeds = find_feeds()
    return (*stamp(find_folder()), *stamp_files(find_files()), *(feeds.stamp() if feeds else ()))


def open_present() -> State:
    """Read, check and locate what is named: the files of a folder of ours, or others."""
    return open_state(find_folder()) if shows_data_folder() else _open_files(find_files(), find_feeds())


def open_state(folder: Path) -> State:
    """Read, check and locate the files of a data folder, or of a kept state."""
    loaded = load_catalogue(folder)
    memory = read_memory(folder / PLACES_FILE)
    is_brought = folder.parent == find_keep_folder()  # and kept for whoever has its link
    located = locate(replace(loaded.catalogue, is_brought=is_brought), make_strategy(folder))
    loaded = replace(loaded, catalogue=located.catalogue)
    return State(loaded, located, memory, count_state(folder, loaded, memory), read_folder(folder)[0], {})


def count_state(folder: Path, loaded: Loaded, memory: Memory) -> Tally:
    """Return what the files of a data folder hold, of which these were read."""
    paths = _list(folder)
    unread = [PLACES_FILE] if memory.is_broken else []
    names = [path.name for path in paths if path.name in _COUNTED]
    return make_tally(loaded, names, _find_last_change(paths), unread)


def _open_files(files: Sequence[Path], feeds: Feeds | None) -> State:
    """Read files and tables at addresses: whoever runs the dashboard named them, so they are for everybody."""
    places = find_folder() / PLACES_FILE
    contents, issues = read_paths([*files, *([places] if places.is_file() and places not in files else [])])
    fetched, unfetched, moments = feeds.read() if feeds else ({}, [], [])
    upload = open_upload(name_apart([*contents.items(), *fetched.items()]), LIMITS)
    catalogue = replace(upload.located.catalogue, is_private=False, is_brought=False)
    read = upload.imported.loaded
    loaded = replace(read, catalogue=catalogue, issues=(*issues, *unfetched, *read.issues))
    names = [*(path.name for path in files), *fetched]
    tally = make_tally(loaded, names, max([*moments, *([_find_last_change(files)] if files or not moments else [])]))
    located = replace(upload.located, catalogue=catalogue)
    return State(loaded, located, upload.memory, tally, {}, upload.imported.tables)


def _list(folder: Path) -> list[Path]:
    try:
        return list_files(folder)
    except OSError:
        return []


def _find_last_change(paths: Iterable[Path]) -> datetime:
    """Return when the last of the files was changed; now where there is none."""
    moments = []
    for path in paths:
        try:
            moments.append(path.stat().st_mtime)
        except OSError:  # gone since
            continue
    return datetime.fromtimestamp(max(moments), UTC) if moments else datetime.now(UTC)
