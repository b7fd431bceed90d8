"""Heading in one language or in two → the spellings by which a form may know it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from components.catalogue.spelling import fold_case

_LONGEST = 300  # characters of a heading; what is longer is text


@lru_cache(maxsize=4096)
def spell_heading(heading: str) -> Sequence[str]:
    """Return the heading folded; of one in two languages ("ΧΩΡΑ/ COUNTRY") also its last and its first part.

    >>> spell_heading("ΧΩΡΑ/ COUNTRY"), spell_heading("Town")
    (('χωρα country', 'country', 'χωρα'), ('town',))
    """
    if len(heading) > _LONGEST:
        return ()
    parts = heading.split("/")
    listed = (heading, *((parts[-1], parts[0]) if len(parts) > 1 else ()))
    return tuple(dict.fromkeys(folded for part in listed if (folded := fold_case(part))))
