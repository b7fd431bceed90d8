"""The import rule of the house: a folder of components/ imports only from the folders above it in the listing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = (
    "atlas",
    "catalogue",
    "geocoding",
    "language",
    "importing",
    "measures",
    "plots",
    "reports",
    "service",
    "terminal",
    "views",
    "web",
)  # the order of the data's way
ALLOWED = {
    "streamlit": {"views", "web", "dashboard.py"},
    "plotly": {"plots", "reports", "views", "web", "dashboard.py"},
    "geopy": {"geocoding"},
}  # library → where it may be imported
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc"}


def list_sources() -> dict[str, str]:
    """Path in the project → source, for all that runs."""
    paths = [*(ROOT / "components").rglob("*.py"), *ROOT.glob("*.py")]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def list_imports(source: str) -> Iterator[str]:
    """Full names of the modules a source imports; relative ones begin with a dot."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from (f"{module}.{alias.name}" for alias in node.names)


def find_violations(path: str, source: str) -> Iterator[str]:
    """What a module at this path may not import, as sentences."""
    parts = path.split("/")
    home = parts[1] if len(parts) > 2 else parts[0]
    if FORBIDDEN_NAMES & {part.removesuffix(".py") for part in parts}:
        yield f"{path} has a name that says nothing"
    for name in list_imports(source):
        library, _, rest = name.partition(".")
        folder = rest.partition(".")[0]
        if not library:
            yield f"{path} imports {name}: write the whole name"
        elif home not in ALLOWED.get(library, {home}):
            yield f"{path} imports {library}, which belongs into {', '.join(sorted(ALLOWED[library]))}"
        elif library == "tests" or (library == "dashboard" and home in FOLDERS):
            yield f"{path} imports {name}: nothing imports what starts or tests it"
        elif library == "components" and home in FOLDERS and folder in FOLDERS[FOLDERS.index(home) + 1 :]:
            yield f"{path} imports {name}, from a folder below its own"


def test_every_module_keeps_to_the_import_rule():
    violations = [text for path, source in list_sources().items() for text in find_violations(path, source)]

    assert not violations, "\n".join(violations)


def test_every_folder_is_known_to_the_rule():
    folders = {path.name for path in (ROOT / "components").iterdir() if path.is_dir() and not path.name.startswith("_")}

    assert folders == set(FOLDERS)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("components/measures/cities.py", "from components.plots.style import COLOURS"),
        ("components/catalogue/load.py", "import components.geocoding.locate"),
        ("components/catalogue/load.py", "from components import views"),
        ("components/reports/pages.py", "def write():\n    import streamlit as st"),
        ("components/measures/cities.py", "from plotly import graph_objects"),
        ("components/measures/cities.py", "from geopy.distance import geodesic"),
        ("dashboard.py", "import geopy"),
        ("components/views/page.py", "from . import filters"),
        ("components/views/page.py", "from ..measures import cities"),
        ("components/views/page.py", "from dashboard import app"),
        ("components/web/server.py", "import tests.conftest"),
        ("components/plots/utils.py", ""),
    ],
)
def test_a_planted_violation_is_found(path, source):
    assert len(list(find_violations(path, source))) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("components/measures/cities.py", "from components.catalogue import schema\nimport narwhals"),
        ("components/views/map.py", "import streamlit\nfrom components.plots.places import plot_places"),
        ("components/geocoding/online.py", "from geopy.geocoders import Nominatim"),
        ("components/__main__.py", "from components.web import server"),
        ("dashboard.py", "import streamlit\nfrom components.web.server import make_app"),
    ],
)
def test_what_the_rule_allows_is_not_reported(path, source):
    assert list(find_violations(path, source)) == []
