"""places.csv: what was decided before wins, a person may correct it, and a broken file is said."""

import multiprocessing
import os
import signal
import time

import pytest

from components.geocoding.location import Location, Query, find_location
from components.geocoding.sources import memory_file
from components.geocoding.sources.memory_file import (
    BusyError,
    ContraryError,
    clear_leftovers,
    record_answers,
    save_decisions,
)
from components.geocoding.sources.remembered import make_source, read_memory, write_row
from components.geocoding.strategy import make_strategy


def write(folder, text):
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_row_typed_by_hand_wins_over_the_gazetteer(tmp_path):
    write(tmp_path, "place,country,latitude,longitude\nMechelen,Belgium,51.5,4.5\n")
    location = find_location(Query("MECHELEN", country="BE"), make_strategy(tmp_path))
    assert (location.latitude, location.longitude, location.status, location.source) == (
        51.5,
        4.5,
        "found",
        "places.csv",
    )


def test_coordinates_of_the_data_row_win_over_places_csv(tmp_path):
    write(tmp_path, "place,country,latitude,longitude\nMechelen,Belgium,51.5,4.5\n")
    location = find_location(Query("Mechelen", country="BE", latitude=51.0, longitude=4.4), make_strategy(tmp_path))
    assert (location.latitude, location.source, location.precision) == (51.0, "row", "address")


def test_row_for_a_region_is_not_used_for_the_city_of_that_name(tmp_path):
    memory = read_memory(
        write(tmp_path, "place,country,place_type,latitude,longitude\nAntwerp,Belgium,region,51.2,4.8\n")
    )
    find = make_source(memory)
    assert find(Query("Antwerp", country="Belgium", place_type="city")) is None
    assert find(Query("Antwerp", country="Belgium", place_type="region")).latitude == 51.2


def test_row_that_names_the_region_comes_before_one_that_does_not(tmp_path):
    text = "place,region,country,latitude,longitude\nHorst,,Netherlands,51,6\nHorst,Gelderland,Netherlands,52,5\n"
    find = make_source(read_memory(write(tmp_path, text)))
    assert find(Query("Horst", "Gelderland", "NL")).latitude == 52
    assert find(Query("Horst", "Limburg", "NL")).latitude == 51


def test_place_marked_as_missing_stays_missing(tmp_path):
    write(tmp_path, "place,country,latitude,longitude,status,reason\nRome,Italy,,,missing,Not the city but a project\n")
    location = find_location(Query("Rome", country="Italy"), make_strategy(tmp_path))
    assert (location.status, location.reason) == ("missing", "Not the city but a project")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe\x00nonsense", "places.csv has no column"),
        (
            b"town;north;east\nRome;1;2\n",
            "places.csv has no column latitude and no column longitude and no column place",
        ),
        (
            b'place,latitude,longitude\nBari,41,16\n"Rome,41,12\nTurin,45,7\n',
            "places.csv has a wrong quotation mark in row 3",
        ),
    ],
)
def test_broken_file_counts_as_none_and_is_said(tmp_path, content, sentence):
    (tmp_path / "places.csv").write_bytes(content)
    memory = read_memory(tmp_path / "places.csv")
    assert not memory.rows
    assert memory.problems[0].startswith(sentence)
    assert find_location(Query("Rome", country="IT"), make_strategy(tmp_path)).status == "found"


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("cp1252", ";"), ("utf-16", "\t"), ("utf-16", ";"), ("utf-8-sig", ";"), ("cp1252", ",")]
)
def test_file_saved_by_excel_is_read_as_the_other_tables_are(tmp_path, encoding, delimiter):
    rows = (("place", "country", "Latitude", "longitude"), ("Málaga", "Spain", "36.5", "-4.5"))
    text = "\r\n".join(map(delimiter.join, rows))
    (tmp_path / "places.csv").write_bytes(text.encode(encoding))

    memory = read_memory(tmp_path / "places.csv")

    assert make_source(memory)(Query("Málaga", country="Spain")).latitude == 36.5
    assert len(memory.problems) == (encoding == "cp1252")  # letters may be meant otherwise, which is said


