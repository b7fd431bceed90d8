"""What projects have in common, and others have not → sections of items, each claim with its source."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.measures.comparison.items import Aspect, list_members
from components.reports.items import Item, Section, describe_evidence, describe_pilot, make_section


def list_joint(aspect: str, having: list[str], lacking: list[str], whole: Catalogue) -> list[str]:
    """Return the items that the projects `having` have, and no project of `lacking`."""
    members = list_members(whole, aspect)
    return [item for item, projects in members.items() if {*having} <= {*projects} and not {*lacking} & {*projects}]


def make_joint_sections(aspect: Aspect, items: list[str], projects: list[str], whole: Catalogue) -> tuple[Section, ...]:
    """Return the items with what stands behind them: claims and pilots by item, else a list of buttons."""
    if aspect.kind in ("theme", "challenge"):
        return tuple(_make_claims(aspect, item, projects, whole) for item in items)
    if aspect.kind == "mode":
        return tuple(make_pilots(item, projects, whole) for item in items)
    buttons = tuple(Item(item, key=f"{aspect.kind}:{item}") for item in items)
    return (Section(f"{aspect.label} ({len(items)})", buttons),)


def _make_claims(aspect: Aspect, term: str, projects: list[str], whole: Catalogue) -> Section:
    claims = whole.themes if aspect.kind == "theme" else whole.challenges
    rows = claims[(claims[aspect.kind] == term) & claims["project"].isin(projects)]
    return make_section(_capitalise(term), rows, lambda row: describe_evidence(row, aspect.kind, whole))


def make_pilots(mode: str, projects: list[str], whole: Catalogue) -> Section:
    """Return the pilots of one kind of measure in some projects."""
    pilots = whole.pilot_cities
    rows = pilots[(pilots["mode"] == mode) & pilots["project"].isin(projects)]
    return make_section(_capitalise(mode), rows, lambda row: describe_pilot(row, whole))


def _capitalise(term: str) -> str:
    return term[:1].upper() + term[1:]
