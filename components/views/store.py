"""What is kept between runs. All caching of the page stands here; keys follow the content of the files."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from secrets import token_hex
from typing import Any, ParamSpec, TypeVar
from weakref import WeakValueDictionary

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.atlas.folder import SHIPPED_FOLDER
from components.catalogue.catalogue import Catalogue
from components.catalogue.folder import list_files
from components.catalogue.load import Loaded, load_catalogue
from components.catalogue.select import Selection, select
from components.catalogue.snapshots import KEPT, UNKEPT, UnknownStateError, find_state, keep_state
from components.geocoding.locate import Located, decide, locate
from components.geocoding.sources.remembered import FILE as PLACES_FILE
from components.geocoding.sources.remembered import Memory, merge, read_memory, write_rows
from components.geocoding.strategy import make_strategy
from components.plots.choice import Value
from components.reports.shown import Shown
from components.views.decisions import list_decided_rows

FREEZE = (
    "PILOT_CITIES_FREEZE"  # "0": no state of the data is kept; else the folder for them, beside the data unless set
)
_VISITS: WeakValueDictionary[str, Catalogue] = WeakValueDictionary()  # only their sessions keep them alive
_UNKEPT: dict[str, str] = {}  # content of data that were shown → why they were not kept, or ""
_HASHED_BYTES = 1 << 18  # of a file that is read in every run to see whether it has changed; 0.1 ms
_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")


def remember(*, entries: int) -> Callable[[Callable[_Asked, _Made]], Callable[_Asked, _Made]]:
    """Keep what a function returned for the last arguments: for all sessions, or for this one if they are private.

    The result must not be changed.
    """
    keys: dict[str | type, Callable[[Any], Any]] = {
        "components.reports.shown.Shown": hash,
        "components.plots.chart.Chart": lambda chart: chart.name,
        "components.catalogue.catalogue.Catalogue": lambda catalogue: (catalogue.version, catalogue.is_frozen),
    }
    for_all = st.cache_resource(show_spinner=False, max_entries=entries, hash_funcs=keys)
    for_one = st.cache_resource(show_spinner=False, max_entries=entries, hash_funcs=keys, scope="session")

    def keep(make: Callable[_Asked, _Made]) -> Callable[_Asked, _Made]:
        shared, private = for_all(make), for_one(make)

        @wraps(make)
        def recall(*given: _Asked.args, **named: _Asked.kwargs) -> _Made:
            if not any(map(_is_private, (*given, *named.values()))):
                return shared(*given, **named)
            return (private if get_script_run_ctx() else make)(*given, **named)

        return recall

    return keep


def _is_private(argument: Any) -> bool:  # noqa: ANN401 - any argument
    catalogue = argument.whole if isinstance(argument, Shown) else argument
    return isinstance(catalogue, Catalogue) and catalogue.is_private


def find_folder() -> Path:
    """Return the folder that is shown: the command's first argument, PILOT_CITIES_DATA, or the shipped data."""
    named = next((word for word in sys.argv[1:] if not word.startswith("-")), "") or os.environ.get(
        "PILOT_CITIES_DATA", ""
    )
    return Path(named).expanduser() if named else SHIPPED_FOLDER


def load_shown(state: str = "") -> Loaded:
    """Load, check and locate the data; done anew only when a file has changed.

    `state` names the data by the hash of their content: the present ones, or kept ones. On the page it is that of
    its address. Raises UnknownStateError, but not on the page: it shows the present data and says so.
    """
    return _open(state)[0]


def load_located() -> Located:
    """Return the same data with what was asked of the place finder, and what it answered."""
    return _open()[1]


def find_states_folder() -> Path | None:
    """Return the folder that keeps each state of the data that is shown; None where that is switched off."""
    named = os.environ.get(FREEZE, "")
    if named == "0":
        return None
    return Path(named).expanduser() if named not in ("", "1") else find_folder() / KEPT


def tell_kept(version: str) -> str:
    """Return why a state of the data will not be there when the present data have changed; "" where it will."""
    states = find_states_folder()
    if states and (states / version).is_dir():
        return ""
    return _UNKEPT.get(version) or UNKEPT


