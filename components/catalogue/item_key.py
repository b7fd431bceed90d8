"""What names an item, a place, a project, a theme …, in addresses, cards, clicks and files; its text ↔ its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Self, get_args

ItemKind = Literal[
    "place", "region", "country", "project", "organisation", "theme", "challenge", "mode", "common", "both"
]
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
_ESCAPES = (("%", "%25"), ("|", "%7C"))  # in this order: what marks an escape is itself escaped first


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
        return cls(kind, *(_unescape(name) for name in names.split("|")))

    def __str__(self) -> str:
        return f"{self.kind}:{'|'.join(map(_escape, self.names))}"

    @property
    def name(self) -> str:
        """The first of its names: that of the place, project, organisation or term."""
        return self.names[0]


def _escape(name: str) -> str:
    for sign, escape in _ESCAPES:
        name = name.replace(sign, escape)
    return name


def _unescape(name: str) -> str:
    for sign, escape in reversed(_ESCAPES):
        name = name.replace(escape, sign)
    return name
