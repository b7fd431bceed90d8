"""Heading of a column as people write it → the spellings under which it may be known, the plainest last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from components.catalogue.spelling import fold_case

_LONGEST = 300  # characters of a heading; what is longer is a text that stands above a table
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>")
_PARTS = re.compile(r"[/|\n\r]+|\s[-–—]\s")  # "ΔΙΚΑΙΟΥΧΟΣ / BENEFICIARY": one heading in two languages
_NUMBER = re.compile(r"^(\d+ )+|( \d+)+$")
_UNIT = re.compile(
    r"( (in|en|em|w|v|u|i|σε|в|у))?"
    r"( (eur|euro|euros|euroa|eurot|eura|evro|evrih|eiro|ευρω|евро|євро))?$"
)
_FILLER = re.compile(r" (name|date)$")
_PROJECT = re.compile(r"^(project|projekt|projet|proyecto|progett|projeto|projecto|proiect|prosjekt|hanke|hankkeen|"
                      r"проект|проєкт|пројек|εργου|πραξης|operation$)")  # fmt: skip
_PARTNER = re.compile(r"^(partner|organi[sz]a[ct]|beneficiar|institution|participant|partenaire|socio|parceiro|"
                      r"партн|εταιρου|kumppanin|einrichtung)")  # fmt: skip
_LINKS = frozenset({"of", "the", "des", "der", "du", "de", "del", "della", "do", "da", "dell", "van", "het", "s"})
#: Of what a heading says that its cells are money, but not euros.
_FOREIGN = re.compile(
    r"[$£¥]|\b(usd|gbp|chf|pln|zł|zl|czk|kč|kc|huf|ft|ron|lei|bgn|лв|sek|nok|dkk|kr|hrk|rsd|uah|try|isk)\b",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"\b(k|t|tsd|tys|tis|ezer|χιλ)\.?\s?(€|eur\w*)|\b000\s?(€|eur)|€\s?'?000|"
    r"\b(thousands?|tausend|tsd|milliers|miles|migliaia|duizend|tys|tis)\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(
    r"\b(m|mln|mio)\.?\s?(€|eur\w*)|\b(mio|mln|millions?|millionen|millones|milioni|milionów)\b", re.IGNORECASE
)
_UNSURE = re.compile(r"\bmil\b", re.IGNORECASE)  # a thousand in Spanish, a million in Czech


@lru_cache(maxsize=8192)
def list_heading_spellings(heading: str) -> tuple[str, ...]:
    """Return a heading folded: whole, without its brackets, its halves in two languages, without unit and number.

    >>> list_heading_spellings("Budget (in €)")[-1], list_heading_spellings("Land / Country")[-2:]
    ('budget', ('land', 'country'))
    """
    return tuple(dict.fromkeys(filter(None, _spell(heading[:_LONGEST]))))


def _spell(heading: str) -> Iterator[str]:
    bare = _BRACKETS.sub(" ", heading)
    parts = [part for part in _PARTS.split(bare) if part.strip()]
    for text in dict.fromkeys((heading, bare, *parts)):
        folded = fold_case(text)
        yield folded
        shorter = _NUMBER.sub("", _UNIT.sub("", folded))
        yield shorter
        yield _FILLER.sub("", shorter)


def list_scoped(heading: str) -> tuple[str, ...]:
    """Return the spellings without the word for what they speak of: "Project website", "Budget des Partners".

    >>> list_scoped("Partner country"), list_scoped("Country"), list_scoped("Lead partner city")
    (('country',), (), ())
    """
    found = []
    for spelling in list_heading_spellings(heading):
        words = spelling.split()
        kept = [word for word in words if not (_PROJECT.match(word) or _PARTNER.match(word) or word in _LINKS)]
        if 0 < len(kept) < len(words) and "lead" not in words:
            found.append(" ".join(kept))
    return tuple(dict.fromkeys(found))


def is_of_project(heading: str) -> bool:
    """Tell whether a heading says that it speaks of the project."""
    return any(_PROJECT.match(word) for spelling in list_heading_spellings(heading)[:1] for word in spelling.split())


def find_factor(heading: str) -> int:
    """Return what the numbers below a heading are to be multiplied with to be euros; 0 where that is not plain.

    >>> find_factor("Budget"), find_factor("Budget (k€)"), find_factor("Budget in Mio. €"), find_factor("Budget (PLN)")
    (1, 1000, 1000000, 0)
    """
    is_euros = re.search(r"€|\beuro?s?\b", heading, re.IGNORECASE)
    if _UNSURE.search(heading) or (not is_euros and _FOREIGN.search(heading)):
        return 0
    return 1_000_000 if _MILLIONS.search(heading) else 1000 if _THOUSANDS.search(heading) else 1
