"""What is known about one item, in sections, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from components.catalogue.item_key import ItemKey
from components.reports.profiles.items import Section


@dataclass(frozen=True)
class ItemProfile:
    """What is known about one item; `wider` is the key of what it is a part of, if of anything."""

    key: ItemKey
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    text: str = ""
    wider: ItemKey | None = None


def keep_filled(*sections: Section) -> tuple[Section, ...]:
    """Return the sections that have items."""
    return tuple(section for section in sections if section.items)


def list_item_sources(sections: Iterable[Section]) -> tuple[str, ...]:
    """Return the different sources of the items, in their order."""
    return tuple(dict.fromkeys(source for section in sections for item in section.items for source in item.sources))
