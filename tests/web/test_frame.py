"""The height of a frame follows what its card says."""

from __future__ import annotations

from components.web.frame import find_height

CARD = {
    "kind": "figure",
    "title": "Brussels is in both projects",
    "height": 400,
    "caption": ["Places of partners and pilots."],
}


def test_a_frame_has_room_for_more_than_the_figure():
    assert find_height(CARD, 800) > 500


def test_a_longer_caption_makes_a_frame_higher():
    assert find_height({**CARD, "caption": ["word " * 60]}, 800) > find_height(CARD, 800)


def test_a_narrower_frame_is_higher():
    assert find_height(CARD, 320) > find_height(CARD, 800)


def test_a_figure_that_is_not_drawn_needs_room_for_its_reason():
    notice = {
        "kind": "notice",
        "title": "Peers",
        "text": "No place is known for this selection.",
        "actions": [{"label": "Clear"}],
    }

    assert 100 < find_height(notice, 800) < 300
