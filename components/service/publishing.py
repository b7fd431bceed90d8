"""Files of a data folder → their static site as a ZIP, made beside the pages of others: one at a time, in turn.

Whoever asked holds a `Publication`; when nobody does any more, its work ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, Thread, Timer
from typing import IO

from components.language.phrases import count_of
from components.reports.failures import tell_failure

MOST_WAITING = 6  # sites, with the one that is made; who comes then is asked to come again
MOST_BYTES = 200_000_000  # of a ZIP, which stays in memory until it is saved
SECONDS = 1_200.0  # that a site may take
_COMMAND = (sys.executable, "-m", "components.service.site_process")
_ROOT = Path(__file__).parents[2]  # where a process finds our modules

_WAITS = "Waiting for {}, asked for before yours"
_TOO_MANY = "Many sites are being made just now. Try again in some minutes: nothing is lost."
_ELSE = "Filter first, or save the folder and run `pilot-cities publish` on a computer."


class TooManySitesError(Exception):
    """So many sites are waited for that one more would not be made soon; the text says so."""


@dataclass(frozen=True)
class Standing:
    """How far a site is: the share that is done and what comes next, in the end the ZIP, or why there is none."""

    share: float = 0.0
    says: str = "Reading the rows"
    content: bytes = b""
    files: int = 0
    notes: tuple[str, ...] = ()  #: what was left out, in sentences
    trouble: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return bool(self.content or self.trouble)


class Publication:
    """A site that somebody asked for."""

    def __init__(self, work: _Work, thread: Thread) -> None:
        self._work, self._thread = work, thread
        self._end = weakref.finalize(self, work.stop)

    def wait(self, seconds: float = 0) -> Standing:
        """Return how far it is when it is over, or after so many seconds."""
        self._thread.join(seconds)
        return self._work.find_standing()

    def stop(self) -> None:
        """Let go of it: the process that makes it ends."""
        self._end()


def publish(files: Mapping[str, bytes], query: str = "") -> Publication:
    """Have the site of these files made, of what a query shows of them. Raises TooManySitesError."""
    work = _Work(files, query)
    with _MOVED:
        if len(_QUEUE) >= MOST_WAITING:
            raise TooManySitesError(_TOO_MANY)
        _QUEUE.append(work)
    thread = Thread(target=work.run, name="site", daemon=True)
    thread.start()
    return Publication(work, thread)


class _Work:
    """What makes a site: waits for its turn, and follows the process."""

    def __init__(self, files: Mapping[str, bytes], query: str) -> None:
        self._files, self._query = files, query
        self._standing = Standing()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = ""  # why

    def find_standing(self) -> Standing:
        with _MOVED:
            before = _QUEUE.index(self) if self in _QUEUE else 0
        return replace(self._standing, says=_WAITS.format(count_of(before, "site"))) if before else self._standing

    def stop(self, why: str = "This was stopped.") -> None:
        with _MOVED:
            self._stopped = self._stopped or why
            if self._process:
                self._process.kill()
            _MOVED.notify_all()

    def run(self) -> None:
        """Wait, make the site, and let the next one go on, whatever happens."""
        try:
            with _MOVED:
                _MOVED.wait_for(lambda: self._stopped or _QUEUE[0] is self)
            self._standing = self._make()
        except Exception:
            self._standing = Standing(trouble=self._stopped or tell_failure("The site"))
        finally:
            self._files = {}
            with _MOVED:
                _QUEUE.remove(self)
                _MOVED.notify_all()

    def _make(self) -> Standing:
        clock = Timer(SECONDS, self.stop, [f"This site took more than {SECONDS / 60:.0f} minutes. {_ELSE}"])
        clock.daemon = True
        with self._start() as process:
            clock.start()
            try:
                assert process.stdin and process.stdout
                _send(process.stdin, self._files, self._query)
                return _read(process.stdout, self._follow)
            finally:
                clock.cancel()
                process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        with _MOVED:
            if self._stopped:
                raise InterruptedError
            self._process = subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT)
        return self._process

    def _follow(self, standing: Standing) -> None:
        self._standing = standing


_QUEUE: list[_Work] = []  # the first is at work
_MOVED = Condition()


def _send(stdin: IO[bytes], files: Mapping[str, bytes], query: str) -> None:
    """Write the request as the process reads it."""
    sizes = {name: len(content) for name, content in files.items()}
    stdin.write(json.dumps({"query": query, "files": sizes}).encode() + b"\n")
    for content in files.values():
        stdin.write(content)
    stdin.close()


def _read(stdout: IO[bytes], follow: Callable[[Standing], None]) -> Standing:
    """Return what came of it at the end; raise EOFError where the process ended before."""
    content = bytearray()
    for line in stdout:
        message = json.loads(line)
        if "bytes" in message:
            content += stdout.read(message["bytes"])
            if len(content) > MOST_BYTES:
                return Standing(trouble=f"This site is larger than {MOST_BYTES / 1e6:.0f} MB. {_ELSE}")
        elif "share" in message:
            follow(Standing(message["share"], message["says"]))
        elif "refused" in message:
            return Standing(trouble=message["refused"])
        else:
            return Standing(1.0, "", bytes(content), message["files"], tuple(message["notes"]))
    raise EOFError
