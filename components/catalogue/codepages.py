"""Bytes that are no UTF-8 → the code page in which they were written, by the words that it makes of them."""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from itertools import pairwise

import pyarrow.parquet as pq

from components.atlas.folder import GEO_FOLDER
from components.catalogue.word_lists import list_months, list_words

#: Code page → what a sentence calls it; the first is the one where nothing tells.
CODEPAGES = {
    "cp1252": "Windows-1252", "cp1250": "Windows-1250", "cp1251": "Windows-1251", "cp1253": "Windows-1253",
    "cp1257": "Windows-1257", "mac_roman": "Mac Roman",
}  # fmt: skip
_TOKEN = re.compile(rb"[^\s,;\t\"'()/|0-9.:\x00-\x20]*[\x80-\xff][^\s,;\t\"'()/|0-9.:\x00-\x20]*")
_SEEN = 4000  # different words that are looked at
_WORTH = 3  # odd words that one known word outweighs


def find_codepage(content: bytes) -> str:
    """Return the code page under which most words with other letters than ASCII's are known, and fewest are odd.

    Where two are as likely, or only few bytes are no UTF-8, it is Windows-1252, as Western Europe writes.

    >>> find_codepage("Χώρα;Πόλη".encode("cp1253")), find_codepage("Země;Město".encode("cp1250"))
    ('cp1253', 'cp1250')
    >>> find_codepage("Málaga".encode("cp1252"))
    'cp1252'
    """
    if _is_mostly_utf8(content):
        return "cp1252"
    tokens = list(dict.fromkeys(match[0] for match in _TOKEN.finditer(content)))[:_SEEN]
    scores = {page: sum(_judge(token, page) for token in tokens) for page in CODEPAGES}
    best = [page for page, score in scores.items() if score == max(scores.values())]
    return best[0] if len(best) == 1 else "cp1252"


def _is_mostly_utf8(content: bytes) -> bool:
    """Tell whether more letters of a file are UTF-8 than are not: then only few bytes of it are damaged."""
    text = content.decode(errors="replace")
    damaged = text.count("\N{REPLACEMENT CHARACTER}")
    return sum(not sign.isascii() for sign in text) > 2 * damaged


def _judge(token: bytes, page: str) -> int:
    """Return how likely a word is under a code page: known, possible, or odd."""
    word = unicodedata.normalize("NFC", token.decode(page, errors="replace"))
    return _WORTH if word.casefold() in _read_known() else -1 if _is_odd(word) else 0


def _is_odd(word: str) -> bool:
    """Tell whether a word has a sign or a capital amid its letters, or letters of two alphabets."""
    letters = [sign for sign in word if sign.isalpha()]
    if "\N{REPLACEMENT CHARACTER}" in word or not letters:
        return "\N{REPLACEMENT CHARACTER}" in word
    scripts = {"latin" if sign.isascii() else unicodedata.name(sign, "?").split()[0].lower() for sign in letters}
    inner = word.strip("".join(sign for sign in word if not sign.isalpha()))
    has_sign = any(not sign.isalpha() and not unicodedata.combining(sign) and sign not in "-–’&_+" for sign in inner)
    has_capital = any(one.islower() and other.isupper() for one, other in pairwise(word))
    return len(scripts) > 1 or has_sign or has_capital


@cache
def _read_known() -> frozenset[str]:
    """Return words with letters beyond ASCII that one may meet: headings, months, countries, places."""
    texts = [*(heading for _, _, heading in list_words()), *(name for _, name in list_months())]
    if (countries := GEO_FOLDER / "countries.csv").is_file():
        with countries.open(encoding="utf-8", newline="") as lines:
            texts += [row["other_names"] for row in csv.DictReader(lines)]
    if (places := GEO_FOLDER / "places.parquet").is_file():
        texts += pq.read_table(places, columns=["name"], use_threads=False)["name"].to_pylist()
    words = (word.casefold() for text in texts for word in re.split(r"[\s|/,;.()'\"]+", text))
    return frozenset(unicodedata.normalize("NFC", word) for word in words if word and not word.isascii())
