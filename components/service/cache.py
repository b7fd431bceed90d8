"""A function → the same, with what it made last kept: bounded, by the content of its arguments, made once at a time.

What is made of data that one visitor decided is kept in a cache of that visit, which goes when the visit does.
functools.lru_cache would let two threads make the same, and hold the data alive that they asked with.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from threading import Lock, RLock
from typing import Any, ParamSpec, TypeVar
from weakref import WeakSet, WeakValueDictionary

from components.catalogue.catalogue import Catalogue
from components.geocoding.locate import Located
from components.plots.chart import Chart
from components.reports.selection_view import SelectionView

_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")


@dataclass(eq=False)
class _Entry:
    """What was made under a key, once it is; its lock is held by who makes it."""

    lock: RLock = field(default_factory=RLock)  # type: ignore[valid-type]  # a function, says typeshed
    made: tuple[Any, ...] = ()


class Cache:
    """What was asked for last, at most so many entries; threads that ask for the same wait for one that makes it."""

    def __init__(self, entries: int) -> None:
        self._most = entries
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()
        self._lock = Lock()
        _ALL.add(self)

    def recall(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what is kept under a key, else make and keep it. What fails is not kept: who asks next tries again."""
        entry = self._find(key)
        with entry.lock:
            if not entry.made:
                entry.made = (make(),)
            made: _Made = entry.made[0]
            return made

    def put(self, key: Hashable, made: object) -> None:
        """Keep what is known without being made."""
        self._find(key).made = (made,)

    def holds(self, key: Hashable) -> bool:
        """Return whether nobody has to wait for what is asked under a key."""
        with self._lock:
            return bool(key in self._entries and self._entries[key].made)

    def clear(self) -> None:
        """Let go of everything."""
        with self._lock:
            self._entries.clear()

    def _find(self, key: Hashable) -> _Entry:
        with self._lock:
            entry = self._entries.setdefault(key, _Entry())
            self._entries.move_to_end(key)
            while len(self._entries) > self._most:
                self._entries.popitem(last=False)
            return entry


_ALL: WeakSet[Cache] = WeakSet()
_PRIVATE: WeakValueDictionary[str, Cache] = WeakValueDictionary()  # version of a visitor's data → the visit's cache


def cached(*, entries: int) -> Callable[[Callable[_Asked, _Made]], Callable[_Asked, _Made]]:
    """Keep what a function returned for the last arguments: for everybody, or in its visit where they are private.

    The result must not be changed.
    """

    def keep(make: Callable[_Asked, _Made]) -> Callable[_Asked, _Made]:
        shared = Cache(entries)

        @wraps(make)
        def recall(*given: _Asked.args, **named: _Asked.kwargs) -> _Made:
            version = next(filter(None, map(_find_private, (*given, *named.values()))), "")
            cache = _PRIVATE.get(version) if version else shared
            if cache is None:  # the visit has ended
                return make(*given, **named)
            return cache.recall(make_cache_key(make, *given, **named), lambda: make(*given, **named))

        return recall

    return keep


def make_cache_key(*given: object, **named: object) -> Hashable:
    """Return what tells arguments from others by their content, without keeping the data alive that they hold."""
    return (*map(_identify, given), *((name, _identify(each)) for name, each in sorted(named.items())))


def keep_apart(version: str, cache: Cache) -> None:
    """Let what is made of a visitor's data be kept in the cache of the visit, and nowhere else."""
    _PRIVATE[version] = cache


def forget_all() -> None:
    """Let go of all that is kept, as if the program had just started."""
    for cache in list(_ALL):
        cache.clear()


def _find_catalogue(argument: object) -> Catalogue | None:
    found = argument.whole if isinstance(argument, SelectionView) else argument
    found = found.catalogue if isinstance(found, Located) else found
    return found if isinstance(found, Catalogue) else None


def _find_private(argument: object) -> str:
    catalogue = _find_catalogue(argument)
    return catalogue.version if catalogue and catalogue.is_private else ""


def _identify(argument: object) -> Hashable:
    if isinstance(argument, SelectionView | Catalogue):
        return argument.identity
    if isinstance(argument, Located):
        return argument.catalogue.identity
    named: Hashable = argument.name if isinstance(argument, Chart) else argument
    return named
