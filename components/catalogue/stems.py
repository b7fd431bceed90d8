"""Text → the stems of its words without those that say nothing, and how much two of them are one word.

No dictionary: endings that several European languages have in common are taken off, so that "cycling", "cyclists" and
"cycle" are one, and what is left may be a part of a compound, as in "Ladeinfrastruktur".
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from components.catalogue.spelling import fold_case

_EMPTY = frozenset({
    "a", "an", "and", "as", "at", "by", "few", "for", "from", "high", "in", "is", "its", "lack", "less", "low", "more",
    "new", "no", "not", "of", "on", "or", "other", "the", "their", "to", "too", "with",
    "am", "auf", "das", "dem", "den", "der", "des", "die", "ein", "eine", "fur", "im", "mit", "und", "von", "zu", "zum",
    "zur", "au", "aux", "d", "de", "du", "en", "et", "l", "la", "le", "les", "un", "une",
    "al", "con", "del", "della", "di", "e", "el", "il", "las", "lo", "los", "por", "y", "een", "het", "van", "voor",
})  # in English, German, French, and what is left of Italian, Spanish and Dutch  # fmt: skip
_ENDING = re.compile(
    "(ations?|ating|atory|ative|ments?|ings?|ists?|ers?|ors?|ities|ity|itat|idad|ita|ies|ied|ency|ance|ence|ents?|ants?"
    "|als?|ed|es|en|[esyno]|a)$"
)
_LONG = 4  # letters, beyond which a word has an ending that may be taken off
_SHORTEST = 3  # letters of a stem
_COMPOUND = 5  # letters of a stem that is known again within a longer one
_WITHIN = 0.75  # how much a stem within a longer one is the same
_NEAR = 0.75  # of the letters of two stems, at least, that agree if one is a slip of the other
_SLIP = 0.9  # how much a slip is the same


def list_stems(text: str) -> dict[str, str]:
    """Stem → the word it is of, folded; words that say nothing count only where nothing else is there.

    >>> list_stems("Lack of trained planners")
    {'train': 'trained', 'plann': 'planners'}
    """
    words = fold_case(text).split()
    told = [word for word in words if word not in _EMPTY]
    return {_find_stem(word): word for word in told or words}


@lru_cache(maxsize=65536)
def _find_stem(word: str) -> str:
    bare = _ENDING.sub("", word) if len(word) > _LONG else word.removesuffix("s") if len(word) == _LONG else word
    return bare if len(bare) >= _SHORTEST else word


@lru_cache(maxsize=65536)
def compare_stems(one: str, other: str) -> float:
    """How much two stems are one word, from 0 to 1.

    >>> compare_stems("parking", "parking"), compare_stems("infrastruktur", "ladeinfrastruktur")
    (1.0, 0.75)
    """
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) < _COMPOUND:
        return 0.0
    if short in long:
        return _WITHIN
    likeness = OSA.normalized_similarity(one, other)
    return _SLIP * likeness if likeness >= _NEAR else 0.0
