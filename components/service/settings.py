"""Setting → its value for a folder: the environment's, else that of its site.toml, else the house's own.

`dress` puts what is set on the data of the folder: its name, terms and logos go with all that is taken away of them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

from components.catalogue.branding import Branding
from components.catalogue.catalogue import Catalogue
from components.catalogue.issues import Issue
from components.catalogue.load import Loaded
from components.catalogue.settings.load import list_site_files, load_settings
from components.catalogue.settings.rules import House
from components.catalogue.settings.schema import SITE_FILE, find_setting
from components.catalogue.settings.settings import Settings
from components.plots.palettes import make_palettes
from components.plots.style import GROUNDS, Palette, wear
from components.reports.parameters import (
    PARAMETERS,
    BadParameterError,
    parse_choices,
    parse_selection,
    refuse_unknown,
    suggest_known,
)
from components.service.cache import cached
from components.service.environment import read_variable
from components.service.folders import find_folder
from components.service.sight import SIGHT
from components.service.stamps import stamp_files
from components.service.tab_names import TAB_NAMES

_HOUSE = House(TAB_NAMES, GROUNDS)
_SAID = ("title", "subtitle", "licence", "contact", "imprint")  # they win over rows of these names in about.csv
_START = "start"
_GEOCODER = {"geocoder.name": "", "geocoder.options": "_OPTIONS", "geocoder.pause": "_PAUSE"}


def find_settings(folder: Path | None = None) -> Settings:
    """Return the settings of a folder, else of the one that is shown; read anew only when a file has changed."""
    folder = folder or find_folder()
    return _load(folder, stamp_files(list_site_files(folder)))


@cached(entries=3)
def _load(folder: Path, _files: tuple[str, ...]) -> Settings:
    return load_settings(folder, _HOUSE)


def find_variable(key: str) -> str:
    """Return what the environment says of a setting, which wins; "" where it says nothing."""
    setting = find_setting(key)
    return read_variable(setting.environment) if setting else ""


def find_geocoder(folder: Path | None) -> dict[str, str]:
    """Return the settings of the online place finder, as the environment has them."""
    settings = find_settings(folder) if folder else Settings()
    name = find_setting("geocoder.name")
    assert name
    options, pause = settings.get_table("geocoder.options"), settings.get_number("geocoder.pause")
    written = {
        "geocoder.name": settings.get_text("geocoder.name"),
        "geocoder.options": json.dumps(dict(options), default=str) if options else "",
        "geocoder.pause": f"{pause:g}" if pause else "",
    }
    found = {key: find_variable(key) or said for key, said in written.items()}
    return {f"{name.environment}{ending}": found[key] for key, ending in _GEOCODER.items() if found[key]}


def find_branding(settings: Settings) -> Branding:
    """Return what settings add to what is taken away."""
    return Branding(settings.logos.get("logo"), settings.logos.get("logo_dark"), settings.identity)


def dress(loaded: Loaded, folder: Path) -> Loaded:
    """Return the data of a folder with what its settings say, and what is wrong with these; draw in their colours."""
    settings = find_settings(folder)
    wear_colours(settings)
    if (settings.identity == "" and not settings.issues) or loaded.catalogue.is_brought:
        return loaded  # what a visitor has kept here has neither name nor logo of the owner
    said = {name: settings.get_text(name) for name in _SAID if settings.get_text(name)}
    catalogue = replace(loaded.catalogue, about=loaded.catalogue.about | said, branding=find_branding(settings))
    issues = (*settings.issues, *_check_start(settings, catalogue), *loaded.issues)
    return replace(loaded, catalogue=catalogue, issues=issues)


def wear_colours(settings: Settings) -> None:
    """Draw everything in the colours of settings from now on."""
    wear(_make_palettes(settings))


@cached(entries=3)
def _make_palettes(settings: Settings) -> dict[str, Palette]:
    accents, projects = (
        {"light": _list(settings, key), "dark": _list(settings, f"{key}_dark")}
        for key in ("colours.accent", "colours.projects")
    )
    chosen = any((*accents.values(), *projects.values()))
    return make_palettes(accents, projects) if chosen else {}


def _list(settings: Settings, key: str) -> tuple[str, ...]:
    text = settings.get_text(key)
    return (text,) if text else settings.get_names(key)


def list_start(settings: Settings) -> dict[str, list[str]]:
    """Return the parameters of the view that is seen first; none where it is the house's own."""
    return parse_qs(settings.get_text(_START))


def _check_start(settings: Settings, whole: Catalogue) -> tuple[Issue, ...]:
    """Return what of the start view is not in the data, or means nothing."""
    given = list_start(settings)
    try:
        refuse_unknown(given, (*PARAMETERS, "tab", *SIGHT))
        if (tab := next(iter(given.get("tab", ())), TAB_NAMES[0])) not in TAB_NAMES:
            raise BadParameterError(f"There is no tab {tab!r}.{suggest_known(tab, TAB_NAMES)}")
        located = ("location",) if whole.places.empty else ()  # not known before the places are found
        chosen = {name: values for name, values in given.items() if name in PARAMETERS and name not in located}
        if chosen.get("project") != ["all"]:
            parse_selection(chosen, whole)
        parse_choices(chosen, whole)
    except BadParameterError as error:
        problem, _, repair = str(error).partition(". ")
        return (Issue("error", SITE_FILE, settings.lines.get(_START), _START, problem, repair, rule="check_start"),)
    return ()
