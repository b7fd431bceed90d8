"""Colours as #rrggbb → whether they can be read on a ground and told apart, also by colour-blind eyes.

Contrast is that of WCAG 2.2. What colour-blind eyes see follows Machado, Oliveira and Fernandes (2009), for eyes that
lack one kind of cone altogether; how far apart two colours are is their distance in CIELAB (1976).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

TEXT, MARKS = 4.5, 3.0  #: contrast that letters and marks need, at least
ALIKE = 5.0  #: colours nearer than that are hard to tell apart, side by side
_STEPS = 200  # between a colour and black or white
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_Vector = tuple[float, float, float]
_EYES: dict[str, tuple[_Vector, _Vector, _Vector]] = {
    "": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "red-blind": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "green-blind": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "blue-blind": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE: _Vector = (0.95047, 1.0, 1.08883)


def read_colour(text: str) -> str | None:
    """A colour as #rrggbb in small letters; None for any other text.

    >>> read_colour("#06F"), read_colour("blue")
    ('#0066ff', None)
    """
    digits = text.strip().removeprefix("#").lower()
    if not _HEX.fullmatch(f"#{digits}") or not text.strip().startswith("#"):
        return None
    return f"#{digits if len(digits) == 6 else ''.join(each * 2 for each in digits)}"


def measure_contrast(colour: str, ground: str) -> float:
    """The contrast of two colours, 1 to 21.

    >>> measure_contrast("#000000", "#ffffff")
    21.0
    """
    one, other = (_multiply(_XYZ, _read_light(each))[1] for each in (colour, ground))
    return round((max(one, other) + 0.05) / (min(one, other) + 0.05), 2)


def find_least_contrast(colour: str, grounds: Sequence[str]) -> float:
    """The contrast with the ground that it has least with."""
    return min(measure_contrast(colour, ground) for ground in grounds)


def find_readable(colour: str, grounds: Sequence[str], least: float) -> str:
    """The nearest colour of its hue, darker or lighter, that has enough contrast with all grounds.

    >>> find_readable("#ffcc00", ("#ffffff",), 4.5)
    '#907300'
    """
    channels = _read_channels(colour)
    ends = ((0, 0, 0), (255, 255, 255))
    end = max(ends, key=lambda each: find_least_contrast(_write(each), grounds))
    for step in range(_STEPS + 1):
        share = step / _STEPS
        mixed = _write([round(a + (b - a) * share) for a, b in zip(channels, end, strict=True)])
        if find_least_contrast(mixed, grounds) >= least:
            return mixed
    return _write(end)


def mix(colour: str, other: str, share: float) -> str:
    """A colour with so much (0 to 1) of another one.

    >>> mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_read_channels(colour), _read_channels(other), strict=True)
    return _write([round(a + (b - a) * share) for a, b in pairs])


def find_confused(one: str, other: str) -> str | None:
    """The eyes that hardly tell two colours apart: "" for all, "red-blind" and the like for some, None for none."""
    return next((eyes for eyes in _EYES if measure_distance(one, other, eyes) < ALIKE), None)


def measure_distance(one: str, other: str, eyes: str = "") -> float:
    """How far apart two colours are as these eyes see them."""
    return math.dist(_see(one, eyes), _see(other, eyes))


def find_least_distance(one: str, other: str) -> float:
    """How far apart two colours are for those eyes that tell them apart least."""
    return min(measure_distance(one, other, eyes) for eyes in _EYES)


def _see(colour: str, eyes: str) -> _Vector:
    """A colour in CIELAB, as these eyes see it."""
    light = [min(max(each, 0.0), 1.0) for each in _multiply(_EYES[eyes], _read_light(colour))]
    x, y, z = (_bend(each / white) for each, white in zip(_multiply(_XYZ, light), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bend(share: float) -> float:
    return math.cbrt(share) if share > 0.008856 else 7.787 * share + 16 / 116


def _multiply(matrix: Sequence[_Vector], vector: Sequence[float]) -> _Vector:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _read_light(colour: str) -> _Vector:
    """The light of each channel, 0 to 1, which is not the number in the colour's name."""
    red, green, blue = (_straighten(each / 255) for each in _read_channels(colour))
    return red, green, blue


def _straighten(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _read_channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _write(channels: Sequence[int]) -> str:
    return "#" + "".join(f"{each:02x}" for each in channels)
