"""What was found says its kind and why, each reason a sentence of its own."""

from __future__ import annotations

import pytest

from components.language.search import OtherName, PilotedIn, Wording, name_hit_kind, tell_why_found


def test_a_mode_is_called_a_kind_of_measure():
    assert [name_hit_kind(kind) for kind in ("mode", "place", "measure")] == ["kind of measure", "place", "measure"]


def test_what_its_label_says_needs_no_reason():
    assert tell_why_found(None) == ""


@pytest.mark.parametrize(
    ("found_by", "sentence"),
    [
        (OtherName(("Gand",)), "also called Gand"),
        (OtherName(("Malinas", "Malines", "Malinasse")), "also called Malinas, Malines and 1 more name"),
        (OtherName(("Gante",), is_alike=True), "also called Gante, spelt nearly so"),
        (Wording("lack of staff"), "“lack of staff” is written for it"),
        (PilotedIn("Ghent", "Alpha"), "piloted in Ghent by Alpha"),
    ],
)
def test_what_it_was_found_by_is_said(found_by, sentence):
    assert tell_why_found(found_by) == sentence


@pytest.mark.parametrize(
    ("found_by", "sentence"),
    [
        (None, "spelt nearly so"),
        (OtherName(("Staff",)), "also called Staff, spelt nearly so"),
        (Wording("lack of staff"), "“lack of staff” is written for it, spelt nearly so"),
        (PilotedIn("Ghent", "Alpha"), "spelt nearly so; piloted in Ghent by Alpha"),
    ],
)
def test_a_slip_is_said_before_what_it_was_found_by(found_by, sentence):
    assert tell_why_found(found_by, "staff") == sentence
