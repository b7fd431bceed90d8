"""Words that name tables at addresses → each with what it is called: by its owner, else by its file or its host."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_LONGEST = 60
_NAMED = re.compile(r"(?:([^=:/\s]+)=)?(https?://.+)", re.IGNORECASE)


@dataclass(frozen=True)
class SourceAddress:
    """A table at an address: what it is called, and where it is. Only the name is shown to visitors."""

    name: str
    address: str


def is_address(word: str) -> bool:
    """Return whether a word names an address, alone or as name=address."""
    return _NAMED.fullmatch(word) is not None


def read_addresses(words: Iterable[str]) -> tuple[SourceAddress, ...]:
    """Return the addresses in words, each under a name of its own.

    >>> [each.name for each in read_addresses(["partners=https://a.eu/x", "https://b.eu/list.csv", "https://c.eu/pub?a"])]
    ['partners', 'list', 'c.eu']
    """
    named: dict[str, str] = {}
    for word in words:
        if match := _NAMED.fullmatch(word):
            name, number = match[1] or _name(match[2]), 1
            free = name
            while free in named:
                number += 1
                free = f"{name} ({number})"
            named[free] = match[2]
    return tuple(SourceAddress(name, address) for name, address in named.items())


def _name(address: str) -> str:
    """Return what the file of an address is called, else its host."""
    try:
        parts = urlsplit(address)
        file = PurePosixPath(unquote(parts.path))
        name = file.stem if file.suffix else parts.hostname or ""
    except ValueError:
        name = ""
    return "".join(sign for sign in name if sign.isprintable())[:_LONGEST] or "sheet"
