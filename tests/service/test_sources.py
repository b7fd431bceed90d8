"""Tables at addresses that the owner named: shown like files, and kept as they were when they cannot be fetched."""

from __future__ import annotations

import sys
import threading

import pytest

from components.__main__ import main
from components.language.losses import tell_losses
from components.service import showing, sources
from components.service.cache import forget_all
from components.service.loading import load_view
from components.service.showing import find_showing
from components.service.sources import find_feeds, list_unfetched
from tests.importing.conftest import make_workbook
from tests.table_host import run_table_host
from tests.valid_files import VALID


def write_partners(number: int) -> str:
    return "project,partner,source\n" + "".join(f"alpha,Partner {at},x\n" for at in range(number))


def count_partners() -> int:
    return len(load_view().catalogue.partners)


@pytest.fixture
def host(monkeypatch):
    monkeypatch.setattr(showing, "_PAUSE_SECONDS", 0)
    monkeypatch.setattr(sources, "_find_pause", lambda: 3600)
    with run_table_host() as host:
        host.put("/partners", write_partners(20))
        yield host
        forget_all()


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "data"
    place.mkdir()
    for name, text in VALID.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def shown(host, folder, monkeypatch):
    """A data folder whose partners are in a sheet at an address."""
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(folder), f"partners={host.address}/partners"])
    return folder


def fetch_again() -> None:
    """Do what the threads do after a pause."""
    feeds = find_feeds()
    assert feeds
    for feed in feeds._feeds:
        feed.ask()


def test_nothing_is_fetched_unless_an_address_is_named(host, folder, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(folder)])
    load_view()

    assert (find_feeds(), host.asked, list_unfetched()) == (None, [], [])


def test_a_table_at_an_address_stands_for_the_file_of_the_folder(shown, host):
    whole = load_view().catalogue

    assert (len(whole.partners), len(whole.projects), len(whole.pilot_cities)) == (20, 2, 2)
    assert not whole.is_private


def test_a_workbook_at_an_address_is_all_there_is(host, monkeypatch, tmp_path):
    rows = {name: [line.split(",") for line in text.splitlines()] for name, text in VALID.items() if name != "about"}
    host.put("/sheet", make_workbook(**rows))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["dashboard.py", f"{host.address}/sheet"])

    assert count_partners() == 3
    assert not list(tmp_path.iterdir())  # nothing is written where one just stands


def test_the_setting_names_addresses_too(host, folder, monkeypatch):
    monkeypatch.setenv("PILOT_CITIES_SOURCES", f"partners={host.address}/partners")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(folder)])

    assert count_partners() == 20


def test_what_is_wrong_in_the_sheet_is_told_by_its_name_and_row(shown, host):
    host.put("/partners", "project,partner,country,source\nalpha,A,Belguim,x\n")

    (issue,) = [each for each in load_view().issues if each.column == "country"]
    assert str(issue).startswith("partners, row 2, column country: 'Belguim' is not a country")


def test_a_change_of_the_sheet_is_shown(shown, host):
    assert count_partners() == 20
    host.put("/partners", write_partners(21))
    assert count_partners() == 20  # nobody has asked yet
    fetch_again()

    assert count_partners() == 21


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ({"status": 404}, "its host knows no such address (404)"),
        ({"status": 403}, "its host asks for a login (403): publish the sheet, or share it by link"),
        ({"body": "<!DOCTYPE html><p>Log in"}, "what its host sends is no table: this is a web page, not a table"),
        ({"body": b"\x89PNG\r\n" + bytes(400)}, "what its host sends is no table: this is a picture"),
        ({"body": b""}, "what its host sends is no table: the file is empty"),
        ({"body": b"PK\x03\x04" + bytes(30)}, "what its host sends is no table"),
        ({"body": write_partners(9), "Content_Length": "900"}, "it ended before it was whole"),
    ],
)
def test_what_fails_leaves_the_last_good_table_and_says_why(shown, host, reply, why):
    count_partners()
    host.put("/partners", **reply)
    fetch_again()
    (unfetched,) = list_unfetched()

    assert (count_partners(), unfetched.name) == (20, "partners")
    assert unfetched.why.startswith(why)
    assert unfetched.shown
    assert unfetched.shown <= unfetched.since

    host.put("/partners", write_partners(20))
    fetch_again()
    assert not list_unfetched()


