"""A name as written → the key it is looked up by, alike for all spellings that differ only in form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LETTERS = str.maketrans({
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ħ": "h", "ŋ": "n",
    "ĸ": "k", "ŧ": "t", "ς": "σ", "ё": "е", "ґ": "г", "ə": "e", "ʻ": "'", "’": "'",
    "`": "'", "´": "'", "ʼ": "'", "‘": "'",
})  # fmt: skip
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_SAINT = re.compile(r"\b(?:saint|sankt|sint|sveti|svaty)\b|\bst\.")
_NOT_LETTERS = re.compile(r"[\W_]+")


def normalise(text: str) -> str:
    """The key of a name: lower case, no accents, no spaces or signs, saints as "st".

    >>> normalise("Saint-Étienne"), normalise("St. Etienne"), normalise("GDAŃSK"), normalise("Αθήνα")
    ('stetienne', 'stetienne', 'gdansk', 'αθηνα')
    """
    if text.isascii():
        lower = text.lower()
        if lower.isalpha():
            return "st" if lower in {"saint", "sankt", "sint"} else lower
        lower = lower.replace("'", "").replace("`", "")
    else:
        lower = drop_accents(text).replace("'", "")
    return _NOT_LETTERS.sub("", _SAINT.sub("st", lower) if "s" in lower else lower)


def list_spellings(text: str) -> Iterator[str]:
    """All keys under which a name is found: as it is, and with ä, ö, ü, ø, å written as two letters.

    >>> list(list_spellings("Åbenrå"))
    ['abenra', 'aabenraa']
    """
    key = normalise(text)
    yield key
    if not text.isascii():
        lower = unicodedata.normalize("NFC", text.lower())
        spelt = normalise(lower.translate(_TWO_LETTERS))
        if spelt != key:
            yield spelt


def drop_accents(text: str) -> str:
    """Small letters without accents; what is no accent but a letter of its own (ø, ß, ł) becomes its Latin relative."""
    lower = text.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
