"""datapackage.json: what it says, and that Frictionless finds our data valid by it, and faults where there are some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from components.catalogue.data_package import FILE
from components.importing.folder import write_folder
from components.importing.imported import import_files
from tests.valid_files import make_valid_files

DATA = Path(__file__).parents[2] / "data"


def read_package(files: dict[str, bytes]):
    return json.loads(write_folder(import_files(files).tables)[FILE])


def describe_field(package, table: str, name: str):
    (resource,) = (each for each in package["resources"] if each["name"] == table)
    return next(field for field in resource["schema"]["fields"] if field["name"] == name)


def validate(folder: Path, files: dict[str, bytes]):
    """What Frictionless finds: (file, field, row, type) for each fault."""
    frictionless = pytest.importorskip("frictionless")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    report = frictionless.validate(str(folder / FILE))
    return sorted(tuple(each) for each in report.flatten(["type", "fieldName", "rowNumber"])), report


def test_the_data_that_ship_are_valid_by_their_description(tmp_path):
    files = {path.name: path.read_bytes() for path in DATA.glob("*.csv") if path.name != "places.csv"}
    faults, report = validate(tmp_path, write_folder(import_files(files).tables))

    assert (faults, report.valid, report.stats["tasks"]) == ([], True, len(files))


def test_data_as_people_write_them_are_valid_too(tmp_path):
    files = make_valid_files()
    faults, _ = validate(tmp_path, write_folder(import_files(files).tables))

    assert faults == []


def test_frictionless_finds_the_faults_that_the_dashboard_finds(tmp_path):
    files = make_valid_files(
        partners="project,partner,role,latitude,longitude,source\nalpha,One,boss,99,4,a\ngamma,Two,lead,,,a\n",
        projects="project,start,budget_eur,source\nalpha,soon,-3,a\nbeta,2020,many,a\nalpha,2021,,a\n",
    )
    faults, _ = validate(tmp_path, write_folder(import_files(files).tables))

    assert {fault[0] for fault in faults} >= {"constraint-error", "type-error", "foreign-key", "primary-key"}


def test_the_package_says_what_the_data_are(tmp_path):
    about = (
        "name,value\ntitle,Two projects\ndate,2022-11\nlicence,CC BY-SA 4.0 (https://example.org/by-sa)\npublisher,Us\n"
    )
    package = read_package(make_valid_files(about=about))

    assert (package["name"], package["title"], package["created"]) == (
        "two-projects", "Two projects", "2022-11-30T00:00:00Z",
    )  # fmt: skip
    assert package["licenses"] == [
        {
            "name": "CC-BY-SA-4.0",
            "path": "https://example.org/by-sa",
            "title": "CC BY-SA 4.0 (https://example.org/by-sa)",
        }
    ]
    assert package["sources"] == [
        {"title": "article"}, {"title": "https://beta.example.eu/about", "path": "https://beta.example.eu/about"},
    ]  # fmt: skip


def test_columns_have_type_constraints_and_meaning():
    package = read_package(make_valid_files())
    partner, latitude = (describe_field(package, "partners", name) for name in ("partner", "latitude"))
    role, budget = describe_field(package, "partners", "role"), describe_field(package, "projects", "budget_eur")

    assert partner["constraints"] == {"required": True}
    assert (latitude["type"], latitude["constraints"]) == ("number", {"minimum": -90, "maximum": 90})
    assert role["constraints"]["enum"][:2] == ["lead", "partner"]
    assert "Coordinator" in role["constraints"]["enum"]  # as the rows have it
    assert (budget["title"], budget["description"]) == ("Budget (EUR)", "total budget in euros")


def test_tables_say_their_keys_and_to_which_others_they_are_linked():
    (partners,) = (each for each in read_package(make_valid_files())["resources"] if each["name"] == "partners")

    assert partners["schema"]["primaryKey"] == ["project", "partner"]
    assert partners["schema"]["foreignKeys"] == [
        {"fields": ["project"], "reference": {"resource": "projects", "fields": ["project"]}}
    ]
    assert partners["schema"]["missingValues"] == ["", "-", "–", "—"]
