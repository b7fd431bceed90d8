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
        (OtherName("Gand", "Ghent"), "Gand: another name of Ghent"),
        (OtherName("Gante", "Ghent", is_alike=True), "spelt like Gante, another name of Ghent"),
        (Wording("lack of staff"), "“lack of staff” is written for it"),
        (PilotedIn("Ghent", "Alpha"), "piloted in Ghent by Alpha"),
    ],
)
def test_what_it_was_found_by_is_said(found_by, sentence):
    assert tell_why_found(found_by) == sentence


@pytest.mark.parametrize(
    ("found_by", "sentence"),
    [
        (None, "spelt like “staff”"),
        (OtherName("Staff", "Stafford"), "spelt like “staff”; Staff: another name of Stafford"),
        (Wording("lack of staff"), "spelt like “staff”; “lack of staff” is written for it"),
        (PilotedIn("Ghent", "Alpha"), "spelt like “staff”; piloted in Ghent by Alpha"),
    ],
)
def test_a_slip_is_said_before_what_it_was_found_by(found_by, sentence):
    assert tell_why_found(found_by, "staff") == sentence