@pytest.mark.parametrize(("typed", "status"), [("Found", "found"), (" UNSURE ", "unsure"), ("", "found")])
def test_status_counts_however_it_is_typed(tmp_path, typed, status):
    text = f"place,country,latitude,longitude,status\nRome,Italy,41.9,12.5,{typed}\n"
    find = make_source(read_memory(write(tmp_path, text)))
    assert find(Query("Rome", country="Italy")).status == status


def test_word_that_is_no_status_is_said(tmp_path):
    text = "place,country,latitude,longitude,status\nRome,Italy,41.9,12.5,fine\n"
    memory = read_memory(write(tmp_path, text))
    assert memory.problems == (
        "places.csv, row 2: status 'fine' is none of found, unsure, missing; the row is not used.",
    )


def test_bad_rows_are_said_with_their_number_and_the_others_are_used(tmp_path):
    text = (
        "place,country,latitude,longitude\nRome,Italy,north,12\nBari,Italy,95,16\n,Italy,1,2\nTurin,Italy,45.07,7.68\n"
    )
    memory = read_memory(write(tmp_path, text))
    assert len(memory.rows) == 1
    assert memory.problems == (
        "places.csv, row 2: latitude 'north' is no number; the row is not used.",
        "places.csv, row 3: latitude 95 is not between -90 and 90; the row is not used.",
        "places.csv, row 4: it names no place; the row is not used.",
    )


def test_what_is_learnt_does_not_overwrite_what_a_person_wrote(tmp_path):
    path = write(tmp_path, "place,country,latitude,longitude,checked by\nRome,Italy,41,12,Ada\n")
    learnt = [
        (Query(name, country="Italy"), Location(name, "Italy", 1.0, 2.0, "city", "found", "nominatim"))
        for name in ("Rome", "Bari")
    ]
    record_answers(path, learnt)
    rows = {row["place"]: row for row in read_memory(path).rows.values()}
    assert (rows["Rome"]["latitude"], rows["Rome"]["checked by"], rows["Bari"]["source"]) == ("41", "Ada", "nominatim")


def test_broken_file_is_kept_aside_when_something_is_learnt(tmp_path):
    path = tmp_path / "places.csv"
    path.write_bytes(b"\xff\xfe")
    record_answers(
        path, [(Query("Bari", country="Italy"), Location("Bari", "Italy", 41.1, 16.9, "city", "found", "photon"))]
    )
    assert len(read_memory(path).rows) == 1
    assert (tmp_path / "places.csv.broken").read_bytes() == b"\xff\xfe"


def learn_many(path, letter):
    for number in range(15):
        location = Location(f"{letter}{number}", "Italy", 41.0, 12.0, "city", "found", "photon")
        record_answers(path, [(Query(f"{letter}{number}", country="Italy"), location)])


def test_two_processes_that_learn_at_once_lose_nothing(tmp_path):
    path = tmp_path / "places.csv"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=learn_many, args=(path, letter)) for letter in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(read_memory(path).rows) == 30
    assert [file.name for file in tmp_path.iterdir() if file.name[0] != "."] == ["places.csv"]


