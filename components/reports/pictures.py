"""Exhibit → a picture that explains itself, as SVG, PNG or PDF, made here without a browser."""

from __future__ import annotations

import struct
import zlib

from components.reports.drawing.pdf import write_pdf
from components.reports.drawing.picture import make_picture
from components.reports.drawing.png import write_png
from components.reports.exhibit import Exhibit
from components.reports.failures import tell_failure
from components.reports.illustration import NoPictureError
from components.reports.provenance import Provenance

_SCALE = 2  # px of a PNG for each px of the page: sharp on fine screens and in print
_HEAD = 33  # bytes of a PNG before its first chunk of content: signature and header


def write_svg_picture(exhibit: Exhibit) -> bytes:
    """Return the picture as SVG with real text; raise NoPictureError where it cannot be drawn here."""
    return _draw(exhibit).encode()


def write_png_picture(exhibit: Exhibit) -> bytes:
    """Return the picture as PNG, which says in its own text what it shows."""
    png = write_png(_draw(exhibit), _SCALE)
    return png[:_HEAD] + b"".join(_make_text(*fact) for fact in _list_facts(exhibit.provenance)) + png[_HEAD:]


def write_pdf_picture(exhibit: Exhibit) -> bytes:
    """Return the picture as PDF of one page: vectors, and text that can be searched."""
    provenance = exhibit.provenance
    keywords = [part for part in (exhibit.view.licence, provenance.address) if part]
    return write_pdf(_draw(exhibit), day=provenance.date, keywords=keywords)


def _draw(exhibit: Exhibit) -> str:
    try:
        return make_picture(exhibit)
    except ValueError as error:  # a kind of mark that only a browser draws
        raise NoPictureError(tell_failure(f"The picture of “{exhibit.chart.title}”")) from error


def _list_facts(provenance: Provenance) -> list[tuple[str, str]]:
    """Return what a PNG says about itself, under the keywords of its specification."""
    description = "\n".join(f"{label}: {text}" for label, text in provenance.lines)
    facts = (("Title", provenance.heading), ("Description", description), ("Copyright", provenance.licence),
             ("Source", provenance.address))  # fmt: skip
    return [(name, text) for name, text in facts if text]


def _make_text(keyword: str, text: str) -> bytes:
    """Return a chunk of text: UTF-8, not compressed, without a language."""
    content = b"iTXt" + keyword.encode() + b"\0\0\0\0\0" + text.encode()
    return struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
