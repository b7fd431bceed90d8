"""The choropleth, its classes and its legend, as a reader sees them."""

import pytest

from components.measures.regions import MILLION
from components.plots.piloting import PILOTING
from components.plots.regions import AREAS, UNPILOTED, make_bounds
from components.reports.plotly.draw import draw_plotly

PARTNERS = (
    "project,partner,city,country,source\na,A,Mechelen,BE,x\na,B,Mechelen,BE,x\na,C,Ghent,BE,x\na,D,Turin,IT,x\n"
    "a,E,Vaduz,LI,x\na,F,,,x\n"
)
PILOTS = "pilot,project,place,country,measure,source\np1,a,Turin,IT,hubs,x\n"


def draw(catalogue, **choices):
    table = AREAS.measure(catalogue, **choices)
    return draw_plotly(AREAS.plot(table, catalogue))["data"], AREAS.extras(table, catalogue)


def test_the_regions_of_a_country_are_drawn_alone_with_a_way_back(read):
    (areas, *_), extras = draw(read(partners=PARTNERS), level="region", within="Belgium")

    assert areas["locations"] and all(shape.startswith("BE-") for shape in areas["locations"])
    assert extras["actions"] == [{"label": "All countries", "key": "within:"}]
    assert draw(read(partners=PARTNERS), level="region")[1]["actions"] == []


def test_only_countries_say_that_a_click_shows_their_regions(read):
    hints = [draw(read(partners=PARTNERS), level=level)[1]["hint"] for level in ("country", "region")]

    assert hints == ["Click a country for its regions", ""]


def test_countries_are_filled_by_their_class_and_send_their_name(read):
    (areas, *_), _ = draw(read(partners=PARTNERS))

    assert areas["geojson"] == "@geo/countries.json"
    assert dict(zip(areas["locations"], areas["z"], strict=True)) == {"BE": 5, "IT": 3, "LI": 3}
    assert areas["customdata"] == ["within:Belgium", "within:Italy", "within:Liechtenstein"]


def test_regions_are_filled_by_their_shapes_and_send_their_code(read):
    (areas, *_), _ = draw(read(partners=PARTNERS), level="region")

    assert areas["geojson"] == "@geo/regions.json"
    assert areas["customdata"] == ["region:BE-VAN", "region:BE-VOV", "region:IT-21", "region:LI-11"]


def test_the_legend_tells_classes_none_and_what_is_not_compared(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS)
    legend = draw(catalogue, counting="pilots", per=MILLION)[1]["legend"]

    assert [entry["label"] for entry in legend] == ["0.02 and more", "none", "fewer than 200,000 inhabitants"]


def test_numbers_stand_in_the_areas(read):
    (_, dark, light), _ = draw(read(partners=PARTNERS))

    assert (dark["text"], light["text"]) == (["1", "1"], ["3"])


def test_hovering_tells_all_counts_and_the_rate(read):
    (areas, *_), _ = draw(read(partners=PARTNERS), per=MILLION)

    assert areas["hovertext"][0] == (
        "<b>Belgium</b><br>3 organisations · 3 participations · 2 places · 0 pilots · 1 project"
        "<br>0.26 organisations per million inhabitants"
    )
    assert areas["hovertext"][-1].endswith("<br>fewer than 200,000 inhabitants: not compared")


@pytest.mark.parametrize(
    ("values", "bounds"),
    [([], []), ([0], []), ([1], [1]), ([3, 4], [2]), ([1, 2, 40], [1, 2, 5, 10, 20]), ([1, 9000], [1, 10, 100, 1000])],
)
def test_classes_begin_at_round_numbers(values, bounds):
    assert make_bounds(values) == bounds


def test_a_bar_stands_for_each_area_without_a_pilot(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS)
    figure = draw_plotly(UNPILOTED.plot(UNPILOTED.measure(catalogue), catalogue))

    assert figure["layout"]["yaxis"]["ticktext"] == ["Belgium", "Liechtenstein"]
    assert figure["data"][0]["x"] == [3, 1]


def test_a_piloted_theme_is_a_filled_square_with_its_pilots_and_one_that_is_not_an_open_one(read):
    catalogue = read(partners=PARTNERS, pilot_cities=PILOTS, themes="project,theme,source\na,hubs,x\n")
    figure = draw_plotly(PILOTING.plot(PILOTING.measure(catalogue), catalogue))
    piloted, open_ones = figure["data"]
    countries = figure["layout"]["xaxis"]["ticktext"]

    assert [(countries[x], text) for x, text in zip(piloted["x"], piloted["text"], strict=True)] == [("Italy", "1")]
    assert [countries[x] for x in open_ones["x"]] == ["Belgium", "Liechtenstein"]
