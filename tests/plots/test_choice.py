"""What one chooses beside the filters: its text in an address, its default, and what is refused."""

import pytest

from components.plots.choice import Choice, UnknownValueError, settle, write_value

LEVEL = Choice("level", "Level", "one", lambda catalogue: ("country", "region"), "country")
NEEDS = Choice("needs", "Needs", "some", lambda catalogue: ("staffing", "funding"), ())
WEIGHT = Choice("weight", "Weight", "number", default=3.0)
PLACE = Choice("place", "Place", "text", default=lambda whole, chosen: f"the town of a {chosen['level']}")


@pytest.mark.parametrize(
    ("choice", "texts", "value"),
    [
        (LEVEL, ["region"], "region"),
        (NEEDS, ["funding", "staffing"], ("funding", "staffing")),
        (NEEDS, [""], ()),
        (WEIGHT, ["2.5"], 2.5),
        (PLACE, ["Anywhere"], "Anywhere"),
    ],
)
def test_a_value_comes_back_from_its_texts(choice, texts, value):
    assert choice.read(texts, None) == value
    assert choice.read(write_value(value), None) == value


@pytest.mark.parametrize(
    ("choice", "text", "said"),
    [
        (LEVEL, "regoin", "level: 'regoin' is none of its values. Did you mean 'region'?"),
        (LEVEL, "", "level: '' is none of its values. Known: country, region."),
        (NEEDS, "money", "needs: 'money' is none of its values. Known: staffing, funding."),
        (WEIGHT, "9", "weight: '9' is no number from 0 to 5."),
        (WEIGHT, "nan", "weight: 'nan' is no number from 0 to 5."),
    ],
)
def test_what_is_no_value_is_refused_with_a_sentence(choice, text, said):
    with pytest.raises(UnknownValueError) as refused:
        choice.read([text], None)

    assert str(refused.value) == said


def test_what_is_not_given_has_its_default_which_may_follow_from_what_is_chosen_before():
    assert settle((LEVEL, PLACE), {"level": "region"}, None) == {"level": "region", "place": "the town of a region"}
    assert settle((NEEDS, WEIGHT), {"needs": ()}, None) == {"needs": (), "weight": 3.0}
