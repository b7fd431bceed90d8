import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.catalogue.item_key import KINDS, ItemKey

CASES = json.loads((Path(__file__).parents[1] / "javascript" / "keys.json").read_text(encoding="utf-8"))
# Any text, and often one with the signs that separate and escape.
NAMES = st.one_of(st.text(min_size=1), st.text(alphabet="|%:257C+-a ", min_size=1))
patient = settings(deadline=None, database=None)  # the machine may have other things to do
ONE_NAME = [kind for kind in KINDS if kind not in ("theme", "challenge", "both", "common")]


@patient
@given(kind=st.sampled_from(ONE_NAME), name=NAMES)
def test_any_name_survives_the_round_trip(kind, name):
    assert ItemKey.parse(str(ItemKey(kind, name))) == ItemKey(kind, name)


@patient
@given(kind=st.sampled_from(["theme", "challenge"]), names=st.lists(NAMES, min_size=1, max_size=2))
def test_any_term_survives_the_round_trip_alone_and_in_a_project(kind, names):
    assert ItemKey.parse(str(ItemKey(kind, *names))) == ItemKey(kind, *names)


@patient
@given(theme=NAMES, challenge=NAMES)
def test_any_pair_survives_the_round_trip(theme, challenge):
    assert ItemKey.parse(str(ItemKey("both", theme, challenge))) == ItemKey("both", theme, challenge)


@patient
@given(names=st.lists(NAMES, min_size=1, max_size=8))
def test_any_set_of_projects_survives_the_round_trip(names):
    assert ItemKey.parse(str(ItemKey("common", *names))) == ItemKey("common", *names)


@patient
@given(one=st.lists(NAMES, min_size=1, max_size=3), other=st.lists(NAMES, min_size=1, max_size=3))
def test_different_names_have_different_texts(one, other):
    assert (str(ItemKey("common", *one)) == str(ItemKey("common", *other))) == (one == other)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("place:Mechelen, Belgium", ("Mechelen, Belgium",)),
        ("theme:cycling|e-smartec", ("cycling", "e-smartec")),
        ("theme:cycling: city", ("cycling: city",)),
        ("theme:100% electric", ("100% electric",)),
        ("challenge:a|b|c", ("a", "b|c")),
        ("organisation:City | Region of Ghent", ("City | Region of Ghent",)),
        ("both:cycling|staffing", ("cycling", "staffing")),
        ("common:themes|+a|-b", ("themes", "+a", "-b")),
    ],
)
def test_addresses_written_before_names_were_escaped_are_read_as_then(text, names):
    assert ItemKey.parse(text).names == names


@pytest.mark.parametrize(("text", "kind", "names"), CASES)
def test_the_browser_and_the_server_read_the_same_keys(text, kind, names):
    key = ItemKey(kind, *names)

    assert (ItemKey.parse(text), str(key)) == (key, text)


@pytest.mark.parametrize("text", ["", "place", "place:", "city:Ghent", ":Ghent", "tab:Data"])
def test_what_names_no_item_is_none(text):
    assert ItemKey.parse(text) is None


@pytest.mark.parametrize("name", ["Mechelen, Belgium", "100% electric", "50%", "a: b", "cycling & walking"])
def test_ordinary_names_stand_in_the_text_as_they_are(name):
    assert str(ItemKey("theme", name)) == f"theme:{name}"
