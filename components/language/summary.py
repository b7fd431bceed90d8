"""What is selected, and what stands out in it → the two sentences at the head of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.claims import SharedTerms, name_terms, tell_common_terms
from components.language.messages import say, say_number
from components.language.phrases import count_of, join_words
from components.language.pilot_areas import tell_pilots


@dataclass(frozen=True)
class SelectionSummary:
    """How much is selected, of how many projects in all; few projects are called by their names."""

    projects: int
    all_projects: int
    names: tuple[str, ...]
    partners: int
    countries: int
    seats: int  # countries beside them that are only the seat of a network
    pilots: int
    areas: int  # pilot areas


@dataclass(frozen=True)
class SingleProject:
    """How many themes and challenges one project names."""

    project: str
    themes: int
    challenges: int


@dataclass(frozen=True)
class TwoProjects:
    """What both projects claim, and the places in which both pilot; None where one pilots in no place."""

    common: SharedTerms | None
    pilot_places: tuple[str, ...] | None


@dataclass(frozen=True)
class MainPlaces:
    """The places in which more projects are than in any other."""

    names: tuple[str, ...]
    most: int
    projects: int


@dataclass(frozen=True)
class ManyProjects:
    """What and where many projects share most; None where too much ties, or nothing is shared."""

    challenges: SharedTerms | None
    themes: SharedTerms | None
    places: MainPlaces | None


def tell_selection(facts: SelectionSummary) -> str:
    """Say what is selected: "e-smartec and MOBI-MIX: 17 partners in 8 countries and 28 pilots in 11 pilot areas"."""
    if not facts.projects:
        return say("No project matches the filters") if facts.all_projects else say("There are no projects in the data")
    projects = _name_projects(facts)
    partners, pilots = _tell_partners(facts), tell_pilots(facts.pilots, facts.areas)
    if facts.partners and facts.pilots:
        return say("{projects}: {partners} and {pilots}", projects=projects, partners=partners, pilots=pilots)
    if facts.partners or facts.pilots:
        return say("{projects}: {rows}", projects=projects, rows=partners if facts.partners else pilots)
    return say("{projects}: no partners or pilots are recorded", projects=projects)


def _name_projects(facts: SelectionSummary) -> str:
    if facts.names:
        return join_words(facts.names)
    number = facts.all_projects
    if facts.projects == number:
        return count_of(number, "project")
    return say_number(
        "{chosen:,} of {number:,} project",
        "{chosen:,} of {number:,} projects",
        facts.all_projects,
        chosen=facts.projects,
    )


def _tell_partners(facts: SelectionSummary) -> str:
    """Say in how many countries partners are, and in how many of them nobody but a network: it has its seat there."""
    partners, number = count_of(facts.partners, "partner"), facts.countries + facts.seats
    if not number:
        return partners
    countries = count_of(number, "country")
    if not facts.seats:
        return say("{partners} in {countries}", partners=partners, countries=countries)
    return say_number(
        "{partners} in {countries} ({number:,} only by the seat of a network)",
        "{partners} in {countries} ({number:,} only by the seats of networks)",
        facts.seats,
        partners=partners,
        countries=countries,
    )


def tell_highlights(facts: SingleProject | TwoProjects | ManyProjects | None) -> str:
    """Say what stands out, in one or two sentences; "" where nothing can be said."""
    if facts is None:
        return ""
    if isinstance(facts, SingleProject):
        return _end([_tell_one(facts)])
    return _end(_tell_two(facts) if isinstance(facts, TwoProjects) else [_tell_shared(facts), _tell_places(facts)])


def _end(sentences: Sequence[str]) -> str:
    """Return up to two sentences, each with its full stop."""
    told = [sentence for sentence in sentences if sentence]
    if len(told) == 2:
        return say("{first}. {second}.", first=told[0], second=told[1])
    return say("{sentence}.", sentence=told[0]) if told else ""


def _tell_one(facts: SingleProject) -> str:
    themes, challenges = count_of(facts.themes, "theme"), count_of(facts.challenges, "challenge")
    if facts.themes and facts.challenges:
        return say(
            "{project} works on {themes} and reports {challenges}",
            project=facts.project,
            themes=themes,
            challenges=challenges,
        )
    if facts.themes:
        return say("{project} works on {themes}", project=facts.project, themes=themes)
    return (
        say("{project} reports {challenges}", project=facts.project, challenges=challenges) if facts.challenges else ""
    )


def _tell_two(facts: TwoProjects) -> list[str]:
    common = tell_common_terms(facts.common.kind, facts.common.first) if facts.common else ""
    if facts.pilot_places is None:
        return [common]
    if not facts.pilot_places:
        return [common, say("No pilot place is shared")]
    return [common, say("Both have pilots in {places}", places=name_terms(facts.pilot_places, "place"))]


def _tell_shared(facts: ManyProjects) -> str:
    if facts.challenges and facts.themes:
        return _tell_both_kinds(facts.challenges, facts.themes)
    if facts.challenges:
        return say_number(
            "Most shared challenge: {challenges} ({most:,} of {projects:,} projects)",
            "Most shared challenges: {challenges} ({most:,} of {projects:,} projects each)",
            len(facts.challenges.first),
            challenges=join_words(facts.challenges.first),
            most=facts.challenges.most,
            projects=facts.challenges.projects,
        )
    if facts.themes:
        return say_number(
            "Most shared theme: {themes} ({most:,} of {projects:,} projects)",
            "Most shared themes: {themes} ({most:,} of {projects:,} projects each)",
            len(facts.themes.first),
            themes=join_words(facts.themes.first),
            most=facts.themes.most,
            projects=facts.themes.projects,
        )
    return ""


def _tell_both_kinds(challenges: SharedTerms, themes: SharedTerms) -> str:
    values = {
        "challenges": join_words(challenges.first),
        "reporting": challenges.most,
        "themes": join_words(themes.first),
        "working": themes.most,
        "projects": themes.projects,
    }
    if len(challenges.first) == 1:
        return say_number(
            "Most shared challenge: {challenges} ({reporting:,} of {projects:,} projects); "
            "most shared theme: {themes} ({working:,} of {projects:,} projects)",
            "Most shared challenge: {challenges} ({reporting:,} of {projects:,} projects); "
            "most shared themes: {themes} ({working:,} of {projects:,} projects each)",
            len(themes.first),
            **values,
        )
    return say_number(
        "Most shared challenges: {challenges} ({reporting:,} of {projects:,} projects each); "
        "most shared theme: {themes} ({working:,} of {projects:,} projects)",
        "Most shared challenges: {challenges} ({reporting:,} of {projects:,} projects each); "
        "most shared themes: {themes} ({working:,} of {projects:,} projects each)",
        len(themes.first),
        **values,
    )


def _tell_places(facts: ManyProjects) -> str:
    if not facts.places:
        return ""
    return say_number(
        "{places} is in {most:,} of {projects:,} projects",
        "{places} are each in {most:,} of {projects:,} projects",
        len(facts.places.names),
        places=join_words(facts.places.names),
        most=facts.places.most,
        projects=facts.places.projects,
    )
