"""Case endings that a word of kind demands of a name ("Δήμος Θεσσαλονίκης", "Rīgas dome") → the name by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator


def _list_endings(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition(">") for pair in text.split())
    return tuple((ending, base) for ending, _, base in pairs)


#: (words of kind of a language, endings of its genitive > those of the name by itself), without accents.
_LANGUAGES = tuple(
    (re.compile(rf"\b(?:{words})"), _list_endings(endings))
    for words, endings in (
        ("δημοσ|δημου|περιφερεια|περιφερειασ|νομοσ|κοινοτητα", "ησ>η ασ>α ου>οσ ου>ο αιων>α αιων>αια εων>α ων>α ων>εσ"),
        ("dimos|demos|perifereia|periferia|nomos", "is>i as>a ou>os ou>o aion>a eon>a on>a on>es"),
        ("kaupunki|kunta|liitto|maakunta", "een>e den>ti gin>ki run>rku pin>ppi uudenmaan>uusimaa n>"),
        ("linn|linnavalitsus|vald|maakond", "a>"),
        ("pilseta|dome|pasvaldiba|novads|pagasts", "as>a es>e u>is u>i a>s"),
        ("savivaldybe|apskritis|rajonas", "iaus>ius aus>us io>ys iu>iai u>ai os>a es>e o>as"),
        ("bashkia|komuna|qarku", "res>er es>e es>a it>"),
        ("udala", "ko> ren>"),
    )
)


def restore_bases(bare: str, whole: str) -> Iterator[str]:
    """What a simplified name may be by itself when the words around it (in `whole`) demand a genitive.

    >>> list(restore_bases("lahden", "lahden kaupunki"))
    ['lahti', 'lahde']
    """
    for words, endings in _LANGUAGES:
        if words.search(whole):
            yield from (bare.removesuffix(ending) + base for ending, base in endings if bare.endswith(ending))
