"""What is told of settings is so: page, template of `init` and schema name the same."""

from __future__ import annotations

import re
import tomllib

import pytest

from components.catalogue.settings.load import load_settings
from components.catalogue.settings.rules import House
from components.catalogue.settings.schema import SECTIONS, SETTINGS, SITE_FILE
from components.catalogue.settings.template import write_site_file
from components.plots.style import GROUNDS
from components.service.tab_names import TAB_NAMES
from tests.catalogue.settings.pictures import SVG
from tests.server import PROJECT

PAGE = (PROJECT / "docs" / "installation.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")
KEYS = {setting.key for setting in SETTINGS}


def list_keys(template: str) -> set[str]:
    """The settings of a template that is awake."""
    values = tomllib.loads(template)
    below = {f"{name}.{key}" for name, value in values.items() if isinstance(value, dict) for key in value}
    return below | {name for name, value in values.items() if not isinstance(value, dict)}


@pytest.fixture
def awake():
    """The template with each setting awake, as its owner would make it."""
    return re.sub(r"^# (?=\w+ = )", "", write_site_file(), flags=re.MULTILINE)


def test_the_page_lists_every_setting_once_and_no_other():
    listed = re.findall(r"^\| `([\w.]+)` \|", PAGE, flags=re.MULTILINE)

    assert sorted(listed) == sorted(KEYS)


def test_the_template_has_every_setting_and_is_all_asleep(awake):
    assert list_keys(awake) == KEYS | {"sources.partners"}  # an example: any name may stand there
    assert list_keys(write_site_file()) == set()
    assert list_keys(write_site_file({"title": "Ours"})) == {"title"}


def test_every_example_of_the_template_may_be_set(awake, tmp_path):
    for name in ("logo.svg", "logo-white.svg"):
        (tmp_path / name).write_bytes(SVG)
    (tmp_path / SITE_FILE).write_text(awake, encoding="utf-8")

    settings = load_settings(tmp_path, House(TAB_NAMES, GROUNDS))

    assert [str(issue) for issue in settings.issues] == []
    assert set(settings.values) == KEYS


def test_each_setting_stands_under_a_heading_that_there_is():
    assert {setting.section for setting in SETTINGS} <= {section.name for section in SECTIONS}


def test_each_variable_of_the_environment_is_told():
    for variable in filter(None, (setting.environment for setting in SETTINGS)):
        assert f"`{variable}`" in PAGE


def test_the_readme_leads_to_the_page_and_tells_of_no_other_variable():
    assert "docs/installation.md" in README
    assert set(re.findall(r"PILOT_CITIES_\w+", README)) <= set(re.findall(r"PILOT_CITIES_\w+", PAGE))
