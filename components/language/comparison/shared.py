"""What compared projects have in common → the sentence on top of the comparison: clauses, one of each kind of item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.comparison.kinds import NOUNS_OF_KINDS, tell_all, tell_both, tell_nothing_shared, tell_some
from components.language.comparison.meeting import CloseCities, PilotPlaces, tell_close_cities, tell_pilot_places
from components.language.messages import say
from components.language.phrases import count_of, join_some, join_words, start_sentence, word_country

_NAMED = 2  # items called by name where there are more than three
_CALLED = 3  # so many projects are called by name


@dataclass(frozen=True)
class SharedItems:
    """The items of a kind that most of the compared projects share, and by how many: none by fewer than two.

    `projects` are the names of those that share them, if they are the same ones for each item.
    """

    kind: str
    items: tuple[str, ...]
    sharing: int
    projects: tuple[str, ...] = ()


@dataclass(frozen=True)
class CommonFacts:
    """What compared projects, by their names, have in common; `is_nothing`: no item of any kind is shared."""

    projects: tuple[str, ...]
    shared: tuple[SharedItems, ...]
    pilots: PilotPlaces | None
    close: CloseCities
    is_nothing: bool


def tell_common(facts: CommonFacts | None) -> str:
    """Say what is shared of each kind of item, and which partner cities are near each other.

    "Both report staffing; both work with POLIS Network; no pilot place is shared; 3 partner cities are within
    100 km of one of the other project". Where nothing is shared, that is said, and what is near all the same.
    """
    if facts is None:
        return ""
    number = len(facts.projects)
    if facts.is_nothing:
        nothing = say("Nothing recorded here is common to these two projects")
        if number > 2:
            nothing = say("Nothing recorded here is common to any two of these {number} projects", number=number)
        return _join([nothing, tell_close_cities(facts.close)])
    told = [_tell_shared(each, number) for each in facts.shared]
    sentence = _join([*told, tell_pilot_places(facts.pilots), tell_close_cities(facts.close)])
    return sentence if sentence.startswith(facts.projects) else start_sentence(sentence)


def _join(clauses: Sequence[str]) -> str:
    return "; ".join(clause for clause in clauses if clause)


def _tell_shared(facts: SharedItems, compared: int) -> str:
    """Say which items of a kind most of the projects share, as a clause."""
    items = name_items(facts.items, facts.kind)
    if facts.sharing < 2:
        return tell_nothing_shared(facts.kind)
    if facts.sharing == compared:
        return tell_both(facts.kind, items) if compared == 2 else tell_all(facts.kind, compared, items)
    if facts.projects and facts.sharing <= _CALLED:
        return tell_some(facts.kind, join_words(facts.projects), items)
    return _tell_scattered(facts, compared)


def _tell_scattered(facts: SharedItems, compared: int) -> str:
    """Say what as many projects share, but not always the same ones, as a clause."""
    number, numbers = len(facts.items), {"sharing": facts.sharing, "compared": compared}
    examples = join_words(_name(facts.items[:_NAMED], facts.kind))
    if number == 1:
        return say("{items} is shared by {sharing} of {compared} projects", items=examples, **numbers)
    if number <= _NAMED:
        return say("{items} are each shared by {sharing} of {compared} projects", items=examples, **numbers)
    return say(
        "{items} are each shared by {sharing} of {compared} projects, such as {examples}",
        items=count_of(number, NOUNS_OF_KINDS[facts.kind]),
        examples=examples,
        **numbers,
    )


def name_items(items: Sequence[str], kind: str) -> str:
    """Return items of a kind as a list: up to three by name, of more two, and how many besides."""
    names = _name(items, kind)
    return join_some(names, len(names) if len(names) <= _NAMED + 1 else _NAMED, NOUNS_OF_KINDS[kind])


def _name(items: Sequence[str], kind: str) -> list[str]:
    return [word_country(item) if kind == "countries" else item for item in items]
