"""Bars, markers, cells, notes and flows stand where their numbers say."""

from xml.etree import ElementTree

import pytest

from components.reports.drawing.figure import draw_svg
from components.reports.drawing.flow import lay_out

PLAIN = {
    "margin": dict.fromkeys("lrtb", 0), "xaxis": {"range": [0, 10]}, "yaxis": {"range": [0, 10]},
    "paper_bgcolor": "rgba(0,0,0,0)",
}  # fmt: skip


def find(kind, *traces, **layout):
    svg = draw_svg({"data": list(traces), "layout": PLAIN | layout}, width=100, height=100)
    return [node for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}" + kind)]


def find_bars(*traces, **layout):
    boxes = [node for node in find("rect", *traces, **layout) if node.get("fill")]
    return [tuple(float(node.get(side)) for side in ("x", "y", "width", "height")) for node in boxes]


def bar(values, **more):
    return {"type": "bar", "x": [1, 2], "y": values, "width": 1, "marker": {"color": "#112233"}, **more}


def test_a_bar_is_as_long_as_its_number():
    assert find_bars(bar([4, 10])) == [(5, 60, 10, 40), (15, 0, 10, 100)]


def test_stacked_bars_stand_on_one_another():
    first, second = find_bars(bar([4, None]), bar([3, None]), barmode="stack")

    assert second[1] + second[3] == first[1]


def test_grouped_bars_stand_beside_one_another():
    first, second = find_bars(bar([4, None]), bar([3, None]), barmode="group")

    assert first[0] + first[2] == second[0]


def test_a_bar_with_a_base_begins_there():
    assert find_bars({"type": "bar", "orientation": "h", "x": [3], "y": [5], "base": [2], "width": 2}) == [
        (20, 40, 30, 20)
    ]


def test_a_hatched_bar_is_drawn_as_lines():
    hatched = bar([4, 10], marker={"color": "#112233", "pattern": {"shape": ["", "/"], "size": 6}})

    assert len(find_bars(hatched)) == 1
    assert any(node.get("stroke") == "#112233" for node in find("path", hatched))


def test_text_outside_a_bar_stands_above_it():
    (text, _) = find("text", bar([4, 5], text=["four", "five"], textposition="outside"), xaxis={"visible": False})[:2]

    assert text.text == "four"
    assert float(text.get("y")) < 60


def test_markers_have_their_symbols_sizes_and_colours_of_a_scale():
    marker = {"size": [8, 20], "color": [0, 1], "colorscale": [[0, "#000000"], [1, "#ffffff"]], "opacity": 1}
    circles = find("circle", {"type": "scatter", "mode": "markers", "x": [2, 5], "y": [5, 5], "marker": marker})

    assert [node.get("r") for node in circles] == ["4", "10"]
    assert [node.get("fill") for node in circles] == ["rgb(0,0,0)", "rgb(255,255,255)"]


def test_a_symbol_that_is_not_known_is_named():
    with pytest.raises(ValueError, match="'hourglass' cannot be drawn"):
        find("path", {"type": "scatter", "mode": "markers", "x": [1], "y": [1], "marker": {"symbol": "hourglass"}})


def test_a_line_breaks_where_a_number_is_missing():
    (line, other) = [
        node
        for node in find("path", {"type": "scatter", "mode": "lines", "x": [1, 2, None, 3, 4], "y": [1, 2, None, 3, 4]})
        if node.get("stroke") == "#1f77b4"
    ]

    assert line.get("d") == "M10.0,90.0L20.0,80.0"
    assert other.get("d") == "M30.0,70.0L40.0,60.0"


def test_a_cell_without_a_number_stays_empty():
    heatmap = {
        "type": "heatmap", "x": ["a", "b"], "y": ["c"], "z": [[1, None]], "texttemplate": "%{z}",
        "colorscale": [[0, "#000000"], [1, "#ffffff"]],
    }  # fmt: skip
    cells = find_bars(heatmap, xaxis={}, yaxis={})

    assert len(cells) == 1
    assert cells[0][2:] == (50, 100)


def test_a_note_stands_at_its_place_in_the_sheet():
    note = {"text": "Note", "xref": "paper", "x": 0.5, "yref": "paper", "y": 0.5, "showarrow": False}
    texts = find("text", bar([1, 2]), annotations=[note | {"xanchor": "center", "yanchor": "middle"}])

    assert [node.get("x") for node in texts if node.text == "Note"] == ["50"]


def test_shapes_are_drawn_in_the_numbers_of_their_axes():
    shape = {"type": "rect", "x0": 2, "x1": 4, "y0": 0, "y1": 1, "yref": "paper", "fillcolor": "#abcdef"}
    boxes = [node for node in find("rect", bar([1, 2]), shapes=[shape]) if node.get("fill") == "#abcdef"]

    assert [(node.get("x"), node.get("width"), node.get("height")) for node in boxes] == [("20", "20", "100")]


def test_flows_keep_their_amounts_and_nodes_do_not_overlap():
    nodes, links = lay_out([(0, 2), (1, 2), (2, 3), (2, 4)], [1, 2, 2, 1], top=0, height=100, gap=10)
    ordered = sorted((node for node in nodes if node.column == 0), key=lambda node: node.top)

    assert [node.column for node in nodes] == [0, 0, 1, 2, 2]
    assert links[1].width == pytest.approx(2 * links[0].width)
    assert ordered[0].top + ordered[0].height + 10 <= ordered[1].top + 1e-6
    assert all(-1e-6 <= node.top <= 100 - node.height + 1e-6 for node in nodes)


def test_flows_in_a_circle_are_refused():
    with pytest.raises(ValueError, match="back to where they began"):
        lay_out([(0, 1), (1, 0)], [1, 1], top=0, height=100, gap=10)
