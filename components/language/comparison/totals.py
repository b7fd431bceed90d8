"""Totals of compared projects → how many partners there are, and how much EU funding, project by project."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.amounts import name_euros
from components.language.messages import say
from components.language.phrases import count_of, join_words


@dataclass(frozen=True)
class TotalFacts:
    """Participations and organisations of all together (0: none recorded), and the funding of each that states it."""

    participations: int
    organisations: int
    funding: tuple[tuple[str, float], ...]  #: (project, euros)


def tell_totals(facts: TotalFacts | None) -> str:
    """Say how many partners and organisations there are, and how much EU funding."""
    if facts is None:
        return ""
    together = _tell_together(facts) if facts.organisations else ""
    funding = _tell_funding(facts) if facts.funding else ""
    return "; ".join(clause for clause in (together, funding) if clause)


def _tell_together(facts: TotalFacts) -> str:
    return say(
        "Together {partners} from {organisations}",
        partners=count_of(facts.participations, "partner"),
        organisations=count_of(facts.organisations, "organisation"),
    )


def _tell_funding(facts: TotalFacts) -> str:
    amounts = [say("{project} {amount}", project=name, amount=name_euros(euros)) for name, euros in facts.funding]
    return say("EU funding as stated: {amounts}", amounts=join_words(amounts))
