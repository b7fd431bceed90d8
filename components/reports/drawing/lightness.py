"""A colour → how light it is."""

from __future__ import annotations

_WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in ITU-R BT.709


def find_lightness(colour: str) -> float:
    """Return how light a colour "#rrggbb" is, 0 to 1.

    >>> find_lightness("#000000"), round(find_lightness("#ffffff"), 3)
    (0.0, 1.0)
    """
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True)) / 255
