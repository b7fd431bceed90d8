"""Items → the same items, with a bar on the error stream when they take long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")

_QUIET_SECONDS = 2.0  # what is done sooner needs no bar
_WIDTH = 30


def show_progress(items: Iterable[T], total: int | Sized, label: str) -> Iterator[T]:
    """Passes the items on and draws "label [#####.....] 1,200 of 5,000" a few times a second."""
    count = total if isinstance(total, int) else len(total)
    drawn = time.monotonic() + _QUIET_SECONDS - 0.2
    shown = False
    for number, item in enumerate(items, 1):
        yield item
        if time.monotonic() - drawn > 0.2 or (shown and number == count):
            drawn, shown = time.monotonic(), True
            filled = _WIDTH * number // max(count, 1)
            bar = "#" * filled + "." * (_WIDTH - filled)
            print(f"\r{label} [{bar}] {number:,} of {count:,}", end="", file=sys.stderr, flush=True)
    if shown:
        print(file=sys.stderr)
