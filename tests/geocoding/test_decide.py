"""A person's decisions change places exactly as places.csv would."""

from __future__ import annotations

import pandas as pd
import pytest

from components.catalogue.load import load_catalogue
from components.geocoding.locate import decide, locate
from components.geocoding.location import Location, Query
from components.geocoding.sources.memory_file import save_decisions
from components.geocoding.sources.remembered import FILE, merge, read_memory, write_row
from components.geocoding.strategy import make_strategy

PARTNERS = """project,partner,city,region,country,latitude,longitude,source
a,One,Neustadt,,Germany,,,x
a,Two,Neustadt,Rhineland-Palatinate,Germany,,,x
a,Three,Qwertzu,,Spain,,,x
a,Four,Ghent,,Belgium,50,3,x
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "projects.csv").write_text("project,source\na,x\n")
    (tmp_path / "partners.csv").write_text(PARTNERS)
    return tmp_path


def load(folder):
    return locate(load_catalogue(folder).catalogue, make_strategy(folder))


def put(place, country, latitude, longitude, status="found"):
    answer = Location(place, country, latitude, longitude, "city", status, "by hand")
    return write_row(Query(place, country=country), answer)


DECISIONS = [
    put("Neustadt", "Germany", 49.35, 8.14),
    put("Qwertzu", "Spain", float("nan"), float("nan"), "missing"),
    put("Ghent", "Belgium", 1.0, 1.0),
]


def test_decisions_show_what_the_saved_file_shows(folder):
    decided = decide(load(folder), merge(read_memory(folder / FILE), DECISIONS)).catalogue

    save_decisions(folder / FILE, DECISIONS)

    reloaded = load(folder).catalogue
    pd.testing.assert_frame_equal(decided.places, reloaded.places)
    assert decided.partners["location"].tolist() == reloaded.partners["location"].tolist()


def test_a_decision_settles_an_open_place(folder):
    before = load(folder)

    after = decide(before, merge(read_memory(folder / FILE), DECISIONS)).catalogue.places.set_index("location")

    assert before.catalogue.places.set_index("location").loc["Neustadt, Germany", "status"] == "missing"
    assert after.loc["Neustadt, Germany", ["status", "latitude"]].tolist() == ["found", 49.35]


def test_coordinates_of_a_row_win_over_a_decision(folder):
    after = decide(load(folder), merge(read_memory(folder / FILE), DECISIONS)).catalogue.places

    assert after.set_index("location").loc["Ghent, Belgium", "latitude"] == 50


def test_the_catalogue_of_others_stays_as_it_was(folder):
    before = load(folder)

    decide(before, merge(read_memory(folder / FILE), DECISIONS))

    assert set(before.catalogue.places["status"]) == {"found", "missing"}
