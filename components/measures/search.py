"""Catalogue and what somebody types → the items that may be meant, each with its kind and what it was found by.

Found are names, other names of places, wordings of a shared term, and measures by their words; where all that finds
nothing, the nearest words that the data have are sought instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import pandas as pd
from rapidfuzz import process
from rapidfuzz.distance import OSA

from components.catalogue.catalogue import Catalogue
from components.catalogue.issues import shorten
from components.catalogue.item_key import ItemKey, ItemKind
from components.catalogue.spelling import fold_case
from components.geocoding.other_names import list_other_names
from components.geocoding.reading.normalise import normalise as fold_place
from components.language.search import FoundBy, HitKind, OtherName, PilotedIn, Wording
from components.measures.engine import name_projects

MOST = 40  # hits of a search
_SHORTEST = 2  # signs; one finds everything
_SHORTEST_NAME = 4  # signs of another name's beginning: of shorter ones many places have some
_BEGIN = re.compile(r"(?<![\w'’])\w")  # the first letter of each word
_ALIKE = 0.75  # of the letters of a word that has a slip
_TERMS: dict[ItemKind, tuple[str, str]] = {
    "theme": ("themes", "theme"),
    "challenge": ("challenges", "challenge"),
    "mode": ("pilot_cities", "mode"),
}


@dataclass(frozen=True)
class Hit:
    """An item, its label, and by what it was found: its label, or what stands beside it.

    `kind` is that of the item, but that a measure leads to its place; `meant` is what was sought instead of a slip.
    """

    key: ItemKey
    label: str
    kind: HitKind
    found_by: FoundBy = None
    meant: str = ""


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """What can be found in a catalogue: each hit with the folded text that it is found by."""

    names: Sequence[tuple[str, Hit]]
    wordings: Sequence[tuple[str, Hit]]
    measures: Sequence[tuple[str, Hit]]
    other_names: Sequence[tuple[str, Hit]]  #: folded as the gazetteer folds: without spaces
    words: Sequence[str]  #: of names, wordings and measures


def list_items(catalogue: Catalogue) -> list[Hit]:
    """Return what has details, by name: places, projects, themes, challenges, kinds of measures, organisations."""
    used = {*catalogue.partners["location"], *catalogue.pilot_cities["location"]}
    places = sorted(location for location in catalogue.places["location"] if location in used)
    projects = sorted(name_projects(catalogue).items(), key=lambda pair: pair[1].lower())
    terms = [(kind, term) for kind, column in _TERMS.items() for term in _list_terms(catalogue, *column)]
    organisations = sorted(catalogue.partners["partner"].unique())
    return [
        *(Hit(ItemKey("place", location), location, "place") for location in places),
        *(Hit(ItemKey("project", project), name, "project") for project, name in projects),
        *(Hit(ItemKey(kind, term), term, kind) for kind, term in terms),
        *(Hit(ItemKey("organisation", name), name, "organisation") for name in organisations),
    ]


def _list_terms(catalogue: Catalogue, table: str, column: str) -> list[str]:
    return sorted({*getattr(catalogue, table)[column]} - {""})


def index_search(catalogue: Catalogue) -> SearchIndex:
    """Fold all that can be found, once for a catalogue."""
    items = list_items(catalogue)
    names = [(fold_case(hit.label), hit) for hit in items]
    wordings = list(_list_wordings(catalogue))
    measures = list(_list_measures(catalogue))
    words = sorted({word for text, _ in (*names, *wordings, *measures) for word in text.split()})
    return SearchIndex(names, wordings, measures, list(_list_other_names(catalogue, items)), words)


def _list_wordings(catalogue: Catalogue) -> Iterator[tuple[str, Hit]]:
    """Terms by what sources write for them."""
    for kind, (table, column) in _TERMS.items():
        rows = getattr(catalogue, table)[[column, f"{column}_wording"]].drop_duplicates()
        for term, wording in rows[rows[column] != ""].itertuples(index=False):
            if wording and fold_case(wording) not in fold_case(term):
                yield fold_case(wording), Hit(ItemKey(kind, term), term, kind, Wording(wording))


def _list_measures(catalogue: Catalogue) -> Iterator[tuple[str, Hit]]:
    """What was piloted, found by its words; it leads to its place."""
    names = name_projects(catalogue)
    columns = ["measure", "location", "place", "project"]
    for measure, location, place, project in catalogue.pilot_cities[columns].itertuples(index=False):
        if measure:
            piloted = PilotedIn(place, names.get(project, project))
            yield fold_case(measure), Hit(ItemKey("place", location), shorten(measure), "measure", piloted)


def _list_other_names(catalogue: Catalogue, items: Iterable[Hit]) -> Iterator[tuple[str, Hit]]:
    hits = {hit.label: hit for hit in items if hit.kind == "place"}
    places: pd.DataFrame = catalogue.places[catalogue.places["location"].isin(hits.keys())]
    short = dict(zip(places["location"], places["place"], strict=True))
    for location, names in list_other_names(places).items():
        for name in names:
            if name != fold_place(short[location]):
                yield name, hits[location]


def find_items(index: SearchIndex, text: str) -> list[Hit]:
    """Return the items that a text may mean, the likeliest kind of hit first."""
    typed = fold_case(text)
    if len(typed) < _SHORTEST:
        return []
    hits = list(_find(index, typed, text.strip())) or list(_find_alike(index, typed))
    return list(islice(_drop_twins(hits), MOST))


def _find(index: SearchIndex, typed: str, written: str) -> Iterator[Hit]:
    named = [(found, hit) for name, hit in index.names if (found := name.find(typed)) >= 0]
    others, key = index.other_names, fold_place(written)
    yield from (hit for found, hit in named if found == 0)
    yield from (
        replace(hit, found_by=OtherName((_complete(written, key, name),))) for name, hit in others if name == key
    )
    yield from (hit for found, hit in named if found > 0)
    if len(key) >= _SHORTEST_NAME:
        yield from _find_begun(others, key, written)
    yield from (hit for wording, hit in index.wordings if typed in wording)
    words = typed.split()
    yield from (hit for measure, hit in index.measures if typed in measure or _has_words(measure, words))


def _find_begun(others: Iterable[tuple[str, Hit]], key: str, written: str) -> Iterator[Hit]:
    """Places whose other names begin so, each once with these names, the shortest first."""
    begun: dict[Hit, list[str]] = {}
    for name, hit in others:
        if name.startswith(key) and name != key:
            begun.setdefault(hit, []).append(_complete(written, key, name))
    for hit, names in begun.items():
        yield replace(hit, found_by=OtherName(tuple(sorted(names, key=lambda name: (len(name), name)))))


def _complete(written: str, key: str, name: str) -> str:
    """Return a folded name as it may be written: its beginning as the visitor has written it.

    >>> _complete("saint-é", "ste", "stetienne")
    'Saint-Étienne'
    """
    begun = _BEGIN.sub(lambda letter: letter.group().upper(), written) if written.islower() else written
    return begun + name[len(key) :]


def _has_words(text: str, words: Iterable[str]) -> bool:
    """Whether each word begins one of the text's."""
    return all(f" {word}" in f" {text}" for word in words)


def _find_alike(index: SearchIndex, typed: str) -> Iterator[Hit]:
    """What is found by the nearest words instead, or by a place's other name that is spelt alike."""
    nearest = [word if _is_begun(index, word) else _find_nearest(word, index.words) for word in typed.split()]
    if all(nearest) and (meant := " ".join(nearest)) != typed:
        yield from (replace(hit, meant=meant) for hit in _find(index, meant, meant))
    names = {name: hit for name, hit in index.other_names if len(name) > _SHORTEST_NAME}
    name = _find_nearest(fold_place(typed), list(names))
    if name:
        yield replace(names[name], found_by=OtherName((name.capitalize(),), is_alike=True))


def _is_begun(index: SearchIndex, word: str) -> bool:
    return any(known.startswith(word) for known in index.words)


def _find_nearest(word: str, words: Sequence[str]) -> str:
    found = process.extractOne(word, words, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE)
    return str(found[0]) if found else ""


def _drop_twins(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The first hit of each item; a place stays once for each of its measures."""
    seen: set[tuple[ItemKey, str]] = set()
    for hit in hits:
        if (hit.key, hit.label) not in seen:
            seen.add((hit.key, hit.label))
            yield hit
