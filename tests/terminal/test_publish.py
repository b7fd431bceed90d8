"""`pilot-cities publish`: a site of files that needs no server, whole or not there at all."""

from __future__ import annotations

import csv
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from components.__main__ import main
from components.catalogue.select import make_selection
from components.plots.questions import CHARTS, QUESTIONS
from components.reports.chapters import ignore_progress
from components.reports.documents import DOCUMENTS
from components.reports.selection_view import SelectionView
from components.service import site as site_module
from components.service import site_folder
from components.service.site import Site, SiteFile, Step, list_steps, make_site
from components.service.site_folder import MARK, write_site
from components.terminal import arguments, publish
from tests.two_projects import TEXTS

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[2]


def make_step(path: str, write: Callable[[], bytes]) -> Step:
    return Step(path, 1, lambda: iter([SiteFile(path, write)]))


def find_file(site: Site, path: str) -> SiteFile:
    return next(file for step in list_steps(site) if step.says == path for file in step.list_files())


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for name, text in TEXTS.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(data, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("web") / "site"
    assert main(["publish", str(folder), "--data", str(data)]) == 0
    return folder


def test_it_has_a_page_for_each_question_project_and_place(site):
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}

    assert pages >= {"index.html", *(f"{question.name}.html" for question in QUESTIONS)}
    assert pages >= {"project/a.html", "project/b.html", "place/ghent-belgium.html", "place/malmo-sweden.html"}


def test_all_links_lead_to_files_of_the_site(site):
    for page in site.rglob("*.html"):
        if page.parent.name == "files":
            continue
        links = re.findall(r'(?:href|src)="([^"#?]+)[^"]*"', page.read_text(encoding="utf-8"))
        local = [link for link in links if not link.startswith(("http:", "https:", "data:"))]
        assert [link for link in local if not (page.parent / link).is_file()] == [], page


