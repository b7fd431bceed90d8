"""Place or project → its fact sheet: one page (HTML) with map, numbers, all that is known, and sources.

It needs no other file and no network, and prints on A4. What a sheet tells is what its profile tells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

import pandas as pd
from markupsafe import Markup

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey, ItemKind
from components.catalogue.select import count_selection, make_selection, select
from components.catalogue.table_row import TableRow
from components.language.phrases import count_of, join_some, make_plural
from components.measures.companions import SHARED, list_companions
from components.measures.peers.claims import list_recorded
from components.measures.pilot_areas import count_pilot_areas
from components.measures.presence import list_projects
from components.plots.kinds.map import Map
from components.plots.peers.scores import PEER_SCORES
from components.plots.places import PLACES, plot_places
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure
from components.reports.illustration import NoPictureError, draw_figure
from components.reports.profiles.find import find_profile
from components.reports.profiles.items import Item, Section
from components.reports.profiles.profile import ItemProfile, list_item_sources
from components.reports.render import render
from components.reports.selection_view import SelectionView

KINDS: tuple[ItemKind, ...] = ("place", "project")
_MAP = (400, 330)  # px
_MOST = 8  # companions
_PEERS = 5
_NAMED = 4  # things that a companion shares by name

_ROOM = 560  # characters of a section that stand there at once
_SOURCES = 800  # characters of the sources that are listed at once
_LINE = 24  # characters that a new line costs

Group = tuple[Item, list[Item]]
FindLink = Callable[[ItemKey | None], str]
_AROUND = (2.6, 1.7)  # degrees east and north of a lonely place that its map shows, so that one sees where it is
_ORDER = ("The project", "Whom", "Partners", "Measures piloted", "Challenges", "Themes", "Peers", "Shares", "Projects")


class SheetPart(NamedTuple):
    """A section as a sheet has it: what stands there at once, and what opens on demand."""

    heading: str
    first: list[Group]
    rest: list[Group]


def write_sheet(
    key: ItemKey, whole: Catalogue, *, home: str = "", find_link: FindLink = lambda key: "", base: str = ""
) -> bytes | None:
    """Return the sheet of a place or project as HTML; None if there is no such item.

    `home` leads from the sheet to the dashboard and `find_link` to an item; `base` is the address of the dashboard
    for who has the sheet alone. All are "" where there is none.
    """
    kind, name = key.kind, key.name
    profile = find_profile(key, whole) if kind in KINDS else None
    if profile is None:
        return None
    selection = make_selection({"project" if kind == "project" else "location": [name]})
    view = SelectionView(select(whole, selection, with_seats=True), whole, selection, base=base)
    sections = [_fit(section, profile.title) for section in _list_sections(profile, whole)]
    sources = list_item_sources(
        [Section(part.heading, _flatten([*part.first, *part.rest])) for part in _order(sections)]
    )
    drawn, words = _draw_map(view)
    return render(
        "sheet.html",
        title=f"{profile.title} – {view.title}",
        description=profile.subtitle,
        running=f"{profile.title} · {view.title} · {view.source_line}",
        kind=f"{kind.capitalize()} · fact sheet",
        lead=profile.subtitle.removesuffix(" · whatever the filters"),
        view=view,
        address=view.find_address(tab="Map", show=str(key)),
        profile=profile,
        counted=_count(view, kind),
        map=drawn,
        map_words=words,
        sections=sections,
        missing=_tell_missing(profile, whole),
        numbered={source: number for number, source in enumerate(sources, start=1)},
        listed=_count_fitting([len(source) + _LINE for source in sources], _SOURCES),
        home=home,
        find_link=find_link,
    )


def _fit(section: Section, subject: str) -> SheetPart:
    """Return a section with as much at once as leaves room for the others on two pages: at least its first item."""
    grouped = _group(section, subject)
    number = _count_fitting([_measure(items) for _, items in grouped], _ROOM)
    return SheetPart(section.heading, grouped[:number], grouped[number:])


def _count_fitting(lengths: Sequence[int], room: int) -> int:
    return max(1, sum(length <= room for length in accumulate(lengths)))


def _order(parts: Sequence[SheetPart]) -> list[SheetPart]:
    """Return what stands there at once before what opens on demand: so its sources have the first numbers."""
    return [SheetPart(part.heading, part.first, []) for part in parts] + [
        SheetPart(part.heading, [], part.rest) for part in parts
    ]


def _measure(items: Sequence[Item]) -> int:
    """Return how long items are, in characters; a line that is begun counts as half of one."""
    texts = [items[0].title, *(text for item in items for text in (item.text, item.note, *item.website) if text)]
    return sum(len(text) + _LINE for text in texts)


def _flatten(groups: Sequence[Group]) -> tuple[Item, ...]:
    return tuple(item for _, items in groups for item in items)


def _list_sections(profile: ItemProfile, whole: Catalogue) -> list[Section]:
    """Return the sections in the order of a sheet, and for a project what it shares with others."""
    sections = list(profile.sections)
    if profile.key.kind == "project":
        companions = list_companions(whole, profile.key.name)
        sections += [_describe_companions(companions)] if len(companions) else []
    else:
        sections = [_leave_out_notes(each) if each.heading.startswith("Projects") else each for each in sections]
        sections += _list_peers(profile.key.name, whole)
    return sorted(sections, key=_rank)


def _leave_out_notes(section: Section) -> Section:
    """Return a section without the notes of its items: the sheet of each project has its own."""
    return Section(section.heading, tuple(replace(item, note="") for item in section.items))


def _rank(section: Section) -> int:
    """Return where a section stands in a sheet."""
    return next((place for place, start in enumerate(_ORDER) if section.heading.startswith(start)), len(_ORDER))


def _list_peers(location: str, whole: Catalogue) -> list[Section]:
    """Return whom a place could call, as the question of peers ranks them when nothing else is chosen."""
    view = SelectionView(whole, whole, make_selection(), (("place", location),))
    try:
        peers = Exhibit(PEER_SCORES, view).table.head(_PEERS)
    except Exception:  # the sheet says the rest
        return [Section("Peers to call", (Item(tell_failure("The list of peers")),))]
    items = tuple(
        Item(row["location"], row["why"], f"Whom to ask: {row['contact']}", ItemKey("place", row["location"]),
             tuple(address for address in row["website"].split(" | ") if address))
        for row in peers.to_dict("records")
    )  # fmt: skip
    return [Section(f"Peers to call: the first {len(items)}", items)] if items else []


def _group(section: Section, subject: str) -> list[Group]:
    """Return the items of one title together, and leave out the name of the sheet's own subject before each text.

    A website that several of them name is told once.
    """
    grouped: dict[str, list[Item]] = {}
    for item in section.items:
        together = grouped.setdefault(item.title, [])
        text = "" if item.text == subject else item.text.removeprefix(f"{subject} · ")
        told = {address for other in together for address in other.website}
        website = tuple(address for address in item.website if address not in told)
        together.append(replace(item, text=text, website=website))
    return [(items[0], items) for items in grouped.values()]


def _describe_companions(companions: pd.DataFrame) -> Section:
    items = tuple(_describe_companion(row) for row in companions.head(_MOST).to_dict("records"))
    rest = len(companions) - len(items)
    heading = f"Shares something with {count_of(len(companions), 'project')}"
    return Section(f"{heading}, most of all with these" if rest > 0 else heading, items)


def _describe_companion(row: TableRow) -> Item:
    parts = [
        f"{count_of(len(row[kind]), kind.removesuffix('s'))}: {join_some(row[kind], _NAMED, kind.removesuffix('s'))}"
        for kind in SHARED
        if row[kind]
    ]
    return Item(row["name"], " · ".join(parts), key=ItemKey("project", row["project"]))


def _count(view: SelectionView, kind: str) -> list[tuple[int, str]]:
    """Return the numbers at the head of a sheet, each with what it counts."""
    catalogue = view.catalogue
    if kind == "place":
        partners, pilots = catalogue.partners, catalogue.pilot_cities
        projects = list_projects(catalogue, list(catalogue.places["location"]))  # claims alone are no part in it
        numbers = [(len(projects), "project"), (len(partners), "partner"), (len(pilots), "pilot")]
    else:
        counts = count_selection(catalogue)
        numbers = [(counts.partners, "partner"), (counts.pilots, "pilot"),
                   (count_pilot_areas(catalogue), "pilot area"), (counts.countries, "country")]  # fmt: skip
    return [(number, noun if number == 1 else make_plural(noun)) for number, noun in numbers if number]


def _draw_map(view: SelectionView) -> tuple[Markup | str, str]:
    """Return the map, and its words; without one, why there is none."""
    exhibit = Exhibit(replace(PLACES, plot=_plot_around), view)
    try:
        if not exhibit.table["latitude"].notna().any():
            return "", "There is no map: no place is located."
        drawn = draw_figure(exhibit, width=_MAP[0], height=_MAP[1])
    except NoPictureError as error:
        return "", str(error)
    except Exception:  # the sheet says the rest
        return "", tell_failure("The map")
    return Markup(drawn), ", ".join(exhibit.table["place"].head(12))


def _plot_around(places: pd.DataFrame, catalogue: Catalogue) -> Map:
    """Return the map of places with so much around them that one sees where they are."""
    value = plot_places(places, catalogue)
    west, south, east, north = value.extent
    (x, y), (across, up) = ((west + east) / 2, (south + north) / 2), _AROUND
    wider = min(west, x - across), min(south, y - up), max(east, x + across), max(north, y + up)
    return replace(value, extent=wider)


def _tell_silence(location: str, whole: Catalogue) -> str:
    """Say that a place itself reports no challenge, and what its projects do."""
    _, through = list_recorded(whole, "challenge", location)
    if not through:
        return "No challenge is recorded."
    return f"No challenge is reported by the place itself; its projects report {len(through):,}."


def _tell_missing(profile: ItemProfile, whole: Catalogue) -> list[str]:
    """Return a sentence for each kind of facts that no source has: absence of data is no absence of facts."""
    known = " ".join(section.heading for section in profile.sections)
    of_kind = {"Measures": "No measure piloted here is recorded.", "Challenges": "No challenge is recorded."}
    if profile.key.kind == "place":
        of_kind["Challenges"] = _tell_silence(profile.key.name, whole)
    else:
        of_kind |= {"Themes": "No theme is recorded.", "Partners": "No partner is recorded."}
    return [words for heading, words in of_kind.items() if heading not in known]
