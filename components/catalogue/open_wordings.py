"""Catalogue → the wordings that stand under no shared term, each with the rows it stands in: most rows first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import WORDED
from components.catalogue.spelling import fold_case
from components.catalogue.vocabulary import list_terms


@dataclass(frozen=True)
class OpenWording:
    """A wording that the vocabulary lacks, by its commonest spelling, with how many rows and projects have it."""

    kind: str
    wording: str
    rows: int
    projects: int


def list_vocabulary_rows(catalogue: Catalogue) -> list[tuple[str, str, str, str]]:
    """The vocabulary as rows of kind, wording, term and group."""
    columns = (catalogue.vocabulary[name].tolist() for name in ("kind", "wording", "term", "group"))
    return list(zip(*columns, strict=True))


def list_open_wordings(catalogue: Catalogue) -> tuple[OpenWording, ...]:
    """All wordings without a shared term; what differs in case, accents and signs only is one, as a row maps it."""
    vocabulary = list_vocabulary_rows(catalogue)
    found: list[OpenWording] = []
    for table, kind in WORDED:
        terms = list_terms(vocabulary, kind)
        rows = getattr(catalogue, table)
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        projects: dict[str, set[str]] = defaultdict(set)
        for wording, project in zip(rows[f"{kind}_wording"], rows["project"], strict=True):
            folded = fold_case(wording)
            if wording and folded not in terms:
                spellings[folded][wording] += 1
                projects[folded].add(project)
        found += [
            OpenWording(kind, counts.most_common(1)[0][0], counts.total(), len(projects[folded]))
            for folded, counts in spellings.items()
        ]
    return tuple(sorted(found, key=lambda each: -each.rows))
