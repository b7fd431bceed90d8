"""The wheel holds all that the program needs: it runs where there is no checkout."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import tarfile
import time
import urllib.error
import urllib.request
import venv
from pathlib import Path

import pytest

from tests.test_licences import SIDECARS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder of an environment of its own that has the wheel, and the libraries of this one."""
    folder = tmp_path_factory.mktemp("package")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    home = folder / "home"
    venv.create(home, with_pip=False)
    packages = next(home.rglob("site-packages"))
    shutil.unpack_archive(next(folder.glob("*.whl")), packages, "zip")
    # A path in a file of paths brings the libraries, but not what is installed there to be edited: no checkout.
    libraries = [path for path in sys.path if path.endswith("site-packages")] or [sysconfig.get_path("purelib")]
    (packages / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    return home


@pytest.fixture
def run(installed, tmp_path):
    """Run `pilot-cities` there with these words, far from the checkout."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [str(installed / "bin" / "python"), "-m", "components"]

    def start(*words, call=subprocess.run, **options):
        return call([*command, *words], cwd=tmp_path, env=environment, text=True, **options)

    return start


def test_what_others_made_takes_its_licence_along(installed):
    packages = next(installed.rglob("components")).parent
    folders = {"data": packages / "components" / "data", "components": packages / "components"}
    texts = {path.name for path in packages.glob("pilot_cities-*.dist-info/licenses/LICENSES/*")}

    assert [path for path in SIDECARS if not (folders[path.split("/")[0]] / path.partition("/")[2]).exists()] == []
    assert texts == {path.name for path in (ROOT / "LICENSES").iterdir()}


def test_the_source_archive_holds_all_licences(tmp_path):
    build = [sys.executable, "-m", "build", "--no-isolation", "--sdist", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}

    assert {*SIDECARS, "REUSE.toml", *(f"LICENSES/{path.name}" for path in (ROOT / "LICENSES").iterdir())} <= held


def test_an_installed_one_tells_its_version(run):
    assert run("--version", capture_output=True).stdout == "pilot-cities 0.1.0\n"


def test_an_installed_one_checks_its_own_data(run, installed):
    data = next(installed.rglob("data/projects.csv")).parent
    checked = run("check", str(data), capture_output=True)

    assert (checked.returncode, checked.stdout[:21]) == (0, "0 errors, 0 warnings ")


def test_an_installed_one_finds_places(run, tmp_path):
    (tmp_path / "in.csv").write_text("town\nMalines\n", encoding="utf-8")

    assert run("geocode", "in.csv", "out.csv", "--place", "town", capture_output=True).returncode == 0
    assert "Mechelen" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_without_a_command_an_installed_one_shows_its_projects(run):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with run("--no-browser", "--port", str(port), call=subprocess.Popen, **quiet) as server:
        try:
            answer = _ask(f"http://127.0.0.1:{port}/api/v1/tables/projects.csv", server)
        finally:
            server.terminate()

    assert "mobi-mix" in answer


def _ask(address, server):
    last = time.monotonic() + 90
    while time.monotonic() < last and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=20) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError("The server did not answer.")
