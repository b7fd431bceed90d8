"""What was found for a text that somebody typed, and by what → its kind and the reason, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.catalogue.item_key import ItemKind
from components.language.messages import say
from components.language.phrases import join_some

_NAMED = 2  # other names told
HitKind = ItemKind | Literal["measure"]  #: a measure leads to its place


@dataclass(frozen=True)
class OtherName:
    """Other names that a place has; `is_alike`: what was typed is spelt like them."""

    names: tuple[str, ...]
    is_alike: bool = False


@dataclass(frozen=True)
class Wording:
    """What a source writes for a shared term."""

    wording: str


@dataclass(frozen=True)
class PilotedIn:
    """Where a measure was piloted, and by which project."""

    place: str
    project: str


FoundBy = OtherName | Wording | PilotedIn | None  #: None: by the label itself


def name_hit_kind(kind: HitKind) -> str:
    """Return what something found is called.

    >>> name_hit_kind("mode")
    'kind of measure'
    """
    return {
        "place": say("place"),
        "project": say("project"),
        "theme": say("theme"),
        "challenge": say("challenge"),
        "mode": say("kind of measure"),
        "organisation": say("organisation"),
        "measure": say("measure"),
    }[kind]


def tell_why_found(found_by: FoundBy, meant: str = "") -> str:
    """Say why something was found, "" where its label says it; `meant` is what was sought instead of a slip.

    >>> tell_why_found(OtherName(("Gand",))), tell_why_found(None, "ghent")
    ('also called Gand', 'spelt nearly so')
    """
    if meant:
        return _tell_slip(found_by)
    match found_by:
        case OtherName(is_alike=True):
            return _tell_slip(found_by)
        case OtherName(names):
            return say("also called {names}", names=join_some(names, _NAMED, "name"))
        case Wording(wording):
            return say("“{wording}” is written for it", wording=wording)
        case PilotedIn(place, project):
            return say("piloted in {place} by {project}", place=place, project=project)
    return ""


def _tell_slip(found_by: FoundBy) -> str:
    match found_by:
        case OtherName(names):
            return say("also called {names}, spelt nearly so", names=join_some(names, _NAMED, "name"))
        case Wording(wording):
            return say("“{wording}” is written for it, spelt nearly so", wording=wording)
        case PilotedIn(place, project):
            return say("spelt nearly so; piloted in {place} by {project}", place=place, project=project)
    return say("spelt nearly so")
