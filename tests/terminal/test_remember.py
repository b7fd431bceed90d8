"""`remember FOLDER`: what cannot be done is said in a sentence."""

from components.__main__ import main


def test_missing_data_folder_is_said(tmp_path, capsys):
    code = main(["remember", str(tmp_path / "none")])
    sentence = f"The folder {tmp_path / 'none'} does not exist. Create it or correct its path.\n"
    assert (code, capsys.readouterr().err) == (1, sentence)
