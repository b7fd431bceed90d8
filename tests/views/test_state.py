"""Addresses that name a state of the data, on the page."""

from __future__ import annotations

from components.catalogue.load import load_catalogue


def find_headline(page) -> str:
    return next(each.value for each in page.markdown if each.value.startswith("# "))


def open_changed(open_page, tmp_path, **address):
    """The page for the state that the two projects had before a third came."""
    open_page(files={})
    version = load_catalogue(tmp_path).catalogue.version
    more = "project,source\n" + "".join(f"{name},x\n" for name in "abc")
    return version, open_page(
        {name: value.format(version) for name, value in address.items()}, files={"projects": more}
    )


def test_a_frozen_link_shows_the_data_as_they_were(open_page, tmp_path):
    version, page = open_changed(open_page, tmp_path, data="{}", project="all")

    assert page.info[0].value.startswith(f"Frozen: data of 24 November 2022 (content {version})")
    assert "(?project=all)" in page.info[0].value
    assert find_headline(page).startswith("# Alpha and Beta:")
    assert page.query_params["data"] in (version, [version])


def test_without_it_the_present_data_are_shown(open_page, tmp_path):
    _, page = open_changed(open_page, tmp_path, project="all")

    assert not page.info
    assert find_headline(page).startswith("# a, b and c:")


def test_a_state_that_is_not_kept_is_said_and_the_present_data_are_shown(monkeypatch, open_page, tmp_path):
    monkeypatch.setenv("PILOT_CITIES_FREEZE", "0")
    version, page = open_changed(open_page, tmp_path, data="{}", project="all")

    assert page.warning[0].value.startswith(f"The data of this link ({version}) are not kept here")
    assert find_headline(page).startswith("# a, b and c:")


def test_markup_in_an_address_is_not_repeated(open_page):
    page = open_page({"data": "](http://x)<b>"})

    assert "(httpxb)" in page.warning[0].value


def test_fact_sheet_and_archive_of_a_frozen_view_are_frozen_too(open_page, tmp_path, list_cards):
    version, page = open_changed(open_page, tmp_path, data="{}", project="all", tab="Data", show="project:a")
    cards = list_cards(page)

    assert cards["archive"]["query"].endswith(f"data={version}")
    assert cards["details"]["links"][0]["address"] == f"project/a?data={version}"


def test_figures_offer_the_state_of_the_data_or_say_why_there_is_none(monkeypatch, open_page, tmp_path, list_cards):
    _, page = open_changed(open_page, tmp_path, project="all", tab="Map")
    present = load_catalogue(tmp_path).catalogue.version
    card = list_cards(page)["places"]
    assert (card["frozen"], card["unfrozen"]) == (present, "")

    monkeypatch.setenv("PILOT_CITIES_FREEZE", "0")
    card = list_cards(
        open_page({"project": "all", "tab": "Map"}, files={"projects": "project,name,source\na,Anna,x\n"})
    )["places"]
    assert card["frozen"] == ""
    assert card["unfrozen"].startswith("This server keeps no earlier states of the data")


def test_states_are_kept_in_the_folder_that_is_named(monkeypatch, open_page, tmp_path):
    monkeypatch.setenv("PILOT_CITIES_FREEZE", str(tmp_path / "states"))
    open_page(files={})

    kept = [each.name for each in (tmp_path / "states").iterdir() if each.is_dir()]
    assert kept == [load_catalogue(tmp_path).catalogue.version]
    assert not (tmp_path / ".frozen").exists()
