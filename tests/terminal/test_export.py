"""`pilot-cities export`, run as a person runs it."""

from __future__ import annotations

import html
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from components.__main__ import main
from components.catalogue.whole_file import write_whole
from components.reports.csvw import ENDING
from components.reports.formats import FORMATS
from components.terminal import export as command
from tests.two_projects import TEXTS

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    for name, text in TEXTS.items():
        (data / f"{name}.csv").write_text(text, encoding="utf-8")
    return data


@pytest.fixture
def export(folder, tmp_path, capsys):
    """Run the command on the two projects; gives exit code, names of the files, and what was said as a fault."""

    def export(*words: str):
        output = tmp_path / "out"
        code = main(["export", "--data", str(folder), "-o", str(output), *words])
        files = sorted(path.name for path in output.iterdir()) if output.exists() else []
        return code, files, capsys.readouterr().err

    return export


@pytest.mark.parametrize("form", [form.name for form in FORMATS if form.write])
def test_a_question_is_written_in_each_format(export, form):
    code, files, _ = export("--question", "map", "--format", form)

    assert code == 0
    described = [f"places_all-2-projects_2022-11-24.csv{ENDING}"] if form == "csv" else []
    assert files == [f"places_all-2-projects_2022-11-24.{form}", *described]


ADDRESS = "https://cities.example.org/"


@pytest.mark.parametrize("form", ["csv", "json", "svg", "report.html"])
def test_each_file_names_the_address_that_is_given_and_the_hash_of_the_data(export, tmp_path, form):
    _, files, _ = export("--question", "map", "--project", "a", "--format", form, "--address", ADDRESS[:-1])
    words = html.unescape((tmp_path / "out" / files[-1]).read_text(encoding="utf-8"))  # of a CSV, what describes it

    assert f"{ADDRESS}?project=a" in words
    assert re.search(r"(?i)(content( of the data:)? |\"(version|dc:identifier)\": \")[0-9a-f]{8}", words)


def test_the_notes_of_a_deck_name_the_address_of_each_view(export, tmp_path):
    _, (file,), _ = export("--question", "challenges", "--format", "deck.pptx", "--address", ADDRESS)
    notes = [slide.notes_slide.notes_text_frame.text for slide in Presentation(tmp_path / "out" / file).slides]

    assert any(f"Address of this view: {ADDRESS}?project=all&tab=Challenges" in text for text in notes)
    assert all(words in notes[-1] for words in (f"Address of this view: {ADDRESS}?project=all", "Content of the data:"))


def test_what_is_no_address_is_refused(export, capsys):
    with pytest.raises(SystemExit):
        export("--format", "csv", "--address", "cities")

    assert "'cities' is no address" in capsys.readouterr().err


def test_filters_are_those_of_the_address(export, tmp_path):
    code, files, _ = export("--question", "challenges", "--project", "a", "--format", "pptx")
    deck = Presentation(tmp_path / "out" / files[0])

    assert (code, files) == (0, ["deck_project-alpha_2022-11-24.pptx"])
    assert deck.slides[0].shapes.title.text == "Alpha"
    kickers = {slide.placeholders[13].text.partition("  ·")[0] for slide in list(deck.slides)[1:-1]}
    assert kickers - {"Two projects"} == {"Challenges"}


def test_everything_is_an_archive(export, tmp_path):
    code, files, _ = export("--format", "zip")
    with zipfile.ZipFile(tmp_path / "out" / files[0]) as archive:
        names = {name.rpartition("/")[2] for name in archive.namelist()}

    assert (code, files) == (0, ["archive_all-2-projects_2022-11-24.zip"])
    assert {"README.md", "CITATION.cff", "places.svg"} <= names


def test_several_questions_and_formats_at_once(export):
    code, files, _ = export("--question", "map", "--question", "themes", "--format", "csv", "--format", "report.html")

    assert code == 0
    assert {name.partition("_")[0] for name in files} == {"places", "themes-by-project", "all-themes", "report"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--question", "chalenges", "--format", "csv"],
            "There is no question 'chalenges'. Did you mean 'challenges'?",
        ),
        (["--format", "pptxx"], "There is no format 'pptxx'. Did you mean 'pptx'?"),
        (["--format", "csv", "--project", "c"], "Parameter project: 'c' is not in the data."),
        (["--format", "csv", "--from", "soon"], "Parameter from: 'soon' is not a year. Write four digits"),
    ],
)
def test_what_is_not_known_is_told_and_nothing_is_written(export, words, said):
    code, files, fault = export(*words)

    assert (code, files) == (1, [])
    assert said in fault
    assert "Traceback" not in fault


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--contry", "Belgium"], "There is no option '--contry'. Did you mean '--country'?"),
        (["--contry=Belgium"], "There is no option '--contry'. Did you mean '--country'?"),
        (["--zzz"], "There is no option '--zzz'. --help lists them all."),
        (["everything"], "There is no option 'everything'. --help lists them all."),
    ],
)
def test_an_option_that_is_not_known_is_told_with_the_nearest(words, said, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["export", "--format", "csv", *words])

    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"{said}\n")


def test_a_folder_without_projects_is_told(tmp_path, capsys):
    assert main(["export", "--data", str(tmp_path), "--format", "csv"]) == 1
    assert "There is no project in" in capsys.readouterr().err


def test_a_selection_with_nothing_in_it_is_told(export):
    code, files, fault = export("--project", "a", "--country", "Sweden", "--format", "csv", "--format", "report.html")

    assert (code, files) == (1, [])
    assert fault == "No project matches these filters: project Alpha; country Sweden. Nothing was written.\n"


def test_a_format_that_does_not_suit_is_told(export):
    code, files, fault = export("--question", "map", "--question", "themes", "--format", "geojson")

    assert (code, files) == (0, ["places_all-2-projects_2022-11-24.geojson"])
    assert "“Themes by project” has no GeoJSON." in fault


def test_a_file_where_the_folder_should_be_is_told(export, tmp_path):
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    assert main(["export", "--data", str(tmp_path / "data"), "-o", str(tmp_path / "out"), "--format", "csv"]) == 1


def test_what_fails_while_writing_leaves_nothing_behind(tmp_path):
    target = tmp_path / "folder.csv"
    target.mkdir()
    (target / "full").touch()
    with pytest.raises(OSError, match=r"folder\.csv"):
        write_whole(target, b"content")

    assert [path.name for path in tmp_path.iterdir()] == ["folder.csv"]


def test_stopping_leaves_only_whole_files(folder, tmp_path):
    words = [sys.executable, "-m", "components", "export", "--data", str(PROJECT / "data"), "-o", str(tmp_path / "out"),
             "--format", "csv", "--format", "sheets.zip"]  # fmt: skip
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=PROJECT, preexec_fn=_listen, **pipes) as process:
        assert process.stdout is not None
        first = process.stdout.readline()  # a file is there: the work is going on
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)

    assert Path(first.strip()).read_bytes().startswith(b"\xef\xbb\xbf")
    assert process.returncode == 130
    assert "Stopped." in said
    assert not [path for path in (tmp_path / "out").iterdir() if path.suffix in (".part", ".zip")]


def _listen() -> None:
    """Let the command be stopped, even where the tests run in the background, deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_command_needs_no_streamlit():
    code = "import sys, components.terminal.export; sys.exit('streamlit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=False).returncode == 0
    assert command.run
