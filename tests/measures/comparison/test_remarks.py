"""What one must know to read a comparison: what is left out, what filters hide, what is not recorded."""

from components.catalogue.select import make_selection, select
from components.language.comparison.remarks import tell_remarks
from components.measures.comparison.remarks import find_remarks

CHALLENGES = "project,challenge,source\n"
THEMES = "project,theme,source\n"
PARTNERS = "project,partner,city,country,source\na,A,Ghent,Belgium,x\nb,B,Ghent,Belgium,x\na,C,Rome,Italy,x\n"
PILOTS = "pilot,project,place,country,measure,mode,source\n1,a,Rome,Italy,m,hub,x\n2,b,Ghent,Belgium,m,hub,x\n"


def remark(whole, **values):
    selection = make_selection(values)
    return tell_remarks(find_remarks(select(whole, selection), whole, selection))


def test_one_project_alone_is_told_what_to_do(read):
    remarks = remark(read(projects="project,name,source\na,Alpha,x\n"))

    assert remarks == ["Alpha stands alone: choose a second project under Project to compare."]


def test_what_is_not_recorded_is_told_from_what_there_is_not(read):
    catalogue = read(
        challenges=CHALLENGES + "a,staffing,x\n",
        themes=THEMES + "a,cycling,x\nb,cycling,x\n",
        partners="project,partner,city,country,source\na,A,Ghent,Belgium,x\nb,B,Ghent,Belgium,x\n",
        pilot_cities="pilot,project,place,country,measure,mode,source\n1,a,Ghent,Belgium,m,hub,x\n2,b,Ghent,Belgium,m,hub,x\n",
    )

    assert remark(catalogue) == ["Not recorded: challenges for Beta. That does not mean that there are none."]


def test_that_only_six_are_compared_is_said_with_their_names(read, list_many):
    (first, *_) = remark(read(projects=list_many(8)))

    assert first == (
        "6 of the 8 selected projects are compared, those with most rows: p01, p02, p03, p04, p05 and p06. "
        "Choose others under Project."
    )


def test_no_project_at_all_has_no_remark(read):
    assert remark(read(projects="project,source\n")) == []


def test_what_a_filter_hides_is_told_from_what_is_not_recorded(read):
    rows = {"challenges": CHALLENGES + "a,p,x\nb,p,x\n", "themes": THEMES + "a,cycling,x\n"}
    whole = read(partners=PARTNERS, pilot_cities=PILOTS, **rows)

    assert remark(whole, country=["Belgium"]) == [
        "Hidden by the filters: kinds of measures for Alpha.",
        "Not recorded: themes for Beta. That does not mean that there are none.",
    ]


def test_a_project_left_alone_by_a_filter_is_not_told_to_choose_a_second(read):
    assert remark(read(partners=PARTNERS), project=["a", "b"], country=["Italy"]) == [
        "Alpha stands alone, for the filters hide Beta: clear a filter to compare."
    ]


def test_one_of_three_that_a_filter_hides_is_named(read):
    projects = "project,name,source\na,Alpha,x\nb,Beta,x\nc,Gamma,x\n"
    (first, *_) = remark(read(projects=projects, partners=PARTNERS + "c,D,Rome,Italy,x\n"), country=["Belgium"])

    assert first == "The filters hide Gamma."
