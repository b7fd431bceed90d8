"""A setting: the environment's, else that of site.toml, else the house's own; and what it does to the data."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from components.catalogue.load import load_catalogue
from components.importing.limits import LIMITS
from components.plots.style import find_colour
from components.service.loading import load_view
from components.service.settings import dress, find_geocoder, find_settings
from components.service.switches import find_states_folder, is_switched_on
from components.service.uploads import find_limits, open_upload
from tests.catalogue.settings.pictures import SVG
from tests.server import PROJECT
from tests.valid_files import make_valid_files

ONES = (
    ("uploads.allowed", "PILOT_CITIES_UPLOAD"),
    ("places.save", "PILOT_CITIES_SAVE_PLACES"),
    ("links.keep", "PILOT_CITIES_FREEZE"),
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of right tables that is shown."""
    for name, content in make_valid_files().items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(tmp_path)])
    for _, variable in ONES:
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture
def write(folder):
    return lambda text: (folder / "site.toml").write_text(text, encoding="utf-8")


def test_one_module_asks_for_the_environment():
    asking = [
        path.relative_to(PROJECT).as_posix()
        for path in (PROJECT / "components").rglob("*.py")
        if any(
            isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    ]

    assert asking == ["components/service/environment.py"]


def test_without_a_file_everything_is_as_the_house_has_it(folder):
    assert find_limits() == LIMITS
    assert not is_switched_on("places.save")
    assert find_states_folder() == folder / ".frozen"
    assert find_geocoder(folder) == {}


def test_the_file_sets_and_the_environment_wins(folder, write, monkeypatch):
    write("[uploads]\nallowed = false\n[places]\nsave = true\n[links]\nkeep = false\n")

    assert (find_limits(), is_switched_on("places.save"), find_states_folder()) == (None, True, None)

    monkeypatch.setenv("PILOT_CITIES_UPLOAD", "7.5")
    monkeypatch.setenv("PILOT_CITIES_SAVE_PLACES", "0")
    monkeypatch.setenv("PILOT_CITIES_FREEZE", "1")

    assert (find_limits().bytes, is_switched_on("places.save")) == (7_500_000, False)
    assert find_states_folder() == folder / ".frozen"


def test_upload_and_folder_of_states_can_be_set_in_the_file(folder, write):
    write('[uploads]\nmegabytes = 12\n[links]\nkeep = "states"\n')

    assert find_limits().bytes == 12_000_000
    assert find_states_folder() == folder / "states"


def test_the_online_place_finder_is_set_as_in_the_environment(folder, write, monkeypatch):
    write('[geocoder]\nname = "photon"\noptions = { domain = "a.eu" }\npause = 2\n')
    monkeypatch.setenv("PILOT_CITIES_GEOCODER_PAUSE", "5")

    assert find_geocoder(folder) == {
        "PILOT_CITIES_GEOCODER": "photon",
        "PILOT_CITIES_GEOCODER_OPTIONS": '{"domain": "a.eu"}',
        "PILOT_CITIES_GEOCODER_PAUSE": "5",
    }
    assert find_geocoder(None) == {"PILOT_CITIES_GEOCODER_PAUSE": "5"}


def test_name_terms_and_logo_go_with_the_data_and_win_over_about_csv(folder, write):
    (folder / "about.csv").write_text("name,value\ntitle,Old\nlicence,ODbL\npublisher,We\n")
    (folder / "logo.svg").write_bytes(SVG)
    write('title = "New"\nlogo = "logo.svg"\ncontact = "office@a.eu"\n')
    catalogue = load_view().catalogue

    assert catalogue.about == {"title": "New", "licence": "ODbL", "publisher": "We", "contact": "office@a.eu"}
    assert catalogue.branding.logo.content == SVG


def test_a_change_of_the_file_is_seen_at_once(folder, write):
    write('title = "One"\n')
    first = load_view().catalogue
    write('title = "Two"\n')
    second = load_view().catalogue

    assert (first.about["title"], second.about["title"]) == ("One", "Two")
    assert first.identity != second.identity
    assert first.version == second.version  # the data are the same


def test_a_kept_state_is_shown_in_the_settings_of_today(folder, write):
    write('title = "Then"\n')
    version = load_view().catalogue.version
    (folder / "partners.csv").write_text("project,partner,city,country,source\nalpha,X,Ghent,BE,y\n")
    write('title = "Now"\n')
    load_view()
    kept = load_view(version).catalogue

    assert (kept.about["title"], kept.is_frozen, len(kept.partners)) == ("Now", True, 3)


def test_what_a_visitor_brings_has_no_name_terms_or_logo_of_the_owner(folder, write):
    (folder / "logo.svg").write_bytes(SVG)
    write('title = "Ours"\nlicence = "CC BY 4.0"\nlogo = "logo.svg"\n')
    load_view()
    brought = open_upload(make_valid_files(about=None), LIMITS).located.catalogue

    assert "licence" not in brought.about
    assert brought.about["title"] != "Ours"
    assert brought.branding.logo is None


def test_issues_of_settings_stand_with_those_of_the_tables_and_a_broken_file_costs_the_settings_only(folder, write):
    write("title = Ours")
    loaded = load_view()

    assert [issue.file for issue in loaded.errors] == ["site.toml"]
    assert len(loaded.catalogue.projects) == 2


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        (
            "tab=Map&country=Belgum",
            "site.toml, line 1, start: Parameter country: 'Belgum' is not in the data. Did you mean 'Belgium'?",
        ),
        ("tab=Maps", "site.toml, line 1, start: There is no tab 'Maps'. Did you mean 'Map'?"),
        ("countri=red", "site.toml, line 1, start: There is no parameter 'countri'. Did you mean 'country'?"),
    ],
)
def test_a_start_view_that_is_not_there_is_told(folder, write, start, sentence):
    write(f'start = "{start}"')

    assert [str(issue) for issue in dress(load_catalogue(folder), folder).issues if issue.file == "site.toml"] == [
        sentence
    ]


@pytest.mark.parametrize("start", ["tab=Map&project=all", "country=Belgium&from=2019", "location=Mechelen, Belgium"])
def test_a_start_view_that_can_be_shown_is_not_complained_of(folder, write, start):
    write(f'start = "{start}"')

    assert not load_view().issues


def test_figures_are_drawn_in_the_colours_of_the_folder(folder, write):
    write('[colours]\naccent = "#b00020"\n')
    load_view()

    assert find_colour("@bar", "light") == "#b00020"


def test_the_settings_are_read_once(folder, write):
    write('title = "One"\n')

    assert find_settings() is find_settings(Path(folder))
