"""Where Node is present, the JavaScript is tested without a browser, linted and type-checked, too."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "javascript"
NODE = shutil.which("node")
BIOME = "@biomejs/biome/bin/biome"
WHERE = ("--config-path=.", "../../components", ".")
# Modules that do not state all their types yet; the others do, and tsconfig.json has the option once none is left.
LOOSE = {
    "views/board": {
        "actions",
        "board",
        "card",
        "crowd",
        "dots",
        "download",
        "figure",
        "grouping",
        "options",
        "page",
        "picture",
        "preview",
        "share",
        "table",
    },
    "views/filters": {"filters", "picker"},
}


def _is_new_enough() -> bool:
    """Say whether Node knows modules by their text, since nothing beside our scripts says that they are some."""
    if NODE is None:
        return False
    version = subprocess.run([NODE, "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in version.lstrip("v").split(".")[:2]) >= (20, 19)


pytestmark = pytest.mark.skipif(not _is_new_enough(), reason="the JavaScript is checked by Node 20.19 or newer")


def _run(*command: object) -> None:
    answer = subprocess.run(
        [str(part) for part in (NODE, *command)], cwd=FOLDER, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


def _find_tool(name: str) -> Path:
    path = FOLDER / "node_modules" / name
    if not path.exists():
        pytest.skip("the checks of JavaScript are installed by: npm ci --prefix tests/javascript")
    return path


def test_the_modules_pass_their_tests_without_a_browser():
    _run("--test", *sorted(FOLDER.glob("*.test.js")))


def test_the_types_of_the_modules_fit():
    _run(_find_tool("typescript/bin/tsc"), "--project", ".")


def test_all_types_are_stated_but_in_modules_that_are_known_to_lack_some():
    command = [str(NODE), str(_find_tool("typescript/bin/tsc")), "--project", ".", "--noImplicitAny", "true"]
    told = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False).stdout
    lacking = set(re.findall(r"^../../components/(.+)\.js\(", told, flags=re.M))

    assert lacking == {f"{folder}/{name}" for folder, names in LOOSE.items() for name in names}


def test_the_modules_pass_their_linter():
    _run(_find_tool(BIOME), "lint", "--error-on-warnings", *WHERE)


def test_the_modules_are_formatted():
    _run(_find_tool(BIOME), "format", *WHERE)
