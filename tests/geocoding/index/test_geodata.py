"""What ships in data/geo: small, complete, and indexed by the same folding that looks it up."""

import csv
import json

import pytest

from components.atlas.folder import GEO_FOLDER
from components.atlas.topology import join_ring, read_topology
from components.geocoding.index.load import load_places, load_regions, load_villages
from components.geocoding.index.names import look_up
from components.geocoding.reading.normalise import normalise

MEGABYTE = 1_000_000


def read_regions():
    with (GEO_FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_geodata_stay_within_twelve_megabytes():
    assert sum(file.stat().st_size for file in GEO_FOLDER.iterdir()) < 12 * MEGABYTE


def test_every_main_name_is_found_under_its_own_key():
    for index in (load_places(), load_regions(), load_villages()):
        names = [index.names[row].decode() for row in range(0, len(index.names), 97)]
        rows = range(0, len(index.names), 97)
        lost = [
            name
            for row, name in zip(rows, names, strict=True)
            if row * 2 not in look_up(index, normalise(name)) and normalise(name)
        ]
        assert lost == []


def test_ids_of_regions_are_unique():
    ids = [row["id"] for row in read_regions()]
    assert len(ids) == len(set(ids))


def test_every_shape_that_a_region_names_is_in_the_file_of_shapes():
    topology = json.loads((GEO_FOLDER / "regions.json").read_text(encoding="utf-8"))
    shapes = {area["id"] for layer in topology["objects"].values() for area in layer["geometries"]}
    named = {row["shape"] for row in read_regions() if row["shape"]}
    assert len(named) > 1_900
    assert sorted(named - shapes) == []


def test_credits_name_every_source():
    text = (GEO_FOLDER / "README.md").read_text(encoding="utf-8")
    for source in ("GeoNames", "CC BY 4.0", "Natural Earth", "public domain", "Unicode", "ODbL", "Licence Ouverte"):
        assert source in text


@pytest.mark.parametrize("code", ["BE", "DE", "NL", "PL", "SK", "CH"])
def test_the_border_of_a_country_is_that_of_its_regions(code):
    countries, regions = (read_topology(GEO_FOLDER / name) for name in ("countries.json", "regions.json"))
    area = next(area for area in countries.areas if area.id == code)
    border = {tuple(point) for ring in area.rings for point in join_ring(ring, countries.arcs).round(6).tolist()}
    known = {tuple(point) for arc in regions.arcs for point in arc.round(6).tolist()}

    assert len(border) > 50
    assert len(border - known) <= 0.02 * len(border), sorted(border - known)[:5]
