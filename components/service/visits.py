"""What one visitor decided or brought → the data as that visitor has them, for nobody else, as long as the visit."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from secrets import token_hex
from weakref import WeakValueDictionary

from components.catalogue.catalogue import Catalogue
from components.geocoding.locate import Located, decide
from components.geocoding.sources.remembered import Memory, merge, write_rows
from components.service.cache import Cache, keep_apart

_NOTHING = Memory()


class Visit:
    """What is made for one visitor. Whoever speaks with the visitor holds it; nothing else keeps it alive."""

    def __init__(self) -> None:
        self._made = Cache(entries=3)
        self._cache = Cache(entries=300)  # cards and the like

    def decide(self, located: Located, rows: Sequence[Mapping[str, str]], memory: Memory = _NOTHING) -> Catalogue:
        """Return located data with the decisions of this visitor, which rows of places.csv say.

        `memory` is what that file holds already.
        """
        content = hashlib.sha256(write_rows(rows).encode()).hexdigest()[:16]
        version = f"{located.catalogue.version}+{content}"
        return self._made.recall(version, lambda: self._keep(version, decide(located, merge(memory, rows)).catalogue))

    def bring(self, brought: Catalogue) -> Catalogue:
        """Return data that this visitor brought, under a name that nobody else knows."""
        return self._made.recall(brought.version, lambda: self._keep(brought.version, brought))

    def _keep(self, version: str, catalogue: Catalogue) -> Catalogue:
        secret = f"{version}+{token_hex(16)}"  # who knows it sees what this visitor has
        own = replace(catalogue, version=secret, is_private=True)
        _CATALOGUES[secret] = own
        keep_apart(secret, self._cache)
        return own


_CATALOGUES: WeakValueDictionary[str, Catalogue] = WeakValueDictionary()  # only their visits keep them alive


def find_visit(version: str) -> Catalogue | None:
    """Return the catalogue of a visitor for the requests that its page makes; None when the visit has ended."""
    return _CATALOGUES.get(version)
