"""What the sources leave open."""

from components.measures.gaps import count_gaps
from components.plots.gaps import GAPS

PROJECTS = "project,start,end,budget_eur,eu_funding_eur,source\na,2020,2021,1,1,x\nb,2020,,,1,x\n"
PARTNERS = "project,partner,role,organisation_type,city,country,source\na,A,lead,city,Mechelen,BE,x\n"
PILOTS = (
    "pilot,project,place,measure,start,result,source\n"
    "b1,b,Venlo,hubs,,,x\n"
    "b2,b,Venlo,hubs,2020,,x\n"
    "b3,b,Venlo,hubs,2021,,x\n"
)
CLAIMS = "project,theme,source\na,cycling,x\nb,cycling,x\n"


def list_gaps(catalogue):
    table = count_gaps(catalogue).table
    return {f"{rows}: {gap}": (missing, total) for rows, gap, missing, total, _ in table.itertuples(index=False)}


def test_each_gap_is_counted_of_the_rows_it_could_be_in(read):
    gaps = list_gaps(read(projects=PROJECTS, partners=PARTNERS, pilot_cities=PILOTS, themes=CLAIMS))

    assert gaps["Projects: end"] == (1, 2)
    assert gaps["Projects: start"] == (0, 2)
    assert gaps["Projects: budget"] == (1, 2)
    assert gaps["Projects: EU funding"] == (0, 2)
    assert gaps["Partners: country"] == (0, 1)
    assert gaps["Pilots: date"] == (1, 3)
    assert gaps["Pilots: result"] == (3, 3)
    assert gaps["Projects: partners"] == (1, 2)
    assert gaps["Projects: themes"] == (0, 2)
    assert gaps["Projects: challenges"] == (2, 2)


def test_the_largest_share_comes_first(read):
    shares = count_gaps(read(projects=PROJECTS, pilot_cities=PILOTS)).table["share"].tolist()

    assert shares == sorted(shares, reverse=True)


def test_tables_without_rows_are_left_out(read):
    assert "Partners: country" not in list_gaps(read())


def test_the_largest_gap_is_told(read):
    catalogue = read(projects=PROJECTS, pilot_cities=PILOTS, partners=PARTNERS.replace("a,A", "b,A"), themes=CLAIMS)
    gaps = count_gaps(catalogue)
    table = gaps.table

    assert GAPS.find(gaps, catalogue) == "No result is stated for 3 of 3 pilots, the largest gap"
    assert GAPS.find(gaps.keep(table["gap"] == "challenges"), catalogue) == (
        "No challenges are stated for 2 of 2 projects, the largest gap"
    )
    assert GAPS.find(gaps.keep(table["missing"] == 0), catalogue) == "Nothing is missing"


def test_no_projects_leave_nothing_to_count(read):
    catalogue = read(projects="project,source\n")

    assert count_gaps(catalogue).table.empty
    assert GAPS.find(count_gaps(catalogue), catalogue) == ""


def test_what_none_of_many_projects_has_is_said_once_and_is_no_gap_of_each(read, list_many):
    catalogue = read(projects=list_many(41), partners="project,partner,country,source\np01,A,BE,x\n")
    gaps = count_gaps(catalogue)

    assert not {"pilots", "themes", "challenges"} & set(gaps.table["gap"])
    assert gaps.absent == ["pilots", "themes", "challenges"]
    assert "challenges" not in GAPS.find(gaps, catalogue)
