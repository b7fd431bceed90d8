"""Sets that overlap, drawn in three ways that agree."""

import re

from components.plots.kinds.tip import Tip
from components.plots.kinds.upset import ItemSet, Overlap, Upset
from components.reports.drawing.figure import draw_svg
from components.reports.plotly.draw import draw_plotly
from tests.reports.test_grids import read_table, read_texts

UPSET = Upset(
    (ItemSet("Alpha", 5), ItemSet("Beta <EU>", 3), ItemSet("Gamma", 0)),
    (
        Overlap((0, 1), 3, "@shared", Tip("Alpha and Beta", lines=("bus",)), "common:themes|+a|+b|-c"),
        Overlap((0,), 2, "@project0", Tip("only Alpha"), "common:themes|+a|-b|-c"),
    ),
    "1 more set in the table",
)


def test_numbers_stand_above_the_bars_and_names_beside_the_rows():
    assert read_texts(draw_svg(UPSET, width=600, height=316)) == [
        "3", "2", "Alpha · 5", "Beta <EU> · 3", "Gamma · ?", "1 more set in the table",
    ]  # fmt: skip


def test_a_set_has_a_large_mark_where_it_is_of_an_overlap_and_a_small_one_where_it_is_not():
    sizes = re.findall(r'<circle[^>]* r="([\d.]+)"', draw_svg(UPSET, width=600, height=316))

    assert sizes == ["7.5", "7.5", "4", "7.5", "4", "4"]


def test_the_table_of_a_slide_has_a_row_for_each_overlap():
    assert read_table(UPSET) == (
        [["Items", "Alpha · 5", "Beta <EU> · 3", "Gamma · ?"], ["3", "●", "●", ""], ["2", "●", "", ""]],
        "1 more set in the table.",
    )


def test_plotly_takes_no_markup_from_the_data():
    figure = draw_plotly(UPSET)

    assert figure["layout"]["yaxis"]["ticktext"][1] == "Beta &lt;EU&gt; · 3"
    assert figure["data"][0]["hovertext"] == ["<b>Alpha and Beta</b><br>bus", "<b>only Alpha</b>"]


def test_nothing_in_common_is_drawn_as_nothing():
    assert draw_plotly(Upset((), ()))["data"] == []
    assert read_texts(draw_svg(Upset((), ()), width=600, height=316)) == []
