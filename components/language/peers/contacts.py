"""Whom to call, as facts → the words that say it, and what to look up where no website is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from components.language.messages import say
from components.language.phrases import count_of, join_some, join_words

_PROJECTS = 2  # of an organisation that are named


class Contact(NamedTuple):
    """Whom to ask; what to look up where no website of it is recorded; and addresses of websites."""

    whom: str
    advice: str
    websites: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All of it in words."""
        return f"{self.whom}. {self.advice}" if self.advice else self.whom


@dataclass(frozen=True)
class SeatedThere:
    """Organisations with their seat in a place, each with its projects, and how many there are besides."""

    organisations: tuple[tuple[str, tuple[str, ...]], ...]
    more: int


@dataclass(frozen=True)
class NobodyThere:
    """A place without an organisation: the (lead partner or "", project) to ask instead."""

    instead: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LeadPartner:
    """The lead partner of a project, or "" where none is recorded."""

    name: str
    project: str


@dataclass(frozen=True)
class MissingWebsite:
    """An organisation without a website, and who leads to it: the lead partner of a project, or the project.

    `host` is where the website of these is; "" where none is recorded.
    """

    organisation: str
    is_authority: bool
    lead: str = ""
    project: str = ""
    host: str = ""


@dataclass(frozen=True)
class ContactFacts:
    """Whom to ask (an organisation by its name, if it is only that), what is missing, and addresses of websites."""

    whom: SeatedThere | NobodyThere | LeadPartner | str
    missing: MissingWebsite | None = None
    websites: tuple[str, ...] = ()


def tell_contact(contact: ContactFacts) -> Contact:
    """Say whom to call, and what to look up."""
    return Contact(_tell_whom(contact), _tell_advice(contact), contact.websites)


def _tell_whom(contact: ContactFacts) -> str:
    match contact.whom:
        case SeatedThere():
            return _tell_seated(contact.whom)
        case NobodyThere(()):
            return say("No organisation there is recorded")
        case NobodyThere(instead):
            asked = join_words([_tell_instead(lead, project) for lead, project in instead])
            return say("No organisation there is recorded; ask {asked}", asked=asked)
        case LeadPartner(""):
            return say("No lead partner is recorded")
        case LeadPartner(name):
            return say("{name}, the lead partner", name=name)
        case name:
            return name


def _tell_seated(seated: SeatedThere) -> str:
    """Return the organisations as a list, each with its projects."""
    named = [
        say("{organisation} ({projects})", organisation=name, projects=join_some(projects, _PROJECTS, "project"))
        for name, projects in seated.organisations
    ]
    rest = say("{organisations} there", organisations=count_of(seated.more, "more organisation"))
    return join_words([*named, rest] if seated.more else named)


def _tell_instead(lead: str, project: str) -> str:
    if lead:
        return say("{lead} (leads {project})", lead=lead, project=project)
    return say("the project {project}", project=project)


def _tell_advice(contact: ContactFacts) -> str:
    if contact.missing:
        return _look_for_authority(contact.missing) if contact.missing.is_authority else _look_for(contact.missing)
    match contact.whom:
        case NobodyThere(()):
            return say("Look for the mobility department of its authority")
        case LeadPartner("", project) if not contact.websites:
            return say("No website is recorded; look for {project} at its programme", project=project)
    return ""


def _look_for(missing: MissingWebsite) -> str:
    """Say how to reach an organisation that is no authority."""
    values = vars(missing)
    if missing.lead and missing.host:
        return say(
            "No website of {organisation} is recorded; look for it by its name, or ask the lead partner of {project}, "
            "{lead}, at {host}",
            **values,
        )
    if missing.host:
        return say(
            "No website of {organisation} is recorded; look for it by its name, or ask the project {project} at {host}",
            **values,
        )
    if missing.lead:
        return say(
            "No website of {organisation} is recorded; look for it by its name, or ask {lead}, which leads {project}",
            **values,
        )
    return say("No website of {organisation} is recorded; look for it by its name", **values)


def _look_for_authority(missing: MissingWebsite) -> str:
    """Say how to reach a town or region, in which one calls a department."""
    values = vars(missing)
    if missing.lead and missing.host:
        return say(
            "No website of {organisation} is recorded; look for its mobility department, or ask the lead partner of "
            "{project}, {lead}, at {host}",
            **values,
        )
    if missing.host:
        return say(
            "No website of {organisation} is recorded; look for its mobility department, or ask the project {project} "
            "at {host}",
            **values,
        )
    if missing.lead:
        return say(
            "No website of {organisation} is recorded; look for its mobility department, or ask {lead}, which leads "
            "{project}",
            **values,
        )
    return say("No website of {organisation} is recorded; look for its mobility department", **values)
