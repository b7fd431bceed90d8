"""What site.toml may not say: each rule's sentence, and what is shown nevertheless."""

from __future__ import annotations

import pytest

from components.catalogue.settings.load import load_settings
from components.catalogue.settings.rules import House
from components.plots.style import GROUNDS
from tests.catalogue.settings.pictures import PNG, SVG

NINE = ["#00708f", "#c4500a", "#3f7f2e", "#b03a86", "#55341b", "#3a63c8", "#000000", "#777777", "#001a40"]
HOUSE = House(("Overview", "Map", "Data"), GROUNDS)


@pytest.fixture
def read(tmp_path):
    """Settings of a text, beside which these files lie."""

    def read(text: str | bytes, **files: bytes):
        (tmp_path / "site.toml").write_bytes(text.encode() if isinstance(text, str) else text)
        for name, content in files.items():
            (tmp_path / name.replace("_", ".")).write_bytes(content)
        return load_settings(tmp_path, HOUSE)

    return read


def say(settings) -> list[str]:
    return list(map(str, settings.issues))


CASES = [
    ('titel = "Ours"', "site.toml, line 1, titel: there is no setting 'titel'. Did you mean 'title'?"),
    (
        '[colours]\naccent = "#00667f"\ntitle = "Ours"',
        "site.toml, line 3, colours.title: there is no setting 'colours.title'. Did you mean 'title'? "
        "Settings without a heading stand above the first heading",
    ),
    (
        "[weather]\nx = 1",
        "site.toml, line 1, weather: there is no setting 'weather'. Leave it out; `pilot-cities init` writes a file "
        "with all settings explained",
    ),
    ("uploads = false", "site.toml, line 1, uploads: this is a heading, not a setting. Write it as [uploads]"),
    (
        "title = 5",
        "site.toml, line 1, title: the number 5 stands where a text belongs. Write it as title = \"Our project\"",
    ),
    (
        'title = "Ours\\nand theirs"',
        "site.toml, line 1, title: 'Ours\\nand theirs' holds a line break or an invisible sign. Type it anew, in one "
        "line",
    ),
    (f'title = "{"x" * 400}"', f"site.toml, line 1, title: '{'x' * 60}…' has 400 letters. Write at most 300"),
    (
        'contact = "www.example.eu"',
        "site.toml, line 1, contact: 'www.example.eu' is no address of a page or of mail. Did you mean "
        "'https://www.example.eu'?",
    ),
    (
        'logo = "logo.svg"',
        "site.toml, line 1, logo: there is no file 'logo.svg' in this folder. Put it beside site.toml, or correct its "
        "name",
    ),
    (
        'logo = "../logo.svg"',
        "site.toml, line 1, logo: '../logo.svg' is not the name of a file in this folder. Put the file beside "
        "site.toml, and name it only",
    ),
    (
        'tabs = ["Overview", "Maps"]',
        "site.toml, line 1, tabs: 'Maps' is no tab. Did you mean 'Map'?",
    ),
    (
        'tabs = "Map"',
        "site.toml, line 1, tabs: the text 'Map' stands where a list of names belongs. Write it as tabs = "
        '["Overview", "Map", "Themes", "Data", "About"]',
    ),
    (
        'start = "Map"',
        "site.toml, line 1, start: 'Map' is no part of an address. Write it as start = \"tab=Map&project=all\"",
    ),
    (
        '[colours]\naccent = "red"',
        "site.toml, line 2, colours.accent: 'red' is no colour. Write # and six digits, as \"#00667f\"",
    ),
    (
        '[colours]\naccent = "#ffcc00"',
        "site.toml, line 2, colours.accent: '#ffcc00' has a contrast of 1.4:1 in the light theme, and letters need "
        "4.5:1. Did you mean '#8a6e00'? It is shown so",
    ),
    (
        '[colours]\naccent_dark = "#003344"',
        "site.toml, line 2, colours.accent_dark: '#003344' has a contrast of 1.1:1 in the dark theme, and letters need "
        "4.5:1. Did you mean '#77929b'? It is shown so",
    ),
    (
        '[colours]\nprojects = ["#ffcc00"]',
        "site.toml, line 2, colours.projects: '#ffcc00' has a contrast of 1.4:1 in the light theme, and marks need "
        "3:1. Did you mean '#ad8b00'? It is shown so",
    ),
    (
        '[colours]\nprojects = ["#c4500a", "#8f6a00"]',
        "site.toml, line 2, colours.projects: '#c4500a' and '#8f6a00' are hard to tell apart for red-blind people. "
        "Make one of the two clearly darker or lighter, or of another hue",
    ),
    (
        f'[colours]\nprojects = {NINE}',
        "site.toml, line 2, colours.projects: there are 9 colours; with more than 8 projects, none has one of its own. "
        "Keep the first 8",
    ),
    (
        '[uploads]\nallowed = "no"',
        "site.toml, line 2, uploads.allowed: the text 'no' is neither true nor false. Write true or false, without "
        "quotation marks",
    ),
    (
        '[uploads]\nmegabytes = "50"',
        "site.toml, line 2, uploads.megabytes: the text '50' stands where a number belongs. Write it as megabytes = "
        "200, without quotation marks",
    ),
    (
        "[uploads]\nmegabytes = -1",
        "site.toml, line 2, uploads.megabytes: -1 is not a number above zero. Write it as megabytes = 200",
    ),
    (
        '[geocoder]\noptions = "x"',
        "site.toml, line 2, geocoder.options: the text 'x' stands where a table belongs. Write it as options = "
        '{ domain = "nominatim.example.org" }',
    ),
    (
        '[frames]\nallowed = "https://a.eu; script-src *"',
        "site.toml, line 2, frames.allowed: 'https://a.eu;' is no address of a site. Write it as allowed = "
        '"https://www.example.eu"',
    ),
    (
        "title = Our project",
        "site.toml, line 1: the text has no quotation marks, so none of the settings is used. Put it in quotation "
        'marks: title = "…"',
    ),
    (
        "title = “Ours”",
        "site.toml, line 1: there are quotation marks that a word processor makes, so none of the settings is used. "
        'Write straight ones: "',
    ),
    (
        'subtitle = "a"\ntitle = "Ours\n',
        "site.toml, line 2: a quotation mark is opened and never closed, so none of the settings is used. Close it at "
        "the end of the text",
    ),
    (
        'title = "a"\ntitle = "b"\n',
        "site.toml, line 2: a setting or heading stands here a second time, so none of the settings is used. Keep one "
        "of the two",
    ),
    (
        'title "Ours"',
        "site.toml, line 1: from here on it cannot be read (expected '=' after a key in a key/value pair), so none of "
        'the settings is used. Write one setting a line, as title = "Our project"',
    ),
    (
        "x = " + "[" * 90_000,
        "site.toml: its brackets lie too deep in each other, so none of the settings is used. Close each bracket that "
        "is opened",
    ),
    (
        "# " + "x" * 100_000,
        "site.toml: the file has 100,002 bytes, which no settings need, so none of the settings is used. Keep settings "
        "in it, and nothing else",
    ),
    (
        'title = "Málaga"'.encode("cp1252"),
        "site.toml, line 1: there are letters that are not UTF-8, so none of the settings is used. Save the file as "
        "UTF-8",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), CASES, ids=range(len(CASES)))
