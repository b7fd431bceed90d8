"""Words that say what kind of place a name is ("City of", "Landkreis", "Регион") → the bare name and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.geocoding.reading.genitives import restore_bases
from components.geocoding.reading.kind_words import CITY_AFTER, CITY_BEFORE, CITY_OF, REGION_AFTER, REGION_BEFORE

_DEEPEST = 3  # words of kind before one name: "Primăria Municipiului …"
#: Links that hold an article, which may be part of the name: "Ville du Mans" is Le Mans.
_ARTICLES = {
    "du": "le", "des": "les", "da": "a", "do": "o", "dos": "os", "das": "as", "del": "el", "dell": "l", "della": "la",
    "dels": "els",
}  # fmt: skip


def _match_any(phrases: str) -> str:
    """The pattern that matches any of the phrases, the longest first, however they are wrapped."""
    plain = {" ".join(phrase.split()) for phrase in phrases.split("|")}
    return "|".join(re.escape(phrase) for phrase in sorted(plain, key=lambda phrase: (-len(phrase), phrase)))


_LINK = rf"(?P<link>de|d|di|{'|'.join(_ARTICLES)})(?:\s*'\s*|\s+)"
_LINKED = re.compile(rf"^(?:{_match_any(CITY_OF)})\s+{_LINK}(?P<bare>.+)$")
_PATTERNS = (
    (
        re.compile(
            rf"^(?:{_match_any(REGION_BEFORE)})\s+"
            r"(?:de |d'|d |dell'|dello |della |del |di |da |do |dos |of |la |le |les |l'|des |du |der |the )*"
            r"(?P<bare>.+)$"
        ),
        "region",
    ),
    (re.compile(rf"^(?P<bare>.+?)\s+(?:{_match_any(REGION_AFTER)})$"), "region"),
    (_LINKED, "city"),
    (re.compile(rf"^(?:{_match_any(CITY_BEFORE)})[\s']+(?P<bare>.+)$"), "city"),
    (re.compile(rf"^(?P<bare>.+?)\s+(?:{_match_any(CITY_AFTER)})$"), "city"),
)


def strip_kind(plain: str, deepest: int = _DEEPEST) -> Iterator[tuple[str, str]]:
    """(bare name, "city" or "region") for each word of kind that a simplified name begins or ends with.

    >>> list(strip_kind("city of mechelen")), list(strip_kind("ville du mans"))
    ([('mechelen', 'city')], [('le mans', 'city'), ('mans', 'city')])
    """
    for pattern, kind in _PATTERNS:
        found = pattern.match(plain)
        if not found:
            continue
        bare = found["bare"].strip(" ,'")
        article = _ARTICLES.get(found["link"]) if pattern is _LINKED else None
        if article:
            yield f"{article} {bare}", kind
        yield bare, kind
        if bare.endswith("s") and plain.startswith(bare):
            yield bare[:-1], kind  # "Göteborgs stad", "Jämtlands län"
        yield from ((base, kind) for base in restore_bases(bare, plain))
        if deepest > 1:
            yield from strip_kind(bare, deepest - 1)
