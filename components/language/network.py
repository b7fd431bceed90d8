"""Who works with whom → the finding of a network, its tips, and how much of it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.messages import say, say_number
from components.language.phrases import count_of, join_some, join_words
from components.language.stress import stress

_NAMED = 3  # members, or what two of them have in common
_TIED = 8  # of those that a member is tied to, called by name


@dataclass(frozen=True)
class SingleNetwork:
    """How many organisations, or places, a single project has."""

    project: str
    noun: str  #: "organisation" or "place"
    members: int


@dataclass(frozen=True)
class InSeveral:
    """The organisations, or places, that are in two of so many projects or more."""

    noun: str  #: "organisation" or "place"
    members: tuple[str, ...]
    projects: int


@dataclass(frozen=True)
class ClosestPairs:
    """The two that meet most often, and how many other pairs do as often.

    `through` is what they meet in where they are the only pair, else "".
    """

    links: str  #: "organisations", "places" or "projects"
    pair: tuple[str, str]
    shared: int
    pairs: int
    drawn: int  #: of these pairs
    through: str = ""


Closest = SingleNetwork | InSeveral | ClosestPairs


def tell_closest(facts: Closest | None) -> str:
    """Say who is in most of few projects, or who works together most of many."""
    match facts:
        case SingleNetwork(project, noun, members):
            return say("{project} has {members}", project=project, members=count_of(members, noun))
        case InSeveral():
            return _tell_several(facts) if facts.members else _tell_none(facts)
        case ClosestPairs(links="projects"):
            return _tell_projects(facts)
        case ClosestPairs():
            return _tell_together(facts)
    return ""


def _tell_several(facts: InSeveral) -> str:
    members = join_some(facts.members, _NAMED, facts.noun)
    if facts.projects == 2:
        return say_number(
            "{members} is in both projects", "{members} are in both projects", len(facts.members), members=members
        )
    return say_number(
        "{members} is in two of these projects or more",
        "{members} are in two of these projects or more",
        len(facts.members),
        members=members,
    )


def _tell_none(facts: InSeveral) -> str:
    if facts.noun == "place" and facts.projects == 2:
        return say("No place is in both projects")
    if facts.noun == "place":
        return say("No place is in two of these projects")
    if facts.projects == 2:
        return say("No organisation is in both projects")
    return say("No organisation is in two of these projects")


def _tell_together(facts: ClosestPairs) -> str:
    """Say which organisations or places are together in most projects."""
    pair, projects = join_words(facts.pair), count_of(facts.shared, "project")
    if facts.through:
        return say("{pair} are together in {projects}: {names}", pair=pair, projects=projects, names=facts.through)
    if facts.shared == 1 and facts.links == "places":
        return say("No two places are together in more than one project")
    if facts.shared == 1:
        return say("No two organisations are together in more than one project")
    if facts.pairs == 1:
        return say("{pair} are together in {projects}, more than any other two", pair=pair, projects=projects)
    pairs = _count_pairs(facts)
    if facts.drawn < facts.pairs:
        return say(
            "{pairs} are together in {projects} each, more than any other two; {drawn:,} of them are drawn",
            pairs=pairs,
            projects=projects,
            drawn=facts.drawn,
        )
    return say("{pairs} are together in {projects} each, more than any other two", pairs=pairs, projects=projects)


def _tell_projects(facts: ClosestPairs) -> str:
    """Say which projects share most organisations."""
    pair, organisations = join_words(facts.pair), count_of(facts.shared, "organisation")
    if facts.through:
        return say("{pair} share {organisations}: {names}", pair=pair, organisations=organisations, names=facts.through)
    if facts.shared == 1:
        return say("No two projects share more than one organisation")
    if facts.pairs == 1:
        return say("{pair} share {organisations}, more than any other two", pair=pair, organisations=organisations)
    pairs = _count_pairs(facts)
    if facts.drawn < facts.pairs:
        return say(
            "{pairs} share {organisations} each, more than any other two; {drawn:,} of them are drawn",
            pairs=pairs,
            organisations=organisations,
            drawn=facts.drawn,
        )
    return say("{pairs} share {organisations} each, more than any other two", pairs=pairs, organisations=organisations)


def _count_pairs(facts: ClosestPairs) -> str:
    if facts.links == "projects":
        return say_number("{number:,} pair of projects", "{number:,} pairs of projects", facts.pairs)
    if facts.links == "places":
        return say_number("{number:,} pair of places", "{number:,} pairs of places", facts.pairs)
    return say_number("{number:,} pair of organisations", "{number:,} pairs of organisations", facts.pairs)


def name_meetings_of_two(names: Sequence[str], noun: str) -> str:
    """Return what two members meet in, as a list of so many by name."""
    return join_some(names, _NAMED, noun)


def describe_member(name: str, ties: Sequence[str]) -> str:
    """Return the tip of a name: whom it is tied to, a line each."""
    rest = len(ties) - _TIED
    more = [say("and {number:,} more", number=rest)] if rest > 0 else []
    return say("{name}, here tied to\n{ties}", name=stress(name), ties="\n".join([*ties[:_TIED], *more]))


def describe_tie(pair: tuple[str, str], shared: int, noun: str, through: str) -> str:
    """Return the tip of a line between two: in how many they meet, and in which."""
    one, other = map(stress, pair)
    meetings = count_of(shared, noun)
    return say("{one} and {other}\n{meetings}: {names}", one=one, other=other, meetings=meetings, names=through)


def explain_several() -> str:
    """Return what the colour of those says that are in more than one project."""
    return say("in two projects or more")


def tell_drawn_members(drawn: int, members: int, noun: str) -> str:
    """Say how many of the organisations or places are drawn, and which; "" where all are."""
    if drawn == members:
        return ""
    return say("{drawn:,} of {members}, those in most projects first", drawn=drawn, members=count_of(members, noun))


@dataclass(frozen=True)
class DrawnLinks:
    """How many of all pairs are drawn, and down to where."""

    drawn: int
    total: int
    noun: str  #: of what they meet in: "organisation" or "project"
    least: int  #: … in so many each; 0: not all that meet in as many as the last are drawn
    all_compared: bool


def tell_drawn_links(facts: DrawnLinks) -> str:
    """Say how many of all pairs are drawn, and which; "" for a single one."""
    whole = _count_whole(facts)
    if facts.drawn == facts.total:
        return say("all {whole}", whole=whole) if facts.total > 1 else ""
    if facts.least:
        least = count_of(facts.least, facts.noun)
        return say(
            "{drawn:,} of the {whole}: those with at least {least} in common",
            drawn=facts.drawn,
            whole=whole,
            least=least,
        )
    if facts.noun == "organisation":
        return say(
            "the strongest {drawn:,} of the {whole}; of equals, those with most organisations in all",
            drawn=facts.drawn,
            whole=whole,
        )
    return say(
        "the strongest {drawn:,} of the {whole}; of equals, those with most projects in all",
        drawn=facts.drawn,
        whole=whole,
    )


def _count_whole(facts: DrawnLinks) -> str:
    if facts.all_compared:
        return say_number("{number:,} pair that meets", "{number:,} pairs that meet", facts.total)
    return say_number("{number:,} pair compared", "{number:,} pairs compared", facts.total)


def tell_apart(projects: int) -> str:
    """Say how many projects meet no other; "" for none."""
    if not projects:
        return ""
    return say_number(
        "{number:,} project shares no organisation with another",
        "{number:,} projects share no organisation with another",
        projects,
    )


def tell_uncompared(members: int, noun: str, limit: int, meeting: str) -> str:
    """Say how many members were too many to compare, each in at most so many meetings; "" for none."""
    if not members:
        return ""
    return say(
        "{members} not compared, those in at most {meetings} each: too many pairs to count",
        members=count_of(members, noun),
        meetings=count_of(limit, meeting),
    )
