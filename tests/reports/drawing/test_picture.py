"""A picture explains itself: finding, selection, legend, what is counted, sources, date, licence and address."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from components.catalogue.select import make_selection, select
from components.plots.challenges import SHARED_CHALLENGES
from components.plots.coverage import PARTNERS_BY_COUNTRY
from components.plots.places import PLACES
from components.reports.drawing.picture import make_picture
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView

PARTNERS = (
    "project,partner,city,country,source\na,One,Ghent,Belgium,x\na,Two,Bruges,Belgium,x\nb,Three,Lille,France,y\n"
)


@pytest.fixture
def make_exhibit(read):
    def make_exhibit(chart=PARTNERS_BY_COUNTRY, **filters):
        whole = read(partners=PARTNERS)
        selection = make_selection(filters)
        return Exhibit(
            chart, SelectionView(select(whole, selection), whole, selection, base="https://cities.example.org/")
        )

    return make_exhibit


def list_words(svg):
    return ["".join(node.itertext()) for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")]


def test_the_finding_stands_above_and_is_the_title_of_the_document(make_exhibit):
    exhibit = make_exhibit()
    svg = make_picture(exhibit)

    assert list_words(svg)[0] == exhibit.finding
    assert f"<title>{exhibit.finding}</title>" in svg


def test_selection_counts_sources_and_address_stand_in_the_picture(make_exhibit):
    exhibit = make_exhibit(project=["a"])
    words = " ".join(list_words(make_picture(exhibit)))

    assert "Selection: project Alpha." in words
    assert exhibit.chart.counts in words
    assert "1 source" in words
    assert "Natural Earth" in words
    assert "https://cities.example.org/?project=a" in words


def test_the_legend_names_each_colour(make_exhibit):
    assert {"Alpha", "Beta"} <= set(list_words(make_picture(make_exhibit())))


def test_a_map_stands_for_the_places_of_the_selection(make_exhibit):
    assert "Ghent" in list_words(make_picture(make_exhibit(PLACES)))


def test_an_empty_selection_says_why(make_exhibit):
    exhibit = make_exhibit(SHARED_CHALLENGES)

    assert exhibit.chart.empty in " ".join(list_words(make_picture(exhibit)))


def test_a_long_address_is_broken_and_complete(make_exhibit):
    exhibit = make_exhibit()
    long = replace(exhibit.view, base=f"https://cities.example.org/{'a-long-folder&' * 30}")
    exhibit = replace(exhibit, view=long)

    assert exhibit.address in "".join(list_words(make_picture(exhibit)))


def test_markup_in_names_stays_text(read):
    catalogue = read(
        projects="project,name,source\na,Al < Co & more,x\nb,Beta,x\n",
        partners="project,partner,country,source\na,P,Belgium,x\nb,Q,France,x\n",
    )
    exhibit = Exhibit(PARTNERS_BY_COUNTRY, SelectionView(catalogue, catalogue, make_selection({})))

    assert "Al < Co & more" in list_words(make_picture(exhibit))


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff", "\x01", "\x0b"])
def test_signs_that_xml_forbids_leave_a_picture_well_formed(read, sign):
    whole = read(
        partners=PARTNERS,
        challenges=f"project,challenge,evidence,source\na,fun{sign}ding,x,x\nb,fun{sign}ding,x,x\na,staff,x,x\n",
    )
    exhibit = Exhibit(SHARED_CHALLENGES, SelectionView(whole, whole, make_selection({})))

    assert list_words(make_picture(exhibit))
