"""The shipped CSV files, held to the rules: each failure lists the rows concerned as 'file, row, what'."""

from __future__ import annotations

import csv
import datetime
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from components.catalogue import schema

DATA = Path(__file__).parent.parent / "data"
ARTICLE = "https://www.polisnetwork.eu/news/out-with-a-bang-e-smartec-mobi-mix-host-joint-final-conference/"
FEATURED = ("e-smartec", "mobi-mix")
TEST_BEDS = {
    "Bratislava Self-Governing Region",
    "Central Macedonia",
    "Hessen",
    "Lazio",
    "North Limburg (Venlo)",
    "West Midlands",
}
PILOT_AREAS = {"Rotterdam", "Norfolk", "Antwerp", "Mechelen", "Valenciennes"}
CROSS_CUTTING = ("raising awareness", "guidance for planning", "inclusion of unlikely users")
CAPACITY = ("lack of expertise and tools", "limited municipal experience", "limited capacity of small authorities")
RULES_BY_KIND = {
    "date": r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?",
    "number": r"\d+(\.\d+)?",
    "url": r"https?://\S+",
    "flag": "yes|no",
    "role": "|".join(schema.ROLES),
    "place type": "|".join(schema.PLACE_TYPES),
    "certainty": "|".join(schema.CERTAINTIES),
    "country": r"[^\W\d_]+( [^\W\d_]+)*",
    "source": r"https?://[^\s|]+( \| https?://[^\s|]+)*",
}
ROWS = {
    table.name: list(csv.DictReader((DATA / table.file).open(encoding="utf-8", newline=""))) for table in schema.TABLES
}
TERMS: dict[tuple[str, str], set[str]] = {}  # of each wording, which may stand for several
for _row in ROWS["vocabulary"]:
    TERMS.setdefault((_row["kind"], _row["wording"]), set()).add(_row["term"])

each_table = pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.file)
each_column = pytest.mark.parametrize(
    ("table", "column"),
    [(table, column) for table in schema.TABLES for column in table.columns if column.kind in RULES_BY_KIND],
    ids=lambda part: getattr(part, "file", part.name),
)
each_project = pytest.mark.parametrize("project", FEATURED)


def where(table: str, row: int, what: str) -> str:
    return f"{table}.csv, row {row}: {what}"


def numbered(table: str):
    """Rows with the number a spreadsheet shows (the header is row 1; no shipped cell holds a line break)."""
    return enumerate(ROWS[table], start=2)


def rows_of(table: str, project: str) -> list[dict[str, str]]:
    return [row for row in ROWS[table] if row["project"] == project]


def terms_of(table: str, column: str, project: str) -> set[str]:
    return {term for row in rows_of(table, project) for term in TERMS[column, row[column]]}


@each_table
def test_file_is_utf8_without_mark_with_newline_ends_and_no_line_break_in_a_cell(table):
    text = (DATA / table.file).read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")
    assert len(text.splitlines()) == len(ROWS[table.name]) + 1


@each_table
def test_columns_stand_in_the_order_of_the_schema(table):
    with (DATA / table.file).open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == [column.name for column in table.columns]


@each_table
def test_every_row_has_as_many_cells_as_the_header(table):
    assert [
        where(table.name, n, str(row)) for n, row in numbered(table.name) if None in row or None in row.values()
    ] == []


@each_table
def test_required_cells_are_filled(table):
    required = [column.name for column in table.columns if column.required]
    assert [where(table.name, n, name) for n, row in numbered(table.name) for name in required if not row[name]] == []


@each_table
def test_no_key_and_no_row_stands_twice(table):
    seen: dict[tuple[str, ...], int] = {}
    twice = []
    for n, row in numbered(table.name):
        key = tuple(row[name] for name in table.key or row)
        if key in seen:
            twice.append(where(table.name, n, f"{key} stands in row {seen[key]} too"))
        seen.setdefault(key, n)
    assert twice == []


