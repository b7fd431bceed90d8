"""Each row of the data gets the key of its place, and each place one row of `places`."""

import subprocess
import sys
from pathlib import Path

from components.catalogue.load import load_catalogue, load_files
from components.geocoding.locate import locate_catalogue
from components.geocoding.strategy import make_strategy

DATA = Path(__file__).parents[2] / "data"
PROJECTS = "project,source\np,s\nq,s\n"


def locate(partners="", pilots="", themes=""):
    files = {
        "projects.csv": PROJECTS,
        "partners.csv": "project,partner,city,region,country,latitude,longitude,source\n" + partners,
        "pilot_cities.csv": "pilot,project,place,place_type,country,measure,source\n" + pilots,
        "themes.csv": "project,place,country,theme,source\n" + themes,
        "challenges.csv": "project,place,country,challenge,source\n",
        "vocabulary.csv": "kind,wording,term,group\n",
    }
    loaded = load_files({name: text.encode() for name, text in files.items()})
    assert not loaded.errors, loaded.errors
    return locate_catalogue(loaded.catalogue, make_strategy())


def test_partner_stands_in_its_city():
    catalogue = locate("p,A,Mechelen,,Belgium,,,s\n")
    assert catalogue.partners["location"].tolist() == ["Mechelen, Belgium"]
    place = catalogue.places.iloc[0]
    assert (place["place"], place["country"], place["precision"], place["status"]) == (
        "Mechelen",
        "Belgium",
        "city",
        "found",
    )
    assert (round(place["latitude"], 1), round(place["longitude"], 1)) == (51.0, 4.5)


def test_partner_without_a_city_stands_in_its_region():
    catalogue = locate("p,A,,Lazio,Italy,,,s\n")
    assert catalogue.places[["location", "precision", "shape"]].values.tolist() == [["Lazio, Italy", "region", "IT-62"]]


def test_country_alone_is_no_place():
    catalogue = locate("p,A,,,Italy,,,s\n")
    assert catalogue.partners["location"].tolist() == [""]
    assert catalogue.places.empty


def test_spellings_of_one_place_share_a_key():
    catalogue = locate("p,A,Ghent,,Belgium,,,s\np,B,Gent,,Belgium,,,s\np,C,GAND,,Belgium,,,s\n")
    assert catalogue.partners["location"].tolist() == ["Ghent, Belgium"] * 3
    assert len(catalogue.places) == 1


def test_city_and_region_of_one_name_have_different_keys():
    catalogue = locate("p,A,Antwerp,,Belgium,,,s\n", "x,p,Antwerp,region,Belgium,m,s\n")
    assert catalogue.partners["location"].tolist() == ["Antwerp, Belgium"]
    assert catalogue.pilot_cities["location"].tolist() == ["Antwerp (region), Belgium"]
    assert catalogue.places["shape"].tolist() == ["", "BE-VAN"]


def test_pilot_in_a_county_is_an_area_and_not_a_town_of_that_name():
    catalogue = locate(pilots="x,p,Norfolk,county,United Kingdom,m,s\n")
    assert catalogue.places[["location", "precision", "shape"]].values.tolist() == [
        ["Norfolk, United Kingdom", "region", "GB-NFK"]
    ]


def test_claim_without_a_country_takes_that_of_the_same_place_in_its_project():
    catalogue = locate("p,A,Valencia,,Spain,,,s\n", themes="p,Valencia,,cycling,s\nq,Valencia,,cycling,s\n")
    assert catalogue.themes["location"].tolist()[0] == "Valencia, Spain"


def test_claim_about_a_pilot_region_stands_in_that_region():
    catalogue = locate(pilots="x,p,Norfolk,county,United Kingdom,m,s\n", themes="p,Norfolk,,cycling,s\n")
    assert catalogue.themes["location"].tolist() == catalogue.pilot_cities["location"].tolist()


def test_coordinates_of_the_row_win():
    catalogue = locate("p,A,Mechelen,,Belgium,51.5,4.6,s\n")
    assert catalogue.places[["latitude", "longitude", "source"]].values.tolist() == [[51.5, 4.6, "row"]]


def test_place_that_cannot_be_located_is_listed_with_the_reason():
    catalogue = locate("p,A,Phantasien,,Germany,,,s\n")
    place = catalogue.places.iloc[0]
    assert (place["location"], place["status"], place["latitude"] != place["latitude"]) == (
        "Phantasien, Germany",
        "missing",
        True,
    )
    assert place["reason"] == "No place of this name is known in Germany."


def test_namesakes_that_none_leads_are_listed_as_candidates_without_a_point():
    place = locate("p,A,Neustadt,,Germany,,,s\n").places.iloc[0]
    assert (place["status"], place["latitude"] != place["latitude"]) == ("missing", True)
    assert place["candidates"].count(" | ") >= 2
    assert "Rhineland-Palatinate" in place["candidates"] or "Bavaria" in place["candidates"]


def test_region_of_the_row_decides_between_namesakes():
    catalogue = locate("p,A,Frankfurt,Brandenburg,Germany,,,s\np,B,Frankfurt,Hessen,Germany,,,s\n")
    assert catalogue.places["longitude"].round().tolist() == [15, 9]


def test_nothing_big_is_loaded_while_places_csv_knows_every_place():
    script = (
        "from pathlib import Path; from components.catalogue.load import load_catalogue\n"
        "from components.geocoding.locate import locate_catalogue\n"
        "from components.geocoding.strategy import make_strategy\n"
        "from components.geocoding.index import load\n"
        "folder = Path('data'); loaded = load_catalogue(folder)\n"
        "places = locate_catalogue(loaded.catalogue, make_strategy(folder)).places\n"
        "print(set(places['status']), load.load_places.cache_info().currsize)"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "{'found'} 0"


def test_every_place_of_the_shipped_data_is_found_without_its_memory():
    catalogue = locate_catalogue(load_catalogue(DATA).catalogue, make_strategy())
    lost = catalogue.places[catalogue.places["status"] != "found"]["place"].tolist()
    by_hand = ("Belgian-French border area", "Vleteren")  # an area of ours, and a municipality of villages
    assert [place for place in lost if not place.startswith(by_hand)] == []
