"""How good the proposals for open wordings are: `python -m tests.wordings [--meaning] [--each]`.

Two trials. Left out: each wording of data/vocabulary.csv that is not its own term is taken out, and its term sought by
the others. Unseen: wordings as people may write them (tests/catalogue/unseen_wordings.csv), in English and in six
other languages, written down with their terms before proposals were made for them. Printed is how often the term is the
first, and among the first three. Then what is proposed at all: how often the first is right from a confidence on, and
how often one is proposed for what has no term (the only wording of a term that is taken out, unseen ones without one).
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from components.catalogue.meaning import find_encoder
from components.catalogue.nearest_terms import LIKELY, SURE, Encode, NearTerm, find_sure, suggest_terms
from components.catalogue.schema import WORDED
from components.catalogue.spelling import fold_case

ROOT = Path(__file__).parents[1]
KINDS = tuple(kind for _, kind in WORDED)
Suggest = Callable[[str, str, Sequence[Sequence[str]]], tuple[NearTerm, ...]]


@dataclass(frozen=True)
class Trial:
    """A wording that was tried: of which kind, in which language, which terms it has, if any, and what was found."""

    kind: str
    language: str
    wording: str
    terms: frozenset[str]
    ranked: tuple[NearTerm, ...]

    @property
    def place(self) -> int:
        """Where the first of its terms stands among those found, from 1; 0 where none does."""
        return next((place for place, near in enumerate(self.ranked, 1) if near.term in self.terms), 0)


def remember(encode: Encode) -> Encode:
    """Return the model with a memory: trials ask for the same wordings again and again."""
    known: dict[str, np.ndarray] = {}

    def recall(texts: Sequence[str]) -> np.ndarray:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, encode(new), strict=True) if new else ())
        return np.stack([known[text] for text in texts])

    return recall


def read_vocabulary() -> list[tuple[str, ...]]:
    """Return the rows of the vocabulary that ships."""
    with (ROOT / "data" / "vocabulary.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["kind"], row["wording"], row["term"], row["group"]) for row in csv.DictReader(lines)]


def try_left_out(suggest: Suggest = suggest_terms) -> Iterator[Trial]:
    """Try each wording that is not its own term without itself; its terms stay known by their names."""
    rows = read_vocabulary()
    for kind, wording in dict.fromkeys(row[:2] for row in rows):
        own = [row for row in rows if row[:2] == (kind, wording)]
        if all(fold_case(wording) != fold_case(row[2]) for row in own):
            rest = [row for row in rows if row not in own] + [(kind, row[2], row[2], row[3]) for row in own]
            yield Trial(kind, "en", wording, frozenset(row[2] for row in own), suggest(wording, kind, rest))


def try_without_term(suggest: Suggest = suggest_terms) -> Iterator[Trial]:
    """Try the only wording of each term without that term: nothing that is found is right."""
    rows = read_vocabulary()
    numbers = Counter((kind, term) for kind, _, term, _ in rows)
    terms = Counter(row[:2] for row in rows)
    for row in rows:
        if numbers[row[0], row[2]] == 1 and terms[row[:2]] == 1:
            yield Trial(
                row[0], "en", row[1], frozenset(), suggest(row[1], row[0], [each for each in rows if each != row])
            )


def try_unseen(suggest: Suggest = suggest_terms) -> Iterator[Trial]:
    """Try wordings that the vocabulary never had; those whose term it has no more are passed over."""
    rows = read_vocabulary()
    terms = {(row[0], row[2]) for row in rows}
    with (ROOT / "tests" / "catalogue" / "unseen_wordings.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if not row["term"] or (row["kind"], row["term"]) in terms:
                found = suggest(row["wording"], row["kind"], rows)
                own = frozenset({row["term"]} - {""})
                yield Trial(row["kind"], row["language"], row["wording"], own, found)


def count_hits(trials: Sequence[Trial]) -> tuple[int, int, int]:
    """Return how often the term is the first, is among the first three, and how many were tried."""
    tried = [trial for trial in trials if trial.terms]
    return sum(trial.place == 1 for trial in tried), sum(1 <= trial.place <= 3 for trial in tried), len(tried)


def count_proposed(trials: Sequence[Trial], confidence: float) -> tuple[int, int]:
    """Return how often the first one found is right, of those found with that confidence at least."""
    found = [trial for trial in trials if trial.ranked and trial.ranked[0].confidence >= confidence]
    return sum(trial.place == 1 for trial in found), len(found)


def _print_hits(name: str, trials: Sequence[Trial]) -> None:
    by_kind = defaultdict(list)
    for trial in trials:
        by_kind[trial.kind].append(trial)
    print(f"\n{name:<28}{'first':>12}{'first three':>14}{'tried':>8}")
    for kind in (*KINDS, "all"):
        first, three, tried = count_hits(trials if kind == "all" else by_kind[kind])
        print(f"{kind:<28}{first:>5} {first / max(1, tried):6.0%}{three:>7} {three / max(1, tried):6.0%}{tried:>8}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--meaning", action="store_true", help="with the model of meanings (extra 'meaning')")
    parser.add_argument("--each", action="store_true", help="list each wording with what is found for it")
    arguments = parser.parse_args()
    encode = find_encoder() if arguments.meaning else None
    suggest = partial(suggest_terms, encode=remember(encode)) if encode else suggest_terms
    left_out, unseen, none = list(try_left_out(suggest)), list(try_unseen(suggest)), list(try_without_term(suggest))
    _print_hits("left out", left_out)
    _print_hits("unseen, in English", [trial for trial in unseen if trial.language == "en"])
    _print_hits("unseen, in other languages", [trial for trial in unseen if trial.language != "en"])
    for name, confidence in (("likely", LIKELY), ("sure", SURE)):
        print(f"\nproposed as {name} (confidence {confidence} or more), the right one first:")
        for title, trials in (("left out", left_out), ("unseen", unseen), ("the term taken out", none)):
            right, found = count_proposed(trials, confidence)
            print(f"  {title:<26}{right:>5} of {found:>4}, of {len(trials)} tried")
    sure = [(trial, near) for trial in (*left_out, *unseen, *none) if (near := find_sure(trial.ranked))]
    print(f"\ntaken with all others that are sure: {sum(n.term in t.terms for t, n in sure)} of {len(sure)} right")
    for trial in (*left_out, *unseen, *none) if arguments.each else ():
        first = trial.ranked[0] if trial.ranked else None
        found = f"{first.confidence:.2f} {first.term} ({first.likeness}: {first.nearest})" if first else "nothing"
        print(f"{trial.kind:<18}{trial.wording:<44}{', '.join(trial.terms) or '(none)':<40}{trial.place:>3}  {found}")


if __name__ == "__main__":
    main()
