"""The score of peers → the card that explains it: formula with the weights as they are set, parts and words."""

from __future__ import annotations

from components.measures.peers.query_place import QueryPlace
from components.reports.exhibit import Exhibit
from components.service.card import CardSection, DetailsCard

_WEIGHTS = {
    "challenges": "challenges", "themes": "themes", "pilots": "measures", "distance": "distance", "links": "partners",
}  # fmt: skip
_PARTS = (
    (
        "Challenges: s ÷ (s + 1)",
        "s adds up the ticked challenges that both places have: 1 where both report it themselves, ½ where one of them "
        "has it only through its projects, ¼ where both do. A project in which both take part makes one report, not "
        "two, so it counts nothing between them unless one place reports the same itself.",
    ),
    (
        "Themes: t ÷ (t + 1)",
        "t adds up the themes looked for: 1 if the peer works on it itself, ½ if one of its projects does in which the "
        "asking place takes no part.",
    ),
    ("Measures: m ÷ (m + 1)", "m is the number of kinds of measures looked for that were piloted there."),
    ("Distance: 200 ÷ (200 + km)", "the shortest way over the globe; places without a point get nothing."),
    (
        "Partners: n ÷ (n + 5)",
        "n is the number of organisations, with a seat in neither place, that work in projects of both.",
    ),
)
_WORDS = (
    (
        "Takes part in a project",
        "a place with a pilot of it, or where a partner has its seat. The seat of a network says nothing of its town "
        "and does not count.",
    ),
    (
        "Through its project",
        "the project says so of itself as a whole, not of the place: weaker, so it gives half the points.",
    ),
    (
        "Alike both ways",
        "challenges on record, distance and partners give the same points whichever of two places asks. Themes and "
        "measures are looked for by one of them, and need not be alike.",
    ),
    ("Nothing on record", "is no proof that a place has no such challenge: these sources do not tell of it."),
)


def explain_score(exhibit: Exhibit, *, span: int = 5) -> DetailsCard:
    """Return the card with the formula, what each part is, and what the words mean."""
    return {"name": "peers-how", "kind": "details", "span": span, "title": "How the score is made",
            "subtitle": "Move the weights above to change it", "text": _write_formula(exhibit),
            "sections": [_define("The five parts", _PARTS), _define("What the words mean", _WORDS)]}  # fmt: skip


def _write_formula(exhibit: Exhibit) -> str:
    weights = {label: float(str(exhibit.values[f"weight-{part}"])) for part, label in _WEIGHTS.items()}
    query_place: QueryPlace = exhibit.measured.query_place
    weights["distance"] *= query_place.is_located
    weighted = " + ".join(f"{weight:g} × {label}" for label, weight in weights.items())
    total = sum(weights.values())
    return f"Score = 100 × ({weighted}) ÷ {total:g}, each part from 0 to 1. Equal scores stand by name."


def _define(heading: str, words: tuple[tuple[str, str], ...]) -> CardSection:
    return {"heading": heading, "items": [{"title": title, "text": text} for title, text in words]}
