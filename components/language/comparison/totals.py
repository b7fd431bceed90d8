"""Totals of compared projects → how many partners there are, how much EU funding, and the words of their bars."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.amounts import name_euros
from components.language.comparison.items import name_nothing_recorded
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


def name_millions(euros: float) -> str:
    """Return an amount as short as a bar needs it.

    >>> name_millions(1885058)
    '1.9 M'
    """
    return say("{millions:,.1f} M", millions=euros / 1e6)


def name_missing_total(*, is_money: bool) -> str:
    """Return what stands for a number of which no source says anything."""
    return say("not stated") if is_money else name_nothing_recorded()


def tell_open_total(mark: str) -> str:
    """Say what stands for a number of which no source says anything."""
    return say("{mark} none recorded here, or not stated", mark=mark)
