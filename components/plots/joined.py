"""Names that are read as one organisation → bars of how many names each has."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.language.joined import describe_joined, tell_joined
from components.language.notes import tell_rest
from components.measures.joined import list_joined
from components.plots.chart import Chart
from components.plots.kinds.bars import Bars, Panel, Series, measure_bars_height
from components.plots.kinds.tip import make_tip
from components.plots.row_key import name_item
from components.plots.table_column import TableColumn

MOST = 12  # organisations drawn; the table has them all


def plot_joined(table: pd.DataFrame, catalogue: Catalogue) -> Bars:
    """Return a bar for each organisation: how many names it has in the files."""
    drawn = table.head(MOST)
    told = (drawn[name] for name in ("organisation", "names", "joined_by", "projects"))
    tips = tuple(
        make_tip(describe_joined(organisation, names.split(" | "), joined_by, projects))
        for organisation, names, joined_by, projects in zip(*told, strict=True)
    )
    keys = tuple(str(ItemKey("organisation", name)) for name in drawn["organisation"])
    series = Series("number", "@bar", tuple(drawn["number"].tolist()), tips, keys)
    panel = Panel("Names", (series,), tuple(f"{each:,}" for each in drawn["number"]))
    note = tell_rest(len(table) - len(drawn), "organisation")
    return Bars(tuple(drawn["organisation"]), (panel,), note=note)


JOINED = Chart(
    name="joined-names",
    title="Names that are read as one organisation",
    counts="Names that bear one PIC, VAT number, ROR or Wikidata number are counted as one organisation, under the "
    "name that most rows have; so is a name of which the column identity says which organisation it is. What was "
    "written stays beside it in the tables",
    measure=list_joined,
    plot=plot_joined,
    find=lambda table, catalogue: tell_joined(len(table), int(table["number"].sum())),
    empty="No organisation here has two names.",
    columns=(
        TableColumn("organisation", "Organisation"),
        TableColumn("names", "Names in the files"),
        TableColumn("number", "Names", "integer"),
        TableColumn("joined_by", "One by"),
        TableColumn("projects", "Projects", "integer"),
    ),
    height=lambda table: measure_bars_height(table["organisation"].head(MOST).tolist(), note=len(table) > MOST),
    key=name_item("organisation", "organisation"),
)
