"""Catalogue → pairs of organisations that may be one under two spellings: suggested with reasons, never merged.

Names are compared without case, accents, legal forms and small words, and with the words for "city" and "university"
of many languages made one. Only names that share a rare beginning or end of a word are compared, so thousands are
quick.
A pair is suggested if both lie in the same country, as far as stated, and

- their words are the same once form is left out,
- or one is the abbreviation that the other gives in brackets,
- or they differ by a few letters only, and cities and numbers do not contradict.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import narwhals as nw
import pandas as pd
from rapidfuzz import fuzz

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import fold_case
from components.language.duplicates import Duplicates, Likeness, Nearness, tell_likeness
from components.measures.engine import alphabetise, fetch_rows, memoise, scan

COLUMNS = ["organisation", "other", "similarity", "reasons", "country", "projects", "other_projects"]

_LIKE = 90  # of 100: names that differ in more are not suggested
_ALIKE = 80  # of 100: so much the words must agree in which they differ
_COMMON = 30  # names; a beginning or end shared by more says nothing
_EDGE = 5  # letters of a beginning or end
_KINDS = {
    "city": "city cities town stad gemeente municipality municipal comune ville stadt municipio ayuntamiento camara "
    "gmina miasto obec mesto kommune kommun mairie commune dimos opcina obcina grad primaria linna kaupunki",
    "university": "university universita universitat universite universidad universidade universiteit univerza "
    "univerzita universitatea uniwersytet sveuciliste egyetem universitet yliopisto univ",
    "region": "region regione regional regio regiao regionen",
    "province": "province provincia provincie provincial provinz",
}
_SMALL_WORDS = """
a an and the of for in on at to di del della de des du la le les el y e i et und der die das fur van von voor het en og
och per da do dos al w z
ltd limited gmbh mbh ag spa srl scarl scrl sa sas sarl bv nv vzw asbl aisbl ev eeig plc llc inc oy oyj ab as aps doo dd
kft zrt sro ood ad ae epe spzoo sl slu sca cic company co
"""
_SMALL = frozenset(_SMALL_WORDS.split())  # what two spellings of a name often differ in: articles, legal forms
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")


@dataclass(frozen=True, slots=True)
class _Name:
    """An organisation's name: its telling words, sorted, and the abbreviation it gives in brackets."""

    name: str
    words: tuple[str, ...]
    key: str
    abbreviations: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    projects: int
    numbers: tuple[str, ...]


@memoise
def list_duplicates(catalogue: Catalogue) -> pd.DataFrame:
    """List the pairs that may be one organisation, the likest first, of these those in most projects.

    Columns: COLUMNS; similarity from 0 to 100.
    """
    names = _list_names(catalogue)
    pairs = ((names[first], names[second]) for first, second in _list_candidates(names))
    found = [(*pair, *judged) for pair in pairs if _may_be_one(*pair) and (judged := _judge(*pair))]
    rows = [
        (first.name, second.name, round(score), reasons, " or ".join(sorted(first.countries | second.countries)),
         first.projects, second.projects)
        for first, second, score, reasons in found
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=COLUMNS)
    table["all"] = table["projects"] + table["other_projects"]
    order = table.sort_values(
        ["similarity", "all", "organisation", "other"],
        ascending=[False, False, True, True],
        ignore_index=True,
        key=alphabetise,
    )
    return order[COLUMNS]


def _list_names(catalogue: Catalogue) -> list[_Name]:
    columns = ("partner", "country", "city", "location", "project")
    rows = scan(catalogue.partners).select(nw.col(columns).cast(nw.String)).unique()
    places = dict(fetch_rows(scan(catalogue.places).select("location", "place")))
    told: dict[str, tuple[set[str], set[tuple[str, str]], set[str]]] = {}
    for partner, country, city, location, project in fetch_rows(rows):
        countries, cities, projects = told.setdefault(partner, (set(), set(), set()))
        countries.add(country)
        cities.add((fold_case(city), fold_case(places.get(location, "")) or fold_case(city)))
        projects.add(project)
    return [_make_name(name, *told[name]) for name in sorted(told)]


