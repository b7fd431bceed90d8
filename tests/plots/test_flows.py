"""What the bands between projects, themes and challenges say."""

from components.measures.flows import list_flows
from components.plots.flows import plot_flows
from components.reports.plotly.words import write_tip


def test_a_band_says_who_names_what(read):
    catalogue = read(
        themes="project,theme,source\na,hubs,x\nb,hubs,x\n",
        challenges="project,challenge,source\na,staff,x\nb,staff,x\n",
    )
    bands = plot_flows(list_flows(catalogue), catalogue).bands

    assert [write_tip(band.tip) for band in bands] == [
        "<b>Alpha</b> names<br><b>hubs</b>",
        "<b>Beta</b> names<br><b>hubs</b>",
        "2 projects: both<br><b>hubs</b> and<br><b>staff</b>",
    ]


def test_what_is_not_drawn_is_counted(read, list_many):
    themes = "".join(f"p{number:02d},hubs,x\n" for number in range(1, 15))
    catalogue = read(
        projects=list_many(14),
        themes="project,theme,source\n" + themes,
        challenges="project,challenge,source\n" + themes.replace("hubs", "staff"),
    )

    assert plot_flows(list_flows(catalogue), catalogue).note == "12 of 14 projects that name both kinds"
