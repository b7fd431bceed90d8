"""The shape of a kind of file that can be read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from components.importing.reading import ImportReading
from components.importing.sheet import Headed, NestedDocument

Part = Headed | NestedDocument


@dataclass(frozen=True)
class ImportFormat:
    """A kind of file: `claims` picks the sheets and documents that it reads, `read` makes rows of them together.

    `known` are the headings by which the header of a sheet is found, folded.
    """

    words: str
    claims: Callable[[Part], bool]
    read: Callable[[Sequence[Part]], ImportReading]
    known: Collection[str] = ()
