"""Fact sheets of places and projects."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from components.catalogue.item_key import ItemKey
from components.catalogue.select import make_selection
from components.plots.peers.scores import PEER_SCORES
from components.plots.places import PLACES
from components.reports.selection_view import SelectionView
from components.reports.sheet import write_sheet
from components.reports.sheets import list_sheets, name_files, write_sheets


@pytest.fixture
def open_sheet(read_two, open_html):
    return lambda key, **options: open_html(write_sheet(ItemKey.parse(key), read_two(), **options))


def list_headings(page) -> list[str]:
    return [heading.text_content() for heading in page.xpath("//h2")]


def test_a_place_tells_partners_measures_themes_projects_and_sources(open_sheet):
    page = open_sheet("place:Ghent, Belgium")

    assert page.xpath("string(//h1)") == "Ghent, Belgium"
    assert list_headings(page) == [
        "Whom to call",
        "Partners (2)",
        "Measures piloted (1)",
        "Themes (1 claim)",
        "Projects (2)",
        "Sources",
    ]
    assert page.xpath("//figure/*[local-name()='svg']")


def test_a_project_tells_what_it_shares_with_others(open_sheet):
    page = open_sheet("project:a")
    (shared,) = page.xpath("//section[starts-with(h2, 'Shares something')]")

    assert "Beta" in shared.text_content()
    assert "1 challenge: staffing · 1 theme: cycling · 1 place: Ghent, Belgium" in shared.text_content()


def test_a_place_tells_its_peers_with_reasons_and_whom_to_ask(shipped, open_html):
    page = open_html(write_sheet(ItemKey.parse("place:Mechelen, Belgium"), shipped))
    (peers,) = page.xpath("//section[starts-with(h2, 'Peers to call')]")

    assert len(peers.xpath(".//li")) == 5
    assert "Shares 1 of your" in peers.text_content()
    assert peers.text_content().count("Whom to ask: ") == 5


def test_each_claim_leads_to_its_source(open_sheet):
    page = open_sheet("project:a")
    (theme,) = page.xpath("//section[starts-with(h2, 'Themes')]//li")
    (number,) = theme.xpath(".//sup/a/@href")

    assert page.xpath(f"string(//li[@id='{number[1:]}'])") == "https://example.eu/a"


def test_a_claim_of_a_project_says_for_which_place_it_speaks(read_two, open_html):
    rows = "a,,,staffing,hard to find,x\na,Ghent,Belgium,money,too little,x\n"
    challenges = f"project,place,country,challenge,evidence,source\n{rows}"
    page = open_html(write_sheet(ItemKey.parse("project:a"), read_two(challenges=challenges)))
    (section,) = page.xpath("//section[starts-with(h2, 'Challenges')]")

    assert "the whole project · hard to find" in section.text_content()
    assert "Ghent · too little" in section.text_content()


def test_an_organisation_in_several_projects_stands_once(open_sheet):
    page = open_sheet("place:Ghent, Belgium")
    (partners,) = page.xpath("//section[starts-with(h2, 'Partners')]")

    assert [item.xpath("string(b)") for item in partners.xpath(".//li")] == ["City of Ghent"]
    assert "Alpha · lead" in partners.text_content()
    assert "Beta · partner" in partners.text_content()


def test_what_no_source_tells_is_said(read_two, open_html):
    no_challenge = read_two(challenges="project,challenge,source\n")
    page = open_html(write_sheet(ItemKey.parse("place:Ghent, Belgium"), no_challenge))

    assert "No challenge is recorded." in page.text_content()


def test_a_silent_place_is_told_from_projects_that_report(open_sheet):
    told = open_sheet("place:Ghent, Belgium").text_content()

    assert "No challenge is reported by the place itself; its projects report 1." in told


def test_a_project_that_only_claims_something_about_a_place_does_not_count_there(read_two, open_html):
    claim = "project,place,country,theme,source\na,Malmö,Sweden,cycling,x\n"
    told = open_html(write_sheet(ItemKey.parse("place:Malmö, Sweden"), read_two(themes=claim))).text_content()

    assert "In 1 project of 2" in told
    assert "2 projects" not in told


def test_a_place_that_cannot_be_located_has_a_sentence_for_a_map(read_two, open_html):
    whole = read_two(pilot_cities="pilot,project,place,country,measure,source\na-1,a,Xyzzyville,Belgium,lanes,x\n")
    page = open_html(write_sheet(ItemKey.parse("place:Xyzzyville, Belgium"), whole))

    assert "There is no map" in page.text_content()
    assert "Not on the map" in page.text_content()


def test_a_whole_country_is_named_once(read_two, open_html):
    pilots = "pilot,project,place,place_type,country,measure,source\na-1,a,Belgium,country,Belgium,rules,x\n"
    page = open_html(write_sheet(ItemKey.parse("place:Belgium"), read_two(pilot_cities=pilots)))

    assert page.xpath("string(//h1)") == "Belgium"


@pytest.mark.parametrize("key", ["place:Atlantis", "project:z", "theme:cycling", "mode:cycling"])
def test_what_is_no_place_or_project_has_no_sheet(read_two, key):
    assert write_sheet(ItemKey.parse(key), read_two()) is None


def test_all_sheets_are_pages_that_link_to_one_another(read_two, open_html):
    whole = read_two()
    content = write_sheets(list_sheets(SelectionView(whole, whole, make_selection())), whole)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        pages = {name: open_html(archive.read(name)) for name in names}

    assert names == {"index.html", "project/a.html", "project/b.html", "place/ghent-belgium.html",
                     "place/malmo-sweden.html"}  # fmt: skip
    assert set(pages["index.html"].xpath("//ul//a/@href")) == names - {"index.html"}
    assert "../project/a.html" in pages["place/ghent-belgium.html"].xpath("//a/@href")


def test_names_of_files_are_legal_and_different():
    keys = ["project:a/b", "project:a-b", "project:ä?b", "project:株式会社", "project:" + "x" * 300, "place:../../etc"]
    names = name_files([ItemKey.parse(key) for key in keys])

    assert [str(key) for key in names] == keys
    assert len(set(names.values())) == len(keys)
    assert all(re.fullmatch(r"(project|place)/[a-z0-9-]{1,90}\.html", name) for name in names.values())


def test_a_website_of_several_rows_is_told_once(shipped, open_html):
    page = open_html(write_sheet(ItemKey.parse("place:Mechelen, Belgium"), shipped))
    (partners,) = page.xpath("//section[starts-with(h2, 'Partners')]")
    addresses = [link.get("href") for link in partners.xpath(".//a") if link.get("href", "").startswith("http")]

    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize(
    ("chart", "said"),
    [(PLACES, "The map could not be made"), (PEER_SCORES, "The list of peers could not be made")],
    ids=lambda given: getattr(given, "name", ""),
)
def test_a_figure_that_fails_costs_a_sheet_that_figure_only(open_sheet, break_chart, chart, said):
    break_chart(chart)

    page = open_sheet("place:Ghent, Belgium")

    assert re.search(f"{said}.* failure [0-9a-f]{{8}} ", page.text_content())
    assert "Partners (2)" in list_headings(page)


def test_a_long_section_opens_on_demand_and_its_sources_come_last(read_two, open_html):
    partners = "project,partner,role,city,country,source\n" + "".join(
        f"a,An organisation with a long name number {number},partner,Ghent,Belgium,https://example.eu/{number}\n"
        for number in range(30)
    )
    page = open_html(write_sheet(ItemKey.parse("place:Ghent, Belgium"), read_two(partners=partners)))
    section = next(each for each in page.iter("section") if "Partners (30)" in each.text_content())

    (more,) = section.iter("details")
    assert more.find("summary").text_content().endswith(" more, to open and print")
    assert len(list(section.iter("li"))) == 30
    assert len(list(more.iter("li"))) > 15
    numbers = [item.get("id") for item in page.iter("li") if (item.get("id") or "").startswith("source-")]
    assert numbers == [f"source-{number}" for number in range(1, len(numbers) + 1)]


def test_where_a_place_was_found_is_said_in_plain_words(open_sheet):
    assert "On the map as a city: gazetteer of towns." in open_sheet("place:Ghent, Belgium").text_content()
