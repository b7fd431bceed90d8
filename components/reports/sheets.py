"""Places and projects of a selection → their fact sheets: a ZIP of pages that link to one another."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

from components.catalogue.catalogue import Catalogue
from components.catalogue.item_key import ItemKey
from components.catalogue.select import make_selection
from components.reports.chapters import Progress, ignore_progress
from components.reports.profiles.find import find_profile
from components.reports.render import render
from components.reports.selection_view import SelectionView, make_slug
from components.reports.sheet import KINDS, write_sheet

_LONGEST = 80  # characters of a file's name


def list_sheets(view: SelectionView) -> list[ItemKey]:
    """Return the keys of all places with a partner or pilot and all projects of a selection."""
    catalogue = view.catalogue
    lived = {*catalogue.partners["location"], *catalogue.pilot_cities["location"]}
    places = [location for location in catalogue.places["location"] if location in lived]
    return [
        *(ItemKey("project", name) for name in catalogue.projects["project"]),
        *(ItemKey("place", name) for name in sorted(places)),
    ]


def write_sheets(
    keys: Sequence[ItemKey], whole: Catalogue, progress: Progress = ignore_progress, *, base: str = ""
) -> bytes:
    """Return the sheets as a ZIP of pages that link to one another, with a page that lists them."""
    names = name_files(keys)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        titles = {}
        for position, (key, name) in enumerate(names.items()):
            progress(position / max(len(names), 1), key.name)
            page = write_sheet(key, whole, home="../index.html", find_link=lambda to: _relate(to, names), base=base)
            profile = find_profile(key, whole)
            if page and profile:
                archive.writestr(name, page)
                titles[name] = profile.title
        archive.writestr("index.html", _list_pages(titles, whole, base))
    progress(1, "")
    return file.getvalue()


def _relate(key: ItemKey | None, names: Mapping[ItemKey, str]) -> str:
    return f"../{names[key]}" if key and key in names else ""


def _list_pages(titles: Mapping[str, str], whole: Catalogue, base: str) -> bytes:
    view = SelectionView(whole, whole, make_selection(), base=base)
    groups = [
        (kind, [(name, title) for name, title in titles.items() if name.startswith(f"{kind}/")]) for kind in KINDS
    ]
    words = f"Fact sheets of {view.title}"
    return render("index.html", title=words, description=words, running=words, view=view, groups=groups,
                address=view.find_address(), find_link=lambda key: "")  # fmt: skip


def name_files(keys: Sequence[ItemKey]) -> dict[ItemKey, str]:
    """Return key → name of a file that is legal everywhere, each different.

    >>> list(name_files([ItemKey("place", "Žilina, Slovakia"), ItemKey("place", "Zilina, Slovakia")]).values())
    ['place/zilina-slovakia.html', 'place/zilina-slovakia-2.html']
    """
    names: dict[ItemKey, str] = {}
    taken: set[str] = set()
    for key in keys:
        stem = f"{key.kind}/{make_slug(key.name, _LONGEST) or 'unnamed'}"
        free = next(each for each in [stem, *(f"{stem}-{i}" for i in range(2, len(keys) + 2))] if each not in taken)
        taken.add(free)
        names[key] = f"{free}.html"
    return names
