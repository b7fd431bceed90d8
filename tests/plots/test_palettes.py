"""Colours that an installation has chosen, as figures are drawn in them."""

from __future__ import annotations

from components.catalogue.settings.colours import find_confused, find_least_contrast
from components.plots.palettes import make_palettes
from components.plots.style import DISTINCT, GROUNDS, PALETTES, find_colour, find_palette, wear

ACCENT = "#b00020"
CHOSEN = ("#7a1fa2", "#1f7a4d")


def test_an_accent_colours_bars_and_steps_of_both_themes_and_nothing_else():
    palettes = make_palettes({"light": (ACCENT,)}, {})

    assert palettes["light"]["bar"] == ACCENT
    for theme, palette in palettes.items():
        changed = {name for name, colour in palette.items() if colour != PALETTES[theme][name]}
        assert changed == {"bar", "depth0", "depth1", "step0", "step1", "step2", "step3", "step4"}
        assert find_least_contrast(palette["bar"], GROUNDS[theme]) >= 4.5


def test_a_colour_for_the_dark_theme_is_taken_as_it_is():
    assert make_palettes({"light": (ACCENT,), "dark": ("#ff8a9a",)}, {})["dark"]["bar"] == "#ff8a9a"


def test_projects_without_a_chosen_colour_have_those_of_ours_that_are_least_like_the_chosen():
    palette = make_palettes({}, {"light": CHOSEN})["light"]
    colours = [palette[f"project{number}"] for number in range(DISTINCT)]

    assert tuple(colours[:2]) == CHOSEN
    assert len(set(colours)) == DISTINCT
    assert all(find_confused(colours[2], other) is None for other in CHOSEN)


def test_colours_of_projects_are_made_readable_in_the_dark_theme():
    palette = make_palettes({}, {"light": CHOSEN})["dark"]

    assert all(find_least_contrast(palette[f"project{number}"], GROUNDS["dark"]) >= 3 for number in range(2))


def test_figures_are_drawn_in_the_colours_that_are_worn_and_in_ours_again_afterwards():
    wear(make_palettes({"light": (ACCENT,)}, {}))
    worn = find_colour("@bar", "light")
    wear({})

    assert (worn, find_palette("light")) == (ACCENT, PALETTES["light"])
