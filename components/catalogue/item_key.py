"""What names an item, a place, a project, a theme …, in addresses, cards, clicks and files; its text ↔ its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, Self, get_args

ItemKind = Literal[
    "place", "region", "country", "project", "organisation", "theme", "challenge", "mode", "common", "both"
]
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
# Kind → how many signs "|" its text has at most, -1: any number. In the names of all others such a sign is one of them.
_SEPARATED: dict[str, int] = {"theme": 1, "challenge": 1, "both": 1, "common": -1}
_ESCAPES = {"%": "%25", "|": "%7C"}
_TO_ESCAPE = re.compile(r"\||%(?=25|7C)")  # a lone "%" stays as it is: only before these two it would be read as one
_ESCAPED = re.compile("%25|%7C")


@dataclass(frozen=True)
class ItemKey:
    """An item by its kind and the names that identify it; most have one, a theme in a project has two.

    >>> str(ItemKey("theme", "safety | security", "e-smartec"))
    'theme:safety %7C security|e-smartec'
    >>> ItemKey.parse("theme:safety %7C security|e-smartec").names
    ('safety | security', 'e-smartec')
    """

    kind: ItemKind
    names: tuple[str, ...]

    def __init__(self, kind: ItemKind, *names: str) -> None:
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "names", names)

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Return the key that a text names; None where it names no kind of item or nothing of that kind."""
        kind, _, names = text.partition(":")
        if kind not in KINDS or not names:
            return None
        return cls(kind, *map(_unescape, names.split("|", _SEPARATED.get(kind, 0))))

    def __str__(self) -> str:
        return f"{self.kind}:{'|'.join(map(_escape, self.names))}"

    @property
    def name(self) -> str:
        """The first of its names: that of the place, project, organisation or term."""
        return self.names[0]

    @property
    def other_name(self) -> str:
        """The second of its names: of a claim its project, of a pair its challenge; "" where there is none."""
        return self.names[1] if len(self.names) > 1 else ""


def is_place(text: str) -> bool:
    """Whether a text is the key of a place.

    >>> is_place("place:Mechelen, Belgium"), is_place("project:a")
    (True, False)
    """
    key = ItemKey.parse(text)
    return key is not None and key.kind == "place"


def _escape(name: str) -> str:
    return _TO_ESCAPE.sub(lambda found: _ESCAPES[found[0]], name)


def _unescape(name: str) -> str:
    return _ESCAPED.sub(lambda found: "%" if found[0] == "%25" else "|", name)
