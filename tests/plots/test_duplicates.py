"""What a pair of names that may be one organisation says of itself."""

from components.measures.duplicates import list_duplicates
from components.plots.duplicates import plot_duplicates
from components.reports.plotly.words import write_tip


def test_a_tip_has_both_names_with_their_projects_and_the_reason(read):
    partners = "project,partner,city,country,source\na,City of Ghent,Ghent,BE,x\nb,City of Ghent,Ghent,BE,x\n"
    catalogue = read(partners=partners + "b,Ghent City,Ghent,BE,x\n")
    (panel,) = plot_duplicates(list_duplicates(catalogue), catalogue).panels

    assert write_tip(panel.series[0].tips[0]) == (
        "<b>City of Ghent</b><br>2 projects<br><b>Ghent City</b><br>1 project<br>the same words; same city"
    )
