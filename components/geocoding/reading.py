"""What people write into a place cell → the readings of it, the most literal first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from components.geocoding import kinds
from components.geocoding.normalise import drop_accents, fold

_NO_PLACE = frozenset(
    [
        "n/a",
        "na",
        "n.a.",
        "none",
        "unknown",
        "-",
        "--",
        "–",
        "—",
        "?",
        ".",
        "x",
        "tbd",
        "tba",
        "online",
        "virtual",
        "various",
        "several",
        "different",
        "multiple",
        "diverse",
        "divers",
        "verschiedene",
        "several_cities",
        "various_cities",
        "several_locations",
        "various_locations",
        "all",
        "everywhere",
        "worldwide",
        "global",
        "international",
        "europe",
        "eu",
        "european_union",
        "nationwide",
        "national",
        "whole_country",
        "entire_country",
        "countrywide",
        "remote",
        "not_applicable",
        "not_available",
        "not_specified",
        "not_known",
        "no_data",
        "unbekannt",
        "inconnu",
        "onbekend",
        "nieznane",
        "desconocido",
        "sconosciuto",
        "k.a.",
        "keine_angabe",
        "s/n",
        "other",
        "others",
        "autre",
        "andere",
        "altro",
        "otro",
        "multiple_cities",
        "many_cities",
        "cross-border",
    ]
)
_EDGES = " \t\r\n,;:.*\"'“”„«»<>|/\\-–—_+"
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_CEDEX = re.compile(r"\bcedex\b.*$|\b(?:bp|cs|tsa|po box|p\.o\. box|postfach|apdo\.?|skr\. poczt\.)\s*\d[\d ]*")
_POSTCODE = re.compile(
    r"(?<![\w])(?:[a-z]{1,3}\s?[-–]\s?)?(?:"
    r"\d{4}\s?[a-z]{2}(?![a-z])|\d{2}[-–]\d{3}|\d{4}[-–]\d{3}|\d{3}\s\d{2}|\d{4,6}|"
    r"[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}|[a-z]\d{2}\s[a-z\d]{4})(?![\w])"
)
_DISTRICT = re.compile(
    r"\b(?:sector(?:ul)?|sektor|bezirk|arrondissement|district|distrito|kerulet|obvod|dzielnica|zone|zona)\s*\d*\b|"
    r"\b\d{1,2}\s*(?:\.|er|e|eme|ieme|nd|st|th|rd)?\s*(?:bezirk|arrondissement|arr|district|kerulet|ker|obvod|sector)\b\.?|"
    r"(?<=\s)\d{1,2}\s?(?:\.|e|er|eme|ieme)?$|(?<=\s)[ivx]{1,6}\.?$|^[ivx]{1,5}\.\s|\b\d{1,3}[a-z]?\b"
)
_DASHES = re.compile(r"\s+[-–—]+\s*|\s*[–—]+\s*|[-–—]+\s+")
_RIVER = re.compile(
    r"(?:\s+|\s*[/(,]\s*)(?:a\.?\s?d\.?|a\.?|am|an der|an dem|i\.?|i\.?\s?d\.?|im|in der|in|b\.?|bei|ob|o\.?d\.?|o\.|nad|n\.?|pod|pri|"
    r"sur|s/|upon|on|vor der|v\.?\s?d\.?|aan de|a/d|a/|aan den|sul|nel|del|de la|di|do|da|degli|dei)\s*[/.]?\s*([\w. ]+)$"
)
_SHORT = ((re.compile(r"\bsta\."), "santa"), (re.compile(r"\bsto\."), "santo"), (re.compile(r"\bs\.\s?"), "san "),
          (re.compile(r"\bste[.\s-]"), "sainte "), (re.compile(r"\bst\s"), "saint "), (re.compile(r"\bgr\."), "gross"),
          (re.compile(r"\bkl\."), "klein"), (re.compile(r"\bsv\."), "sveti "))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a cell: a folded name, what kind of place the words around it say, and what decides between namesakes."""

    key: str
    kind: str = ""  # "city", "region" or "" (not said)
    hint: str = ""  # a region or country named beside it
    part: int = 0  # 1, 2 … for the parts of "A / B"


def names_no_place(text: str) -> bool:
    """Whether a cell says that there is no single place: "n/a", "-", "Online", "several cities"."""
    plain = simplify(text).strip()
    return not any(sign.isalpha() for sign in plain) or plain.replace(" ", "_") in _NO_PLACE


def simplify(text: str) -> str:
    """Small letters without accents, words one space apart; signs stay."""
    return " ".join(drop_accents(text).split())


@lru_cache(maxsize=8192)
def find_postcode(text: str) -> str:
    """The postal code in a text, without a country's prefix; "" if there is none."""
    found = _POSTCODE.search(simplify(text))
    return re.sub(r"^[a-z]{1,3}\s?[-–]\s?", "", found.group()) if found else ""


def list_readings(text: str) -> Iterator[Reading]:
    """Readings of a cell in the order of trust; the caller takes the first that names a place it knows."""
    seen: set[Reading] = set()
    for reading in _list_all(simplify(text)):
        if len(reading.key) > 1 and reading not in seen:
            seen.add(reading)
            yield reading


def _list_all(plain: str) -> Iterator[Reading]:
    yield Reading(fold(plain))
    brackets = " ".join(_BRACKETS.findall(plain)).strip(_EDGES)
    outside = _clean(_BRACKETS.sub(" ", plain))
    yield from _read_words(outside, brackets)
    head, _, tail = outside.partition(",")
    if tail:
        tail = tail.strip(_EDGES)
        yield from _read_words(_clean(head), tail)
        yield from _read_words(_clean(tail), head)
    parts = [
        part for part in re.split(r"\s*[/|;]\s*|,\s*|\s+(?:and|und|et|e|i|y|en)\s+", outside) if part.strip(_EDGES)
    ]
    if len(parts) > 1:
        yield from _read_parts(parts)
    pieces = [piece for piece in _DASHES.split(outside) if piece.strip(_EDGES)]
    if len(pieces) > 1:
        yield from _read_parts(pieces)
    if brackets:
        yield from _read_words(_clean(brackets), outside)
    if "-" in outside:
        first, _, last = outside.partition("-")
        yield from _read_words(_clean(first), last)


def _read_parts(parts: list[str]) -> Iterator[Reading]:
    for number, part in enumerate(parts, 1):
        for reading in _read_words(_clean(part), ""):
            yield Reading(reading.key, reading.kind, reading.hint, number)


def _clean(text: str) -> str:
    """Without postal codes, Cedex and the signs at the edges."""
    return " ".join(_POSTCODE.sub(" ", _CEDEX.sub(" ", text)).strip(_EDGES).split()).strip(_EDGES)


def _read_words(text: str, hint: str) -> Iterator[Reading]:
    """A name without brackets or separators: as it is, spelt out, without the words for its kind, river or district."""
    if not text:
        return
    yield Reading(fold(text), "", hint)
    spelt = text
    for short, long in _SHORT:
        spelt = short.sub(long, spelt)
    if spelt != text:
        yield Reading(fold(spelt), "", hint)
    for bare, kind in kinds.strip_kind(spelt):
        yield Reading(fold(bare), kind, hint)
    without_district = _DISTRICT.sub(" ", spelt).strip(_EDGES)
    if without_district and without_district != spelt:
        yield Reading(fold(without_district), "", hint)
        for bare, kind in kinds.strip_kind(without_district):
            yield Reading(fold(bare), kind, hint)
    river = _RIVER.search(spelt)
    if river:
        yield Reading(fold(spelt[: river.start()]), "", river.group(1))
