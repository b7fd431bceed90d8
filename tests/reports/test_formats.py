"""Every figure in every format: each file can be read, and says what it shows, of what, from where and when."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import openpyxl
import pyarrow.parquet as pq
import pytest
from shapely.geometry import shape

from components.plots.places import PLACES
from components.plots.questions import CHARTS
from components.plots.regions import AREAS, UNPILOTED
from components.reports.exhibit import Exhibit
from components.reports.formats import FORMATS, describe_csv, find_format, list_formats

BASE = "http://127.0.0.1:8501/"


@pytest.fixture
def exhibit(show):
    """The exhibit of a chart for a selection of the two small projects."""
    return lambda chart=PLACES, **values: Exhibit(chart, show(base=BASE, **values))


def write(name: str, exhibit: Exhibit) -> bytes:
    return find_format(name).write(exhibit)


def find_words(name: str, content: bytes) -> str:
    """All that a file of a format says about itself."""
    if name == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content))["About"]
        return "\n".join(f"{row[0].value}: {row[1].value}" for row in sheet.iter_rows())
    if name == "parquet":
        return pq.read_schema(io.BytesIO(content)).metadata[b"pilot_cities"].decode()
    return content.decode("utf-8-sig")


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_each_table_says_what_it_shows_of_what_and_when(exhibit, chart):
    view = exhibit(chart, project=["a"])
    made = [form.name for form in list_formats(view) if form.kind == "data"]

    for name in made:
        words = find_words(name, describe_csv(view, "a.csv") if name == "csv" else write(name, view))

        assert chart.title in words
        assert ("all 2 projects" if chart.scope == "all" else "project Alpha") in words
        assert chart.counts in words
        assert "24 November 2022" in words or "2022-11-24" in words
        assert "project=a" in words  # the address of the view
    assert len(made) >= 4


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_a_csv_file_holds_rows_only_and_each_column_is_described(exhibit, chart):
    view = exhibit(chart)
    rows = list(csv.reader(io.StringIO(write("csv", view).decode("utf-8-sig"))))
    described = json.loads(describe_csv(view, "a.csv"))

    assert len(rows) == len(view.table) + 1
    assert [column["titles"] for column in described["tableSchema"]["columns"]] == rows[0]
    assert described["dc:source"] and described["url"] == "a.csv"


def test_names_of_formats_are_endings_and_unique():
    names = [form.name for form in FORMATS]

    assert len({*names}) == len(names)
    assert all(name.isalnum() and name.islower() for name in names)


def test_each_format_is_made_somewhere():
    assert all(form.write or form.drawn for form in FORMATS)


def test_only_a_figure_with_places_is_offered_for_maps(exhibit):
    by_name = {chart.name: chart for chart in CHARTS}

    offered = {name: {form.name for form in list_formats(exhibit(chart))} for name, chart in by_name.items()}

    assert "geojson" in offered["places"]
    assert "geojson" in offered["areas"]
    assert "geojson" not in offered["partners-by-country"]


def test_geojson_has_a_feature_for_each_row_with_its_cells(exhibit):
    view = exhibit()
    answer = json.loads(write("geojson", view))

    assert answer["type"] == "FeatureCollection"
    assert [each["properties"]["place"] for each in answer["features"]] == view.table["place"].tolist()
    assert answer["metadata"]["selection"] == "all 2 projects"


def test_geojson_puts_longitude_first(exhibit):
    view = exhibit()
    features = json.loads(write("geojson", view))["features"]
    points = [each for each in features if each["geometry"] and each["geometry"]["type"] == "Point"]
    stated = view.table.set_index("place")

    assert points
    for each in points:
        row = stated.loc[each["properties"]["place"]]
        assert each["geometry"]["coordinates"] == pytest.approx([row["longitude"], row["latitude"]])


def test_a_region_is_an_area_around_its_point(exhibit, read, make_view):
    whole = read(partners="project,partner,region,country,source\na,Province,East Flanders,Belgium,x\n")
    view = Exhibit(PLACES, make_view(whole))
    (feature,) = json.loads(write("geojson", view))["features"]

    area = shape(feature["geometry"])

    assert feature["geometry"]["type"] == "MultiPolygon"
    assert area.is_valid
    assert all(part.exterior.is_ccw for part in area.geoms)
    assert area.buffer(0.1).contains(shape({"type": "Point", "coordinates": (3.8, 51.0)}))


@pytest.mark.parametrize(("level", "name"), [("country", "Belgium"), ("region", "East Flanders")])
@pytest.mark.parametrize("chart", [AREAS, UNPILOTED], ids=lambda chart: chart.name)
def test_a_row_of_a_country_or_region_is_its_area(read, make_view, chart, level, name):
    pilots = "pilot,project,place,place_type,measure,source\n1,b,Qwertzu,city,m,x\n"  # in no area
    partners = "project,partner,city,country,source\na,Town,Ghent,Belgium,x\n"
    whole = read(partners=partners, pilot_cities=pilots)
    view = replace(make_view(whole), given=(("level", level),))
    features = json.loads(write("geojson", Exhibit(chart, view)))["features"]
    (feature,) = (each for each in features if each["geometry"])

    assert feature["properties"]["name"] == name
    assert shape(feature["geometry"]).contains(shape({"type": "Point", "coordinates": (3.8, 51.0)}))


def test_a_place_that_is_not_found_is_kept_without_a_point(read, make_view):
    whole = read(partners="project,partner,city,country,source\na,Town,Nowhereville,Belgium,x\n")
    (feature,) = json.loads(write("geojson", Exhibit(PLACES, make_view(whole))))["features"]

    assert feature["geometry"] is None
    assert feature["properties"]["place"] == "Nowhereville"


def test_parquet_keeps_the_columns_and_their_types(exhibit):
    table = pq.read_table(io.BytesIO(write("parquet", exhibit())))

    assert table.column_names[:3] == ["place", "country", "projects"]
    assert str(table.schema.field("latitude").type) == "double"


@pytest.mark.parametrize("name", ["svg", "png", "pdf"])
def test_a_picture_is_made_without_a_browser(exhibit, name):
    begins = {"svg": b"<svg ", "png": b"\x89PNG", "pdf": b"%PDF-"}

    assert write(name, exhibit()).startswith(begins[name])
