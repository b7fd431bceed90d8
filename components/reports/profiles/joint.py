"""What projects have in common, and others have not → its items, each claim with its source."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.comparison.kinds import NOUNS_OF_KINDS
from components.language.phrases import count_of, join_words, start_sentence
from components.measures.claims import Kind, list_claims
from components.measures.comparison.items import ASPECTS, Aspect, list_members, read_key
from components.reports.profiles.items import (
    Item,
    Section,
    describe_evidence,
    describe_pilot,
    join,
    make_section,
    name_project,
)
from components.reports.profiles.profile import ItemProfile


def _list_joint(aspect: str, having: list[str], lacking: list[str], whole: Catalogue) -> list[str]:
    """Return the items that the projects `having` have, and no project of `lacking`."""
    members = list_members(whole, aspect)
    return [item for item, projects in members.items() if {*having} <= {*projects} and not {*lacking} & {*projects}]


def _make_sections(aspect: Aspect, items: list[str], projects: list[str], whole: Catalogue) -> tuple[Section, ...]:
    """Return the items with what stands behind them: claims and pilots by item, else a list of buttons."""
    if aspect.kind == "theme" or aspect.kind == "challenge":
        return tuple(_make_claims(aspect.kind, item, projects, whole) for item in items)
    if aspect.kind == "mode":
        return tuple(make_pilots(item, projects, whole) for item in items)
    buttons = tuple(Item(item, key=ItemKey(aspect.kind, item)) for item in items)
    return (Section(f"{aspect.label} ({len(items)})", buttons),)


def _make_claims(kind: Kind, term: str, projects: list[str], whole: Catalogue) -> Section:
    claims = list_claims(whole, kind)
    rows = claims[(claims[kind] == term) & claims["project"].isin(projects)]
    return make_section(start_sentence(term), rows, lambda row: describe_evidence(row, kind, whole))


def make_pilots(mode: str, projects: list[str], whole: Catalogue) -> Section:
    """Return the pilots of one kind of measure in some projects."""
    pilots = whole.pilot_cities
    rows = pilots[(pilots["mode"] == mode) & pilots["project"].isin(projects)]
    return make_section(start_sentence(mode), rows, lambda row: describe_pilot(row, whole))


def find_joint(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return what the projects of a key of `make_key` have in common."""
    aspect, having, lacking = read_key(key)
    items = _list_joint(aspect, having, lacking, whole) if aspect in ASPECTS and having else []
    if not items:
        return None
    who, others = (join_words([name_project(project, whole) for project in each]) for each in (having, lacking))
    title = f"{count_of(len(items), NOUNS_OF_KINDS[aspect])} of {who}"
    subtitle = join(f"none of them recorded for {others}" if others else "", "whatever the filters")
    return ItemProfile(key, title, subtitle, _make_sections(ASPECTS[aspect], items, having, whole))