def _open(state: str = "") -> tuple[Loaded, Located]:
    """Return the data that are shown: this is the one place that decides it."""
    present = _load(*_name_data(find_folder()))
    on_page = get_script_run_ctx() is not None
    state = state or (st.query_params.get("data", "") if on_page else "")
    if state in ("", present[0].catalogue.version):
        return _load(*_name_data(find_folder()), is_frozen=True) if state else present
    try:
        return _load(*_name_data(_find_state(state)), is_frozen=True)
    except UnknownStateError:
        if on_page:
            return present
        raise


def _find_state(version: str) -> Path:
    states = find_states_folder()
    return find_state(states or find_folder() / KEPT, version)  # what was kept before it was switched off stays


def load_own() -> Loaded:
    """Return the data as this visitor has decided their places."""
    loaded = load_shown()
    rows = [] if loaded.catalogue.is_frozen else list_decided_rows()
    return replace(loaded, catalogue=_decide(load_located(), rows).catalogue) if rows else loaded


def read_places_file() -> Memory:
    """Read what the folder's places.csv remembers."""
    return _read_places_file(*_name_data(find_folder()))


def _name_data(folder: Path) -> tuple[str, tuple[str, ...]]:
    return str(folder), _stamp(folder)


def _stamp(folder: Path) -> tuple[str, ...]:
    """Return what tells the files from others: cheap enough to look at in every run."""
    try:
        return tuple(map(_stamp_file, list_files(folder)))
    except OSError:
        return ()


def _stamp_file(path: Path) -> str:
    """Return name, size, times and number of a file, and the hash of a small one: copying may keep size and time."""
    try:
        status = path.stat()
        content = path.read_bytes() if status.st_size <= _HASHED_BYTES else b""
    except OSError:  # a link that leads nowhere, a folder: reading the folder tells of it
        return path.name
    content_hash = hashlib.blake2b(content, digest_size=8).hexdigest()
    return f"{path.name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {content_hash}"


@st.cache_resource(show_spinner="Reading the data …", max_entries=6)
def _load(folder: str, stamp: tuple[str, ...], *, is_frozen: bool = False) -> tuple[Loaded, Located]:
    loaded = load_catalogue(Path(folder))
    states = find_states_folder()
    if states and not is_frozen:
        _UNKEPT[loaded.catalogue.version] = keep_state(Path(folder), states, loaded.catalogue.version)
    located = locate(replace(loaded.catalogue, is_frozen=is_frozen), make_strategy(Path(folder)))
    return replace(loaded, catalogue=located.catalogue), located


@st.cache_resource(show_spinner=False, max_entries=3)
def _read_places_file(folder: str, stamp: tuple[str, ...]) -> Memory:
    return read_memory(Path(folder) / PLACES_FILE)


def _decide(located: Located, rows: Sequence[Mapping[str, str]]) -> Located:
    version = hashlib.sha256(write_rows(rows).encode()).hexdigest()[:16]
    return _decide_once(f"{located.catalogue.version}+{version}", located, merge(read_places_file(), rows))


@st.cache_resource(show_spinner=False, max_entries=2, scope="session")
def _decide_once(version: str, _located: Located, _memory: Memory) -> Located:
    decided = decide(_located, _memory)
    secret = f"{version}+{token_hex(16)}"  # who knows it sees what this visitor decided
    own = replace(decided.catalogue, version=secret, is_private=True)
    _VISITS[secret] = own
    return replace(decided, catalogue=own)


def find_visit(version: str) -> Catalogue | None:
    """Return the catalogue of a visitor for the requests that its page makes; None when the visit has ended."""
    return _VISITS.get(version)


@remember(entries=200)
def _select(whole: Catalogue, selection: Selection) -> Catalogue:
    return select(whole, selection)


def show_selection(
    selection: Selection, given: tuple[tuple[str, Value], ...] = (), *, whole: Catalogue | None = None
) -> Shown:
    """Return what a selection shows of the data (else of the `whole` given), with what is chosen beside it."""
    whole = whole or load_shown().catalogue
    return Shown(_select(whole, selection), whole, selection, given)
