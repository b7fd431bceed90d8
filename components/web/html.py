"""Name of a template → the template, whose values cannot become markup."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template

_FOLDER = Path(__file__).parent / "templates"


@cache
def open_template(name: str) -> Template:
    """Return one of the templates beside this module."""
    return Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True
    ).get_template(name)
