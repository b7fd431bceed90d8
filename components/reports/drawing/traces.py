"""The types of traces that can be drawn, in the order in which they lie on one another.

A further type is one function, (traces that share their axes, frame) → elements, and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from components.reports.drawing.bars import draw_bars
from components.reports.drawing.frame import Frame, draw_axes, draw_grid, draw_ground
from components.reports.drawing.heatmap import draw_heatmap
from components.reports.drawing.notes import draw_annotations, draw_shapes
from components.reports.drawing.scatter import draw_scatter
from components.reports.drawing.svg import group
from components.reports.drawing.values import Spec, group_by_axes

Draw = Callable[[Sequence[Spec], Frame], list[str]]


def _each(draw: Callable[[Spec, Frame], list[str]]) -> Draw:
    return lambda traces, frame: [part for trace in traces for part in draw(trace, frame)]


UPRIGHT: dict[str, Draw] = {
    "heatmap": _each(draw_heatmap),
    "bar": draw_bars,
    "scatter": _each(draw_scatter),
}  # between axes
KNOWN = tuple(UPRIGHT)


def draw_marks(frame: Frame) -> str:
    """Return all elements of a figure, from the ground up."""
    kinds = [str(trace.get("type", "scatter")) for trace in frame.data]
    unknown = [kind for kind in kinds if kind not in KNOWN]
    if unknown:
        raise ValueError(f"Traces of type {unknown[0]!r} cannot be drawn. Known: {', '.join(KNOWN)}.")
    parts = [draw_ground(frame)]
    if frame.upright:
        parts += [group(draw_grid(frame)), group(draw_shapes(frame, "below"))]
        parts += [part for kind, draw in UPRIGHT.items() for part in _draw_kind(kind, draw, frame)]
        parts += [group(draw_axes(frame)), group(draw_shapes(frame, "above"))]
    return "".join([*parts, group(draw_annotations(frame))])


def _draw_kind(kind: str, draw: Draw, frame: Frame) -> list[str]:
    traces = [trace for trace in frame.shown if trace.get("type", "scatter") == kind]
    return [part for shared in group_by_axes(traces).values() for part in draw(shared, frame)]
