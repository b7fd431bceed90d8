"""Files that a visitor brings → data that this visitor alone sees: in memory, as long as the visit, on no disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePath
from threading import BoundedSemaphore

from components.geocoding.locate import Located, locate
from components.geocoding.location import Location, Query
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import Memory, make_source, parse_memory
from components.geocoding.strategy import make_strategy
from components.importing.changes import Journal
from components.importing.imported import Brought, Imported, bring_files, import_parts
from components.importing.limits import LIMITS, Limits
from components.service.settings import find_settings, find_variable

_TURNS = BoundedSemaphore(2)  # files that are read at once, by all visitors: each takes a multiple of its size

_UNCHANGED = Journal()

Progress = Callable[[float, str], None]


@dataclass(frozen=True, eq=False)
class Upload:
    """What a visitor brought: names of the files, what lies in them, what was decided of it, what came of all that,
    the places, and what places.csv said."""

    names: tuple[str, ...]
    brought: Brought
    journal: Journal
    imported: Imported
    located: Located
    memory: Memory


def find_limits() -> Limits | None:
    """Return how much a visitor may bring; None where the owner of the server has switched it off."""
    given, settings = find_variable("uploads.allowed"), find_settings()  # "0", or how many MB
    if given == "0" or (not given and settings.get_flag("uploads.allowed") is False):
        return None
    is_number = given.replace(".", "", 1).isdigit()
    megabytes = float(given) if is_number else settings.get_number("uploads.megabytes")
    return replace(LIMITS, bytes=int(megabytes * 1e6)) if megabytes else LIMITS


def open_upload(
    files: Mapping[str, bytes], limits: Limits, progress: Progress = lambda _share, _words: None,
    journal: Journal = _UNCHANGED,
) -> Upload:  # fmt: skip
    """Read, check and locate files with what was decided of them. Never fails: issues say what could not be used."""
    memory = next((parse_memory(content, name) for name, content in files.items() if _is_places(name)), Memory())
    tables = {name: content for name, content in files.items() if not _is_places(name)}
    with _TURNS:
        progress(0.05, "reading and checking the rows")
        return _read(tuple(files), bring_files(tables, limits), journal, memory, {}, progress)


def change_upload(upload: Upload, journal: Journal, progress: Progress = lambda _share, _words: None) -> Upload:
    """Return the same files as they are with other decisions; only places that are new are looked up."""
    with _TURNS:
        return _read(upload.names, upload.brought, journal, upload.memory, upload.located.answers, progress)


def _read(
    names: tuple[str, ...], brought: Brought, journal: Journal, memory: Memory, known: Mapping[Query, Location],
    progress: Progress,
) -> Upload:  # fmt: skip
    imported = import_parts(brought, journal)
    progress(0.5, "finding the places on the map")
    catalogue = replace(
        imported.loaded.catalogue,
        about={"title": _name(names)} | imported.loaded.catalogue.about,
        updated=imported.loaded.catalogue.updated or datetime.now(UTC).date(),
        is_private=True,
        is_brought=True,
    )
    strategy = make_strategy()
    located = locate(catalogue, (strategy[0], make_source(memory), *strategy[1:]), known)
    progress(1.0, "done")
    return Upload(names, brought, journal, imported, located, memory)


def _is_places(name: str) -> bool:
    return PurePath(name).name.lower() == PLACES_FILE


def _name(names: tuple[str, ...]) -> str:
    """Return what data are called that have no title: as the file, or the first of several."""
    first = next((PurePath(name).stem for name in names), "")
    return first if len(names) == 1 else f"{first} and {len(names) - 1} more"
