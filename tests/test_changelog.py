"""CHANGELOG.md has the form that it says it has."""

import re
import tomllib

from tests.server import PROJECT

KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_each_version_has_a_date_and_each_change_a_kind():
    text = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions, kinds = (re.findall(rf"^{mark} (.*)$", text, flags=re.MULTILINE) for mark in ("##", "###"))
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

    assert versions[0] == "Unreleased" or versions[0].startswith(f"{version} - ")
    assert all(re.fullmatch(r"\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}", each) for each in versions[1:])
    assert kinds and set(kinds) <= KINDS
