"""Compare on the page: sentence on top, what a click opens, and thin data in plain words."""

TAB = {"tab": "Compare"}


def test_the_two_projects_of_the_conference_share_what_its_report_says(open_page, list_cards):
    card = list_cards(open_page(TAB))["common-ground"]
    said = " ".join([card["title"], *card["caption"]])  # what a title has no room for stands below

    assert said.startswith(
        "Both report difficult policy environment, staffing and 2 more challenges; both work on behaviour change"
    )
    assert "no pilot place is shared" in said
    assert "Brussels" not in said  # only the seat of a network, which brings no one near


def test_the_shared_themes_of_the_conference_are_in_the_middle(open_page, list_cards):
    figure = list_cards(open_page({**TAB, "aspect": "themes"}))["shared-and-own"]["figure"]
    shared = {key.removeprefix("theme:") for key in figure["data"][1]["customdata"]}

    assert {"raising awareness", "inclusion of unlikely users", "guidance for planning"} <= shared


def test_a_set_of_projects_opens_what_they_have_in_common_with_sources(open_page, list_cards):
    details = list_cards(open_page({**TAB, "show": "common:challenges|+e-smartec|+mobi-mix"}))["details"]

    assert details["title"] == "4 challenges of e-smartec and MOBI-MIX"
    assert "Staffing (2)" in [section["heading"] for section in details["sections"]]
    assert all(item["sources"] for section in details["sections"] for item in section["items"])


def test_what_one_has_alone_opens_with_its_places(open_page, list_cards):
    page = open_page({**TAB, "show": "common:places|+a|-b", "project": "all"}, files={
        "pilot_cities": "pilot,project,place,country,measure,source\n1,a,Leuven,Belgium,m,x\n",
    })  # fmt: skip
    details = list_cards(page)["details"]

    assert details["title"] == "1 place of Alpha"
    assert details["subtitle"].startswith("none of them recorded for Beta")
    assert details["sections"][0]["items"][0]["key"] == "place:Leuven, Belgium"


def test_a_kind_of_measure_opens_its_pilots(open_page, list_cards):
    details = list_cards(open_page({**TAB, "show": "mode:cargo bikes"}))["details"]

    assert details["title"] == "Cargo bikes"
    assert "Mechelen" in details["sections"][0]["items"][0]["text"]


def test_a_set_that_shares_nothing_is_told_so(open_page, list_cards):
    page = open_page(TAB)
    page.session_state["show"] = "common:nonsense|+a"
    details = list_cards(page.run())["details"]

    assert details["title"] == "Nothing is known about this"


def test_one_project_is_shown_with_the_way_to_a_comparison(open_page, list_cards):
    cards = list_cards(open_page({**TAB, "project": "mobi-mix"}))

    assert cards["remarks"]["text"] == "MOBI-MIX stands alone: choose a second project under Project to compare."
    assert cards["details"]["title"] == "MOBI-MIX"


def test_projects_without_anything_recorded_are_compared_in_words(open_page, list_cards):
    head = "{},source\n"
    files = {
        "projects": "project,name,source\na,Alpha,x\nb,Beta,x\n",
        "partners": head.format("project,partner"), "themes": head.format("project,theme"),
        "pilot_cities": head.format("pilot,project,place,measure"), "challenges": head.format("project,challenge"),
    }  # fmt: skip
    page = open_page(TAB, files=files)
    cards = list_cards(page)

    assert not page.exception
    assert cards["common-ground"]["title"] == "Nothing recorded here is common to these two projects"
    assert cards["remarks"]["text"].startswith("Not recorded: challenges for Alpha and Beta;")


def test_more_than_six_are_narrowed_and_it_is_said(open_page, list_cards):
    cards = list_cards(open_page({**TAB, "project": "all"}))

    assert cards["remarks"]["text"].startswith("6 of the 35 selected projects are compared, those with most rows: ")
    assert len(cards["common"]["sections"][0]["items"]) > 1
