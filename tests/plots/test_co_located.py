"""What one sees of reports, pilots alongside, pairs and silences."""

from components.measures.co_located import list_challenge_reports
from components.measures.cooccurrence import count_together
from components.measures.unaddressed import list_unaddressed
from components.plots.co_located import NAMED, plot_reports
from components.plots.cooccurrence import plot_together
from components.plots.unaddressed import plot_unaddressed
from components.reports.plotly.draw import draw_plotly

CHALLENGES = "project,place,country,challenge,source\n"
PILOTS = "pilot,project,place,country,measure,source\n1,a,Ghent,BE,Hubs,x\n"


def test_each_report_has_a_mark_that_says_who_and_whether_a_pilot_is_recorded(read):
    rows = "a,Ghent,BE,staff,x\na,Venlo,NL,staff,x\na,,,staff,x\nb,,,staff,x\n"
    catalogue = read(challenges=CHALLENGES + rows, pilot_cities=PILOTS)
    (trace,) = draw_plotly(plot_reports(list_challenge_reports(catalogue), catalogue))["data"]
    marks = zip(trace["text"], trace["marker"]["symbol"], trace["marker"]["color"], strict=True)

    assert list(marks) == [
        (" Alpha", "square", "@shared"),
        (" Ghent", "circle", "@bar"),
        (" Beta", "square-open", "@gap"),
        (" Venlo", "circle-open", "@gap"),
    ]


def test_families_stand_above_their_challenges(read):
    vocabulary = "kind,wording,term,group\nchallenge,staff,staffing,people\nchallenge,law,state aid,EU rules\n"
    catalogue = read(challenges=CHALLENGES + "a,,,staff,x\na,,,rain,x\na,,,law,x\n", vocabulary=vocabulary)
    layout = draw_plotly(plot_reports(list_challenge_reports(catalogue), catalogue))["layout"]

    assert [note["text"] for note in layout["annotations"]] == ["No family", "People", "EU rules"]
    assert layout["yaxis"]["ticktext"] == ["", "rain", "", "staffing", "", "state aid"]


def test_a_tip_of_a_report_says_who_reports_and_what_is_piloted_alongside(read):
    catalogue = read(challenges=CHALLENGES + "a,Ghent,BE,staff,x\nb,,,staff,x\n", pilot_cities=PILOTS)
    (trace,) = draw_plotly(plot_reports(list_challenge_reports(catalogue), catalogue))["data"]

    assert trace["hovertext"] == [
        "<b>staff</b> · Ghent, Belgium<br>Alpha<br>1 pilot alongside: Hubs",
        "<b>staff</b> · Beta as a whole<br>Beta<br>no pilot recorded",
    ]


def test_very_many_reports_are_bars_of_those_with_a_pilot(read, list_many):
    rows = "".join(f"p{number:02d},,,staff,x\n" for number in range(1, NAMED + 3))
    pilots = PILOTS.replace("1,a", "1,p01")
    catalogue = read(projects=list_many(NAMED + 2), challenges=CHALLENGES + rows, pilot_cities=pilots)
    figure = draw_plotly(plot_reports(list_challenge_reports(catalogue), catalogue))
    bars = [(trace["name"], list(trace["x"])) for trace in figure["data"] if trace["type"] == "bar"]

    assert bars == [("with pilots", [1]), ("none", [NAMED + 1])]
    assert figure["data"][-2]["hovertext"] == ["<b>staff</b><br>whole projects with a pilot alongside: 1 of 10"]


def test_a_pair_that_no_project_names_has_no_mark(read):
    catalogue = read(
        themes="project,theme,source\na,hubs,x\nb,bikes,x\n",
        challenges="project,challenge,source\na,staff,x\nb,money,x\n",
    )
    (trace,) = draw_plotly(plot_together(count_together(catalogue), catalogue))["data"]

    assert sorted(trace["customdata"]) == ["both:bikes|money", "both:hubs|staff"]
    assert "<b>hubs</b> (in 1 project) and<br><b>staff</b> (in 1 project)<br>both named by Alpha" in trace["hovertext"]


def test_silences_say_their_kind(read):
    vocabulary = "kind,wording,term,group\ntheme,parking,parking,space\n"
    catalogue = read(
        challenges=CHALLENGES + "a,Venlo,NL,staff,x\na,,,rules,x\n", pilot_cities=PILOTS, vocabulary=vocabulary
    )
    figure = draw_plotly(plot_unaddressed(list_unaddressed(catalogue), catalogue))

    assert figure["layout"]["yaxis"]["ticktext"] == ["Challenge: staff", "Challenge: rules", "Theme: parking"]
    assert figure["data"][-1]["text"] == [" 1 · no pilot", " 1 · no place", " not named"]
