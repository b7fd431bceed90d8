"""Outlines of countries and regions as GIS programs want them."""

from __future__ import annotations

import json

import pytest
import shapely
from shapely.geometry import shape

from components.atlas.folder import GEO_FOLDER
from components.reports.outlines import find_outline

AREAS = [
    area
    for name in ("countries.json", "regions.json")
    for area in json.loads((GEO_FOLDER / name).read_text(encoding="utf-8"))["objects"]["areas"]["geometries"]
]


@pytest.fixture(scope="module")
def outlines() -> dict[str, dict]:
    """The outline of each area that has one."""
    found = {area["id"]: find_outline(area["id"]) for area in AREAS}
    return {name: outline for name, outline in found.items() if outline}


def test_all_outlines_are_sound(outlines):
    faults = {name: shapely.is_valid_reason(shape(outline)) for name, outline in outlines.items()}

    assert {name: fault for name, fault in faults.items() if fault != "Valid Geometry"} == {}


def test_outer_rings_are_anticlockwise_and_holes_clockwise(outlines):
    turned = {
        name
        for name, outline in outlines.items()
        for rings in outline["coordinates"]
        for number, ring in enumerate(rings)
        if shapely.is_ccw(shapely.LinearRing(ring)) == bool(number)
    }

    assert turned == set()


def test_nearly_all_areas_have_an_outline(outlines):
    assert len(outlines) > 0.99 * len(AREAS)


@pytest.mark.parametrize("name", ["VA-X01", "nowhere", ""])
def test_what_is_smaller_than_a_step_of_the_grid_or_unknown_has_none(name):
    assert find_outline(name) is None
