"""Colours that an installation has chosen → the palettes of both themes, with all else as it is with us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.catalogue.settings.colours import MARKS, TEXT, find_least_distance, find_readable, mix
from components.plots.style import DISTINCT, GROUNDS, PALETTES, Palette

Chosen = Mapping[str, Sequence[str]]  # theme → colours; of a theme without any, those of the light one are made fit

_BLACK, _WHITE = "#000000", "#ffffff"
#: Steps from few to many, as (what the accent is mixed with, how much of it): far from the ground is much.
_STEPS = {
    "light": ((_WHITE, 0.74), (_WHITE, 0.58), (_WHITE, 0.3), (_WHITE, 0.0), (_BLACK, 0.4)),
    "dark": (("#18222c", 0.62), ("#18222c", 0.42), ("#18222c", 0.15), (_WHITE, 0.4), (_WHITE, 0.72)),
}


def make_palettes(accents: Chosen, projects: Chosen) -> dict[str, Palette]:
    """Return the palette of each theme; `accents` has one colour a theme at most."""
    palettes: dict[str, Palette] = {}
    for theme, palette in PALETTES.items():
        accent, of_projects = _fit(accents, theme, TEXT), _fit(projects, theme, MARKS)
        spread = _spread(accent[0], theme, palette) if accent else {}
        filled = _fill(of_projects, palette) if of_projects else {}
        palettes[theme] = {**palette, **spread, **filled}
    return palettes


def _fit(chosen: Chosen, theme: str, least: float) -> tuple[str, ...]:
    """Return the colours for a theme, those of the light one made readable where it has none of its own."""
    own = tuple(chosen.get(theme, ()))
    lent = tuple(find_readable(each, GROUNDS[theme], least) for each in chosen.get("light", ()))
    return own + lent[len(own) :]


def _spread(accent: str, theme: str, palette: Palette) -> dict[str, str]:
    """Return the colours that follow from the accent: of bars, and of all that counts in steps."""
    steps = {f"step{number}": mix(accent, other, share) for number, (other, share) in enumerate(_STEPS[theme])}
    return {"bar": accent, "depth0": mix(accent, palette["card"], 0.3), "depth1": accent, **steps}


def _fill(chosen: Sequence[str], palette: Palette) -> dict[str, str]:
    """Return the colours of projects: those chosen, then those of ours that are least like any before them."""
    ours = [palette[f"project{number}"] for number in range(DISTINCT)]
    colours = list(chosen[:DISTINCT])
    while len(colours) < DISTINCT:
        left = [each for each in ours if each not in colours]
        taken = (*colours, palette["shared"])
        colours.append(max(left, key=lambda each: min(find_least_distance(each, other) for other in taken)))
    return {f"project{number}": colour for number, colour in enumerate(colours)}
