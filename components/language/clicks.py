"""What clicks do → that in words, beside what one clicks on."""

from __future__ import annotations

from components.language.messages import say


def tell_clicks() -> str:
    """Say that a click may filter, too; that it opens what it is on, one sees."""
    return say("Shift + click filters")
