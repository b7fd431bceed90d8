"""Files that are named: namesakes are all read, and what is too much is told before it is read."""

from __future__ import annotations

from dataclasses import replace

from components.importing.limits import LIMITS
from components.importing.paths import name_apart, read_paths


def test_namesakes_of_several_folders_are_all_read(tmp_path):
    for folder in ("one/x", "two/x", "three/x"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "list.csv").write_text(folder)
    contents, issues = read_paths(sorted(tmp_path.glob("*/x/list.csv")))

    assert list(contents) == ["list.csv", "list (2).csv", "list (3).csv"]
    assert issues == []


def test_a_name_that_is_taken_already_is_not_given_again():
    assert list(name_apart([("a (2).csv", b""), ("a.csv", b""), ("a.csv", b"")])) == ["a (2).csv", "a.csv", "a (3).csv"]


def test_what_is_too_much_is_told_and_the_others_read(tmp_path):
    (tmp_path / "small.csv").write_text("a")
    (tmp_path / "large.csv").write_text("a" * 50)
    contents, (issue,) = read_paths(sorted(tmp_path.iterdir()), replace(LIMITS, bytes=20))

    assert list(contents) == ["small.csv"]
    assert (issue.file, "more than can be read at once" in issue.problem) == ("large.csv", True)
