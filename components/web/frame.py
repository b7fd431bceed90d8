"""Card and width of a frame → the height in which all of it is seen, without scrolling in the frame."""

from __future__ import annotations

from math import ceil

from components.service.card import Card

_EDGE = 40  # px left and right of what a card says
_WIDE = 660  # px from which on a card's buttons stand beside its title
_BUTTONS_WIDE = 400  # px that the buttons take beside the title
_BUTTONS_HIGH = 46  # px that they take below it
_REST = 114  # px: distances, the line above the caption, the link below the card
_LEGEND = 38  # px between two entries


def find_height(card: Card, width: int) -> int:
    """Return px for the card of a figure, or of what stands in its place; letters count as rather wide ones."""
    room = max(width - _EDGE, 120)
    wide = width >= _WIDE
    head = room - _BUTTONS_WIDE if wide else room
    legend = card.get("legend", []) if card["kind"] == "figure" else []
    text = "" if card["kind"] == "figure" or card["kind"] == "rows" else card.get("text", "")
    height = card["height"] if card["kind"] == "figure" else 0
    parts = (
        _count(card["title"], 10.5, head) * 23,
        _count(card.get("subtitle", ""), 7.5, head) * 21,
        0 if wide else _BUTTONS_HIGH,
        _count("".join(entry["label"] for entry in legend), 7.5, room - _LEGEND * len(legend)) * 26,
        _count(text, 8, room) * 24 + (44 if card.get("actions") else 0),
        sum(_count(line, 7, room) * 20 for line in card.get("caption", [])),
    )
    return height + sum(parts) + _REST


def _count(text: str, letter: float, room: float) -> int:
    """Return the number of lines that a text takes, with letters of so many px."""
    return ceil(len(text) * letter / max(room, 120))
