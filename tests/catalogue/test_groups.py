"""Many issues of one kind are told in one sentence."""

from __future__ import annotations

from components.__main__ import main

WHOLE = "project,partner,role,organisation_type,city,country,source"


def list_told(loaded):
    return [str(group) for group in loaded.groups]


def test_thousands_of_unknown_columns_are_one_sentence(load):
    names = [f"column {number}" for number in range(5000)]
    loaded = load(partners=f"{WHOLE},{','.join(names)}\nalpha,A,,,,,article{',x' * 5000}\n")

    assert len(loaded.issues) == 5000
    assert list_told(loaded) == [
        "partners.csv: 5,000 columns are not known and left out: 'column 0', 'column 1', 'column 2', 'column 3', "
        f"'column 4' and 4,995 others. {loaded.issues[0].repair}"
    ]


def test_cells_of_one_column_that_break_one_rule_are_one_sentence_with_their_first_rows(load):
    rows = "".join(f"alpha,A{number},,,,Belguim,article\n" for number in range(2000))
    loaded = load(partners=f"{WHOLE}\n{rows}")

    assert list_told(loaded) == [
        "partners.csv, row 2, column country: 'Belguim' is not a country. Did you mean 'Belgium'? "
        "1,999 more rows have the same kind of fault: 3, 4, 5, 6, 7 and 1,994 others"
    ]


def test_a_few_issues_are_told_one_by_one(load):
    loaded = load(partners=f"{WHOLE}\nalpha,A,,,,Belguim,article\nalpha,B,,,,Nethurlands,article\n")

    assert list_told(loaded) == list(map(str, loaded.issues))


def test_errors_come_before_warnings(load):
    loaded = load(partners=f"{WHOLE},colour\nalpha,A,,,,Belguim,article,red\n")

    assert [group.severity for group in loaded.groups] == ["error", "warning"]


def test_a_long_cell_or_heading_is_cut_in_a_sentence(load):
    long = "x" * 5000
    loaded = load(partners=f"{WHOLE},{long}\nalpha,A,,,,{long},article,1\n")

    assert max(map(len, map(str, loaded.issues))) < 500
    assert any(f"column {'x' * 120}…" in str(issue) for issue in loaded.issues)


def test_the_command_tells_kinds_and_on_demand_each_issue(make_files, tmp_path, capsys):
    rows = "".join(f"alpha,A{number},,,,Belguim,article\n" for number in range(20))
    for name, content in make_files(partners=f"{WHOLE}\n{rows}").items():
        (tmp_path / name).write_bytes(content)

    main(["check", str(tmp_path)])
    told = capsys.readouterr().out.splitlines()
    main(["check", str(tmp_path), "--all"])
    each = capsys.readouterr().out.splitlines()

    assert (len(told), len(each)) == (2, 21)
    assert told[-1] == each[-1]
