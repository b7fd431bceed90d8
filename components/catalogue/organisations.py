"""Rows of partners → the name of the organisation that each is: by its identifiers first, else by its name.

A row may say which organisation it is (`identity`), where its source calls it otherwise: then that is its name. Rows
that share a PIC, a VAT number, a ROR or a Wikidata number are one organisation, whatever they are called, and have the
name that most of them have. Rows of one name are one organisation, unless their identifiers say otherwise: then each
has its country beside its name, or its identifier. What was written stays beside it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pandas as pd

from components.catalogue.identifiers import OF_ORGANISATIONS


class _Union:
    """Things that are one, found by whatever they were joined with."""

    def __init__(self) -> None:
        self._parents: dict[object, object] = {}

    def find(self, thing: object) -> object:
        """Return what stands for all that a thing is one with."""
        root = thing
        while (parent := self._parents.setdefault(root, root)) != root:
            root = parent
        while thing != root:
            self._parents[thing], thing = root, self._parents[thing]
        return root

    def join(self, things: Iterable[object]) -> None:
        """Make things one."""
        first, *others = (self.find(thing) for thing in things)
        for other in others:
            self._parents[other] = first


def name_organisations(partners: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the name of each organisation as `partner`, and what was written as `partner_wording`.

    That is empty where it is the same. Columns needed: partner, identity, country, and those of the identifiers.
    """
    called = partners["identity"].where(partners["identity"] != "", partners["partner"])
    rows = list(zip(called, *(partners[column] for column in ("country", *OF_ORGANISATIONS)), strict=True))
    if (partners["identity"] == "").all() and not any(any(identifiers) for _, _, *identifiers in rows):
        return partners.assign(partner_wording="")
    organisations = _identify(rows)
    named = _name(organisations, rows)
    names = [named[organisation] for organisation in organisations]
    written = [name if name != said else "" for name, said in zip(partners["partner"], names, strict=True)]
    return partners.assign(partner=pd.array(names, dtype="str"), partner_wording=pd.array(written, dtype="str"))


def _identify(rows: list[tuple[str, ...]]) -> list[object]:
    """Return for each row what its organisation is known by: an identifier, or its name where nobody gave one."""
    union = _Union()
    known: list[list[tuple[str, str]]] = []
    for _, _, *identifiers in rows:
        given = [(scheme, each) for scheme, each in zip(OF_ORGANISATIONS, identifiers, strict=True) if each]
        known.append(given)
        if given:
            union.join(given)
    bearers: dict[str, set[object]] = defaultdict(set)
    for (name, *_), given in zip(rows, known, strict=True):
        if given:
            bearers[name].add(union.find(given[0]))
    return [
        union.find(given[0]) if given else next(iter(bearers[name])) if len(bearers[name]) == 1 else name
        for (name, *_), given in zip(rows, known, strict=True)
    ]


def _name(organisations: list[object], rows: list[tuple[str, ...]]) -> dict[object, str]:
    """Return organisation → its name, unlike all others."""
    written: dict[object, Counter[str]] = defaultdict(Counter)
    countries: dict[object, Counter[str]] = defaultdict(Counter)
    for organisation, (name, country, *_) in zip(organisations, rows, strict=True):
        written[organisation][name] += 1
        countries[organisation][country] += 1
    most = {organisation: names.most_common(1)[0][0] for organisation, names in written.items()}
    namesakes = Counter(most.values())
    taken: set[str] = set()
    named: dict[object, str] = {}
    for organisation, name in most.items():
        options = _list_names(name, organisation, countries[organisation]) if namesakes[name] > 1 else iter((name,))
        named[organisation] = next(option for option in options if option not in taken)
        taken.add(named[organisation])
    return named


def _list_names(name: str, organisation: object, countries: Counter[str]) -> Iterator[str]:
    if not isinstance(organisation, tuple):
        yield name  # nobody gave an identifier: the name is all that is known
    if country := countries.most_common(1)[0][0]:
        yield f"{name} ({country})"
    if isinstance(organisation, tuple):
        scheme, identifier = organisation
        yield f"{name} ({str(scheme).upper()} {identifier})"
