"""`geocode IN.csv OUT.csv --place COLUMN`: every row stays, in its order, with its location."""

import csv
import re

import pytest

from components.__main__ import main
from tests.geocoder import run_geocoder

ADDED = ["latitude", "longitude", "precision", "matched_name", "status", "candidates", "source"]


@pytest.fixture
def geocode(tmp_path, monkeypatch, capsys):
    """Runs the command on a file of this content; gives its exit code and what it printed and complained.

    The bar that a slow machine draws is no complaint.
    """
    monkeypatch.delenv("PILOT_CITIES_GEOCODER", raising=False)

    def run(content, *options):
        (tmp_path / "in.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
        code = main(["geocode", str(tmp_path / "in.csv"), str(tmp_path / "out.csv"), "--place", "town", *options])
        printed, complained = capsys.readouterr()
        return code, printed, re.sub(r"\r[^\r\n]*\n?", "", complained)

    return run


@pytest.fixture
def server():
    """A geocoder on this machine that answers as a test says."""
    with run_geocoder() as geocoder:
        yield geocoder


def read(folder, delimiter=","):
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def test_all_rows_and_columns_stay_in_order_and_the_location_is_added(tmp_path, geocode):
    code, printed, complained = geocode(
        'id,town,land,note\n2,Anvers,BE,"a, b"\n1,Phantasien,DE,\n3,Grafenau,DE,x\n2,Anvers,BE,"a, b"\n',
        "--country",
        "land",
    )
    assert (code, complained) == (0, "")
    header, first, missing, unsure, again = read(tmp_path)
    assert header == ["id", "town", "land", "note", *ADDED]
    assert first == [
        "2",
        "Anvers",
        "BE",
        "a, b",
        "51.22047",
        "4.40026",
        "city",
        "Antwerp, Belgium",
        "found",
        "",
        "gazetteer",
    ]
    assert again == first
    assert missing == ["1", "Phantasien", "DE", "", "", "", "", "", "missing", "", ""]
    assert (unsure[8], " | " in unsure[9]) == ("unsure", True)
    assert printed.startswith("4 rows: 2 found, 1 unsure, 1 missing. Written to ")


def test_region_column_decides_between_namesakes(tmp_path, geocode):
    geocode("town,area,land\nFrankfurt,Brandenburg,Germany\n", "--region", "area", "--country", "land")
    assert read(tmp_path)[1][6:8] == ["Frankfurt (Oder), Germany", "found"]


def test_postcode_column_decides_between_namesakes(tmp_path, geocode):
    geocode("town,zip,land\nNeustadt,67433,DE\nNeustadt,23730,DE\n", "--postcode", "zip", "--country", "land")
    rows = read(tmp_path)
    assert [round(float(row[3])) for row in rows[1:]] == [49, 54]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_delimiter_and_mark_are_kept(tmp_path, geocode, delimiter):
    geocode("\ufefftown;land\nBari;Italy\n".replace(";", delimiter), "--country", "land")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbftown")
    assert read(tmp_path, delimiter)[1][5:7] == ["Bari, Italy", "found"]


def test_column_that_is_there_already_is_not_overwritten(tmp_path, geocode):
    geocode("town,latitude\nBari,unknown\n")
    header, row = read(tmp_path)
    assert (header[:3], row[1]) == (["town", "latitude", "latitude_found"], "unknown")


def test_short_and_long_rows_lose_nothing(tmp_path, geocode):
    geocode("town,land,note\nBari,IT\nTurin,IT,x,and more\n", "--country", "land")
    _, short, long = read(tmp_path)
    assert (short[:3], short[7]) == (["Bari", "IT", ""], "found")
    assert (long[:3], long[7], long[-1]) == (["Turin", "IT", "x"], "found", "and more")


@pytest.mark.parametrize(
    ("content", "options", "sentence"),
    [
        ("town\nBari\n", ("--country", "land"), "has no column 'land'. It has 'town'."),
        ("", (), "is empty. It needs a header row and one row for each place."),
        (b"town\nBari\nM\xfcnchen\n", (), "line 3 is not UTF-8. Save the file as 'CSV UTF-8'."),
        (
            'town,land\nBari,IT\n"Wien,AT\nGraz,AT\n',
            (),
            "line 3: a quotation mark is not closed, or text follows it (unexpected end of data). "
            'Close it, or write " as "" in a cell that stands in quotation marks.',
        ),
        (b"PK\x03\x04\x00\x00", (), "is no text file. Save the sheet as 'CSV UTF-8'."),
        (
            "town\nBari\n",
            ("--online",),
            "--online needs a service: set PILOT_CITIES_GEOCODER, for instance to nominatim.",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(tmp_path, geocode, content, options, sentence):
    code, printed, complained = geocode(content, *options)
    assert (code, printed) == (1, "")
    assert complained.strip().endswith(sentence)
    assert complained.count("\n") == 1
    assert not (tmp_path / "out.csv").exists()


def test_missing_file_is_said(tmp_path, capsys):
    code = main(["geocode", "no.csv", str(tmp_path / "out.csv"), "--place", "town"])
    assert (code, capsys.readouterr().err) == (1, "no.csv does not exist. Give the path of a CSV file.\n")


@pytest.mark.parametrize("folder", ["places", "output"])
def test_missing_folder_is_said_before_a_service_is_asked(tmp_path, monkeypatch, capsys, server, folder):
    for setting, value in server.settings().items():
        monkeypatch.setenv(setting, value)
    (tmp_path / "in.csv").write_text("town\nPhantasien\n")
    output = tmp_path / ("none/out.csv" if folder == "output" else "out.csv")
    places = tmp_path / ("none" if folder == "places" else "")
    code = main(
        ["geocode", str(tmp_path / "in.csv"), str(output), "--place", "town", "--online", "--places", str(places)]
    )
    sentence = f"The folder {tmp_path / 'none'} does not exist. Create it or correct its path.\n"
    assert (code, capsys.readouterr().err, server.asked) == (1, sentence, [])


def test_what_cannot_be_read_of_the_remembered_places_is_said(tmp_path, geocode):
    (tmp_path / "places.csv").write_text('place,country,latitude,longitude\nBari,IT,"41,1",16.9\nTurin,IT,45,7\n')
    code, printed, complained = geocode(
        "town,land\nBari,IT\nTurin,IT\n", "--country", "land", "--places", str(tmp_path)
    )
    assert (code, printed.startswith("2 rows: 2 found")) == (0, True)
    assert complained == "places.csv, row 2: latitude '41,1' is no number; the row is not used.\n"


def test_service_that_does_not_answer_is_said_and_the_file_is_written(tmp_path, monkeypatch, geocode, server):
    for setting, value in server.settings().items():
        monkeypatch.setenv(setting, value)
    monkeypatch.setenv("PILOT_CITIES_GEOCODER_PAUSE", "0")
    server.replies = [(200, b"<html>login</html>", 0)]
    code, _, complained = geocode("town,land\nPhantasien,DE\nBari,IT\nAvalonien,DE\n", "--country", "land", "--online")
    assert complained.startswith("nominatim did not answer for 2 places: Could not deserialize")
    assert (code, [row[-3] for row in read(tmp_path)[1:]]) == (0, ["missing", "found", "missing"])
