"""What is shown → how to cite it, for people's programs: CITATION.cff and BibTeX."""

from __future__ import annotations

import json
import re

from components.reports.selection_view import SelectionView

_CFF = "1.2.0"  # version of the Citation File Format


def write_cff(view: SelectionView) -> bytes:
    """Return the citation of the data in the Citation File Format; texts are quoted as in JSON, which YAML reads."""
    members = {
        "cff-version": _CFF,
        "message": "If you use these data, please cite them, and the sources that each row names.",
        "type": "dataset",
        "title": view.title,
        "abstract": f"Selection: {view.words}.",
        "date-released": view.date,
        "license": _find_identifier(view.licence),
        "url": view.find_address(),
    }
    lines = [f"{name}: {_quote(text)}" for name, text in members.items() if text]
    return "\n".join([*lines, "authors:", f"  - name: {_quote(_find_author(view))}", ""]).encode()


def write_bibtex(view: SelectionView) -> bytes:
    """Return the citation of the data as an entry of BibTeX."""
    year = view.date[:4]
    members = {
        "title": f"{{{_escape(view.title)}}}",
        "author": f"{{{_escape(_find_author(view))}}}",
        "year": year,
        "note": _escape(f"Selection: {view.words}. Data of {view.date}. {view.licence}"),
        "url": view.find_address(),
    }
    key = "_".join(part for part in (re.sub(r"[^a-z0-9]+", "_", view.title.lower()).strip("_"), year) if part)
    lines = [f"  {name} = {{{text}}}," for name, text in members.items() if text]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""]).encode()


def _find_author(view: SelectionView) -> str:
    return view.whole.about.get("publisher") or f"{view.title} contributors"


def _find_identifier(licence: str) -> str:
    """Return the SPDX identifier of a Creative Commons licence, "" for others."""
    found = re.fullmatch(r"(CC)[ -](BY(?:-NC|-ND|-SA)*)[ -](\d\.\d)", licence)
    return "-".join(found.groups()) if found else ""


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _escape(text: str) -> str:
    """Return text without signs that mean something to TeX."""
    return re.sub(r"([&%$#_])", r"\\\1", re.sub(r"[\\{}~^]", " ", text))
