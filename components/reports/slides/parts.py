"""Rows of a list → how many stand on each slide: as many on the last as on the others, about."""

from __future__ import annotations


def find_part(start: int, number: int, most: int) -> int:
    """Return where the part ends that begins at a row: slides share the rest alike, at most `most` rows each.

    >>> find_part(0, 27, 12), find_part(9, 27, 12), find_part(18, 27, 12)
    (9, 18, 27)
    """
    rest = number - start
    slides = -(-rest // most)
    return start + -(-rest // max(slides, 1))
