"""What a visitor brings: how much, under which name, and that nobody else sees it."""

from __future__ import annotations

import gc

import pytest

from components.importing.changes import Journal, JournalStep, RowRemoval
from components.importing.limits import LIMITS
from components.service.uploads import change_upload, find_limits, open_upload
from components.service.visits import Visit, find_visit

PROJECTS = b"project,name,source\nalpha,Alpha,article\n"
PARTNERS = (
    b"project,partner,city,country,source\nalpha,City of Ghent,Ghent,BE,article\nalpha,Nowhere,Xyzzyqq,BE,article\n"
)
PLACES = b"place,country,latitude,longitude\nXyzzyqq,Belgium,50.5,4.5\n"


@pytest.fixture
def upload():
    return open_upload({"projects.csv": PROJECTS, "my partners.csv": PARTNERS}, LIMITS)


def test_places_are_found_and_the_data_have_a_title_and_a_date(upload):
    catalogue = upload.located.catalogue

    assert catalogue.places.set_index("place")["status"].to_dict() == {"Ghent": "found", "Xyzzyqq": "missing"}
    assert catalogue.about["title"] == "projects and 1 more"
    assert catalogue.updated is not None


def test_a_file_of_places_is_heeded():
    upload = open_upload({"projects.csv": PROJECTS, "p.csv": PARTNERS, "places.csv": PLACES}, LIMITS)

    assert set(upload.located.catalogue.places["status"]) == {"found"}


def test_it_is_known_under_a_name_that_nobody_can_guess_and_goes_with_the_visit(upload):
    visit, other = Visit(), Visit()
    own, others = visit.bring(upload.located.catalogue), other.bring(upload.located.catalogue)

    assert own.is_private and own.is_brought
    assert visit.bring(upload.located.catalogue) is own
    assert len({own.version, others.version, upload.located.catalogue.version}) == 3
    assert find_visit(own.version) is own

    secret = own.version
    del visit, own
    gc.collect()
    assert find_visit(secret) is None


@pytest.mark.parametrize(
    ("given", "most"), [("", LIMITS.bytes), ("5", 5_000_000), ("0.5", 500_000), ("no", LIMITS.bytes)]
)
def test_the_owner_of_the_server_says_how_much(monkeypatch, given, most):
    monkeypatch.setenv("PILOT_CITIES_UPLOAD", given)

    assert find_limits().bytes == most


def test_the_owner_of_the_server_can_switch_it_off(monkeypatch):
    monkeypatch.setenv("PILOT_CITIES_UPLOAD", "0")

    assert find_limits() is None


def test_progress_only_moves_on():
    told = []
    open_upload({"projects.csv": PROJECTS}, LIMITS, lambda share, words: told.append((share, words)))

    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert told[-1][0] == 1.0


def test_other_decisions_are_read_of_the_same_files_and_only_new_places_are_looked_up(monkeypatch):
    upload = open_upload({"projects.csv": PROJECTS, "my partners.csv": PARTNERS}, LIMITS)
    asked = []
    monkeypatch.setattr("components.geocoding.locate.find_location", lambda query, _: asked.append(query.place))
    journal = Journal().add(JournalStep("left out", (RowRemoval("my partners.csv", 2),)))
    changed = change_upload(upload, journal)
    assert len(changed.imported.tables["partners"]) == len(upload.imported.tables["partners"]) - 1
    assert changed.journal == journal
    assert not asked
