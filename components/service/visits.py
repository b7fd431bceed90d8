"""What one visitor decided about places → the data as that visitor has them, for nobody else, as long as the visit."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from secrets import token_hex
from weakref import WeakValueDictionary

from components.catalogue.catalogue import Catalogue
from components.geocoding.locate import Located, decide
from components.geocoding.sources.remembered import merge, write_rows
from components.service.cache import Cache, keep_apart
from components.service.loading import read_places_file


class Visit:
    """What is made for one visitor. Whoever speaks with the visitor holds it; nothing else keeps it alive."""

    def __init__(self) -> None:
        self._decided = Cache(entries=2)
        self._cache = Cache(entries=300)  # cards and the like

    def decide(self, located: Located, rows: Sequence[Mapping[str, str]]) -> Catalogue:
        """Return located data with the decisions of this visitor, which rows of places.csv say."""
        content = hashlib.sha256(write_rows(rows).encode()).hexdigest()[:16]
        version = f"{located.catalogue.version}+{content}"
        return self._decided.recall(version, lambda: self._decide(version, located, rows))

    def _decide(self, version: str, located: Located, rows: Sequence[Mapping[str, str]]) -> Catalogue:
        decided = decide(located, merge(read_places_file(), rows)).catalogue
        secret = f"{version}+{token_hex(16)}"  # who knows it sees what this visitor decided
        own = replace(decided, version=secret, is_private=True)
        _CATALOGUES[secret] = own
        keep_apart(secret, self._cache)
        return own


_CATALOGUES: WeakValueDictionary[str, Catalogue] = WeakValueDictionary()  # only their visits keep them alive


def find_visit(version: str) -> Catalogue | None:
    """Return the catalogue of a visitor for the requests that its page makes; None when the visit has ended."""
    return _CATALOGUES.get(version)
