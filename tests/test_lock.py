"""The versions that CI installs are stated, each within the range that pyproject.toml allows."""

import re
import tomllib

from packaging.requirements import Requirement

from tests.server import PROJECT


def read_pins():
    lines = (PROJECT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, _, version in (x.partition("==") for x in lines)}


def test_what_the_project_needs_is_pinned_within_its_range():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [Requirement(line) for line in (*project["dependencies"], *project["optional-dependencies"]["test"])]
    pins = read_pins()

    assert len(needed) > 20
    outside = [str(each) for each in needed if not each.specifier.contains(pins.get(each.name.lower(), "0"))]
    assert not outside


def test_ci_and_readme_install_from_it():
    for name in (".ci/run", "README.md"):
        assert "-c .ci/constraints.txt" in (PROJECT / name).read_text(encoding="utf-8")
