"""What all kinds of chart have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartValue:
    """What is to be seen. Colours are names ("@shared", "@project3"), texts are plain, keys say what a click means."""
