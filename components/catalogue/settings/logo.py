"""File of a logo → the logo, or why it cannot be shown: its kind, its size, and what in it would run or fetch."""

from __future__ import annotations

import re
import struct
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from components.catalogue.issues import quote

_MOST_BYTES = 500_000
_PIXELS = (40, 4000)  # of a PNG: fewer are blurred, more only take memory
_PNG = b"\x89PNG\r\n\x1a\n"
_RUNS = ("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "set", "animate")
_ADDRESSES = ("href", "src", "data")
_FETCHES = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE)
_KINDS = "Save it as SVG or PNG"


@dataclass(frozen=True)
class Logo:
    """A picture that can be shown anywhere: its file's name, its content, and how wide it is for its height."""

    name: str
    content: bytes
    media_type: str
    ratio: float

    @property
    def address(self) -> str:
        """The picture as an address, for pages that need no other file."""
        return f"data:{self.media_type};base64,{b64encode(self.content).decode()}"

    @property
    def ending(self) -> str:
        """What the name of its file ends in."""
        return ".svg" if self.media_type == "image/svg+xml" else ".png"


def read_logo(folder: Path, name: str) -> Logo | tuple[str, str]:
    """Return the logo of a folder, or problem and repair."""
    path = folder / name
    if path.name != name:
        return (
            f"{quote(name)} is not the name of a file in this folder",
            "Put the file beside site.toml, and name it only",
        )
    if not path.is_file():
        return f"there is no file {quote(name)} in this folder", "Put it beside site.toml, or correct its name"
    try:
        if path.stat().st_size > _MOST_BYTES:
            size = f"{path.stat().st_size / 1000:,.0f} kB"
            return f"{quote(name)} has {size}, which each visitor would wait for", "Save it with less than 500 kB"
        content = path.read_bytes()
    except OSError as error:
        return f"{quote(name)} cannot be read ({error.strerror})", "Allow reading it, or save it again"
    return make_logo(name, content)


def make_logo(name: str, content: bytes) -> Logo | tuple[str, str]:
    """Return the logo of a file's content, whatever the file is called, or problem and repair."""
    if content.startswith(_PNG):
        return _make_png(name, content)
    if b"<svg" in content[:4000].lower():
        return _make_svg(name, content)
    return f"{quote(name)} is neither SVG nor PNG", _KINDS


def _make_png(name: str, content: bytes) -> Logo | tuple[str, str]:
    if len(content) < 33 or content[12:16] != b"IHDR" or b"IEND" not in content[-16:]:
        return f"{quote(name)} is cut off", "Save it again"
    wide, high = struct.unpack(">II", content[16:24])
    least, most = _PIXELS
    if not (least <= wide <= most and least <= high <= most):
        return f"{quote(name)} has {wide:,} × {high:,} pixels", f"Save it with {least} to {most:,} pixels a side"
    return Logo(name, content, "image/png", wide / high)


def _make_svg(name: str, content: bytes) -> Logo | tuple[str, str]:
    try:
        root = fromstring(content, forbid_dtd=False)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return f"{quote(name)} is no SVG that can be read", "Export it again, as plain SVG"
    if _name_tag(root) != "svg":
        return f"{quote(name)} is no SVG", _KINDS
    if found := next((what for each in root.iter() if (what := _find_danger(each))), ""):
        return (
            f"{quote(name)} holds {found}, which a logo does not need",
            "Export it again, as plain SVG, or save it as PNG",
        )
    if not (ratio := _find_ratio(root)):
        return f"{quote(name)} does not say how large it is", "Export it again with its width and height"
    return Logo(name, content, "image/svg+xml", ratio)


def _name_tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _find_danger(element: Element) -> str:
    """Return what of an element would run, or ask another file or machine for something; "" for nothing."""
    tag = _name_tag(element)
    if tag in _RUNS or tag.startswith("animate"):
        return f"<{tag}>"
    if tag == "style" and _FETCHES.search(element.text or ""):
        return "a style that asks for another file"
    for attribute, value in element.attrib.items():
        plain = attribute.rpartition("}")[2].lower()
        if plain.startswith("on"):
            return f"a script ({plain})"
        if plain in _ADDRESSES and not value.strip().startswith(("#", "data:image/png;", "data:image/jpeg;")):
            return f"a reference to another file ({plain})" if tag != "a" else "a link"
        if _FETCHES.search(value):
            return f"a reference to another file ({plain})"
    return ""


def _find_ratio(root: Element) -> float:
    """Return width by height, of the sizes or else of the view box; 0 where there is neither."""
    sizes = [re.fullmatch(r"\s*([\d.]+)(px|pt|mm|cm|in)?\s*", root.get(side, "")) for side in ("width", "height")]
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        wide, high = (float(size[1]) for size in sizes if size) if all(sizes) else map(float, box[2:4])
    except ValueError:
        return 0.0
    return wide / high if wide > 0 and high > 0 else 0.0
