"""Addresses that the owner named → their tables as they were last fetched, in threads of their own, again and again.

No page waits for the network but the very first, for so long as is said here. What fails, or is no table, leaves what
was there. Nothing is fetched unless an address is named.
"""

from __future__ import annotations

import hashlib
import time
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

from components.catalogue.issues import Issue
from components.importing.fetching import Fetched, FetchError, fetch
from components.importing.source_address import SourceAddress
from components.importing.unpack import unpack
from components.service.cache import Cache
from components.service.environment import SOURCES_PAUSE, read_variable
from components.service.folders import find_addresses
from components.service.kept_tables import find_kept_table, keep_table
from components.service.switches import find_states_folder

_FIRST_SECONDS = 10.0  # that the first page waits at most
_PAUSE_SECONDS, _LEAST_PAUSE = 300.0, 5.0
_UNASKED = "its host has not answered yet"


@dataclass(frozen=True)
class Fetching:
    """How it stands with an address: what it gave last and when, and since when and why it gives nothing."""

    fetched: Fetched | None = None
    moment: datetime | None = None
    failing: datetime | None = None
    why: str = ""

    @property
    def stamp(self) -> str:
        """What differs when there is another content."""
        return hashlib.blake2b(self.fetched.content, digest_size=8).hexdigest() if self.fetched else self.why


@dataclass(frozen=True)
class Unfetched:
    """A table that cannot be fetched: its name, since when, why, and of when what is shown instead is."""

    name: str
    since: datetime
    why: str
    shown: datetime | None


class _Feed:
    """An address and what it gave last; only the thread that fetches changes it, by one assignment."""

    def __init__(self, source: SourceAddress, kept: Path | None) -> None:
        self.source = source
        self.asked = Event()
        self.is_followed = False
        found = find_kept_table(kept, source.address) if kept else None
        self.now = Fetching(*found) if found else Fetching()

    def ask(self) -> None:
        """Fetch the table, and see that it is one."""
        known, moment = self.now, datetime.now(UTC)
        try:
            fetched = fetch(self.source.address, known.fetched)
            if fetched is not known.fetched:
                _refuse_no_table(self.source.name, fetched.content)
            self.now = Fetching(fetched, moment)
        except FetchError as error:
            self.now = Fetching(known.fetched, known.moment, known.failing or moment, str(error))
        self.asked.set()

    def repeat(self, ended: Event, pause: float) -> None:
        """Fetch again and again until it is ended."""
        while True:
            self.ask()
            if ended.wait(pause):
                return


class Feeds:
    """The tables of some addresses, which are fetched as long as somebody holds this."""

    def __init__(self, sources: Sequence[SourceAddress], kept: Path | None) -> None:
        self._kept = kept
        self._feeds = [_Feed(source, kept) for source in sources]
        self._ended = Event()
        weakref.finalize(self, self._ended.set)

    def begin(self) -> None:
        """Fetch the tables of which nothing is kept; wait for them at most for the time that a first page may take."""
        missing = [feed for feed in self._feeds if not feed.now.fetched]
        self._start(missing)
        last = time.monotonic() + _FIRST_SECONDS
        for feed in missing:
            feed.asked.wait(max(0.0, last - time.monotonic()))

    def follow(self) -> None:
        """Fetch the others, too: only when what is kept was read can be seen whether a later content has lost rows."""
        self._start(self._feeds)

    def _start(self, feeds: Iterable[_Feed]) -> None:
        for feed in feeds:
            if not feed.is_followed:
                feed.is_followed = True
                given = self._ended, _find_pause()
                Thread(target=feed.repeat, args=given, name="table of an address", daemon=True).start()

    def stamp(self) -> tuple[str, ...]:
        """Return what tells the tables from others."""
        return tuple(f"{feed.source.name} {feed.now.stamp}" for feed in self._feeds)

    def read(self) -> tuple[Mapping[str, bytes], list[Issue], list[datetime]]:
        """Return name → content, what is wrong with the others, and when each content was fetched first or anew."""
        now = [(feed.source.name, feed.now) for feed in self._feeds]
        contents = {name: each.fetched.content for name, each in now if each.fetched}
        issues = [
            Issue("error", name, None, "", f"the table could not be fetched: {each.why or _UNASKED}", _REPAIR, "table")
            for name, each in now if not each.fetched
        ]  # fmt: skip
        return contents, issues, [each.moment for _, each in now if each.moment]

    def list_unfetched(self) -> list[Unfetched]:
        """Return the tables that cannot be fetched just now."""
        now = [(feed.source.name, feed.now) for feed in self._feeds]
        return [Unfetched(name, each.failing, each.why, each.moment) for name, each in now if each.failing]

    def keep(self) -> None:
        """Keep what there is where states are kept: it is shown to all."""
        for feed in self._feeds:
            now = feed.now
            if self._kept and now.fetched and now.moment:
                keep_table(self._kept, feed.source.address, now.fetched, now.moment)


_REPAIR = "Open the address in a browser without being logged in: it must give the table itself"
_FEEDS = Cache(entries=3)


def find_feeds() -> Feeds | None:
    """Return the tables of the addresses that are named; None where none is."""
    addresses = find_addresses()
    if not addresses:
        return None
    kept = find_states_folder()
    return _FEEDS.recall((addresses, str(kept)), lambda: Feeds(addresses, kept))


def list_unfetched() -> list[Unfetched]:
    """Return the tables that cannot be fetched just now."""
    feeds = find_feeds()
    return feeds.list_unfetched() if feeds else []


def _refuse_no_table(name: str, content: bytes) -> None:
    """Raise FetchError for what holds no table: a page to log in, a picture, half a workbook."""
    lost = [issue for issue in unpack({name: content})[1] if issue.loss == "table"]
    if lost:
        raise FetchError(f"what its host sends is no table: {lost[0].problem}")


def _find_pause() -> float:
    try:
        return max(_LEAST_PAUSE, float(read_variable(SOURCES_PAUSE) or _PAUSE_SECONDS))
    except ValueError:
        return _PAUSE_SECONDS
