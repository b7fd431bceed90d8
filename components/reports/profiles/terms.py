"""Theme, challenge or kind of measure → who claims or pilots it, where, and what stands alongside."""

from __future__ import annotations

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.phrases import count_of, start_sentence
from components.measures.claims import Kind, list_claims
from components.measures.co_located import list_co_located_pilots
from components.reports.profiles.items import (
    describe_evidence,
    describe_pilot,
    make_section,
    name_project,
)
from components.reports.profiles.joint import make_pilots
from components.reports.profiles.profile import ItemProfile, keep_filled


def find_claims(key: ItemKey, whole: Catalogue, kind: Kind) -> ItemProfile | None:
    """Return who claims a term, and what is piloted where it is claimed; of all projects, or of the one named."""
    term, project = key.name, key.other_name
    claims = list_claims(whole, kind)
    of_term = claims[claims[kind] == term]
    rows = of_term[of_term["project"] == project] if project else of_term
    if of_term.empty:
        return None
    verb = "reported" if kind == "challenge" else "named"
    piloted, elsewhere = list_co_located_pilots(whole, kind, term, project)
    sections = keep_filled(
        make_section(
            "Who says so, and where it stands",
            rows.sort_values(["project", "location"], kind="stable"),
            lambda row: describe_evidence(row, kind, whole),
        ),
        make_section(f"Pilots in the places where it is {verb}", piloted, lambda row: describe_pilot(row, whole)),
    )
    return ItemProfile(
        key,
        start_sentence(term),
        f"{kind.capitalize()}, {verb} by {count_of(of_term['project'].nunique(), 'project')} of {len(whole.projects):,}"
        + (f" · here: {name_project(project, whole)}" if project else ""),
        sections,
        text=_say_pilots_elsewhere(len(elsewhere)),
        wider=ItemKey(kind, term) if project else None,
    )


def _say_pilots_elsewhere(number: int) -> str:
    """Say that pilots belong to whole projects with a claim: too far from it to be listed beside it."""
    if not number:
        return ""
    verb = "belongs" if number == 1 else "belong"
    whole = f"{count_of(number, 'pilot')} {verb} to projects that name it as a whole"
    return f"{whole}; whether any answers it is not recorded."


def find_pair(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return the claims of a theme and a challenge in the projects that name both."""
    theme, challenge = key.name, key.other_name
    themes, challenges = whole.themes[whole.themes["theme"] == theme], whole.challenges
    challenges = challenges[challenges["challenge"] == challenge]
    both = set(themes["project"]) & set(challenges["project"])
    if not both:
        return None
    themes, challenges = (rows[rows["project"].isin(both)] for rows in (themes, challenges))
    return ItemProfile(
        key,
        f"{start_sentence(theme)} + {challenge}",
        f"Theme and challenge, both named by {count_of(len(both), 'project')} of {len(whole.projects):,}",
        (
            make_section("Who works on the theme", themes, lambda row: describe_evidence(row, "theme", whole)),
            make_section(
                "Who reports the challenge", challenges, lambda row: describe_evidence(row, "challenge", whole)
            ),
        ),
        text="That a project names both does not say that the theme answers the challenge.",
    )


def find_mode(key: ItemKey, whole: Catalogue) -> ItemProfile | None:
    """Return the pilots of a kind of measure."""
    mode = key.name
    projects = whole.pilot_cities.loc[whole.pilot_cities["mode"] == mode, "project"].unique().tolist()
    if not projects:
        return None
    subtitle = f"Kind of measure, piloted in {count_of(len(projects), 'project')} of {len(whole.projects):,}"
    return ItemProfile(key, start_sentence(mode), subtitle, (make_pilots(mode, projects, whole),))