def test_each_fault_is_told_in_one_sentence(read, text, sentence):
    assert say(read(text)) == [sentence]


def test_what_is_right_is_not_complained_of(read):
    settings = read(
        'title = "Málaga’s cities"\nlogo = "logo.svg"\nlogo_dark = "white.png"\ncontact = "office@example.eu"\n'
        'start = "https://x.eu/?tab=Map&project=all"\ntabs = ["map", "Data"]\nlicence = ""\n'
        '[colours]\naccent = "#06F"\nprojects = ["#00708f", "#c4500a"]\n'
        '[uploads]\nmegabytes = 20.5\nkeep = true\n[links]\nkeep = "states"\n[frames]\nallowed = "\'none\'"\n'
        '[geocoder.options]\ndomain = "a.eu"\n',
        logo_svg=SVG,
        white_png=PNG,
    )

    assert say(settings) == []
    assert settings.get_text("title") == "Málaga’s cities"
    assert settings.get_text("start") == "tab=Map&project=all"
    assert settings.get_names("tabs") == ("Map", "Data")
    assert settings.get_text("colours.accent") == "#0066ff"
    assert settings.get_number("uploads.megabytes") == 20.5
    assert settings.get_flag("uploads.keep") is True
    assert settings.get_table("geocoder.options") == {"domain": "a.eu"}
    assert settings.logos["logo"].ratio == 4


def test_one_fault_costs_that_setting_only_and_a_pale_colour_is_darkened(read):
    settings = read('title = "Ours"\ncontact = "nobody"\n[colours]\naccent = "#ffcc00"\n')

    assert (settings.get_text("title"), settings.get_text("contact")) == ("Ours", "")
    assert settings.get_text("colours.accent") == "#8a6e00"


def test_a_folder_without_the_file_has_no_settings_and_no_issues(tmp_path):
    settings = load_settings(tmp_path, HOUSE)

    assert (dict(settings.values), settings.issues, settings.identity) == ({}, (), "")


def test_a_folder_of_that_name_is_told(tmp_path):
    (tmp_path / "site.toml").mkdir()

    assert say(load_settings(tmp_path, HOUSE)) == [
        "site.toml: this is a folder, a device or a pipe, so none of the settings is used. Put a file in its place"
    ]


def test_a_picture_that_changes_is_another_state_of_the_settings(read):
    one = read('logo = "logo.svg"', logo_svg=SVG)
    other = read('logo = "logo.svg"', logo_svg=SVG.replace(b"#123", b"#456"))

    assert one.identity != other.identity
