"""Where on a map an item is."""

from __future__ import annotations

import pytest

from components.catalogue.item_key import ItemKey
from components.reports.profiles.map_points import find_map_points


@pytest.mark.parametrize(
    ("key", "places"),
    [
        ("place:Ghent, Belgium", ["Ghent"]),
        ("project:a", ["Ghent"]),
        ("project:b", ["Ghent", "Malmö"]),
        ("organisation:Port of Malmö", ["Malmö"]),
        ("theme:cycling", ["Ghent"]),
        ("theme:cycling|a", []),
        ("challenge:staffing", []),
        ("both:cycling|staffing", []),
        ("place:Atlantis", []),
    ],
)
def test_an_item_is_where_its_rows_are(read_two, key, places):
    whole = read_two()
    located = whole.places.set_index("place")[["longitude", "latitude"]].round(4)

    assert sorted(find_map_points(ItemKey.parse(key), whole)) == sorted(tuple(located.loc[place]) for place in places)
