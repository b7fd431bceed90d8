"""Names that are read as one organisation: listed with what they are one by, drawn, and counted as one."""

from __future__ import annotations

import pytest

from components.measures.joined import list_joined
from components.plots.joined import JOINED, plot_joined
from components.reports.plotly.words import write_tip
from components.service.boards.quality import make_quality

PIC = "999905974"
PARTNERS = (
    "project,partner,country,pic,source\n"
    f"a,City of Ghent,BE,{PIC},x\na,Stad Gent,BE,{PIC},x\nb,Stad Gent,BE,{PIC},x\nb,Lille,FR,,x\n"
)


@pytest.fixture
def catalogue(read):
    return read(partners=PARTNERS)


def test_each_column_is_filled_and_says_by_what_names_are_one(catalogue):
    table = list_joined(catalogue)

    assert list(table) == [column.name for column in JOINED.headed]
    assert table.iloc[0].tolist() == ["Stad Gent", "Stad Gent | City of Ghent", 2, f"PIC {PIC}", 2]


def test_the_bar_the_tip_and_the_finding_say_the_same(catalogue):
    table = list_joined(catalogue)
    bars = plot_joined(table, catalogue)

    assert (bars.labels, bars.panels[0].series[0].values) == (("Stad Gent",), (2,))
    assert write_tip(bars.panels[0].series[0].tips[0]) == (
        f"<b>Stad Gent</b><br>Stad Gent<br>City of Ghent<br>PIC {PIC}<br>2 projects"
    )
    assert JOINED.find(table, catalogue) == "2 names are read as 1 organisation"


def test_quality_shows_it_only_where_something_is_joined(catalogue, read, make_view):
    without = read(partners=PARTNERS.replace(PIC, ""))

    assert "joined-names" in [card["name"] for card in make_quality(make_view(catalogue), None)]
    assert "joined-names" not in [card["name"] for card in make_quality(make_view(without), None)]
