"""What was clicked or searched → a card with all that is known about it, each claim with its source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.measures.sentences import count_of
from components.views.cards import Card, make_notice

Item = dict[str, Any]
CLOSE = {"label": "Close", "key": "close:"}


def make_details(show: str, whole: Catalogue, *, span: int = 12) -> Card | None:
    """Return the card of an item "kind:name" of the whole catalogue; None if nothing is chosen.

    Kinds: place, project, organisation, theme and challenge (a term, or "term|project").
    """
    if not show:
        return None
    kind, _, name = show.partition(":")
    card = _MAKERS[kind](name, whole) if kind in _MAKERS and name else None
    if card is None:
        text = f"“{name or show}” is not in the data (any more). Choose something else on the map or in a figure."
        return make_notice("details", "Nothing is known about this", text, span=span, actions=[CLOSE])
    return {"name": "details", "kind": "details", "span": span, "actions": [CLOSE], **card}


def _describe_place(location: str, whole: Catalogue) -> Card | None:
    rows = whole.places[whole.places["location"] == location]
    if rows.empty:
        return None
    place = rows.iloc[0]
    partners, pilots, themes, challenges = (
        table[table["location"] == location]
        for table in (whole.partners, whole.pilot_cities, whole.themes, whole.challenges)
    )
    projects = whole.projects[whole.projects["project"].isin({*partners["project"], *pilots["project"]})]
    sections = [
        _section("Challenges reported here", challenges, lambda row: _claim(row, "challenge", whole)),
        _section("Measures piloted", pilots, lambda row: _pilot(row, whole)),
        _section("Partners", partners, lambda row: _partner(row, whole)),
        _section("Themes", themes, lambda row: _claim(row, "theme", whole)),
        _section("Projects", projects, _project),
    ]
    return {
        "title": _join(place["place"], place["country"], separator=", "),
        "subtitle": f"In {count_of(len(projects), 'project')} of {len(whole.projects)} · whatever the filters",
        "text": _say_position(place),
        "sections": [section for section in sections if section["items"]],
    }


def _describe_project(project: str, whole: Catalogue) -> Card | None:
    rows = whole.projects[whole.projects["project"] == project]
    if rows.empty:
        return None
    own = [
        table[table["project"] == project]
        for table in (whole.challenges, whole.themes, whole.pilot_cities, whole.partners)
    ]
    row = rows.iloc[0]
    return {
        "title": row["name"],
        "subtitle": _join(row["full_title"], row["programme"]),
        "sections": [
            section
            for section in (
                _section("The project", rows, _project),
                _section("Challenges", own[0], lambda claim: _claim(claim, "challenge", whole)),
                _section("Themes", own[1], lambda claim: _claim(claim, "theme", whole)),
                _section("Measures piloted", own[2], lambda pilot: _pilot(pilot, whole)),
                _section("Partners", own[3], lambda partner: _partner(partner, whole)),
            )
            if section["items"]
        ],
    }


def _describe_organisation(name: str, whole: Catalogue) -> Card | None:
    rows = whole.partners[whole.partners["partner"] == name]
    if rows.empty:
        return None
    number = rows["project"].nunique()
    return {
        "title": name,
        "subtitle": f"In {count_of(number, 'project')} of {len(whole.projects)} · whatever the filters",
        "sections": [_section("Takes part in", rows, lambda row: _participation(row, whole))],
    }


def _describe_claims(kind: str) -> Callable[[str, Catalogue], Card | None]:
    def describe(name: str, whole: Catalogue) -> Card | None:
        term, _, project = name.partition("|")
        claims = whole.themes if kind == "theme" else whole.challenges
        rows = claims[claims[kind] == term]
        if rows.empty:
            return None
        everywhere = rows["project"].nunique()
        if project:
            rows = rows[rows["project"] == project]
        rows = rows.sort_values(["project", "location"], kind="stable")
        verb = "reported" if kind == "challenge" else "named"
        where = f"{verb} by {count_of(everywhere, 'project')} of {len(whole.projects)}"
        return {
            "title": term[:1].upper() + term[1:],
            "subtitle": f"{kind.capitalize()}, {where}" + (f" · here: {_name(project, whole)}" if project else ""),
            "sections": [_section("Who says so, and where it stands", rows, lambda row: _evidence(row, kind, whole))],
            "actions": [*([{"label": "All projects with it", "key": f"{kind}:{term}"}] if project else []), CLOSE],
        }

    return describe


def _section(heading: str, rows: pd.DataFrame, make: Callable[[pd.Series], Item]) -> dict[str, Any]:
    return {"heading": f"{heading} ({len(rows)})", "items": [make(row) for _, row in rows.iterrows()]}


def _claim(row: pd.Series, kind: str, whole: Catalogue) -> Item:
    text = _join(_name(row["project"], whole), _quote(row, kind), row["evidence"])
    return _item(row, title=row[kind], text=text, key=f"{kind}:{row[kind]}|{row['project']}")


def _evidence(row: pd.Series, kind: str, whole: Catalogue) -> Item:
    where = row["place"] or "the whole project"
    text = _join(_quote(row, kind), row["evidence"])
    key = f"place:{row['location']}" if row["location"] else f"project:{row['project']}"
    return _item(row, title=f"{_name(row['project'], whole)} — {where}", text=text, key=key)


def _pilot(row: pd.Series, whole: Catalogue) -> Item:
    text = _join(
        _name(row["project"], whole),
        row["place"],
        row["mode"],
        _join(row["start"], row["end"], separator=" to "),
        row["result"],
    )
    return _item(row, title=row["measure"], text=text)


def _partner(row: pd.Series, whole: Catalogue) -> Item:
    text = _join(_name(row["project"], whole), row["role"] or "role not stated", row["organisation_type"])
    return _item(row, title=row["partner"], text=text, key=f"organisation:{row['partner']}")


def _participation(row: pd.Series, whole: Catalogue) -> Item:
    text = _join(row["role"] or "role not stated", row["organisation_type"], row["city"], row["country"])
    return _item(row, title=_name(row["project"], whole), text=text, key=f"project:{row['project']}")


def _project(row: pd.Series) -> Item:
    period = _join(row["start"] or "start not known", row["end"] or "end not known", separator=" to ")
    money = _join(_euros("budget", row["budget_eur"]), _euros("EU funding", row["eu_funding_eur"]))
    return _item(row, title=row["name"], text=_join(row["programme"], period, money), key=f"project:{row['project']}")


def _item(row: pd.Series, *, title: str, text: str, key: str = "") -> Item:
    doubt = "" if row["certainty"] in ("", "certain") else f"Certainty: {row['certainty']}. "
    website = [row["website"]] if row.get("website") else []
    sources = [source for source in row["source"].split(" | ") if source]
    return {
        "title": title,
        "text": text,
        "note": f"{doubt}{row['note']}".strip(),
        "key": key,
        "website": website,
        "sources": sources,
    }


def _say_position(place: pd.Series) -> str:
    if place["status"] == "missing":
        return f"Not on the map: {place['reason']}"
    sure = "" if place["status"] == "found" else f" Not certain: {place['reason']}"
    return f"Located as a {place['precision']} from {place['source']}.{sure}"


def _quote(row: pd.Series, kind: str) -> str:
    wording = row[f"{kind}_wording"]
    return "" if wording == row[kind] else f"in the source's words: “{wording}”"


def _euros(label: str, amount: float) -> str:
    return "" if pd.isna(amount) else f"{label} {amount:,.0f} euros"


def _name(project: str, whole: Catalogue) -> str:
    names = whole.projects.loc[whole.projects["project"] == project, "name"]
    return str(names.iloc[0]) if len(names) else project


def _join(*parts: str, separator: str = " · ") -> str:
    return separator.join(part for part in parts if part)


_MAKERS: dict[str, Callable[[str, Catalogue], Card | None]] = {
    "place": _describe_place,
    "project": _describe_project,
    "organisation": _describe_organisation,
    "theme": _describe_claims("theme"),
    "challenge": _describe_claims("challenge"),
}
