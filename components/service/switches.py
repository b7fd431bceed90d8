"""Settings → what is switched on, and its folders: kept states, what visitors keep, whether files are followed."""

from __future__ import annotations

import sys
from pathlib import Path

from components.catalogue.snapshots import KEPT
from components.service.folders import find_folder, list_shown_paths
from components.service.settings import find_settings, find_variable

_STATES, _VISITORS, _WATCH = "links.keep", "uploads.keep", "watch"
_OF_VISITORS = ".visitors"  # beside the CSV files, unless another folder is set


def is_switched_on(key: str) -> bool:
    """Return whether a setting is on that is off by itself."""
    said = find_variable(key)
    return said != "0" if said else find_settings().get_flag(key) is True


def is_watched() -> bool:
    """Return whether open pages follow the files by themselves: the option --watch, or the setting."""
    return "--watch" in sys.argv[1:] or is_switched_on(_WATCH)


def find_states_folder(folder: Path | None = None) -> Path | None:
    """Return what keeps the states of a folder, else of the one that is shown; None where that is switched off."""
    named = _find_named(_STATES, folder or find_folder(), otherwise=True)
    if isinstance(named, Path):
        return named
    is_nowhere = folder is None and not list_shown_paths()  # addresses alone: nothing is written where one just stands
    return (folder or find_folder()) / KEPT if named and not is_nowhere else None


def find_keep_folder() -> Path | None:
    """Return the folder for what visitors keep; None unless the owner of the server allows it."""
    named = _find_named(_VISITORS, find_folder(), otherwise=False)
    return find_folder() / _OF_VISITORS if named is True else named or None


def _find_named(key: str, folder: Path, *, otherwise: bool) -> Path | bool:
    """Return the folder that is set, or whether there is to be one; a path in site.toml begins at its folder."""
    said, settings = find_variable(key), find_settings(folder)
    if said in ("0", "1"):
        return said == "1"
    if said:
        return Path(said).expanduser()
    if text := settings.get_text(key):
        return folder / Path(text).expanduser()
    flag = settings.get_flag(key)
    return otherwise if flag is None else flag