def test_what_a_person_decides_wins_over_what_the_file_said(tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("place,country,latitude,longitude,source\nHalle,Belgium,1,2,gazetteer\nGhent,Belgium,51,3.7,x\n")
    decided = write_row(
        Query("Halle", country="Belgium"), Location("Halle", "Belgium", 50.7, 4.2, "city", "found", "by hand")
    )

    save_decisions(path, [decided])

    find = make_source(read_memory(path))
    assert find(Query("Halle", country="Belgium")).latitude == 50.7
    assert find(Query("Ghent", country="Belgium")).latitude == 51


def test_rows_that_cannot_be_used_are_written_back_as_they_are(tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("place,country,latitude,longitude,remark\nHalle,Belgium,fifty,4.2,ask Ann's office\n")

    save_decisions(
        path, [write_row(Query("Ghent", country="Belgium"), Location("Gent", "Belgium", 51, 3.7, "city", "found"))]
    )

    assert "Halle" in path.read_text() and "fifty" in path.read_text() and "ask Ann's office" in path.read_text()
    assert len(read_memory(path).problems) == 1


def decide(place, latitude, *, source="by hand"):
    return write_row(
        Query(place, country="Belgium"), Location(place, "Belgium", latitude, 4.2, "city", "found", source)
    )


def read_latitude(path, place):
    return make_source(read_memory(path))(Query(place, country="Belgium")).latitude


def test_a_contrary_decision_of_somebody_else_is_not_overwritten_without_asking(tmp_path):
    path = tmp_path / "places.csv"
    save_decisions(path, [decide("Halle", 50.7)])

    with pytest.raises(ContraryError) as told:
        save_decisions(path, [decide("Halle", 51.2), decide("Ghent", 51.0)])

    assert [(pair.mine["latitude"], pair.theirs["latitude"]) for pair in told.value.pairs] == [("51.20000", "50.70000")]
    assert read_latitude(path, "Halle") == 50.7


def test_a_contrary_decision_is_overwritten_by_who_has_seen_it(tmp_path):
    path = tmp_path / "places.csv"
    theirs = decide("Halle", 50.7)
    save_decisions(path, [theirs])

    save_decisions(path, [decide("Halle", 51.2)], over=[theirs])

    assert read_latitude(path, "Halle") == 51.2


def test_a_decision_that_changed_since_it_was_seen_is_asked_about_again(tmp_path):
    path = tmp_path / "places.csv"
    save_decisions(path, [decide("Halle", 50.9)])

    with pytest.raises(ContraryError):
        save_decisions(path, [decide("Halle", 51.2)], over=[decide("Halle", 50.7)])


def test_the_same_decision_of_two_is_no_contradiction(tmp_path):
    path = tmp_path / "places.csv"
    save_decisions(path, [decide("Halle", 50.7)])

    assert len(save_decisions(path, [decide("Halle", 50.7001)]).rows) == 1


def hold_and_wait(path):
    with memory_file._lock(path):
        (path.parent / ".places.csv.left.part").write_text("half")
        (path.parent / "held").touch()
        time.sleep(60)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_a_process_that_ends_while_it_saves_keeps_nobody_waiting_and_leaves_nothing(tmp_path):
    path = tmp_path / "places.csv"
    worker = multiprocessing.get_context("spawn").Process(target=hold_and_wait, args=(path,))
    worker.start()
    while not (tmp_path / "held").exists():
        time.sleep(0.05)
    os.kill(worker.pid, signal.SIGKILL)
    worker.join()

    save_decisions(path, [decide("Halle", 50.7)])

    assert list(tmp_path.glob(".*.part")) == []
    assert read_latitude(path, "Halle") == 50.7


def test_what_an_ended_process_left_is_cleared_at_the_next_start(tmp_path):
    (tmp_path / ".places.csv.abc.part").write_text("half")

    clear_leftovers(tmp_path / "places.csv")

    assert list(tmp_path.glob(".*.part")) == []


def test_a_file_that_others_write_is_said_without_its_path(tmp_path, monkeypatch):
    monkeypatch.setattr(memory_file, "_PATIENCE_SECONDS", 0.1)
    with memory_file._lock(tmp_path / "places.csv"), pytest.raises(BusyError) as told:
        save_decisions(tmp_path / "places.csv", [decide("Halle", 50.7)])

    assert str(told.value) == "places.csv is being written by another process. Try again in a moment."


def test_a_row_with_a_sign_that_no_document_can_hold_is_told_and_not_used(tmp_path):
    memory = read_memory(write(tmp_path, "place,name,latitude,longitude\nGhent,Gent\ufffe,51,3\nLyon,,45,4\n"))

    assert memory.problems == (
        "places.csv, row 2: it holds a sign that no document can hold (U+FFFE); the row is not used.",
    )
    assert make_source(memory)(Query("Ghent")) is None
    assert make_source(memory)(Query("Lyon")).latitude == 45
