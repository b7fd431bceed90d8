"""What is left out, hidden or not recorded → the sentences that one must know to read a comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from components.language.comparison.kinds import name_kind
from components.language.messages import say
from components.language.phrases import join_some, join_words

_NAMED = 3  # so many hidden projects are called by name


@dataclass(frozen=True)
class RemarkFacts:
    """What one must know: projects by their names, kinds of items with the projects that have none.

    `alone` is the one project that is left, `hidden` are those that were asked for and that a filter hides. Of
    `selected` projects only those `compared` are compared.
    """

    alone: str = ""
    hidden: tuple[str, ...] = ()
    selected: int = 0
    compared: tuple[str, ...] = ()
    hidden_kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unrecorded_kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def tell_remarks(facts: RemarkFacts) -> list[str]:
    """Return the sentences one must know."""
    hidden = join_some(facts.hidden, _NAMED, "project")
    if facts.alone:
        return [_tell_alone(facts.alone, hidden)]
    sentences = (
        _tell_left_out(facts) if facts.selected > len(facts.compared) else "",
        say("The filters hide {projects}.", projects=hidden) if hidden else "",
        _tell_hidden(facts.hidden_kinds),
        _tell_unrecorded(facts.unrecorded_kinds),
    )
    return [sentence for sentence in sentences if sentence]


def _tell_alone(name: str, hidden: str) -> str:
    if hidden:
        return say(
            "{project} stands alone, for the filters hide {hidden}: clear a filter to compare.",
            project=name,
            hidden=hidden,
        )
    return say("{project} stands alone: choose a second project under Project to compare.", project=name)


def _tell_left_out(facts: RemarkFacts) -> str:
    return say(
        "{number} of the {selected:,} selected projects are compared, those with most rows: {compared}. Choose others "
        "under Project.",
        number=len(facts.compared),
        selected=facts.selected,
        compared=join_words(facts.compared),
    )


def _tell_hidden(lacking: Mapping[str, tuple[str, ...]]) -> str:
    told = _list_lacking(lacking)
    return say("Hidden by the filters: {kinds}.", kinds=told) if told else ""


def _tell_unrecorded(lacking: Mapping[str, tuple[str, ...]]) -> str:
    told = _list_lacking(lacking)
    return say("Not recorded: {kinds}. That does not mean that there are none.", kinds=told) if told else ""


def _list_lacking(lacking: Mapping[str, tuple[str, ...]]) -> str:
    """Return a list: "themes for Beta; kinds of measures for Alpha and Beta"."""
    return "; ".join(
        say("{kind} for {projects}", kind=name_kind(kind), projects=join_words(projects))
        for kind, projects in lacking.items()
        if projects
    )
