"""What was found for a text that somebody typed, and by what → its kind and the reason, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.catalogue.item_key import ItemKind
from components.language.messages import say

HitKind = ItemKind | Literal["measure"]  #: a measure leads to its place


@dataclass(frozen=True)
class OtherName:
    """Another name that a place has; `is_alike`: what was typed is spelt like it."""

    name: str
    place: str
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

    >>> tell_why_found(OtherName("Gand", "Ghent")), tell_why_found(None, "ghent")
    ('Gand: another name of Ghent', 'spelt like “ghent”')
    """
    if meant:
        return _tell_meant(found_by, meant)
    match found_by:
        case OtherName(name, place, is_alike=True):
            return say("spelt like {name}, another name of {place}", name=name, place=place)
        case OtherName(name, place):
            return say("{name}: another name of {place}", name=name, place=place)
        case Wording(wording):
            return say("“{wording}” is written for it", wording=wording)
        case PilotedIn(place, project):
            return say("piloted in {place} by {project}", place=place, project=project)
    return ""


def _tell_meant(found_by: FoundBy, meant: str) -> str:
    match found_by:
        case OtherName(name, place):
            return say("spelt like “{meant}”; {name}: another name of {place}", meant=meant, name=name, place=place)
        case Wording(wording):
            return say("spelt like “{meant}”; “{wording}” is written for it", meant=meant, wording=wording)
        case PilotedIn(place, project):
            return say("spelt like “{meant}”; piloted in {place} by {project}", meant=meant, place=place,
                       project=project)  # fmt: skip
    return say("spelt like “{meant}”", meant=meant)