def test_failing_is_told_since_the_first_failure(shown, host):
    count_partners()
    host.put("/partners", status=500)
    fetch_again()
    since = list_unfetched()[0].since
    host.put("/partners", status=404)
    fetch_again()

    assert (list_unfetched()[0].since, list_unfetched()[0].why) == (since, "its host knows no such address (404)")


def test_a_sheet_that_has_lost_rows_does_not_replace_the_last_good_one(shown, host):
    count_partners()
    host.put("/partners", write_partners(5))
    fetch_again()

    assert (count_partners(), tell_losses(find_showing().losses)) == (20, "the table partners has lost 15 of 20 rows")


def test_a_restart_without_a_network_shows_what_was_kept(shown, host):
    count_partners()
    forget_all()
    host.put("/partners", status=500)

    assert count_partners() == 20
    assert not any("127.0.0.1" in path.name or b"127.0.0.1" in path.read_bytes()
                   for path in (shown / ".frozen" / "sources").iterdir())  # fmt: skip


def test_after_a_restart_rows_that_the_sheet_has_lost_are_asked_about_until_they_are_accepted(shown, host, capsys):
    count_partners()
    forget_all()
    host.put("/partners", write_partners(5))
    assert count_partners() == 20
    fetch_again()
    assert (count_partners(), bool(find_showing().losses)) == (20, True)

    assert main(["accept", str(shown)]) == 0
    assert "has lost 15 of 20 rows" in capsys.readouterr().out
    assert (count_partners(), find_showing().losses) == (5, ())
    forget_all()
    assert count_partners() == 5


def test_a_damaged_copy_counts_as_none(shown, host):
    count_partners()
    for path in (shown / ".frozen" / "sources").iterdir():
        path.write_bytes(path.read_bytes()[:-3])
    forget_all()
    host.put("/partners", write_partners(21))

    assert count_partners() == 21


def test_the_first_page_waits_for_so_long_and_no_longer_and_says_what_is_missing(shown, host, monkeypatch):
    monkeypatch.setattr(sources, "_FIRST_SECONDS", 0.05)
    answered = threading.Event()
    fetch = sources.fetch
    monkeypatch.setattr(sources, "fetch", lambda *given: (answered.wait(20), fetch(*given))[1])
    loaded = load_view()

    assert any(
        str(issue).startswith("partners: the table could not be fetched: its host has not answered yet")
        for issue in loaded.issues
    )
    assert len(loaded.catalogue.projects) == 2
    answered.set()
    feeds = find_feeds()
    assert feeds
    assert feeds._feeds[0].asked.wait(20)
    assert count_partners() == 20


def test_no_page_waits_for_the_network_later(shown, host, monkeypatch):
    count_partners()
    asked = len(host.asked)
    for _ in range(3):
        count_partners()

    assert len(host.asked) == asked


def test_site_toml_names_addresses_and_the_environment_wins(host, folder, monkeypatch):
    (folder / "site.toml").write_text(f'[sources]\npartners = "{host.address}/partners"\n', encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(folder)])
    assert count_partners() == 20

    host.put("/others", write_partners(7))
    monkeypatch.setenv("PILOT_CITIES_SOURCES", f"partners={host.address}/others")
    forget_all()
    monkeypatch.setenv("PILOT_CITIES_FREEZE", "0")
    assert count_partners() == 7


def test_a_folder_with_nothing_but_site_toml_is_shown_from_its_addresses(host, tmp_path, monkeypatch):
    host.put("/projects", VALID["projects"])
    lines = f'projects = "{host.address}/projects"\npartners = "{host.address}/partners"\n'
    (tmp_path / "site.toml").write_text(f"[sources]\n{lines}", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["dashboard.py", str(tmp_path)])
    loaded = load_view()

    assert (len(loaded.catalogue.partners), len(loaded.catalogue.projects)) == (20, 2)
    assert not any("site.toml" in str(issue) for issue in loaded.issues)


@pytest.mark.parametrize("value", ['"partners.csv"', "7", '"ftp://a.eu/x"', '"https://a.eu/with space"'])
def test_what_is_no_address_in_site_toml_is_told_with_its_line(folder, capsys, value):
    (folder / "site.toml").write_text(f"[sources]\npartners = {value}\n", encoding="utf-8")

    assert main(["check", str(folder)]) == 1
    assert "site.toml, line 2, sources.partners: this is no web address." in capsys.readouterr().out
