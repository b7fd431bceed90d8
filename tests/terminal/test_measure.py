"""`measure KNOWN.csv`: how far off the places of a list of known points are found."""

import pytest

from components.__main__ import main


def test_figures_of_a_list_of_known_points_are_printed_as_a_table(tmp_path, capsys):
    path = tmp_path / "known.csv"
    path.write_text(
        "name_as_written,country_iso2,lat,lon,rows\nAnvers,BE,51.22,4.40,3\nBari,IT,45.0,9.0,1\n", encoding="utf-8"
    )
    main(["measure", str(path)])
    printed = capsys.readouterr().out
    assert "| 2 names in 4 rows | rows | names |" in printed
    assert "| within 15 km | 75.0% | 50.0% |" in printed
    assert "| more than 50 km off | 25.0% | 50.0% |" in printed


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name,country\nBari,IT\n", "known.csv has no column 'name_as_written'. It has 'name', 'country'.\n"),
        ("name_as_written,country_iso2,lat,lon\n", "known.csv has no rows. It needs one for each name.\n"),
        (
            "name_as_written,country_iso2,lat,lon\nBari,IT,,9\n",
            "known.csv: the row 'Bari,IT,,9' has no true point in degrees, or no count.\n",
        ),
    ],
)
def test_a_list_that_cannot_be_measured_is_refused_with_a_sentence(tmp_path, monkeypatch, capsys, text, complaint):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "known.csv").write_text(text, encoding="utf-8")

    assert main(["measure", "known.csv"]) == 1
    assert capsys.readouterr().err == complaint
