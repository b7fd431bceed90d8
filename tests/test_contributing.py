"""What CONTRIBUTING.md says is so: its examples run, its paths exist, its words are those of the code."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from components.catalogue.select import Selection
from components.geocoding.location import Query, ask_in_turn
from components.importing.header import find_header
from components.importing.unpack import unpack
from components.plots.questions import Question
from components.reports.drawing.figure import draw_svg
from components.reports.exhibit import Exhibit
from components.reports.selection_view import SelectionView
from components.service.tabs import make_tab
from tests.server import PROJECT
from tests.test_architecture import FOLDERS, list_sources

TEXT = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", TEXT, flags=re.DOTALL)


@pytest.fixture(scope="module")
def house():
    """What the examples define, run one after the other."""
    names: dict = {}
    for example in EXAMPLES:
        exec(example, names)
    return names


@pytest.fixture
def exhibit(house, shipped):
    return Exhibit(house["MODES"], SelectionView(shipped, shipped, Selection()))


def test_the_question_of_the_example_has_a_figure_a_finding_and_a_tab(house, exhibit):
    question = Question("modes", "Modes", "What do they pilot?", (house["MODES"],))

    assert exhibit.finding.startswith("Most pilots are of ")
    assert "</svg>" in draw_svg(exhibit.value, width=600, height=exhibit.height)
    (card,) = make_tab(question).make_cards(exhibit.view, None)
    assert (card["kind"], card["title"]) == ("figure", exhibit.finding)


def test_the_format_of_the_example_writes_the_table(house, exhibit):
    lines = house["TSV"].write(exhibit).decode().splitlines()

    assert lines[0] == "mode\tpilots"
    assert len(lines) == len(exhibit.table) + 1


def test_the_source_of_the_example_knows_its_place_and_leaves_all_else_to_others(house):
    strategy = (house["find_headquarters"],)

    assert ask_in_turn(Query("Our headquarters"), strategy).status == "found"
    assert ask_in_turn(Query("Ghent"), strategy) is None


def test_the_export_of_the_example_is_known_by_its_headings_and_read(house):
    register = house["REGISTER"]
    content = (
        b"Grant No;Short title;Recipient;Town;Costs;Fax\n7;ROAD;Ghent;Gent;1.000,50;1\n7;ROAD;Lier;Lier;1.000,50;2\n"
    )
    (sheet,), _ = unpack({"grants.csv": content})
    headed = find_header(sheet, register.known)
    reading = register.read([headed])
    tables = {rows.table: rows.columns for rows in reading.rows}

    assert register.claims(headed)
    assert (tables["projects"]["project"], tables["projects"]["budget_eur"]) == (["ROAD"], ["1000.50"])
    assert (tables["partners"]["partner"], tables["partners"]["city"]) == (["Ghent", "Lier"], ["Gent", "Lier"])
    assert reading.accounts[0].left_out == ["Fax"]


def test_the_tour_has_all_folders_in_their_order():
    assert re.findall(r"^\| `components/(\w+)/` \|", TEXT, flags=re.MULTILINE) == list(FOLDERS)


def test_what_it_names_exists():
    paths = [path for path in re.findall(r"`([\w./]+)`", TEXT) if "/" in path]

    assert len(paths) > 10
    assert not [path for path in paths if not (PROJECT / path).exists()]


def _list_words() -> list[tuple[str, str]]:
    """Words of the glossary, each with the name that it has in the code; "" where it has none."""
    _, _, table = TEXT.partition("## Words")
    return re.findall(r"^\| ([\w -]+) \| .+ \| (?:`(\w+)`)? ?\|$", table, flags=re.MULTILINE)


def test_its_words_are_those_of_the_code():
    code = "\n".join(list_sources().values())
    words, names = zip(*_list_words(), strict=True)

    spellings = {word: re.sub("[ -]", "[ _-]?", word) for word in words}

    assert len(words) >= 20
    assert not [word for word, spelt in spellings.items() if not re.search(rf"(?:\b|_){spelt}", code, re.IGNORECASE)]
    assert not [name for name in names if name and not re.search(rf"^(?:class|def) {name}\b", code, flags=re.MULTILINE)]


def test_a_name_of_the_code_has_one_meaning():
    """Who searches for a name finds one thing: other modules may define it only where it plays the same part there."""
    defined = Counter(
        name
        for source in list_sources().values()
        for name in re.findall(r"^(?:async )?(?:def|class) ([a-zA-Z]\w*)", source, flags=re.MULTILINE)
    )
    parts = {
        "add_arguments", "run",  # of each command
        "load_view", "load_located", "read_choices",  # of the page, and of all that answers
        *(f"draw_{kind}" for kind in ("bars", "standing_bars", "timeline", "word_columns", "grid", "upset", "network",
                                      "flows", "map")),  # of each renderer
    }  # fmt: skip

    assert {name for name, count in defined.items() if count > 1} <= parts
