"""What others made and we ship says whose it is and what may be done with it, in the way of https://reuse.software/."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.server import PROJECT

OURS = {".py", ".js", ".css", ".html", ".md", ".license"}  # written here; what is in another form was made by others …
OUR_OTHER_FILES = {  # … but these
    "components/views/board/favicon.svg",
    "components/catalogue/headings.csv",
    "components/catalogue/months.csv",
}
SHIPPED = [path for folder in ("components", "data/geo") for path in sorted((PROJECT / folder).rglob("*"))]
THIRD_PARTY = [
    path.relative_to(PROJECT).as_posix()
    for path in SHIPPED
    if path.is_file() and path.suffix not in OURS and "__pycache__" not in path.parts
]
SIDECARS = [path.relative_to(PROJECT).as_posix() for path in SHIPPED if path.suffix == ".license"]
TEXTS = {path.stem for path in (PROJECT / "LICENSES").iterdir()}


def list_licences(expression: str) -> set[str]:
    """The identifiers of an SPDX expression."""
    return set(re.split(r" AND | OR |[()]", expression)) - {""}


def read_sidecar(path: str) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for line in (PROJECT / path).read_text(encoding="utf-8").splitlines():
        tag, _, value = line.partition(": ")
        told.setdefault(tag, []).append(value)
    return told


def read_annotations() -> list[dict]:
    return tomllib.loads((PROJECT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


@pytest.mark.parametrize("path", sorted({*THIRD_PARTY} - OUR_OTHER_FILES))
def test_each_file_of_others_says_whose_it_is_and_under_which_licence(path):
    told = read_sidecar(f"{path}.license")

    assert all(told["SPDX-FileCopyrightText"])
    (expression,) = told["SPDX-License-Identifier"]
    assert list_licences(expression) <= TEXTS


def test_nothing_is_said_of_a_file_that_is_not_there():
    assert [path for path in SIDECARS if not (PROJECT / path.removesuffix(".license")).exists()] == []


def test_the_text_of_each_licence_is_there_and_of_no_other():
    used = [tag for path in SIDECARS for tag in read_sidecar(path)["SPDX-License-Identifier"]]
    used += [annotation["SPDX-License-Identifier"] for annotation in read_annotations()]

    assert set().union(*map(list_licences, used)) == TEXTS


def test_the_package_names_the_licences_of_all_that_is_in_it():
    package = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert list_licences(package["license"]) == TEXTS


def test_what_nothing_is_said_of_is_ours():
    first = read_annotations()[0]

    assert (first["path"], first["precedence"], first["SPDX-License-Identifier"]) == ("**", "closest", "MIT")


def test_each_source_of_the_geodata_is_credited_where_its_making_is_told():
    credited = (PROJECT / "data/geo/README.md").read_text(encoding="utf-8").partition("## Credits")[2]
    holders = {holder for path in SIDECARS if path.startswith("data/geo/")
               for holder in read_sidecar(path)["SPDX-FileCopyrightText"]}  # fmt: skip

    assert [holder for holder in holders if re.search(r"https://[^),]+[^/),]", holder)[0] not in credited] == []


def test_data_of_our_own_have_the_licence_that_they_say():
    about = Path(PROJECT / "data/about.csv").read_text(encoding="utf-8")
    ours = next(each for each in read_annotations() if each["path"] == "data/*.csv")

    assert ours["SPDX-License-Identifier"].replace("-", " ", 2) == "CC BY 4.0"
    assert "licence,CC BY 4.0 " in about
