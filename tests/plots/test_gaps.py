"""Gaps as a reader sees them."""

from components.plots.gaps import GAPS
from components.reports.plotly.draw import draw_plotly


def test_each_gap_has_a_bar_with_the_rows_it_concerns(read):
    catalogue = read(projects="project,start,source\na,2020,x\nb,,x\n")
    table = GAPS.measure(catalogue)
    figure = draw_plotly(GAPS.plot(table, catalogue))
    row = figure["layout"]["yaxis"]["ticktext"].index("Projects: start")

    assert figure["data"][0]["x"][row] == 0.5
    assert figure["data"][1]["text"][row] == " 1 of 2"
    assert figure["data"][0]["hovertext"][row] == "<b>Projects: start</b><br>1 of 2 (50%)"
