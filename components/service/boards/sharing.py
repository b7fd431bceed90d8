"""What the projects share → a card that names each shared theme and challenge with a piece of evidence."""

from __future__ import annotations

from components.catalogue.clicks import OpenTab
from components.catalogue.item_key import ItemKey
from components.catalogue.table_row import TableRow
from components.language.phrases import count_of, start_sentence
from components.measures.sharing import list_common
from components.plots.extras import Action
from components.reports.selection_view import SelectionView
from components.service.cache import cached
from components.service.card import CardItem, DetailsCard, NoticeCard
from components.service.cards import CLEAR, make_notice

_TITLE = "What they share"
_MOST = 8  # items; the tabs of themes and challenges have them all


@cached(entries=100)
def make_common(
    view: SelectionView, *, span: int, kinds: tuple[str, ...] = ("challenge", "theme")
) -> DetailsCard | NoticeCard:
    """Return the card of what at least two projects share, with one piece of evidence for each."""
    if view.is_empty:
        return make_notice("common", _TITLE, f"Nothing matches {view.words}.", span=span, actions=[CLEAR])
    if len(view.catalogue.projects) == 1:
        return make_notice("common", _TITLE, "One project alone shares nothing: add another under Project.", span=span)
    common = list_common(view.catalogue)
    common = common[common["kind"].isin(kinds)]
    if common.empty:
        return make_notice("common", _TITLE, f"No {' or '.join(kinds)} is named by two of these projects.", span=span)
    shown_rows = common.head(_MOST) if len(kinds) > 1 else common
    items = [_make_item(row, tagged=len(kinds) > 1) for row in shown_rows.to_dict("records")]
    rest = len(common) - len(items)
    subtitle = "Claims in two projects or more, with evidence"
    tab = f"{common.iloc[-1]['kind'].capitalize()}s"
    actions: list[Action] = (
        [{"label": f"{rest} more under {tab}", "key": str(OpenTab(tab))}] if rest > 0 and len(kinds) > 1 else []
    )
    return {"name": "common", "kind": "details", "span": span, "title": _TITLE, "subtitle": subtitle,
            "sections": [{"heading": "", "items": items}], "actions": actions}  # fmt: skip


def _make_item(row: TableRow, *, tagged: bool) -> CardItem:
    return {
        "tag": row["kind"] if tagged else "",
        "title": start_sentence(row["term"]),
        "text": row["evidence"],
        "key": str(ItemKey(row["kind"], row["term"])),
        "count": f"{count_of(row['projects'], 'project')} · {count_of(row['claims'], 'claim')}",
    }
