"""Wordings of the sources → shared terms and their groups; roles, place types and certainties → their one spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from components.catalogue.schema import CERTAINTIES, PLACE_TYPES, ROLES
from components.catalogue.spelling import fold_case, fold_spelling

WORDS_OF_KIND = {
    "role": {word: role for role, others in ROLES.items() for word in (role, *others)},
    "place type": {word: word for word in PLACE_TYPES},
    "certainty": {word: word for word in CERTAINTIES},
    "flag": {"yes": "yes", "true": "yes", "1": "yes", "x": "yes", "no": "no", "false": "no", "0": "no"},
}  # kind of a column → what its cells may say → what that stands for


@dataclass(frozen=True)
class Term:
    """A shared term and the family it belongs to."""

    term: str
    group: str = ""


def find_word(kind: str, text: str) -> str | None:
    """The one spelling of a role, place type, certainty or flag; None if there is none.

    >>> find_word("role", "Coordinator"), find_word("role", "boss")
    ('lead', None)
    """
    return _folded_words(kind).get(fold_case(text))


@cache
def _folded_words(kind: str) -> dict[str, str]:
    return {fold_case(word): meant for word, meant in WORDS_OF_KIND[kind].items()}


def list_terms(vocabulary: Iterable[Sequence[str]], kind: str) -> dict[str, tuple[Term, ...]]:
    """Folded wording → its terms for one kind (theme, challenge …), from rows of kind, wording, term and group.

    A term is also a wording of itself. It has one spelling and one group, the first that is given for it: what stands
    in two would be counted in both. A wording may stand for several terms, in the order of their rows.

    >>> rows = [("theme", "slow and dear", "slowness", ""), ("theme", "slow and dear", "cost", "")]
    >>> [term.term for term in list_terms(rows, "theme")["slow and dear"]]
    ['slowness', 'cost']
    """
    terms: dict[str, Term] = {}
    found: dict[str, dict[Term, None]] = {}
    for written, wording, term, group in vocabulary:
        if fold_case(written) == fold_case(kind):
            one = terms.setdefault(fold_case(term), Term(term, group))
            found.setdefault(fold_case(wording), {})[one] = None
    return {word: (term,) for word, term in terms.items()} | {word: tuple(several) for word, several in found.items()}


def find_terms(wordings: Iterable[str], terms: Mapping[str, tuple[Term, ...]]) -> dict[str, tuple[Term, ...]]:
    """Wording → its terms in a vocabulary; what that lacks is one term by all its spellings, named by the commonest.

    >>> find_terms(["Town", "town", "town", "city"], {"city": (Term("municipality"),)})["Town"]
    (Term(term='town', group=''),)
    """
    spellings: dict[str, Term] = {}
    commonest_first = [wording for wording, _ in Counter(wordings).most_common()]  # of equals, the first comes first
    return {
        wording: terms.get(fold_case(wording)) or (spellings.setdefault(fold_spelling(wording), Term(wording)),)
        for wording in commonest_first
    }
