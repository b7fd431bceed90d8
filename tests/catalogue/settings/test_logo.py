"""Which pictures may be a logo."""

from __future__ import annotations

import pytest

from components.catalogue.settings.logo import Logo, make_logo, read_logo
from tests.catalogue.settings.pictures import PNG, SVG, make_png


def draw(inside: str, head: str = 'viewBox="0 0 40 10"', start: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{start}<svg {names} {head}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (SVG, "image/svg+xml"),
        (PNG, "image/png"),
        (draw('<defs><linearGradient id="a"/></defs><use href="#a"/><rect fill="url(#a)"/>'), "image/svg+xml"),
        (
            draw(
                "<path d='M0 0'/>",
                start='<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
                '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
            ),
            "image/svg+xml",
        ),
        (draw("<style>.a { fill: #fff }</style>"), "image/svg+xml"),
    ],
)
def test_pictures_as_drawing_programs_save_them_are_taken(content, kind):
    logo = make_logo("logo", content)

    assert isinstance(logo, Logo)
    assert (logo.media_type, logo.ratio) == (kind, 4)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"GIF89a", "'logo' is neither SVG nor PNG"),
        (b"<html><svg></svg></html>", "'logo' is no SVG"),
        (b"<svg", "'logo' is no SVG that can be read"),
        (draw("<script>alert(1)</script>"), "'logo' holds <script>, which a logo does not need"),
        (draw('<rect onload="alert(1)"/>'), "'logo' holds a script (onload), which a logo does not need"),
        (draw('<foreignObject><p xmlns="x"/></foreignObject>'),
         "'logo' holds <foreignobject>, which a logo does not need"),
        (draw('<a href="https://x.eu"/>'), "'logo' holds a link, which a logo does not need"),
        (
            draw('<image xlink:href="https://x.eu/a.png"/>'),
            "'logo' holds a reference to another file (href), which a logo does not need",
        ),
        (
            draw('<use href="data:image/svg+xml,x"/>'),
            "'logo' holds a reference to another file (href), which a logo does not need",
        ),
        (
            draw('<rect style="fill: url(https://x.eu/#a)"/>'),
            "'logo' holds a reference to another file (style), which a logo does not need",
        ),
        (
            draw("<style>@import 'https://x.eu/a.css';</style>"),
            "'logo' holds a style that asks for another file, which a logo does not need",
        ),
        (
            draw("<text>&a;</text>", start='<!DOCTYPE svg [<!ENTITY a "aaaa">]>'),
            "'logo' is no SVG that can be read",
        ),
        (draw("", head=""), "'logo' does not say how large it is"),
        (draw("", head='width="100%" height="0"'), "'logo' does not say how large it is"),
        (PNG[:60], "'logo' is cut off"),
        (make_png(20, 20), "'logo' has 20 × 20 pixels"),
    ],
)  # fmt: skip
def test_what_runs_fetches_or_is_no_picture_is_refused(content, problem):
    assert make_logo("logo", content)[0] == problem


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    (tmp_path / "logo.svg").write_bytes(SVG + b" " * 600_000)

    assert read_logo(tmp_path, "logo.svg")[0] == "'logo.svg' has 600 kB, which each visitor would wait for"