@pytest.mark.parametrize("link", schema.LINKS, ids=lambda link: link.table)
def test_every_link_leads_to_a_row(link):
    keys = {row[link.target_column] for row in ROWS[link.target_table]}
    assert [
        where(link.table, n, row[link.column]) for n, row in numbered(link.table) if row[link.column] not in keys
    ] == []


@each_column
def test_filled_cells_have_the_form_of_their_kind(table, column):
    form = re.compile(RULES_BY_KIND[column.kind])
    cells = [(n, row[column.name]) for n, row in numbered(table.name)]
    assert [where(table.name, n, cell) for n, cell in cells if cell and not form.fullmatch(cell)] == []


@each_table
def test_no_cell_holds_a_formula_markup_address_of_mail_or_stray_space(table):
    bad = re.compile(r"^[=+\-@]|[<>]|[\w.]@[\w.]|^\s|\s$|\s\s")
    cells = [(n, cell) for n, row in numbered(table.name) for cell in row.values()]
    assert [where(table.name, n, cell) for n, cell in cells if bad.search(cell)] == []


@each_table
def test_no_cell_names_a_natural_person_by_title(table):
    title = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|Professor|Herr|Frau|Sir|Dame|Lord|Lady|King|Queen|Mayor)\b\.?")
    cells = [(n, cell) for n, row in numbered(table.name) for cell in row.values()]
    assert [where(table.name, n, cell) for n, cell in cells if title.search(cell)] == []


@pytest.mark.parametrize("table", ["projects", "pilot_cities"])
def test_nothing_ends_before_it_starts(table):
    spans = [(n, row["start"], row["end"]) for n, row in numbered(table) if row["start"] and row["end"]]
    late = [where(table, n, f"{start} to {end}") for n, start, end in spans if end < start[: len(end)]]
    assert late == []


@pytest.mark.parametrize("table", ["projects", "partners", "pilot_cities", "themes", "challenges"])
def test_whatever_is_not_certain_has_a_note_that_says_why(table):
    assert [
        where(table, n, row["certainty"]) for n, row in numbered(table) if row["certainty"] and not row["note"]
    ] == []


def test_partner_without_a_role_is_marked_uncertain():
    silent = [
        where("partners", n, row["partner"])
        for n, row in numbered("partners")
        if not row["role"] and not row["certainty"]
    ]
    assert silent == []


def test_place_has_one_country_wherever_it_stands():
    countries: dict[str, set[str]] = {}
    for table in ("pilot_cities", "themes", "challenges"):
        for row in ROWS[table]:
            countries.setdefault(row["place"], set()).add(row["country"])
    assert {place: found for place, found in countries.items() if len(found) > 1} == {}


@pytest.mark.parametrize("table", ["themes", "challenges"])
def test_claim_of_a_place_names_its_country_and_claim_of_a_project_none(table):
    assert [
        where(table, n, row["place"]) for n, row in numbered(table) if bool(row["place"]) != bool(row["country"])
    ] == []


def test_organisation_has_one_country_in_all_its_projects():
    countries: dict[str, set[str]] = {}
    for row in ROWS["partners"]:
        countries.setdefault(row["partner"], set()).add(row["country"])
    assert {partner: found for partner, found in countries.items() if len(found) > 1} == {}


def test_every_website_is_borne_by_an_address_that_a_row_gives_as_its_source():
    sources = [address for name in ROWS for row in ROWS[name] for address in row.get("source", "").split(" | ")]
    written = [(table, n, row["website"]) for table in ("projects", "partners") for n, row in numbered(table)]
    # keep.eu prints the websites of partners beside their names; the page of Turku prints that of SCALE-UP.
    printed = {row["website"] for row in ROWS["partners"] if "https://keep.eu/" in row["source"]}
    borne = {urlsplit(address).netloc for address in {*sources, *printed, "https://scale-up-project.eu/"}}
    unborne = [where(*row) for row in written if row[2] and urlsplit(row[2]).netloc not in borne]
    assert unborne == []


def test_an_organisation_with_a_website_has_one_in_all_its_projects():
    with_one = {row["partner"] for row in ROWS["partners"] if row["website"]}
    bare = [(n, row["partner"]) for n, row in numbered("partners") if row["partner"] in with_one and not row["website"]]
    assert [where("partners", n, partner) for n, partner in bare] == []


