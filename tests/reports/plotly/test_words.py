"""Plain text in Plotly's figures."""

from components.plots.kinds.flows import Band, FlowNode, Flows
from components.plots.kinds.tip import Strong, Tip
from components.reports.plotly.draw import draw_plotly
from components.reports.plotly.words import write_tip


def test_signs_of_markup_in_the_data_are_shown_and_not_obeyed():
    tip = Tip("A <b>", (" and ", Strong("<i>")), ("x & y &lt; z",))

    assert write_tip(tip) == "<b>A &lt;b&gt;</b> and <b>&lt;i&gt;</b><br>x & y &amp;lt; z"


def test_a_tip_without_a_heading_begins_with_what_it_says():
    assert write_tip(Tip("", "2 projects", ("both",))) == "2 projects<br>both"


def test_names_of_flows_keep_their_signs():
    node = FlowNode("project:a", ("a <br> b", "c"), "@bar")
    (trace,) = draw_plotly(Flows(("Project", "Theme"), (node, node), (Band("k", 0, 1, 1, Tip("t")),), 300))["data"]

    assert trace["node"]["label"][0] == "a &lt;br&gt; b<br>c"