def test_no_page_of_it_asks_another_host(site):
    asked = r'<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?//|@import|url\(.?http'

    assert [page for page in site.glob("*.html") if re.search(asked, page.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
def test_each_figure_is_there_for_all_and_for_each_project(site, chart):
    for part in ("all", "a", "b"):
        card = json.loads((site / f"data/{part}/{chart.name}/card.json").read_text(encoding="utf-8"))

        assert card["name"] == chart.name
        assert (card["kind"] == "figure") == (site / f"data/{part}/{chart.name}.csv").is_file()


def test_what_the_download_dialogue_offers_is_there(site):
    for offer in site.glob("data/*/*/formats"):
        for form in json.loads(offer.read_text(encoding="utf-8"))["formats"]:
            drawn = form["name"] in ("png", "svg", "html")
            assert drawn or (offer.parent.parent / f"{offer.parent.name}.{form['name']}").is_file(), offer


def test_the_figures_of_a_project_are_of_that_project_only(site):
    with (site / "data/b/places.csv").open(encoding="utf-8-sig") as file:
        places = [row["Place"] for row in csv.DictReader(file) if row["Country"]]

    assert sorted(places) == ["Ghent", "Malmö"]
    assert "Ghent" in (site / "data/a/places.csv").read_text(encoding="utf-8")
    assert "Malmö" not in (site / "data/a/places.csv").read_text(encoding="utf-8")


def test_a_selection_is_all_that_is_published(data, tmp_path):
    assert main(["publish", str(tmp_path / "site"), "--data", str(data), "--project", "a"]) == 0

    assert not (tmp_path / "site/project/b.html").exists()
    assert "Malmö" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_a_selection_without_projects_is_told_and_not_published(data, tmp_path, capsys):
    words = ["publish", str(tmp_path / "site"), "--data", str(data), "--project", "a", "--country", "Sweden"]

    assert main(words) == 1
    assert "No project matches these filters: project Alpha; country Sweden." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_question_without_figures_says_why(read, make_view):
    whole = read(projects="project,name,source\na,Alpha,x\n")
    page = find_file(make_site(make_view(whole)), "challenges.html")

    assert b"No challenge" in page.write()


def test_markup_in_a_name_stays_text(read, make_view):
    whole = read(projects="project,name,source\na,<img onerror=alert(1)>,x\n")
    page = find_file(make_site(make_view(whole)), "map.html")

    assert b"<img" not in page.write()


def test_a_project_whose_name_is_taken_has_a_folder_of_its_own(read):
    whole = read(projects="project,source\nall,x\nČ,x\n")
    site = make_site(SelectionView(whole, whole, make_selection()))

    assert sorted(site.parts) == ["all", "all-2", "c"]


def test_a_former_site_is_replaced(site, data, tmp_path):
    folder = tmp_path / "site"
    write_site([make_step("old.html", lambda: b"old")], folder, ignore_progress)
    write_site([make_step("new.html", lambda: b"new")], folder, ignore_progress)

    assert sorted(path.name for path in folder.iterdir()) == [MARK, "new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot exchange two folders")
def test_there_is_no_moment_without_a_site(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    write_site([make_step("old.html", lambda: b"old")], folder, ignore_progress)
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("two renames leave a moment without a site"))

    written = write_site([make_step("new.html", lambda: b"new")], folder, ignore_progress)

    assert not written.gap
    assert (folder / "new.html").read_bytes() == b"new"


def test_where_folders_cannot_be_exchanged_the_site_is_replaced_all_the_same_and_it_says_so(
    data, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(site_folder, "exchange", lambda *_: False)
    monkeypatch.setattr(publish, "list_steps", lambda site: [make_step("new.html", lambda: b"new")])
    words = ["publish", str(tmp_path / "site"), "--data", str(data)]
    main(words)
    capsys.readouterr()

    assert main(words) == 0
    assert "there was no site for a moment" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_what_an_ended_process_left_is_cleared_by_the_next(data, tmp_path):
    words = [sys.executable, "-m", "components", "publish", str(tmp_path / "site"), "--data", str(data)]
    with subprocess.Popen(words, cwd=PROJECT) as process:
        while process.poll() is None and not list(tmp_path.glob(".site.*.part/*")):
            time.sleep(0.05)  # until it writes
        process.kill()
    assert list(tmp_path.glob(".site.*"))

    write_site([make_step("new.html", lambda: b"new")], tmp_path / "site", ignore_progress)

    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_running_process_writes_is_left_to_it(tmp_path):
    seen = []

    def publish_too() -> bytes:
        write_site([make_step("new.html", lambda: b"new")], tmp_path / "site", ignore_progress)
        seen.extend(tmp_path.glob(".site.*.part"))
        return b"old"

    write_site(
        [make_step("first.html", lambda: b"x"), make_step("old.html", publish_too)], tmp_path / "site", ignore_progress
    )

    assert len(seen) == 1
    assert (tmp_path / "site" / "old.html").is_file()


def test_the_files_of_a_step_are_made_when_it_is_its_turn(tmp_path):
    order = []

    def list_files(name: str) -> Iterator[SiteFile]:
        order.append(f"list {name}")
        yield SiteFile(f"{name}.html", lambda: order.append(f"write {name}") or b"x")

    write_site([Step(name, 1, partial(list_files, name)) for name in "ab"], tmp_path / "site", ignore_progress)

    assert order == ["list a", "write a", "list b", "write b"]


def test_a_file_that_cannot_be_made_costs_itself_alone_and_is_said(data, tmp_path, monkeypatch, capsys):
    def fail(*_: object) -> bytes:
        raise ValueError("no such slide")

    broken = [replace(each, writer=fail) if each.name == "deck" else each for each in DOCUMENTS]
    monkeypatch.setattr(site_module, "DOCUMENTS", broken)

    assert main(["publish", str(tmp_path / "site"), "--data", str(data)]) == 0
    assert "files/deck.pptx could not be made and is left out" in capsys.readouterr().err
    assert "deck.pptx" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "report.pdf" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_too_many_projects_have_no_figures_of_their_own_which_is_said_on_the_site_and_by_the_command(
    data, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(site_module, "MOST_PARTS", 1)
    monkeypatch.setattr(site_module, "MOST_SHEETS", 1)

    assert main(["publish", str(tmp_path / "site"), "--data", str(data)]) == 0

    told = capsys.readouterr().err
    assert "Figures stand for all 2 projects together" in told
    assert "pages of places and projects are not put into a ZIP" in told
    assert "Figures stand for all 2 projects together" in (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "Figures stand for all 2 projects together" in (tmp_path / "site/map.html").read_text(encoding="utf-8")
    assert (tmp_path / "site/project/a.html").is_file()
    assert not (tmp_path / "site/data/a").exists()
    assert not (tmp_path / "site/files/sheets.zip").exists()


def test_progress_says_how_far_how_long_still_and_what_is_made(monkeypatch, capsys):
    now = iter([0.0, 60.0])
    monkeypatch.setattr(arguments.time, "monotonic", lambda: next(now))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    arguments.tell_progress("Site")(0.25, "map.html")

    assert capsys.readouterr().err.strip() == "Site [#####...............]  25%, 3 min left map.html"


def test_a_folder_of_other_files_is_left_alone(data, tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("years of work")

    assert main(["publish", str(tmp_path), "--data", str(data)]) == 1
    assert "holds other files, so it is left alone" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(("fault", "code"), [(KeyboardInterrupt, 130), (OSError(28, "No space left on device"), 1)])
def test_stopping_leaves_nothing_half_written(data, tmp_path, monkeypatch, capsys, fault, code):
    def fail() -> bytes:
        raise fault

    steps = [make_step("first.html", lambda: b"x"), make_step("second.html", fail)]
    monkeypatch.setattr(publish, "list_steps", lambda site: steps)

    assert main(["publish", str(tmp_path / "site"), "--data", str(data)]) == code
    assert list(tmp_path.iterdir()) == []
    assert {130: "Nothing was written", 1: "No space left on device"}[code] in capsys.readouterr().err


#: The command as it is, but that it comes no further than its first file: else it may be done before it is ended.
_UNTIL_THE_FIRST_FILE = """
import sys, time
from components.__main__ import main
from components.service import site_folder

make, made = site_folder.make_content, []

def make_one(file):
    if made:
        time.sleep(600)
    made.append(file)
    return make(file)

site_folder.make_content = make_one
sys.exit(main())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows ends programs without asking them")
@pytest.mark.parametrize("number", [signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)])
def test_ending_the_program_leaves_nothing_half_written(data, tmp_path, number):
    words = [sys.executable, "-c", _UNTIL_THE_FIRST_FILE, "publish", str(tmp_path / "site"), "--data", str(data)]
    with subprocess.Popen(words, cwd=PROJECT, preexec_fn=lambda: signal.signal(number, signal.SIG_DFL)) as process:
        while process.poll() is None and not list(tmp_path.glob(".site.*.part/*")):
            time.sleep(0.05)  # until it writes
        process.send_signal(number)

    assert process.returncode == 128 + number
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_value_is_refused_with_the_nearest(data, tmp_path, capsys):
    assert main(["publish", str(tmp_path / "site"), "--data", str(data), "--country", "Belguim"]) == 1
    assert "Did you mean 'Belgium'?" in capsys.readouterr().err


@pytest.mark.parametrize("charts", [CHARTS[:1], CHARTS], ids=["one", "all"])
def test_figures_that_fail_cost_a_site_those_figures_only(show, break_chart, tmp_path, charts):
    for chart in charts:
        break_chart(chart)
    site = make_site(show(project=["a"]))
    steps = [step for step in list_steps(site) if step.says in ("All projects", "index.html")]
    steps = [replace(step, list_files=partial(_list_light, step)) for step in steps]

    write_site(steps, tmp_path / "site", ignore_progress, missing=site.missing)

    for chart in charts:
        card = json.loads((tmp_path / f"site/data/all/{chart.name}/card.json").read_text(encoding="utf-8"))
        assert re.search("could not be made.* failure [0-9a-f]{8} ", card["text"])
    assert site.missing == [f"data/all/{chart.name}" for chart in charts]
    assert "secret" not in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def _list_light(step: Step) -> Iterator[SiteFile]:
    """The files of a step that are made at once."""
    return (file for file in step.list_files() if file.path.endswith((".json", ".html")))
