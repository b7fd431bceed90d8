"""Paths of files → their bytes, looked at before they are read: devices, pipes and what is too large are refused."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from components.catalogue.issues import Issue
from components.importing.limits import LIMITS, Limits


def list_inside(folder: Path) -> list[Path]:
    """Return the files of a folder by name, without hidden ones and what Office keeps beside an open one."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith((".", "~$")))
    except OSError:
        return []


def list_files_of(paths: Iterable[Path]) -> list[Path]:
    """Return paths with the files of each folder in its place."""
    return [path for each in paths for path in (list_inside(each) if each.is_dir() else [each])]


def name_apart(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """Return name → content, where of files with one name the later ones have a number.

    >>> list(name_apart([("list.csv", b"1"), ("list.csv", b"2"), ("other", b"3")]))
    ['list.csv', 'list (2).csv', 'other']
    """
    named: dict[str, bytes] = {}
    for name, content in files:
        path, number = Path(name), 1
        while name in named:
            number += 1
            name = f"{path.stem} ({number}){path.suffix}"
        named[name] = content
    return named


def read_paths(paths: Iterable[Path], limits: Limits = LIMITS) -> tuple[dict[str, bytes], list[Issue]]:
    """Return name → content, and what is wrong with those that cannot be read."""
    contents: list[tuple[str, bytes]] = []
    issues: list[Issue] = []
    left = limits.bytes
    for path in paths:
        name = path.name
        if problem := _find_obstacle(path, left):
            issues.append(Issue("error", name, None, "", *problem, "table"))
            continue
        try:
            contents.append((name, path.read_bytes()))
        except OSError as error:
            problem = f"the file cannot be read ({error.strerror})", "Allow reading it, or copy it elsewhere"
            issues.append(Issue("error", name, None, "", *problem, "table"))
        else:
            left -= len(contents[-1][1])
    return name_apart(contents), issues


def _find_obstacle(path: Path, left: int) -> tuple[str, str] | None:
    """Return why a path is not read, and what to do; None if it can be."""
    if not path.exists():
        return "there is no such file", "Look whether its name is written rightly"
    if not path.is_file():
        return "this is no file: a folder, a device or a pipe", "Name a file"
    if path.stat().st_size > left:
        return f"with this file it would be more than can be read at once ({left / 1e6:,.0f} MB left)", "Split it"
    return None
