"""What goes with a figure: the address of its view, its imprint, and the name of its files."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from components.plots.coverage import PARTNERS_BY_COUNTRY
from components.reports.definitions import DEFINITIONS
from components.reports.exhibit import Exhibit


def make(show, base="http://127.0.0.1/", **values) -> Exhibit:
    return Exhibit(PARTNERS_BY_COUNTRY, show(base=base, **values))


def test_the_address_leads_to_the_selection_and_the_tab(show):
    address = make(show, project=["a"], country=["Belgium"]).address

    assert dict(parse_qsl(urlsplit(address).query)) == {"project": "a", "country": "Belgium", "tab": "Coverage"}


def test_the_address_of_everything_says_so_since_an_empty_one_shows_the_featured_projects(show):
    assert "project=all" in make(show).address


def test_there_is_no_address_where_nobody_knows_the_page(show):
    assert make(show, base="").address == ""
    assert "Address of this view" not in dict(make(show, base="").provenance.lines)


def test_the_imprint_counts_the_sources_of_the_selection(show):
    whole, part = make(show).provenance, make(show, project=["a"]).provenance

    assert {*part.sources} < {*whole.sources}


def test_all_sources_are_listed_however_many(read, make_view):
    rows = "".join(f"p{i:02d},https://source.example/{i:02d}\n" for i in range(1, 61))
    provenance = Exhibit(PARTNERS_BY_COUNTRY, make_view(read(projects=f"project,source\n{rows}"))).provenance
    listed = [f"https://source.example/{i:02d}" for i in range(1, 61)]

    assert (provenance.members["sources"], provenance.members["source_count"]) == (listed, 60)


def test_the_imprint_defines_the_words_that_the_figure_uses(show):
    words = [word for word, _ in make(show).provenance.definitions]

    assert "partner" in words
    assert {*words} <= {word for word, _ in DEFINITIONS}


def test_the_note_of_a_picture_names_the_licence_in_short(read, make_view):
    about = 'name,value\nlicence,"CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) for the facts"\n'
    notes = Exhibit(PARTNERS_BY_COUNTRY, make_view(read(about=about))).notes

    assert " · CC BY 4.0 · " in notes[2]
