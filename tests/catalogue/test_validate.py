"""One table of cases quotes the sentence of every rule."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from components.catalogue import folder, layout, tables, validate
from components.catalogue.issues import Issue
from components.catalogue.layout import check_layout, fit_table
from components.catalogue.load import load_files
from components.catalogue.read import read_table
from components.catalogue.schema import TABLES

PROJECTS = "project,start,end,budget_eur,eu_funding_eur,website,featured,certainty,source\n"
PARTNERS = "project,partner,role,country,latitude,longitude,source\n"
PILOTS = "pilot,project,place,place_type,country,measure,mode,source\n"

CASES = [
    # files
    ("check_files", "themes", None,
     "themes.csv: the file is missing. Add it, with the columns project, place, country, theme, evidence, note, "
     "certainty, source"),
    ("check_empty_file", "themes", "\n\n",
     "themes.csv: the file is empty. Begin it with the columns project, place, country, theme, evidence, note, "
     "certainty, source"),
    ("check_header_only", "themes", "project,theme,source\n",
     "themes.csv: there are no rows below the column names. Add a row for a theme of a project, or of one place in it, "
     "unless there is none"),
    ("check_encoding", "themes", "project,theme,source\nalpha,staffing,M\xe1laga\n".encode("latin-1"),
     "themes.csv, row 2, column source: the byte 0xE1 is not UTF-8; the file was read as "
     "Windows-1252, so letters with accents may be shown wrong. Save the file as 'CSV UTF-8'"),
    ("check_quotes", "themes", 'project,theme,source\nalpha,"cycling,article\n',
     "themes.csv, row 2: a quotation mark is opened and never closed. Put every cell that holds a quotation mark in "
     "quotation marks, and write the inner ones twice"),
    ("check_short_rows", "themes", "project,theme,source\nalpha,cycling\n",
     "themes.csv, row 2: the row has 2 cells, the header 3. Add the missing cells, or the delimiters between"),
    ("check_long_rows", "themes", "project,theme,source\nalpha,cycling, walking,article\n",
     "themes.csv, row 2: the row has 4 cells, the header 3. Put a cell that holds the delimiter in quotation marks"),
    # columns
    ("check_missing_columns", "themes", "project,place,country,evidence,source\nalpha,,,co-creation,article\n",
     "themes.csv, row 1, column theme: the column is missing. Add it (the theme, close to the words of the source)"),
    ("check_missing_columns", "themes", "project,place,country,theme,source\nalpha,,,cycling,article\n",
     "themes.csv, row 1, column evidence: the column is missing, so nothing says what the sources say. "
     "Add it (what the source says, in a few words)"),
    ("check_misspelt_columns", "themes", "project,theem,source\nalpha,cycling,article\n",
     "themes.csv, row 1, column theem: 'theem' is not a column of this file, but is read as 'theme'. Name it so"),
    ("check_unknown_columns", "themes", "project,theme,colour,source\nalpha,cycling,red,article\n",
     "themes.csv, row 1, column colour: 'colour' is not a column of this file; its cells (column 3) are left out. "
     "Name it as one of project, place, country, theme, evidence, note, certainty, source, or leave it"),
    ("check_repeated_columns", "themes", "project,theme,Theme,source\nalpha,cycling,walking,article\n",
     "themes.csv, row 1, column Theme: 'theme' stands here a second time, as column 3. "
     "Keep one of the two columns; until then the first is read"),
    # identifiers
    ("check_identifiers", "partners", "project,partner,pic,source\nalpha,CERTH,99990597,article\n",
     "partners.csv, row 2, column pic: '99990597' is not a PIC. Write its nine digits"),
    ("check_identifiers", "partners", "project,partner,vat,source\nalpha,CERTH,BE0403199703,article\n",
     "partners.csv, row 2, column vat: 'BE0403199703' is not a VAT number, or its check digit is wrong. "
     "Write the two letters of its country first, as BE0403199702"),
    ("check_ended", "partners", "project,partner,ended,source\nalpha,CERTH,last year,article\n",
     "partners.csv, row 2, column ended: 'last year' is neither yes nor a date. "
     "Write the year, the month as 2022-09, or the day as 2022-09-30"),
    # keys and links
    ("check_required_cells", "themes", "project,theme,source\nalpha,,article\n",
     "themes.csv, row 2, column theme: the cell is empty. Fill it in (the theme, close to the words of the source)"),
    ("check_repeated_keys", "partners", PARTNERS + "alpha,CERTH,,,,,article\nalpha,Certh,,,,,article\n",
     "partners.csv, row 3, column partner: 'alpha' with 'Certh' stands already in row 2. "
     "Keep one of the two rows, or change its key"),
    ("check_repeated_claims", "themes", "project,theme,source\nalpha,cycling,article\nalpha,cycling,article\n",
     "themes.csv, row 3: the row repeats row 2 word for word. Remove one of the two"),
    ("check_links", "partners", PARTNERS + "alhpa,CERTH,,,,,article\n",
     "partners.csv, row 2, column project: 'alhpa' is not in projects.csv. Did you mean 'alpha'?"),
    # what a cell says
    ("check_countries", "partners", PARTNERS + "alpha,CERTH,,Belguim,,,article\n",
     "partners.csv, row 2, column country: 'Belguim' is not a country. Did you mean 'Belgium'?"),
    ("check_dates", "projects", PROJECTS + "alpha,31/12/2019,,,,,,,article\n",
     "projects.csv, row 2, column start: '31/12/2019' is not a date. Did you mean '2019-12-31'?"),
    ("check_numbers", "projects", PROJECTS + "alpha,,,3 Mio,,,,,article\n",
     "projects.csv, row 2, column budget_eur: '3 Mio' is not a plain number. Did you mean '3000000'?"),
    ("check_negative_numbers", "projects", PROJECTS + "alpha,,,-5,,,,,article\n",
     "projects.csv, row 2, column budget_eur: '-5' is less than zero. "
     "Write the amount without the sign, or leave it empty"),
    ("check_coordinates", "partners", PARTNERS + 'alpha,CERTH,,,"51,03",4.48,article\n',
     "partners.csv, row 2, column latitude: '51,03' is not a number of degrees. Did you mean '51.03'?"),
    ("check_words", "partners", PARTNERS + "alpha,CERTH,cordinator,,,,article\n",
     "partners.csv, row 2, column role: 'cordinator' is not a role. Did you mean 'lead'?"),
    ("check_formulas", "partners", PARTNERS + 'alpha,"=HYPERLINK(""http://x"")",,,,,article\n',
     "partners.csv, row 2, column partner: '=HYPERLINK(\"http://x\")' begins like a formula. "
     "Begin the cell with a letter or a digit, not with '='"),
    ("check_markup", "partners", PARTNERS + "alpha,<script>alert(1)</script>,,,,,article\n",
     "partners.csv, row 2, column partner: '<script>alert(1)</script>' holds markup. "
     "Write plain text, without tags or scripts"),
    ("check_invisible_signs", "partners", PARTNERS + "alpha,CER\x00TH,,,,,article\n",
     "partners.csv, row 2, column partner: 'CER\\x00TH' holds an invisible sign (U+0000). Type the cell anew"),
    ("check_garbled_text", "partners", PARTNERS + "alpha,MÃ¡laga,,,,,article\n",
     "partners.csv, row 2, column partner: the letters of 'MÃ¡laga' were garbled when it was saved. "
     "Did you mean 'Málaga'?"),
    ("check_addresses", "projects", PROJECTS + "alpha,,,,,the Alpha site,,,article\n",
     "projects.csv, row 2, column website: 'the Alpha site' is not a web address. "
     "Write it whole, as https://www.example.eu/page"),
    ("check_whole_addresses", "projects", PROJECTS + "alpha,,,,,www.alpha.eu,,,article\n",
     "projects.csv, row 2, column website: 'www.alpha.eu' does not begin with https://. "
     "It is read as 'https://www.alpha.eu'; write it so"),
    ("check_sources", "projects", PROJECTS + "alpha,,,,,,,,article | ftp://alpha.eu\n",
     "projects.csv, row 2, column source: 'ftp://alpha.eu' is not a web address. "
     "Write addresses whole, as https://www.example.eu/page, and join several by ' | '"),
    # what cells say together
    ("check_date_order", "projects", PROJECTS + "alpha,2022-05,2022-04-30,,,,,,article\n",
     "projects.csv, row 2, column end: the end '2022-04-30' is before the start '2022-05'. "
     "Correct the one that is wrong"),
    ("check_funding", "projects", PROJECTS + "alpha,,,100,200,,,,article\n",
     "projects.csv, row 2, column eu_funding_eur: the EU funding '200' is more than the budget '100'. "
     "Look both up in the source"),
    ("check_coordinate_range", "partners", PARTNERS + "alpha,CERTH,,,51.03,184.48,article\n",
     "partners.csv, row 2, column longitude: '184.48' is not between -180 and 180. "
     "Write decimal degrees east, as 4.4776"),
    ("check_coordinate_range", "partners", PARTNERS + "alpha,CERTH,,,-147.1,-42.9,article\n",
     "partners.csv, row 2, column latitude: '-147.1' is not between -90 and 90. "
     "Did you mean latitude -42.9, longitude -147.1?"),
    ("check_coordinate_pairs", "partners", PARTNERS + "alpha,CERTH,,,51.03,,article\n",
     "partners.csv, row 2, column longitude: there is a latitude without a longitude. Fill both, or leave both empty"),
    ("check_coordinate_country", "partners", PARTNERS + "alpha,CERTH,,BE,4.48,51.03,article\n",
     "partners.csv, row 2, column latitude: latitude 4.48, longitude 51.03 is not in Belgium, "
     "but would be with the two swapped. Did you mean latitude 51.03, longitude 4.48?"),
    ("check_coordinate_country", "partners", PARTNERS + "alpha,CERTH,,BE,40.64,22.94,article\n",
     "partners.csv, row 2, column latitude: latitude 40.64, longitude 22.94 is not in Belgium. "
     "Correct the coordinates or the country, unless the place lies off the coast"),
    ("check_coordinate_country", "partners", PARTNERS + "alpha,CERTH,,,4.48,51.03,article\n",
     "partners.csv, row 2, column latitude: latitude 4.48, longitude 51.03 is not on land, "
     "but would be with the two swapped. Did you mean latitude 51.03, longitude 4.48?"),
    ("check_coordinate_country", "partners", PARTNERS + "alpha,CERTH,,,0,0,article\n",
     "partners.csv, row 2, column latitude: latitude 0, longitude 0 is not on land. "
     "Correct the coordinates, unless the place lies off the coast"),
    # vocabulary and about
    ("check_vocabulary_kinds", "vocabulary", "kind,wording,term,group\ntheem,bikes,cycling,mobility\n",
     "vocabulary.csv, row 2, column kind: 'theem' is not a kind of wording. Did you mean 'theme'?"),
    ("check_vocabulary_terms", "vocabulary", "kind,wording,term,group\nmode,a,cycling,active\nmode,A,bikes,active\n",
     "vocabulary.csv, row 3, column term: 'A' stands for 'cycling' in row 2, and for 'bikes' here. "
     "Keep one of the two rows: only themes and challenges may stand for several terms"),
    ("check_vocabulary_groups", "vocabulary", "kind,wording,term,group\nmode,a,cycling,active\nmode,b,cycling,bikes\n",
     "vocabulary.csv, row 3, column group: 'cycling' is in the group 'bikes' here and in 'active' in row 2. "
     "Give the term one group"),
    ("check_wordings", "themes", "project,theme,source\nalpha,cycling,article\nbeta,cycling,article\n",
     "themes.csv, row 2, column theme: 'cycling' is not in the vocabulary (in 2 rows). "
     "Add it to vocabulary.csv as a wording of a theme"),
    ("check_about", "about", "name,value\ndate,24.11.2022\n",
     "about.csv, row 2, column value: '24.11.2022' is not a date. Did you mean '2022-11-24'?"),
]  # fmt: skip

RULES = {rule.__name__: rule for rule in (folder.check_files, *layout.RULES, *validate.RULES, *tables.LINK_RULES)}


def run_rule(name: str, files: Mapping[str, bytes]) -> list[Issue]:
    """Issues of one rule alone."""
    rule = RULES[name]
    if rule is folder.check_files:
        return list(rule(files))
    raw = {table: read_table(files[table.file], table.file) for table in TABLES if table.file in files}
    if rule in layout.RULES:
        return [issue for table, of_file in raw.items() for issue in rule(of_file, table)]
    return list(
        rule({table.name: fit_table(of_file, table, check_layout(of_file, table)) for table, of_file in raw.items()})
    )


@pytest.mark.parametrize(("rule", "file", "text", "sentence"), CASES, ids=[case[0] for case in CASES])
def test_a_rule_says_its_sentence_once(make_files, rule, file, text, sentence):
    files = make_files(**{file: text})

    assert [str(issue) for issue in run_rule(rule, files)] == [sentence]
    assert sentence in map(str, load_files(files).issues)


def test_the_table_of_cases_covers_every_rule():
    assert {rule for rule, *_ in CASES} == set(RULES)


def test_right_files_have_no_issue(load):
    assert load().issues == ()


def test_all_issues_are_reported_at_once_in_the_order_of_files_and_rows(check):
    issues = check(
        projects=PROJECTS + "alpha,2022-13,,x,,,,,article\nbeta,,,,,,,,\n",
        partners=PARTNERS + "alpha,A,,Belguim,,,article\ngamma,B,,,,,article\n",
    )

    assert [(issue.file, issue.row, issue.column) for issue in issues] == [
        ("projects.csv", 2, "start"),
        ("projects.csv", 2, "budget_eur"),
        ("projects.csv", 3, "source"),
        ("partners.csv", 2, "country"),
        ("partners.csv", 3, "project"),
    ]


@pytest.mark.parametrize(
    "text", ["2022-13", "2022-00", "2022-02-30", "31.02.2021", "spring", "202", "0022-01-01", "२०२०"]
)
def test_an_impossible_date_is_refused_without_a_wild_guess(check, text):
    issues = check(projects=PROJECTS + f"alpha,{text},,,,,,,article\nbeta,,,,,,,,article\n")

    assert [(issue.row, issue.column, issue.repair) for issue in issues] == [
        (2, "start", "Write the year, the month as 2022-09, or the day as 2022-09-30")
    ]


@pytest.mark.parametrize("text", ["1,2,3", "3.678.53 Mio", "1e6", "nan", "inf", "٣", "9" * 400, "about 5"])
def test_an_impossible_number_is_refused(check, text):
    issues = check(projects=PROJECTS + f'alpha,,,"{text}",,,,,article\nbeta,,,,,,,,article\n')

    assert [(issue.row, issue.column) for issue in issues] == [(2, "budget_eur")]


@pytest.mark.parametrize("text", ["-40% of car trips", "+32 15 00 00 00", "- 10 places", "-3.5", "a=b", "<5 km"])
def test_harmless_signs_are_no_formula_and_no_markup(check, text):
    themes = f"project,theme,evidence,source\nalpha,shared mobility,{text},article\n"

    assert check(themes=themes) == []


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "-A1", "＝1+1"])
def test_what_a_spreadsheet_would_run_is_a_formula(check, text):
    themes = f'project,theme,evidence,source\nalpha,shared mobility,"{text}",article\n'

    assert [(issue.row, issue.column, issue.loss) for issue in check(themes=themes)] == [(2, "evidence", "cell")]


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "</div>", "see javascript:alert(1)", "<!-- x"])
def test_tags_and_scripts_are_markup(check, text):
    themes = f"project,theme,evidence,source\nalpha,shared mobility,{text},article\n"

    assert [(issue.row, issue.column, issue.loss) for issue in check(themes=themes)] == [(2, "evidence", "cell")]


@pytest.mark.parametrize("text", ["=Belgium", "@Belgium", "-BE", "＝Belgium", "<BE>"])
def test_signs_around_the_name_of_a_country_are_not_read_away(load, text):
    loaded = load(partners=PARTNERS + f"alpha,CERTH,,{text},,,article\n")

    assert [(issue.row, issue.column, issue.loss) for issue in loaded.errors] == [(2, "country", "cell")]
    assert list(loaded.catalogue.partners["country"]) == [""]


@pytest.mark.parametrize("text", ["=yes", "-1", "<yes>"])
def test_signs_around_a_word_of_a_list_are_not_read_away(load, text):
    loaded = load(projects=PROJECTS + f"alpha,,,,,,{text},,article\nbeta,,,,,,,,article\n")

    assert [(issue.row, issue.column, issue.loss) for issue in loaded.errors] == [(2, "featured", "cell")]
    assert not loaded.catalogue.projects["featured"].any()


def test_a_wording_that_the_vocabulary_lacks_is_reported_once_with_all_its_spellings(check):
    themes = "project,theme,source\nbeta,cycling,x\nalpha,Cycling,y\nalpha,cycling,z\n"

    assert [str(issue) for issue in check(themes=themes)] == [
        "themes.csv, row 2, column theme: 'cycling' is not in the vocabulary (in 3 rows, also as 'Cycling'). "
        "Add it to vocabulary.csv as a wording of a theme"
    ]


def test_a_point_off_the_globe_is_not_also_reported_as_outside_its_country(check):
    issues = check(partners=PARTNERS + "alpha,CERTH,,AU,147.1,-42.9,article\n")

    assert [issue.problem for issue in issues] == ["'147.1' is not between -90 and 90"]


def test_a_row_refused_by_one_rule_is_not_reported_again_by_its_links(check):
    issues = check(partners=PARTNERS + "gamma,=1+1,,,,,article\n")

    assert [issue.column for issue in issues] == ["partner"]


def test_rows_of_a_project_that_is_left_out_are_reported(load):
    loaded = load(projects=PROJECTS + "alpha,,,,,,,,article\n<b>,,,,,,,,article\n", partners=PARTNERS + "<i>,A,,,,,x\n")

    assert ("pilot_cities.csv", 3, "row") in [(issue.file, issue.row, issue.loss) for issue in loaded.issues]


def test_without_any_project_one_issue_a_table_says_that_nothing_can_be_shown(load):
    issues = load(projects=None).issues

    assert [str(issue) for issue in issues if issue.file == "partners.csv"] == [
        "partners.csv: none of its rows can be shown, because projects.csv names no project. Repair projects.csv first"
    ]
