"""Prints how fast the dashboard is here and now: python -m tests.speed [--rows 20000]

Times depend on the machine and on what else it does, so they are printed and never asserted; compare runs
made one after the other. Beside other frameworks, tests/bench/adapter.py runs in a benchmark of dashboards.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from streamlit.testing.v1 import AppTest

from components.catalogue.load import load_catalogue
from components.geocoding.locate import locate_catalogue
from components.geocoding.strategy import make_strategy
from components.plots.choice import settle
from components.plots.peers.scores import PEER_SCORES
from tests.chromium import DRAWN, open_browser
from tests.server import DATA, run_server

_SCRIPT = """
import sys, time
import streamlit as st
sys.argv = ["dashboard.py", {folder!r}]
from components.views.page import show_page
begin = time.perf_counter()
show_page()
st.session_state["seconds"] = time.perf_counter() - begin
"""


def main() -> None:
    """Measure the shipped data, and a made-up catalogue of many rows."""
    cli = argparse.ArgumentParser(prog="python -m tests.speed", description=__doc__)
    cli.add_argument("--rows", type=int, default=20_000, help="partners of the large catalogue")
    rows = cli.parse_args().rows
    _report("shipped data", DATA)
    with tempfile.TemporaryDirectory() as folder:
        make_catalogue(Path(folder), 3 * rows, towns=rows)
        for label, value in measure_peers(Path(folder)):
            print(f"  {label:<58}{value}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        _report(f"{make_catalogue(Path(folder), rows):,} partners", Path(folder))


def _report(title: str, folder: Path) -> None:
    print(f"\n{title}")
    for label, value in itertools.chain(measure_script(folder), measure_browser(folder)):
        print(f"  {label:<58}{value}", flush=True)


def measure_script(folder: Path) -> Iterator[tuple[str, str]]:
    """Time the page script for filters by project: selections never seen before, then the same again."""
    page = AppTest.from_string(_SCRIPT.format(folder=str(folder)), default_timeout=60).run()
    options = _list_projects(folder)[:12]
    for label in ("page script, a filter not seen before (median)", "page script, a filter seen before (median)"):
        seconds = []
        for project in options:
            page.session_state["project"] = [project]
            page.run()
            seconds.append(page.session_state["seconds"])
        yield label, f"{statistics.median(seconds) * 1000:.0f} ms"


def measure_peers(folder: Path) -> Iterator[tuple[str, str]]:
    """Time the question for peers of one place: the first of a catalogue, and for other places after it."""
    catalogue = locate_catalogue(load_catalogue(folder).catalogue, make_strategy())
    print(f"\npeers of one place among {len(catalogue.places):,}")
    places, seconds = sorted(catalogue.places["location"])[:13], []
    for place in places:
        values = settle(PEER_SCORES.choices, {"place": place}, catalogue)
        with _clock() as clock:
            PEER_SCORES.measure(catalogue, **{each.argument: values[each.name] for each in PEER_SCORES.choices})
        seconds.append(clock["seconds"])
    yield "first place, with the index of the catalogue", f"{seconds[0] * 1000:.0f} ms"
    yield "other places (median)", f"{statistics.median(seconds[1:]) * 1000:.0f} ms"


def measure_browser(folder: Path) -> Iterator[tuple[str, str]]:
    """Start the server and look at it as a first visitor does, then filter."""
    with run_server(folder) as server, open_browser() as browser:
        yield "server up", f"{server.seconds:.1f} s"
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        traffic = Traffic(page)
        with _clock() as clock:
            page.goto(server.address)
            page.wait_for_selector(".pc-figure .main-svg", timeout=90_000)
            page.wait_for_function(DRAWN, timeout=90_000)
        yield "first visit, all drawn", f"{clock['seconds']:.1f} s"
        page.wait_for_timeout(2000)
        hosts = ", ".join(sorted(traffic.hosts - {"127.0.0.1"})) or "none"
        size = f"{traffic.bytes / 1e6:.2f} MB over HTTP in {traffic.requests} requests, other hosts: {hosts}"
        yield "first visit, transferred", size
        yield "filter by project, key press to all drawn (median)", f"{_measure_filter(page, folder):.0f} ms"


class Traffic:
    """What a page transfers, as the browser's developer tools count it."""

    def __init__(self, page: Any) -> None:
        self.bytes = self.requests = 0
        self.hosts: set[str] = set()
        tools = page.context.new_cdp_session(page)
        tools.send("Network.enable")
        tools.on("Network.loadingFinished", self._count)
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname or "127.0.0.1"))

    def _count(self, event: dict[str, Any]) -> None:
        self.bytes += int(event["encodedDataLength"])
        self.requests += 1


def _measure_filter(page: Any, folder: Path) -> float:
    everything = page.get_by_role("button", name="Clear all filters").first
    if everything.is_enabled():
        everything.click()
    seconds = []
    for project in _list_projects(folder)[:6]:
        sentence = page.locator("h1").inner_text()
        box = page.get_by_role("combobox", name="Project").first
        box.click()
        box.press_sequentially(project)
        page.get_by_role("option").first.wait_for()
        with _clock() as clock:
            page.keyboard.press("Enter")
            page.wait_for_function(
                "(old) => document.querySelector('h1').innerText !== old", arg=sentence, timeout=60_000
            )
            page.wait_for_function(DRAWN, timeout=60_000)
        seconds.append(clock["seconds"])
        page.keyboard.press("Escape")
        page.keyboard.press("Backspace")
        page.wait_for_timeout(700)
    return statistics.median(seconds) * 1000


@contextmanager
def _clock() -> Iterator[dict[str, float]]:
    taken: dict[str, float] = {}
    begin = time.perf_counter()
    yield taken
    taken["seconds"] = time.perf_counter() - begin


def _list_projects(folder: Path) -> list[str]:
    with (folder / "projects.csv").open(encoding="utf-8", newline="") as lines:
        return [row["project"] for row in csv.DictReader(lines)]


def make_catalogue(folder: Path, partners: int, *, towns: int = 3000) -> int:
    """Write made-up files of about this many partners in so many towns, the same each time; return their number."""
    dice = random.Random(partners)
    projects = [f"project-{number:05}" for number in range(max(2, partners // 12))]
    in_towns = [(f"Town {i}", dice.uniform(36, 62), dice.uniform(-9, 28)) for i in range(towns)]
    countries = ("Belgium", "France", "Germany", "Italy", "Poland", "Spain", "Sweden", "Greece")
    seats = {
        (dice.choice(projects), f"Organisation {dice.randrange(partners)}"): dice.choice(in_towns)
        for _ in range(partners)
    }
    source = {"source": "made up to measure speed"}
    _write(folder / "projects.csv", [{"project": p, "start": dice.randrange(2014, 2026), **source} for p in projects])
    _write(folder / "partners.csv", [
        {"project": project, "partner": partner, "city": town, "country": countries[int(east) % 8],
         "latitude": f"{north:.4f}", "longitude": f"{east:.4f}", **source}
        for (project, partner), (town, north, east) in seats.items()
    ])  # fmt: skip
    _write(folder / "pilot_cities.csv", [], ["pilot", "project", "place", "measure", "source"])
    for kind in ("theme", "challenge"):
        claims = {(project, f"{kind} {dice.randrange(12)}") for project in projects for _ in range(3)}
        _write(folder / f"{kind}s.csv", [{"project": p, kind: term, **source} for p, term in sorted(claims)])
    return len(seats)


def _write(path: Path, rows: list[dict[str, Any]], columns: list[str] | None = None) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns or list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
