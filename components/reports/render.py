"""Template + parts → one page (HTML) that needs no other file and no other host; text from the data is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from components.catalogue.characters import replace_forbidden
from components.plots.style import find_colour
from components.reports.exhibit import CREDITS

_FOLDER = Path(__file__).parent / "templates"


def render(template: str, **parts: object) -> bytes:
    """Return a filled template."""
    accent = f":root {{ --accent: {find_colour('@bar', 'light')} }}"
    style = Markup((_FOLDER / "print.css").read_text(encoding="utf-8") + accent)
    page = _open().get_template(template).render(style=style, credits=CREDITS, **parts)
    return replace_forbidden(page).encode()


@cache
def _open() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["css_text"] = quote_css
    return environment


def quote_css(text: str) -> Markup:
    r"""Return a text as a string of CSS that cannot end its style sheet.

    >>> print(quote_css('a "b" </style>'))
    "a \22 b\22  \3c \2f style\3e "
    """
    harmless = " .,:·-–"
    safe = "".join(each if each.isalnum() or each in harmless else f"\\{ord(each):x} " for each in text)
    return Markup(f'"{safe}"')
