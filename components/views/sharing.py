"""What the projects share → a card that names each shared theme and challenge with a piece of evidence."""

from __future__ import annotations

from components.measures.sentences import count_of
from components.measures.sharing import list_common
from components.views.cards import Card, make_notice
from components.views.shown import Shown
from components.views.store import remember

_MOST = 8  # items; the tabs of themes and challenges have them all


@remember(entries=100)
def make_common(shown: Shown, *, span: int, kinds: tuple[str, ...] = ("challenge", "theme")) -> Card:
    """Return the card of what at least two projects share, with one piece of evidence for each."""
    common = list_common(shown.catalogue)
    common = common[common["kind"].isin(kinds)]
    title = "What they share"
    if common.empty:
        few = len(shown.catalogue.projects) < 2
        text = (
            "One project alone shares nothing: add another under Project."
            if few
            else "No theme or challenge is named by two of these projects."
        )
        return make_notice("common", title, text, span=span)
    items = [
        {
            "tag": row["kind"] if len(kinds) > 1 else "",
            "title": row["term"][:1].upper() + row["term"][1:],
            "text": row["evidence"],
            "note": "",
            "key": f"{row['kind']}:{row['term']}",
            "count": f"{count_of(row['projects'], 'project')} · {count_of(row['claims'], 'claim')}",
        }
        for row in common.head(_MOST if len(kinds) > 1 else len(common)).to_dict("records")
    ]
    rest = len(common) - len(items)
    subtitle = "Claims in two projects or more, with evidence"
    tab = f"{common.iloc[-1]['kind'].capitalize()}s"
    actions = [{"label": f"{rest} more under {tab}", "key": f"tab:{tab}"}] if rest > 0 and len(kinds) > 1 else []
    return {"name": "common", "kind": "details", "span": span, "title": title, "subtitle": subtitle,
            "sections": [{"heading": "", "items": items}], "actions": actions}  # fmt: skip
