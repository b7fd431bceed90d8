"""Looks at the files → which state of them is shown: the last good one, until a later one has lost nothing.

A state is taken only when the files are the same in two looks, and still the same when they have been read: an editor
that is just saving shows nothing half written. Whoever asks while a new state is being read is given the last one.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from components.catalogue.last_good import read_last_good
from components.catalogue.losses import Lost, find_losses
from components.catalogue.snapshots import UnknownStateError
from components.service.cache import Cache
from components.service.folders import find_addresses, find_folder, list_shown_paths, shows_data_folder
from components.service.good import GOOD_TABLES, HELD_BACK, find_good_file, remember_good
from components.service.present import State, open_present, open_state, stamp_present
from components.service.settings import find_settings
from components.service.sources import find_feeds
from components.service.states import find_kept, keep_present
from components.service.switches import find_states_folder

_PAUSE_SECONDS = 0.25  # between two looks that must agree
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Showing:
    """The state that is shown; the one of the files, if it has lost something of the other; what, and since when."""

    shown: State
    new: State | None = None
    losses: tuple[Lost, ...] = ()
    since: datetime = datetime.min

    @property
    def token(self) -> str:
        """What differs when a page should be drawn anew."""
        new = self.new.version if self.new else ""
        return f"{self.shown.version} {find_settings().identity} {new} {len(self.losses)}"


class Keeper:
    """Looks at what is named, and keeps what is shown of it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._showing: Showing | None = None
        self._stamps: tuple[str, ...] = ()  # of the files that were read last
        self._moving: tuple[str, ...] = ()  # of files that have changed since
        self._looked = self._noticed = 0.0

    def look(self, *, at_most_every: float = 0) -> Showing:
        """Return what is shown now; files that have changed are read before, unless somebody else does it already."""
        showing = self._showing
        if showing is None:
            with self._lock:
                self._showing = self._showing or self._begin()
                return self._showing
        if time.monotonic() - self._looked >= at_most_every and self._lock.acquire(blocking=False):
            try:
                self._showing = self._look_again(showing)
                self._looked = time.monotonic()
                return self._showing
            finally:
                self._lock.release()
        return showing

    def is_up_to_date(self) -> bool:
        """Return whether nobody has to wait."""
        return self._showing is not None and (self._lock.locked() or stamp_present() == self._stamps)

    def _begin(self) -> Showing:
        """Return what is shown first: the files, or the last good state that was kept of them if they lost much."""
        feeds = find_feeds()
        if feeds:
            feeds.begin()
        self._stamps = stamp_present()
        state = open_present()
        if feeds:
            feeds.follow()
        file = _find_good_file()
        before = read_last_good(file) if file else None
        if before is None or not (losses := find_losses(before, state.tally)):
            return _show(state)
        try:
            return _hold_back(open_state(find_kept(before.version)), state, losses)
        except (UnknownStateError, OSError):
            _LOG.warning("The last good state %s is not kept any more, so the present files are shown.", before.version)
            return Showing(state, None, losses, before.since)

    def _look_again(self, showing: Showing) -> Showing:
        stamps = stamp_present()
        if stamps == self._stamps:
            is_accepted = showing.new and _is_accepted(showing.new)
            return _show(showing.new) if showing.new and is_accepted else showing
        if not self._is_settled(stamps):
            return showing
        state = open_present()
        if stamp_present() != stamps:  # changed while it was read
            return showing
        self._stamps, self._moving = stamps, ()
        losses = find_losses(showing.shown.tally, state.tally)
        if not losses or _is_accepted(state):
            return _show(state)
        return _hold_back(showing.shown, state, losses)

    def _is_settled(self, stamps: tuple[str, ...]) -> bool:
        """Return whether changed files were the same in two looks; waits for the second one at the first change."""
        if stamps == self._moving and time.monotonic() - self._noticed >= _PAUSE_SECONDS:
            return True
        if not self._moving:
            time.sleep(_PAUSE_SECONDS)
            if (again := stamp_present()) == stamps:
                return True
            stamps = again
        if stamps != self._moving:
            self._moving, self._noticed = stamps, time.monotonic()
        return False


def _show(state: State) -> Showing:
    """Let a state be the last good one, and keep it where states are kept."""
    reason = ""
    if feeds := find_feeds():
        feeds.keep()
        if states := find_states_folder():
            (states / HELD_BACK).unlink(missing_ok=True)
    elif shows_data_folder():
        reason = keep_present(find_folder(), state.version)
    if not reason and state.tally.shown["projects"] and (file := _find_good_file()):
        remember_good(file, state.tally)
    return Showing(state)


def _hold_back(shown: State, new: State, losses: tuple[Lost, ...]) -> Showing:
    """Go on showing a state; what addresses gave can be accepted by the command, which does not fetch it."""
    if find_addresses() and (states := find_states_folder()):
        remember_good(states / HELD_BACK, new.tally)
    return Showing(shown, new, losses, datetime.now(UTC))


def _is_accepted(state: State) -> bool:
    """Return whether the owner has said that a state is right, by `pilot-cities accept`."""
    file = _find_good_file()
    last = read_last_good(file) if file else None
    return last is not None and last.version == state.version


def _find_good_file() -> Path | None:
    """Return where it stands what the last good state of what is shown held; None for files that are no data folder."""
    if find_addresses():
        states = find_states_folder()
        return states / GOOD_TABLES if states else None
    return find_good_file(find_folder()) if shows_data_folder() else None


def find_showing(*, at_most_every: float = 0) -> Showing:
    """Return which state of what is named is shown, after a look at the files, at most every so many seconds."""
    return _find_keeper().look(at_most_every=at_most_every)


def is_up_to_date() -> bool:
    """Return whether the present data are at hand, so that nobody has to wait for them."""
    return _find_keeper().is_up_to_date()


def follow(showing: Showing, own: State | None) -> Showing | None:
    """Return what a visitor sees who wanted the files as they are, `own`, and follows them from there.

    For this visitor `own` is the last good state. None where everybody sees the files.
    """
    if own is None or showing.new is None:
        return None
    losses = find_losses(own.tally, showing.new.tally)
    return Showing(own, showing.new, losses, showing.since) if losses else Showing(showing.new)


_KEEPERS = Cache(entries=6)


def _find_keeper() -> Keeper:
    return _KEEPERS.recall((*map(str, list_shown_paths()), find_addresses(), str(find_states_folder())), Keeper)
