"""Which themes and challenges the data are silent about → that in a sentence, and the words of their bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from components.catalogue.schema import ClaimKind
from components.language.messages import say
from components.language.phrases import count_of

Lack = Literal["no pilot", "no place", "not named"]  # what the data do not tell of a term
LACKS: tuple[Lack, ...] = get_args(Lack)


@dataclass(frozen=True)
class Terms:
    """How many challenges and themes there are of a sort, and the name of the only one."""

    challenges: int
    themes: int
    only: str = ""


@dataclass(frozen=True)
class Silence:
    """The terms that no pilot stands alongside, and those that no project names."""

    unpiloted: Terms
    unnamed: Terms


def tell_unaddressed(facts: Silence) -> str:
    """Say how many challenges and themes no pilot stands beside, or no project names."""
    if terms := _count(facts.unpiloted):
        if facts.unpiloted.only:
            return say("No pilot is recorded alongside {terms}: {term}", terms=terms, term=facts.unpiloted.only)
        return say("No pilot is recorded alongside {terms}", terms=terms)
    if terms := _count(facts.unnamed):
        return say("No project here names {terms} of the vocabulary", terms=terms)
    return ""


def _count(terms: Terms) -> str:
    challenges, themes = count_of(terms.challenges, "challenge"), count_of(terms.themes, "theme")
    if terms.challenges and terms.themes:
        return say("{challenges} and {themes}", challenges=challenges, themes=themes)
    if terms.challenges:
        return challenges
    return themes if terms.themes else ""


def name_lack(lack: Lack) -> str:
    """Return what the data do not tell of a term, and what they do."""
    return {
        "no pilot": say("named, no pilot recorded alongside"),
        "no place": say("named by whole projects only, no place recorded"),
        "not named": say("in the vocabulary, named by no project"),
    }[lack]


def tell_lack(lack: Lack, projects: int) -> str:
    """Say beside a bar how many projects name a term, and what is not told of it.

    >>> tell_lack("no pilot", 3), tell_lack("not named", 0)
    ('3 · no pilot', 'not named')
    """
    if not projects:
        return {"no pilot": say("no pilot"), "no place": say("no place"), "not named": say("not named")}[lack]
    if lack == "no pilot":
        return say("{projects:,} · no pilot", projects=projects)
    if lack == "no place":
        return say("{projects:,} · no place", projects=projects)
    return say("{projects:,} · not named", projects=projects)


def describe_lack(lack: Lack, projects: int) -> tuple[str, str]:
    """Return two lines: what the data do not tell of a term, and how many projects name it."""
    return name_lack(lack), count_of(projects, "project")


def head_silent_term(kind: ClaimKind, term: str) -> str:
    """Return a term with what it is: "Challenge: parking"."""
    return say("Challenge: {term}", term=term) if kind == "challenge" else say("Theme: {term}", term=term)
