"""A wording that the vocabulary lacks → the shared terms that it may stand for, the nearest first, with reasons.

Three things tell how near a term is: how the wording is spelt beside those that the term has already, which words it
shares with them, each weighed by how few other terms have it, and, where a model of meanings is given, what it means.
The nearest wording counts most; all wordings of the term together and the name of its group count as well. Measured by
`python -m tests.wordings`; the figures hardly move with the weights below, so they are round.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import Literal

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from components.catalogue.spelling import fold_case
from components.catalogue.stems import compare_stems, list_stems

#: Texts → their meanings, a row each, of length 1.
Encode = Callable[[Sequence[str]], np.ndarray]
VocabularyRow = Sequence[str]  # kind, wording, term, group
Likeness = Literal["spelling", "words", "group", "meaning", ""]

LIKELY = 0.4  #: confidence from which a term is proposed: three in four are right, nine in ten among the first three
SURE = 0.8  #: confidence from which a term may be taken with all others alike, if no second one is near
_APART = 0.1  # by which the first must then be before the second
_NEAREST, _ALL, _GROUP = 0.6, 0.2, 0.2  # weight of the nearest wording, of all together, of the name of the group
_SPELT = 0.8  # of the letters, from which spelling alone speaks for a term
_MEANING = 0.5  # weight of the meaning beside all else
_UNLIKE, _SAME = 0.3, 0.85  # cosines of meanings that say nothing, and that say the same


@dataclass(frozen=True)
class NearTerm:
    """A shared term that a wording may stand for, how sure that is (0 to 1), and what speaks for it.

    `nearest` is the wording of the term that is nearest, `shared` are the words of the open wording that it has, too.
    """

    term: str
    group: str
    confidence: float
    likeness: Likeness
    nearest: str
    shared: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownTerm:
    """A term with all its wordings, itself among them, and their stems."""

    term: str
    group: str
    stems: Mapping[str, Sequence[str]]  #: wording → its stems


@dataclass(frozen=True)
class KnownTerms:
    """The terms of one kind (theme, challenge …), and how much each stem tells them apart."""

    terms: tuple[KnownTerm, ...]
    weights: Mapping[str, float]
    unknown: float  #: weight of a stem that no term has

    def weigh(self, stem: str) -> float:
        """How much a stem tells."""
        return self.weights.get(stem, self.unknown)

    @property
    def wordings(self) -> tuple[str, ...]:
        """All wordings of all terms."""
        return tuple(wording for term in self.terms for wording in term.stems)


def know_terms(vocabulary: Iterable[VocabularyRow], kind: str) -> KnownTerms:
    """The terms of one kind, from rows of kind, wording, term and group; each has the first group given for it."""
    groups: dict[str, tuple[str, str]] = {}
    wordings: dict[str, dict[str, str]] = {}
    for written, wording, term, group in vocabulary:
        if fold_case(written) == fold_case(kind) and fold_case(term):
            named, _ = groups.setdefault(fold_case(term), (term, group))
            of_term = wordings.setdefault(named, {fold_case(named): named})
            of_term.setdefault(fold_case(wording), wording)
    terms = tuple(
        KnownTerm(term, group, {wording: tuple(list_stems(wording)) for wording in wordings[term].values()})
        for term, group in groups.values()
    )
    having = Counter(stem for term in terms for stem in {each for stems in term.stems.values() for each in stems})
    weights = {stem: log(1 + len(terms) / number) for stem, number in having.items()}
    return KnownTerms(terms, weights, log(1 + len(terms) / 2))


def suggest_terms(
    wording: str, kind: str, vocabulary: Iterable[VocabularyRow], encode: Encode | None = None
) -> tuple[NearTerm, ...]:
    """All terms of a kind that anything speaks for, the nearest first.

    >>> rows = [("challenge", "car dependence in towns", "car dependence", ""), ("challenge", "staff", "staffing", "")]
    >>> [near.term for near in suggest_terms("dependence on the car", "challenge", rows)]
    ['car dependence']
    """
    return suggest_all([wording], know_terms(vocabulary, kind), encode)[wording]


def suggest_all(
    wordings: Sequence[str], known: KnownTerms, encode: Encode | None = None
) -> dict[str, tuple[NearTerm, ...]]:
    """The same for many wordings of one kind: what they mean is looked up together."""
    if not encode or not wordings or not known.terms:
        return {wording: _rank(wording, known, {}) for wording in wordings}
    meanings = encode([*wordings, *known.wordings])
    cosines = meanings[: len(wordings)] @ meanings[len(wordings) :].T
    likeness = np.clip((cosines - _UNLIKE) / (_SAME - _UNLIKE), 0, 1)
    return {
        wording: _rank(wording, known, dict(zip(known.wordings, map(float, row), strict=True)))
        for wording, row in zip(wordings, likeness, strict=True)
    }


def find_sure(ranked: Sequence[NearTerm]) -> NearTerm | None:
    """The first term if it is surely meant: confidence is high, and no second term is near."""
    if not ranked or ranked[0].confidence < SURE:
        return None
    second = ranked[1].confidence if len(ranked) > 1 else 0
    return ranked[0] if ranked[0].confidence - second >= _APART else None


def list_proposed(ranked: Iterable[NearTerm]) -> tuple[NearTerm, ...]:
    """The terms that are sure enough to be proposed."""
    return tuple(near for near in ranked if near.confidence >= LIKELY)


def _rank(wording: str, known: KnownTerms, meanings: Mapping[str, float]) -> tuple[NearTerm, ...]:
    stems = list_stems(wording)
    judged = (_judge(wording, stems, term, known, meanings) for term in known.terms)
    return tuple(sorted((near for near in judged if near.likeness), key=lambda near: (-near.confidence, near.term)))


def _judge(
    wording: str, stems: Mapping[str, str], term: KnownTerm, known: KnownTerms, meanings: Mapping[str, float]
) -> NearTerm:
    """How near a term is, and what most speaks for it."""
    spelling, alike = max((_compare_spelling(wording, each), each) for each in term.stems)
    nearest, sharing = max((_compare_words(stems, of, known), each) for each, of in term.stems.items())
    together = _cover(stems, [stem for of in term.stems.values() for stem in of], known)
    of_group = _cover(stems, list(list_stems(term.group)), known)
    words = _NEAREST * nearest + _ALL * together + _GROUP * of_group
    meant, same = max(((meanings.get(each, 0.0), each) for each in term.stems), default=(0.0, ""))
    whole = (1 - _MEANING) * words + _MEANING * meant if meanings else words
    if spelling >= max(_SPELT, whole):
        return NearTerm(term.term, term.group, spelling, "spelling", alike)
    if meanings and meant > words:
        return NearTerm(term.term, term.group, whole, "meaning", same)
    shared = tuple(word for stem, word in stems.items() if _find_best(stem, term.stems[sharing]) > 0)
    if shared:
        return NearTerm(term.term, term.group, whole, "words", sharing, shared)
    return NearTerm(term.term, term.group, whole, "group" if of_group else "", term.group)


def _compare_spelling(one: str, other: str) -> float:
    """How alike two wordings are spelt, whatever the order of their words."""
    folded, known = fold_case(one), fold_case(other)
    return max(OSA.normalized_similarity(folded, known), fuzz.token_sort_ratio(folded, known) / 100)


def _compare_words(stems: Iterable[str], others: Sequence[str], known: KnownTerms) -> float:
    """How far each of two wordings says what the other says."""
    mine = list(stems)
    return sqrt(_cover(mine, others, known) * _cover(others, mine, known))


def _cover(stems: Iterable[str], others: Sequence[str], known: KnownTerms) -> float:
    """The share of stems, by weight, that stand among others."""
    weighed = [(known.weigh(stem), _find_best(stem, others)) for stem in stems]
    whole = sum(weight for weight, _ in weighed)
    return sum(weight * likeness for weight, likeness in weighed) / whole if whole else 0.0


def _find_best(stem: str, others: Sequence[str]) -> float:
    return max((compare_stems(stem, other) for other in others), default=0.0)
