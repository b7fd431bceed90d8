"""A remark → the small words under a figure that say what is left out of it."""

from __future__ import annotations

NOTE_HEIGHT = 30  # px


def make_annotations(note: str) -> list[dict[str, object]]:
    """Return the annotation of a remark, in the lower margin; none for an empty one."""
    if not note:
        return []
    place = {"xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 0, "yanchor": "top", "yshift": -6}
    return [{"text": note, **place, "showarrow": False, "font": {"color": "@muted", "size": 13}}]