def _make_name(name: str, countries: set[str], cities: set[tuple[str, str]], projects: set[str]) -> _Name:
    """Return a name to compare; `cities` are as written and as the place finder calls them, which is how they count."""
    inside = frozenset(key for part in _BRACKETS.findall(name) if (key := fold_case(part)))
    plain = _list_words(_BRACKETS.sub(" ", name)) or _list_words(name)
    called = dict(sorted(cities))
    words = tuple(sorted(called.get(word, word) for word in plain))
    return _Name(
        name, words, " ".join(words), inside, frozenset(countries) - {""},
        frozenset(place for _, place in cities) - {""}, len(projects),
        (*(word for word in words if any(sign.isdigit() for sign in word)), *_list_letter(name)),
    )  # fmt: skip


def _list_words(name: str) -> tuple[str, ...]:
    """Return the telling words of a name, sorted.

    >>> _list_words("Stad Mechelen"), _list_words("City of Mechelen")
    (('city', 'mechelen'), ('city', 'mechelen'))
    """
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)|(?<=\b\w)\.(?!\w)", "", name)  # "S.p.A." is one word
    return tuple(sorted(_KIND_OF.get(word, word) for word in fold_case(plain).split() if word not in _SMALL))


def _list_letter(name: str) -> list[str]:
    """Return the single letter at the end of a name, which numbers what is called alike.

    >>> _list_letter("School B"), _list_letter("A School")
    (['b'], [])
    """
    return [word for word in fold_case(name).split()[-1:] if len(word) == 1 and name[-2:-1].isspace()]


def _list_candidates(names: list[_Name]) -> Iterator[tuple[int, int]]:
    """Give each pair of names once that share a rare beginning or end of a word: a slip is seldom in both."""
    blocks: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        words = [word for word in (*name.words, *name.abbreviations) if word not in _KINDS]
        for key in {key for word in words for key in (f"{word[:_EDGE]}-", f"-{word[-_EDGE:]}")}:
            blocks.setdefault(key, []).append(number)
    pairs = (pair for block in blocks.values() if len(block) <= _COMMON for pair in combinations(block, 2))
    yield from sorted(set(pairs))


def _may_be_one(first: _Name, second: _Name) -> bool:
    """Countries and numbers do not contradict."""
    if first.countries and second.countries and first.countries.isdisjoint(second.countries):
        return False
    return first.numbers == second.numbers


def _judge(first: _Name, second: _Name) -> tuple[float, str] | None:
    """Return how like two names are, and why they may be one; None if they are not like enough."""
    if first.key == second.key:
        return 100.0, _join("words", first, second)
    if first.key in second.abbreviations or second.key in first.abbreviations:
        return 95.0, _join("abbreviation", first, second)
    score = fuzz.ratio(first.key, second.key)
    if score < _LIKE or not _differ_in_letters(first, second) or _are_apart(first, second):
        return None
    return min(score, 99.0), _join("letters", first, second)


def _differ_in_letters(first: _Name, second: _Name) -> bool:
    """The words that the names do not share are each other's spellings, or a small addition to one of them."""
    own, others = Counter(first.words) - Counter(second.words), Counter(second.words) - Counter(first.words)
    if not own or not others:
        return True
    if (own | others).keys() & _KINDS.keys():
        return False
    return fuzz.ratio(" ".join(sorted(own.elements())), " ".join(sorted(others.elements()))) >= _ALIKE


def _are_apart(first: _Name, second: _Name) -> bool:
    return bool(first.cities and second.cities and first.cities.isdisjoint(second.cities))


def _join(likeness: Likeness, first: _Name, second: _Name) -> str:
    return tell_likeness(likeness, _find_nearness(first, second))


def _find_nearness(first: _Name, second: _Name) -> Nearness:
    if first.cities & second.cities:
        return "city"
    if first.countries & second.countries:
        return "country, other cities" if _are_apart(first, second) else "country"
    return "unknown, other cities" if _are_apart(first, second) else "unknown"


def find_duplicates(table: pd.DataFrame, catalogue: Catalogue) -> Duplicates | None:
    """Find how many pairs of names may be one organisation."""
    return None if table.empty else Duplicates(len(table), int((table["similarity"] == 100).sum()))
