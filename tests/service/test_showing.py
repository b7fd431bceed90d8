"""Which state of files is shown while somebody edits them: the last good one, and how another takes its place."""

from __future__ import annotations

import shutil
import sys

import pytest

from components.__main__ import main
from components.catalogue.snapshots import UnknownStateError
from components.language.losses import tell_losses
from components.service import showing as module
from components.service.cache import forget_all
from components.service.loading import load_located, load_view, read_places_file
from components.service.showing import find_showing, follow
from tests.importing.conftest import make_workbook
from tests.valid_files import VALID

ROWS = {name: [line.split(",") for line in text.splitlines()] for name, text in VALID.items() if name != "about"}


def write_partners(number: int) -> str:
    return "project,partner,source\n" + "".join(f"alpha,Partner {at},x\n" for at in range(number))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder with twenty partners, that is shown."""
    place = tmp_path / "data"
    place.mkdir()
    for name, text in (VALID | {"partners": write_partners(20)}).items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(place)])
    monkeypatch.setattr(module, "_PAUSE_SECONDS", 0)
    return place


@pytest.fixture
def edit(folder):
    return lambda number: (folder / "partners.csv").write_text(write_partners(number), encoding="utf-8")


def count_partners(version: str = "") -> int:
    return len(load_view(version).catalogue.partners)


def test_an_edit_is_shown_at_once(folder, edit):
    assert count_partners() == 20
    edit(21)

    assert (count_partners(), find_showing().losses) == (21, ())


def test_a_state_that_has_lost_rows_does_not_replace_the_last_good_one_and_is_told(folder, edit):
    assert count_partners() == 20
    edit(8)
    showing = find_showing()

    assert (count_partners(), len(load_located().catalogue.partners)) == (20, 20)
    assert tell_losses(showing.losses) == "partners.csv has lost 12 of 20 rows"
    assert showing.new and len(showing.new.loaded.catalogue.partners) == 8


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "projects.csv").unlink(),
        lambda folder: (folder / "projects.csv").write_bytes(b""),
        lambda folder: (folder / "partners.csv").write_bytes(b"PK\x03\x04"),
        shutil.rmtree,
        lambda folder: [path.unlink() for path in folder.glob("*.csv")],
    ],
    ids=["projects gone", "projects empty", "a workbook", "no folder", "all gone"],
)
def test_damage_leaves_the_last_good_state_and_repair_ends_it(folder, damage):
    before = load_view().catalogue
    kept = shutil.copytree(folder, folder.with_name("copy"))
    damage(folder)

    assert (load_view().catalogue.version, bool(find_showing().losses)) == (before.version, True)

    shutil.copytree(kept, folder, dirs_exist_ok=True)
    assert (load_view().catalogue.version, find_showing().losses) == (before.version, ())


def test_what_is_compared_is_the_last_good_state_and_not_the_last_one(folder, edit):
    count_partners()
    for number in (8, 7, 19):
        edit(number)
        shown = count_partners()

    assert shown == 19


def test_places_are_those_of_the_state_that_is_shown(folder):
    (folder / "places.csv").write_text("place,latitude,longitude\nGent,51.05,3.72\n", encoding="utf-8")
    assert len(read_places_file().rows) == 1
    (folder / "places.csv").unlink()

    assert (len(read_places_file().rows), tell_losses(find_showing().losses)) == (1, "places.csv is gone")


def test_a_file_that_is_being_written_is_not_taken_before_two_looks_agree(folder, edit, monkeypatch):
    count_partners()
    edit(21)
    with monkeypatch.context() as editing:
        editing.setattr(module.time, "sleep", lambda _seconds: edit(22))  # an editor goes on between the looks
        assert count_partners() == 20

    assert count_partners() == 22


def test_a_file_that_changes_while_it_is_read_is_not_taken(folder, edit, monkeypatch):
    count_partners()
    edit(21)
    read = module.open_present

    def read_while_written():
        state = read()
        edit(22)
        return state

    monkeypatch.setattr(module, "open_present", read_while_written)
    assert count_partners() == 20

    monkeypatch.setattr(module, "open_present", read)
    assert count_partners() == 22


def test_nothing_is_read_while_nothing_changes(folder, monkeypatch):
    count_partners()
    monkeypatch.setattr(module, "open_present", lambda: pytest.fail("read again"))

    assert count_partners() == 20


def test_looks_of_many_pages_are_one(folder, monkeypatch):
    find_showing()
    find_showing()
    monkeypatch.setattr(module, "stamp_present", lambda: pytest.fail("looked again"))

    assert not find_showing(at_most_every=3600).losses


def test_who_asks_while_a_state_is_read_is_given_the_last_one(folder, edit, monkeypatch):
    count_partners()
    edit(21)
    read, seen = module.open_present, []
    monkeypatch.setattr(module, "open_present", lambda: (seen.append(count_partners()), read())[1])

    assert (count_partners(), seen) == (21, [20])


def test_after_a_restart_the_kept_state_is_shown_while_the_files_lack_rows(folder, edit):
    good = load_view().catalogue.version
    edit(8)
    forget_all()

    assert (load_view().catalogue.version, tell_losses(find_showing().losses)) == (
        good,
        "partners.csv has lost 12 of 20 rows",
    )
    edit(20)
    assert not find_showing().losses


def test_after_a_restart_without_the_kept_state_the_files_are_shown_and_the_loss_is_told(folder, edit):
    good = load_view().catalogue.version
    edit(8)
    forget_all()
    shutil.rmtree(folder / ".frozen" / good)

    assert (count_partners(), bool(find_showing().losses)) == (8, True)


def test_where_no_states_are_kept_a_restart_shows_the_files(folder, edit, monkeypatch):
    monkeypatch.setenv("PILOT_CITIES_FREEZE", "0")
    count_partners()
    edit(8)
    assert count_partners() == 20
    forget_all()

    assert (count_partners(), find_showing().losses) == (8, ())


def test_two_folders_whose_states_are_kept_together_do_not_mix(folder, edit, monkeypatch, tmp_path):
    monkeypatch.setenv("PILOT_CITIES_FREEZE", str(tmp_path / "states"))
    count_partners()
    other = shutil.copytree(folder, tmp_path / "other")
    (other / "partners.csv").write_text(write_partners(3), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(other)])

    assert (count_partners(), find_showing().losses) == (3, ())


def test_accepting_shows_the_state_to_all_at_the_next_look(folder, edit, capsys):
    count_partners()
    edit(8)
    assert count_partners() == 20

    assert main(["accept", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("Accepted though partners.csv has lost 12 of 20 rows.")
    assert (count_partners(), find_showing().losses) == (8, ())
    forget_all()
    assert (count_partners(), find_showing().losses) == (8, ())


def test_a_further_loss_after_accepting_is_asked_about_again(folder, edit):
    count_partners()
    edit(8)
    main(["accept", str(folder)])
    count_partners()
    edit(4)

    assert (count_partners(), tell_losses(find_showing().losses)) == (8, "partners.csv has lost 4 of 8 rows")


def test_a_visitor_who_wants_the_new_state_follows_the_files_from_there(folder, edit):
    count_partners()
    edit(8)
    wanted = find_showing().new
    assert follow(find_showing(), None) is None

    edit(9)
    own = follow(find_showing(), wanted)
    assert own and (own.shown.tally.shown["partners"], own.losses) == (9, ())

    edit(2)
    own = follow(find_showing(), own.shown)
    assert own and (own.shown.tally.shown["partners"], tell_losses(own.losses)) == (
        9,
        "partners.csv has lost 7 of 9 rows",
    )

    edit(20)
    assert follow(find_showing(), own.shown) is None


def test_a_frozen_address_shows_its_state_whatever_becomes_of_the_files(folder, edit):
    version = load_view().catalogue.version
    edit(8)

    assert (count_partners(version), load_view(version).catalogue.is_frozen) == (20, True)
    edit(25)
    assert (count_partners(), count_partners(version)) == (25, 20)


def test_a_state_that_was_held_back_has_no_address(folder, edit):
    count_partners()
    edit(8)
    new = find_showing().new
    assert new

    with pytest.raises(UnknownStateError):
        load_view(new.version)


def test_an_export_that_has_lost_rows_or_is_away_leaves_the_last_good_state(tmp_path, monkeypatch):
    book = tmp_path / "projects of ours.xlsx"
    book.write_bytes(make_workbook(**ROWS))
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(book)])
    count_partners()
    content = book.read_bytes()

    book.write_bytes(make_workbook(**ROWS | {"partners": ROWS["partners"][:2]}))
    assert (count_partners(), tell_losses(find_showing().losses)) == (3, "the table partners has lost 2 of 3 rows")
    book.unlink()
    assert (count_partners(), tell_losses(find_showing().losses)) == (3, "projects of ours.xlsx is gone")
    book.write_bytes(content[:700])
    assert (count_partners(), tell_losses(find_showing().losses)) == (3, "projects of ours.xlsx cannot be read")
    book.write_bytes(content)
    assert (count_partners(), find_showing().losses) == (3, ())


def test_what_an_editor_keeps_beside_an_open_file_is_no_change(folder):
    version = load_view().catalogue.version
    (folder / "~$partners.csv").write_bytes(b"somebody")
    (folder / ".~lock.partners.csv#").write_bytes(b"somebody")

    assert (load_view().catalogue.version, find_showing().losses) == (version, ())


def test_a_file_that_is_put_in_the_place_of_another_is_shown(folder):
    count_partners()
    (folder / "new.tmp").write_text(write_partners(22), encoding="utf-8")
    (folder / "new.tmp").replace(folder / "partners.csv")

    assert count_partners() == 22
