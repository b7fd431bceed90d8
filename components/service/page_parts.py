"""Values and colours → what pages without Streamlit have in their head: scripts' data and rules of style."""

from __future__ import annotations

import json

from markupsafe import Markup

from components.plots.style import Palette, find_palettes


def write_script(value: object) -> Markup:
    """Return JSON that cannot end the script it stands in."""
    return Markup(json.dumps(value, ensure_ascii=False, allow_nan=False).replace("<", "\\u003c"))


def write_colours(theme: str) -> str:
    """Return the colours that Streamlit would hand down, for one theme or for both."""
    light, dark = (_name_colours(palette) for palette in find_palettes().values())
    if theme == "auto":
        return f":root {{{light}}} @media (prefers-color-scheme: dark) {{ :root {{{dark}}} }}"
    return f":root {{{light if theme == 'light' else dark}}}"


def _name_colours(palette: Palette) -> str:
    colours = {"background-color": "card", "secondary-background-color": "card", "text-color": "ink",
               "primary-color": "bar"}  # fmt: skip
    named = [f"--st-{name}:{palette[colour]}" for name, colour in colours.items()]
    return ";".join([*named, "--st-font:system-ui,sans-serif"])