def test_a_quarter_of_the_partners_have_a_website():
    assert sum(bool(row["website"]) for row in ROWS["partners"]) >= 89


@pytest.mark.parametrize(("table", "column"), schema.WORDED)
def test_every_wording_is_in_the_vocabulary(table, column):
    wordings = [(n, row[column]) for n, row in numbered(table) if row[column]]
    assert [where(table, n, wording) for n, wording in wordings if (column, wording) not in TERMS] == []


def test_every_row_of_the_vocabulary_is_used():
    used = {(column, row[column]) for table, column in schema.WORDED for row in ROWS[table]}
    rows = [(n, row["kind"], row["wording"]) for n, row in numbered("vocabulary")]
    assert [where("vocabulary", n, wording) for n, kind, wording in rows if (kind, wording) not in used] == []


def test_term_belongs_to_one_group():
    groups: dict[tuple[str, str], set[str]] = {}
    for row in ROWS["vocabulary"]:
        groups.setdefault((row["kind"], row["term"]), set()).add(row["group"])
    assert {term: found for term, found in groups.items() if len(found) > 1 or not all(found)} == {}


def test_the_three_wordings_of_missing_capacity_meet_under_one_term():
    assert [TERMS["challenge", wording] for wording in CAPACITY] == [{"skills and capacity of authorities"}] * 3


def test_a_wording_that_says_two_things_stands_for_both():
    assert TERMS["challenge", "slow user adoption and legal hurdles"] == {
        "low uptake by users",
        "difficult policy environment",
    }
    assert TERMS["challenge", "congestion and competition for space"] == {"congestion and traffic", "scarce space"}
    assert TERMS["challenge", "Brexit and funding"] == {"Brexit", "funding"}


def test_the_phrase_of_the_article_stands_in_its_two_projects_only():
    phrase = "inclusion of unlikely users"
    assert {row["project"] for row in ROWS["themes"] if phrase in (row["theme"], *TERMS["theme", row["theme"]])} == set(
        FEATURED
    )


def test_what_a_city_does_in_a_project_is_no_kind_of_organisation():
    roles = re.compile(r"\b(city|pilot|lab|demonstration|area)\b")
    kinds = {row["organisation_type"] for row in ROWS["partners"]} | set().union(
        *(terms for (kind, _), terms in TERMS.items() if kind == "organisation_type")
    )
    assert [kind for kind in kinds if roles.search(kind)] == []


def test_three_quarters_of_the_themes_and_all_challenges_tell_their_evidence():
    assert sum(bool(row["evidence"]) for row in ROWS["themes"]) >= 166
    assert [where("challenges", n, row["challenge"]) for n, row in numbered("challenges") if not row["evidence"]] == []


def test_staffing_and_skills_are_one_family():
    groups = {row["wording"]: row["group"] for row in ROWS["vocabulary"] if row["kind"] == "challenge"}
    assert {groups[wording] for wording in ("staffing", *CAPACITY)} == {"staffing and skills"}


def test_35_projects_392_partners_and_114_pilots_are_there():
    assert [len(ROWS[name]) for name in ("projects", "partners", "pilot_cities")] == [35, 392, 114]


def test_a_rounded_amount_says_so_in_its_note():
    amounts = [
        (n, row, float(row[c] or 1)) for n, row in numbered("projects") for c in ("budget_eur", "eu_funding_eur")
    ]
    silent = [(n, row["project"]) for n, row, euros in amounts if euros % 10_000 == 0 and "rounded" not in row["note"]]
    assert [where("projects", *row) for row in silent] == []


def test_a_programme_has_one_name():
    names = {row["programme"] for row in ROWS["projects"]}
    assert [(name, other) for name in names for other in names if other.startswith(f"{name} 2")] == []


def test_an_organisation_that_a_row_is_counted_as_is_told_in_its_note():
    silent = [
        (n, row["identity"]) for n, row in numbered("partners") if row["identity"] and "Counted" not in row["note"]
    ]
    assert [where("partners", *row) for row in silent] == []


