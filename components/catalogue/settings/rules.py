"""Settings as written → what is wrong with them beside their kinds: keys, sources, colours that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from components.catalogue.issues import Issue, Severity, quote
from components.catalogue.settings.colours import MARKS, TEXT, find_confused, find_least_contrast, find_readable
from components.catalogue.settings.schema import SECTIONS, SETTINGS, SITE_FILE, find_setting
from components.catalogue.settings.settings import Value
from components.catalogue.settings.site_file import SiteText
from components.catalogue.settings.sources import doubt_source, is_source
from components.catalogue.spelling import ask_meaning, suggest

_DARK = "_dark"


@dataclass(frozen=True)
class House:
    """What the rest of the program has that settings must fit: tabs by name, and the grounds of each theme."""

    tabs: tuple[str, ...] = ()
    grounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  #: theme → what letters and marks stand on


def report_setting(
    site: SiteText, key: str, problem: str, repair: str, *, rule: str, severity: Severity = "error"
) -> Issue:
    """Return the issue of a setting, on its line."""
    return Issue(severity, SITE_FILE, site.lines.get(key), key, problem, repair, rule=rule)


def check_keys(site: SiteText) -> Iterator[Issue]:
    """Settings that there are not, and headings that hold something else."""
    known = [setting.key for setting in SETTINGS]
    sections = [section.name for section in SECTIONS]
    for key, value in site.values.items():
        if is_source(key):
            if doubt := doubt_source(value):
                yield report_setting(site, key, *doubt, rule="check_sources")
        elif key in sections:
            yield report_setting(
                site, key, "this is a heading, not a setting", f"Write it as [{key}]", rule="check_keys"
            )
        elif find_setting(key) is None:
            name = key.rpartition(".")[2]
            by_name = {setting.name: setting.key for setting in SETTINGS}
            meant = by_name.get(name) or suggest(key, known) or by_name.get(suggest(name, by_name), "")
            repair = ask_meaning(meant, "Leave it out; `pilot-cities init` writes a file with all settings explained")
            if meant and not find_setting(meant).section and "." in key:  # type: ignore[union-attr]
                repair += " Settings without a heading stand above the first heading"
            yield report_setting(site, key, f"there is no setting {quote(key)}", repair, rule="check_keys")


def check_contrast(site: SiteText, values: dict[str, Value], house: House) -> Iterator[Issue]:
    """Colours that cannot be read on the grounds of their theme; the nearest that can be takes their place."""
    for setting in SETTINGS:
        given = values.get(setting.key)
        colours = (given,) if isinstance(given, str) else given
        if setting.kind not in ("colour", "colours") or not isinstance(colours, tuple):
            continue
        theme = "dark" if setting.key.endswith(_DARK) else "light"
        least, grounds = (TEXT if setting.kind == "colour" else MARKS), house.grounds.get(theme, ())
        kept = tuple(find_readable(colour, grounds, least) if grounds else colour for colour in colours)
        for colour, readable in zip(colours, kept, strict=True):
            if colour != readable:
                contrast = find_least_contrast(colour, grounds)
                problem = (
                    f"{quote(colour)} has a contrast of {contrast:.1f}:1 in the {theme} theme, and "
                    f"{'letters' if least == TEXT else 'marks'} need {least:g}:1"
                )
                yield report_setting(
                    site, setting.key, problem, f"Did you mean '{readable}'? It is shown so", rule="check_contrast"
                )
        values[setting.key] = kept[0] if setting.kind == "colour" else kept


def check_confused(site: SiteText, values: Mapping[str, Value]) -> Iterator[Issue]:
    """Colours of two projects that some eyes, or all, hardly tell apart; they are shown nevertheless."""
    for key in ("colours.projects", "colours.projects_dark"):
        colours = values.get(key, ())
        pairs = [(a, b) for i, a in enumerate(colours) for b in colours[:i]] if isinstance(colours, tuple) else []
        for colour, other in pairs:
            if (eyes := find_confused(colour, other)) is not None:
                who = f"{eyes} people" if eyes else "people"
                problem = f"'{other}' and '{colour}' are hard to tell apart for {who}"
                repair = "Make one of the two clearly darker or lighter, or of another hue"
                yield report_setting(site, key, problem, repair, rule="check_confused", severity="warning")
