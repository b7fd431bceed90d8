"""What people write into a place cell → the readings of it, the most literal first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from components.geocoding.reading import kinds
from components.geocoding.reading.normalise import drop_accents, normalise
from components.geocoding.reading.words import NO_PLACE

#: How far a reading may be trusted. WHOLE: nothing that matters was left out; HEAD: the first of several parts;
#: NEAR: only something beside the place was read, so the answer is near it at best.
WHOLE, HEAD, NEAR = 0, 1, 2

_EDGES = " \t\r\n,;:.*\"'“”„«»<>|/\\-–—_+?!#=&%"
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_BOX = re.compile(
    r"\bced(?:ex|\.)?\s?\d{0,2}\b|\bcedex.*$|\bcodex\b|"
    r"\b(?:bp|cs|tsa|po box|p\.o\. ?box|postfach|apdo\.?|skr\. poczt\.)\s*\d[\d ]*"
)
_INITIAL = re.compile(r"\(([^\W\d_]\.)\)")  # "Frankfurt (O.)": the letter belongs to the name
_POSTCODE = re.compile(
    r"(?<![\w])(?:(?:[a-z]{1,3}|αθηνα)\s?[-–]\s?|(?:a|b|ch|cz|d|dk|e|f|gr|h|hr|i|l|lt|lv|n|nl|p|pl|ro|s|si|sk)\s?(?=\d))?"
    r"(?P<code>[bcdfghj-np-tv-xz]{3}\s?\d{4}|"
    r"\d{4}\s?[a-z]{2}(?![a-z])|\d{2}\s?[-–]\s?\d{3}|\d{4}[-–]\d{3}|\d{3}\s\d{2}|\d{4,6}|"
    r"[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}|[a-z]\d{2}\s[a-z\d]{4})(?![\w])"
)
_DISTRICT = re.compile(
    r"\b(?:sector(?:ul|s)?|sektor|bezirk|arrondissement|district|distrito|kerulet|obvod|dzielnica|zone|zona)\s*(?:\d+|[ivx]+)?\b\.?|"
    r"\b(?:\d{1,2}|[ivx]{1,6})\s*(?:\.|er|e|eme|ieme|nd|st|th|rd)?\s*(?:bezirk|arrondissement|arr|district|kerulet|ker|obvod|sector)\b\.?|"
    r"(?<=\s)\d{1,2}\s?(?:\.|e|er|eme|ieme)?$|(?<=\s)[ivx]{1,6}\.?$|^[ivx]{1,5}\.\s|\b\d{1,3}[a-z]?\b"
)
_SPACED_DASH = re.compile(r"\s+[-–—]+\s*|\s*[–—]+\s*|[-–—]+\s+")
_AND = re.compile(r"\s+(?:and|und|et|e|i|y|en|og|och|ja|a|és|es|si|&|\+)\s+")
_SHORT = (
    (re.compile(r"\bsta\.\s?"), "santa "), (re.compile(r"^m\.\s?(?!st\.)"), ""),
    (re.compile(r"\bsto\.\s?"), "santo "), (re.compile(r"\bste[.\s-]+"), "sainte "),
    (re.compile(r"\bs\.\s?"), "san "), (re.compile(r"\bst\s"), "saint "), (re.compile(r"\bgr\.\s?"), "gross "),
    (re.compile(r"\bs/c\s"), "santa cruz "), (re.compile(r"\bαγ\.\s?"), "αγιοσ "),
    (re.compile(r"\bkl\.\s?"), "klein "), (re.compile(r"\bsv\.\s?"), "sveti "), (re.compile(r"\bvel\.\s?"), "velika "),
    (re.compile(r"\b(?:a\.?\s?m\.?|a/m|/\s?main)$"), " am main"), (re.compile(r"\s?&\s?"), " and "),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a cell: the words of a name, their kind as other words say it, and what stands beside them."""

    words: str
    kind: str = ""  # "city", "region" or "" (not said)
    hint: str = ""  # what else is written: a region, a country, another name
    trust: int = WHOLE

    @property
    def key(self) -> str:
        """The folded name."""
        return normalise(self.words)


def names_no_place(text: str) -> bool:
    """Whether a cell says that there is no single place.

    >>> [names_no_place(cell) for cell in ("n/a", " – ", "Several cities", "#REF!", "Nantes")]
    [True, True, True, True, False]
    """
    key = normalise(text)
    return text.lstrip().startswith("#") or key in NO_PLACE or not any(sign.isalpha() for sign in key)


