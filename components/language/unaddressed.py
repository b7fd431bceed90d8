"""How many themes and challenges the data are silent about → that in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.messages import say
from components.language.phrases import count_of


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