def test_what_says_of_itself_that_it_is_no_pilot_is_not_among_the_pilots():
    assert [
        where("pilot_cities", n, row["pilot"]) for n, row in numbered("pilot_cities") if "Not a" in row["note"]
    ] == []


def test_a_project_with_a_lead_has_one():
    leads = [row["project"] for row in ROWS["partners"] if row["role"] == "lead"]
    assert sorted(leads) == sorted(set(leads))
    assert {"tram", "transmobil", "sunrise", "elviten"} <= set(leads)


def test_the_two_projects_of_the_article_are_featured():
    assert tuple(row["project"] for row in ROWS["projects"] if row["featured"] == "yes") == FEATURED


def test_e_smartec_has_9_partners_in_7_countries():
    partners = rows_of("partners", "e-smartec")
    assert (len(partners), len({row["country"] for row in partners})) == (9, 7)


def test_e_smartec_has_6_test_bed_areas_and_coventry_inside_one_of_them():
    assert {row["place"] for row in rows_of("pilot_cities", "e-smartec")} == TEST_BEDS | {"Coventry"}


def test_mobi_mix_has_5_pilot_areas_and_norwich_inside_one_of_them():
    assert {row["place"] for row in rows_of("pilot_cities", "mobi-mix")} == PILOT_AREAS | {"Norwich"}


@pytest.mark.parametrize("table", ["partners", "pilot_cities", "themes", "challenges"])
def test_rows_of_e_smartec_in_the_united_kingdom_say_how_the_article_counts_it(table):
    rows = [
        (n, row) for n, row in numbered(table) if row["project"] == "e-smartec" and row["country"] == "United Kingdom"
    ]
    assert rows
    assert [where(table, n, row["note"]) for n, row in rows if "counts the United Kingdom" not in row["note"]] == []


@each_project
@pytest.mark.parametrize("challenge", ["staffing", "difficult policy environment"])
def test_shared_challenge_of_the_article_is_there(project, challenge):
    sources = [row["source"] for row in rows_of("challenges", project) if row["challenge"] == challenge]
    assert sources == [ARTICLE]
    assert challenge in terms_of("challenges", "challenge", project)


@each_project
@pytest.mark.parametrize("theme", CROSS_CUTTING)
def test_cross_cutting_theme_of_the_article_is_there(project, theme):
    found = [row for row in rows_of("themes", project) if theme in TERMS["theme", row["theme"]]]
    assert any(row["source"] == ARTICLE and row["evidence"] for row in found)


@pytest.mark.parametrize("name", ["title", "subtitle", "date", "licence", "publisher", "citation", "coverage"])
def test_about_tells(name):
    assert name in {row["name"] for row in ROWS["about"]}


def test_the_page_about_the_data_tells_their_numbers_and_their_last_change():
    text = (DATA.parent / "docs" / "data.md").read_text(encoding="utf-8")
    facts = {row["name"]: row["value"] for row in ROWS["about"]}
    rows = [row for name in ("projects", "partners", "pilot_cities", "themes", "challenges") for row in ROWS[name]]
    of = Counter(row["certainty"] or "certain" for row in rows)
    silent = sum(not row["evidence"] for row in ROWS["themes"])
    partial = sum("partial" in row["note"] or "not all of" in row["note"] for row in ROWS["projects"])
    date = datetime.date.fromisoformat(facts["date"])
    changed = f"{date.day} {date:%B %Y}"

    assert f"Of {len(rows)} rows, {of['certain']} are certain, {of['conflict']} have sources that disagree" in text
    assert f"{of['medium']} leave a doubt (`medium`) and {of['low']} says" in text
    assert f"for {silent} of {len(ROWS['themes'])} themes" in text
    assert f"{silent} themes of places have a source, but no evidence" in facts["not found"]
    assert f"Partner lists of {partial} projects are partial" in text
    assert re.findall(r"^### (.+)$", text, re.MULTILINE)[0] == changed
    assert f"changed on {changed}" in facts and f"Compiled {changed}" in facts["citation"]