def simplify(text: str) -> str:
    """Small letters without accents, words one space apart; signs stay."""
    return " ".join(drop_accents(text).split())


@lru_cache(maxsize=8192)
def find_postcode(text: str) -> str:
    """The postal code in a text, without a country's prefix; "" if there is none.

    >>> find_postcode("A-1010 Wien"), find_postcode("Wien")
    ('1010', '')
    """
    found = _POSTCODE.search(simplify(text))
    return found["code"] if found else ""


def list_readings(text: str) -> Iterator[Reading]:
    """Readings of a cell in the order of trust; the caller takes the first that names a place it knows."""
    plain = simplify(text)
    yield Reading(plain)
    yield from _list_others(plain)


@lru_cache(maxsize=512)  # several sources ask for them in turn
def _list_others(plain: str) -> tuple[Reading, ...]:
    readings = {(reading.words, reading.kind, reading.hint): reading for reading in reversed([*_make_others(plain)])}
    return tuple(
        reading for reading in reversed(readings.values()) if len(reading.words) > 2 and reading.words != plain
    )


def _make_others(plain: str) -> Iterator[Reading]:
    plain = _INITIAL.sub(r"\1", plain)
    brackets = " ".join(_BRACKETS.findall(plain)).strip(_EDGES)
    outside = _clean(_BRACKETS.sub(" ", plain))
    yield from _read_words(outside, brackets, WHOLE)
    head, _, tail = outside.partition(",")
    if tail.strip(_EDGES):
        yield from _read_words(_clean(head), _join(tail, brackets), WHOLE)
    first, *others = _SPACED_DASH.split(outside)
    if others and first.strip(_EDGES):
        yield from _read_words(_clean(first), _join(*others, brackets), HEAD)


def split_parts(text: str) -> list[str]:
    """The names in "A / B", "A - B", "A (B)" or "A and B", each cleaned; one alone if nothing parts them.

    >>> split_parts("Bolzano/Bozen"), split_parts("Lendava - Lendva")
    (['bolzano', 'bozen'], ['lendava', 'lendva'])
    """
    plain = simplify(text)
    for pattern in (re.compile(r"\s*[/|;]\s*"), _SPACED_DASH, re.compile(r"\s*[(\[,]\s*"), _AND):
        parts = [_clean(part) for part in pattern.split(plain)]
        parts = [part for part in parts if len(part) > 2]
        if len(parts) > 1:
            return parts
    return [_clean(plain)]


def read_part(text: str, trust: int) -> Iterator[Reading]:
    """The readings of one part of a cell."""
    return _read_words(text, "", trust)


def list_heads(text: str) -> Iterator[Reading]:
    """Readings that leave words out at the end, then at the beginning: "Aldershot Hampshire", "M. Wrocław"."""
    words = re.split(r"[\s,/-]+", _clean(_BRACKETS.sub(lambda found: f" {found.group(1)} ", simplify(text))))
    words = [word for word in words if word.strip(_EDGES)][:8]
    for number in range(len(words) - 1, 0, -1):
        yield Reading(" ".join(words[:number]), "", " ".join(words[number:]), HEAD)
    for number in range(1, len(words)):
        yield Reading(" ".join(words[number:]), "", " ".join(words[:number]), NEAR)


def _join(*texts: str) -> str:
    return " ".join(text.strip(_EDGES) for text in texts if text).strip()


def _clean(text: str) -> str:
    """Without postal codes, Cedex and the signs at the edges."""
    if not text.isalpha():
        text = " ".join(_POSTCODE.sub(" ", _BOX.sub(" ", text)).split()).strip(_EDGES)
    return text


def _read_words(text: str, hint: str, trust: int) -> Iterator[Reading]:
    """A name without brackets: as it is, spelt out, without the words for its kind or its district's number."""
    if not text:
        return
    reading = Reading(text, "", hint, trust)
    yield reading
    spelt = text
    for short, long in _SHORT:
        spelt = short.sub(long, spelt)
    if spelt != text:
        yield replace(reading, words=spelt)
    for bare, kind in kinds.strip_kind(spelt):
        yield replace(reading, words=bare, kind=kind)
    without_district = " ".join(_DISTRICT.sub(" ", spelt).split()).strip(_EDGES)
    if without_district and without_district != spelt:
        yield replace(reading, words=without_district)
        for bare, kind in kinds.strip_kind(without_district):
            yield replace(reading, words=bare, kind=kind)
