"""Row of a table → an item: a title, what is said about it, and where that stands.

Cards, fact sheets and pages tell the same of a row, since all tell it by its item.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.peers.contacts import Contact
from components.language.phrases import count_of
from components.measures.claims import Kind
from components.measures.engine import name_projects

_NO_EVIDENCE = "no evidence in words"  # the source of the row says it, but not how


@dataclass(frozen=True)
class Item:
    """One thing that is known, with its sources; `key` is what a click on it opens."""

    title: str
    text: str = ""
    note: str = ""
    key: ItemKey | None = None
    website: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Items of one kind under a heading."""

    heading: str
    items: tuple[Item, ...]


def make_section(heading: str, rows: pd.DataFrame, make: Callable[[pd.Series], Item], *, noun: str = "") -> Section:
    """Return the section of rows, with their number in its heading, and what they are where that is not said."""
    return Section(
        f"{heading} ({count_of(len(rows), noun) if noun else len(rows)})",
        tuple(make(row) for _, row in rows.iterrows()),
    )


def describe_claim(row: pd.Series, kind: Kind, whole: Catalogue) -> Item:
    """Return what a place claims: the term, the project, the wording, the evidence."""
    text = join(name_project(row["project"], whole), _quote(row, kind), row["evidence"] or _NO_EVIDENCE)
    return _make(row, title=row[kind], text=text, key=ItemKey(kind, row[kind], row["project"]))


def describe_project_claim(row: pd.Series, kind: Kind) -> Item:
    """Return what a project claims: the term, for which place, the wording, the evidence."""
    text = join(_say_where(row), _quote(row, kind), row["evidence"] or _NO_EVIDENCE)
    return _make(row, title=row[kind], text=text, key=ItemKey(kind, row[kind], row["project"]))


def describe_evidence(row: pd.Series, kind: Kind, whole: Catalogue) -> Item:
    """Return who claims a term, where, and the evidence."""
    text = join(_quote(row, kind), row["evidence"] or _NO_EVIDENCE)
    key = ItemKey("place", row["location"]) if row["location"] else ItemKey("project", row["project"])
    return _make(row, title=f"{name_project(row['project'], whole)} — {_say_where(row)}", text=text, key=key)


def describe_pilot(row: pd.Series, whole: Catalogue) -> Item:
    """Return a measure: project, place, kind, time and result."""
    period = join(row["start"], row["end"], separator=" to ")
    text = join(name_project(row["project"], whole), row["place"], row["mode"], period, row["result"])
    return _make(row, title=row["measure"], text=text)


def describe_partner(row: pd.Series, whole: Catalogue) -> Item:
    """Return a partner: project, role and kind of organisation."""
    text = join(name_project(row["project"], whole), row["role"] or "role not stated", row["organisation_type"])
    return _make(row, title=row["partner"], text=text, key=ItemKey("organisation", row["partner"]))


def describe_participation(row: pd.Series, whole: Catalogue) -> Item:
    """Return a project that an organisation takes part in: role, kind of organisation, seat."""
    text = join(row["role"] or "role not stated", row["organisation_type"], row["city"], row["country"])
    return _make(row, title=name_project(row["project"], whole), text=text, key=ItemKey("project", row["project"]))


def describe_project(row: pd.Series) -> Item:
    """Return a project: programme, time and money."""
    period = join(row["start"] or "start not known", row["end"] or "end not known", separator=" to ")
    money = join(_euros("budget", row["budget_eur"]), _euros("EU funding", row["eu_funding_eur"]))
    return _make(
        row, title=row["name"], text=join(row["programme"], period, money), key=ItemKey("project", row["project"])
    )


def make_contact(contact: Contact) -> Section:
    """Return whom to call, and what to look up where no website is recorded."""
    advice = f"{contact.advice}." if contact.advice else ""
    return Section("Whom to call", (Item(contact.whom, advice, website=contact.websites),))


def describe_location(row: pd.Series) -> Item:
    """Return a place as a way to all that is known about it."""
    return Item(row["place"], row["country"], key=ItemKey("place", row["location"]))


def name_project(project: str, whole: Catalogue) -> str:
    """Return a project as it is called."""
    return name_projects(whole).get(project, project)


def join(*parts: str, separator: str = " · ") -> str:
    """Return the parts that say something as one text.

    >>> join("Ghent", "", "Belgium", separator=", ")
    'Ghent, Belgium'
    """
    return separator.join(part for part in parts if part)


def _make(row: pd.Series, *, title: str, text: str, key: ItemKey | None = None) -> Item:
    doubt = "" if row["certainty"] in ("", "certain") else f"Certainty: {row['certainty']}. "
    website = (row["website"],) if row.get("website") else ()
    sources = tuple(source for source in row["source"].split(" | ") if source)
    return Item(title, text, f"{doubt}{row['note']}".strip(), key, website, sources)


def _quote(row: pd.Series, kind: Kind) -> str:
    wording = row[f"{kind}_wording"]
    return "" if wording == row[kind] else f"recorded as “{wording}”"


def _say_where(row: pd.Series) -> str:
    """Return for which place a claim speaks: without one for its whole project."""
    return row["place"] or "the whole project"


def _euros(label: str, amount: float) -> str:
    return "" if pd.isna(amount) else f"{label} {amount:,.0f} euros"
