"""Text → the same text whatever its case, accents and spaces; and the likeliest of the words that exist."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from components.catalogue.issues import shorten

_LIKELY = 0.66  # of the letters, two in three, must agree before a word is suggested; below, suggestions mislead


@lru_cache(maxsize=65536)
def fold_case(text: str) -> str:
    """Text reduced to what people mean by it: no case, no accents, words apart by one space.

    >>> fold_case("  Århus_Kommune – DENMARK ")
    'arhus kommune denmark'
    """
    return re.sub(r"[\W_]+", " ", _drop_accents(text).casefold()).strip()


@lru_cache(maxsize=65536)
def fold_spelling(text: str) -> str:
    """Text without case, accents and what stands between its words; other signs stay, as they may mean something.

    >>> fold_spelling("Local\u00a0 Authority") == fold_spelling("local-authority")
    True
    >>> fold_spelling("< 18 years") == fold_spelling("> 18 years")
    False
    """
    return re.sub(r"[\s_\-\u2010-\u2015]+", " ", _drop_accents(text).casefold()).strip() or text


def _drop_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


_RELATIVES = str.maketrans({
    "ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t",
})  # fmt: skip


def rank_name(text: str) -> tuple[str, str]:
    """The key by which names stand in the order of the alphabet: letters with a sign beside those without.

    >>> sorted(["Zagreb", "Østfold", "Ávila", "bergen", "Oslo"], key=rank_name)
    ['Ávila', 'bergen', 'Oslo', 'Østfold', 'Zagreb']
    """
    return fold_case(text.casefold().translate(_RELATIVES)), text


def suggest(text: str, words: Iterable[str]) -> str:
    """The word that `text` most likely means, or "" when none is near.

    >>> suggest("Belguim", ["Belgium", "Bulgaria"])
    'Belgium'
    >>> suggest("Atlantis", ["Belgium", "Bulgaria"])
    ''
    """
    return find_nearest(text, {word: fold_case(word) for word in words})


def find_nearest(text: str, folded_words: Mapping[str, str]) -> str:
    """The same for many texts and the same words, given as word → its folded spelling."""
    best = process.extractOne(
        fold_case(text), folded_words, scorer=OSA.normalized_similarity, processor=None, score_cutoff=_LIKELY
    )
    return str(best[2]) if best else ""


def find_same(text: str, words: Iterable[str]) -> str:
    """The one word that is `text` itself, or else spelt otherwise; "" where there is none, or more than one.

    >>> find_same("Car-Sharing", ["car sharing", "carts"])
    'car sharing'
    >>> find_same("Linz", ["LINZ", "linz"])
    ''
    """
    known = list(words)
    if text in known:
        return text
    folded = fold_spelling(text)
    same = {word for word in known if fold_spelling(word) == folded}
    return same.pop() if len(same) == 1 else ""


def ask_meaning(suggestion: str, otherwise: str) -> str:
    """The repair as a question when there is a suggestion, else the advice given."""
    return f"Did you mean '{shorten(suggestion)}'?" if suggestion else otherwise
