"""What is shown → chapters, one a question with its exhibits: what decks and reports are made from.

They follow QUESTIONS, so a further question has its slides and its chapter by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict
from urllib.parse import urlsplit

from components.catalogue.select import count_selection
from components.language.phrases import count_of, make_plural
from components.language.summary import tell_highlights, tell_selection
from components.measures.pilot_areas import count_pilot_areas
from components.measures.summary import find_highlights, summarise_selection
from components.plots.questions import QUESTIONS, Question
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure
from components.reports.selection_view import SelectionView

Progress = Callable[[float, str], None]
"""Told how much of the work is done (0 to 1) and what comes next."""

_LISTED = 40  # sources one by one; more are counted by the site that they stand on


def ignore_progress(share: float, words: str) -> None:
    """Let progress go unseen."""


@dataclass(frozen=True, eq=False)
class Chapter:
    """A question, and its exhibits for one selection."""

    question: Question
    view: SelectionView

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The charts that have something to show."""
        return tuple(exhibit for exhibit in self._made if isinstance(exhibit, Exhibit) and not exhibit.table.empty)

    @cached_property
    def _made(self) -> tuple[Exhibit | str, ...]:
        """The exhibit of each chart, or a sentence where it cannot be made: that costs the others nothing."""
        return tuple(_try(Exhibit(chart, self.view)) for chart in self.question.charts)

    @property
    def distinct(self) -> tuple[Exhibit, ...]:
        """The exhibits without those that say at greater length what one before them says."""
        first: dict[str, Exhibit] = {}
        for exhibit in self.exhibits:
            first.setdefault(exhibit.title, exhibit)
        return tuple(first.values())

    @property
    def gaps(self) -> tuple[str, ...]:
        """A sentence for each chart that shows nothing, or failed; what one could click on a page is left out."""
        told = (each if isinstance(each, str) else _tell_empty(each) for each in self._made)
        return tuple(dict.fromkeys(words for words in told if words))


def _try(exhibit: Exhibit) -> Exhibit | str:
    """Return an exhibit all of whose parts can be made, else a sentence."""
    try:
        if not exhibit.table.empty:
            _ = exhibit.figure, exhibit.finding, exhibit.extras
    except Exception:
        return tell_failure(f"The figure “{exhibit.chart.title}”")
    return exhibit


def _tell_empty(exhibit: Exhibit) -> str:
    return exhibit.chart.empty.partition(". ")[0].rstrip(".") + "." if exhibit.table.empty else ""


def make_chapters(view: SelectionView, questions: Sequence[Question] = QUESTIONS) -> tuple[Chapter, ...]:
    """Return a chapter for each question; none where no project matches, which the opening says once for all."""
    return () if view.is_empty else tuple(Chapter(question, view) for question in questions)


class Opening(TypedDict):
    """How a document begins: who is shown, what stands out, and numbers with what they count."""

    headline: str
    finding: str
    counted: list[tuple[int, str]]


def make_opening(view: SelectionView) -> Opening:
    """Return who is shown, what stands out, and the numbers, each with what it counts."""
    sentence = tell_selection(summarise_selection(view.catalogue, len(view.whole.projects)))
    counts = count_selection(view.catalogue)
    numbers = [(counts.projects, "project"), (counts.partners, "partner"), (counts.pilots, "pilot"),
               (count_pilot_areas(view.catalogue), "pilot area"), (counts.countries, "country")]  # fmt: skip
    return {
        "headline": sentence.partition(": ")[0],
        "finding": tell_highlights(find_highlights(view.catalogue)),
        "counted": [(number, noun if number == 1 else make_plural(noun)) for number, noun in numbers if number],
    }


def tell_sources(sources: Sequence[str]) -> list[str]:
    """Return the sources line by line; of very many, how many each site has.

    >>> tell_sources(["https://b.eu/1", "A leaflet"])
    ['https://b.eu/1', 'A leaflet']
    """
    if len(sources) <= _LISTED:
        return list(sources)
    counted = Counter(_find_site(source) for source in sources).most_common()
    return [f"{site}: {count_of(number, 'source')}" for site, number in counted]


def _find_site(source: str) -> str:
    return (urlsplit(source).hostname or "").removeprefix("www.") or "other titles"
