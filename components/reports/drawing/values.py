"""Properties of traces, one for all or one for each → the value for each mark; numbers → colours of a scale."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

Spec = Mapping[str, Any]


def is_list(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Tell whether a property has a value for each mark."""
    return isinstance(value, Sequence | np.ndarray) and not isinstance(value, str)


def spread(value: Any, number: int, default: Any = None) -> list[Any]:  # noqa: ANN401
    """Return a property for each of `number` marks.

    >>> spread("red", 2), spread([1], 2, default=0), spread(None, 1, default=6)
    (['red', 'red'], [1, 0], [6])
    """
    if not is_list(value):
        return [default if value is None else value] * number
    filled = [default if each is None else each for each in value][:number]
    return filled + [default] * (number - len(filled))


def read(spec: Spec, path: str, default: Any = None) -> Any:  # noqa: ANN401
    """Return a property by its path, such as "marker.line.width"; the default where nothing is stated."""
    part: Any = spec
    for name in path.split("."):
        part = part.get(name) if isinstance(part, Mapping) else None
    return default if part is None else part


def list_colours(spec: Spec, values: Any, number: int, default: str, *, low: str = "c") -> list[str]:  # noqa: ANN401
    """Return a colour for each mark: as written, or by the colour scale of `spec` where values are numbers.

    `low` names the range in the spec: "c" for cmin and cmax, "z" for zmin and zmax.
    """
    each = spread(values, number, default)
    if not any(isinstance(value, int | float) for value in each):
        return [str(value) for value in each]
    known = [value for value in each if isinstance(value, int | float)]
    lowest, highest = spec.get(f"{low}min"), spec.get(f"{low}max")
    lowest, highest = (min(known) if lowest is None else lowest), (max(known) if highest is None else highest)
    scale: Any = spec.get("colorscale")
    if not is_list(scale):
        raise ValueError(f"Numbers need a colour scale written out as [[0, colour], … [1, colour]], not {scale!r}.")
    stops = [(float(at), str(colour)) for at, colour in scale]
    if spec.get("reversescale"):
        stops = [(1 - at, colour) for at, colour in reversed(stops)]
    width = (highest - lowest) or 1
    return [
        pick_colour(stops, (value - lowest) / width) if isinstance(value, int | float) else str(value) for value in each
    ]


def pick_colour(stops: Sequence[tuple[float, str]], share: float) -> str:
    """Return the colour at a share (0 to 1) of a scale.

    >>> pick_colour([(0, "#000000"), (1, "#ffffff")], 0.5)
    'rgb(128,128,128)'
    >>> pick_colour([(0, "red"), (0.5, "red"), (0.5, "blue"), (1, "blue")], 0.7)
    'blue'
    """
    share = min(max(share, 0.0), 1.0)
    for (start, first), (end, last) in itertools.pairwise(stops):
        if share < end or end == stops[-1][0]:
            return first if first == last or end == start else _mix(first, last, (share - start) / (end - start))
    return stops[-1][1]


def _mix(first: str, last: str, share: float) -> str:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(read_colour(first), read_colour(last), strict=True))
    return f"rgb({red},{green},{blue})"


def read_colour(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue (0 to 255) of "#rrggbb" or "rgb(…)"."""
    if colour.startswith("#") and len(colour) == 7:
        return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
    if colour.startswith("rgb"):
        red, green, blue, *_ = (float(part) for part in colour[colour.index("(") + 1 : -1].split(","))
        return red, green, blue
    raise ValueError(f"The colour {colour!r} is not written as #rrggbb or rgb(red,green,blue).")


def find_lightness(colour: str) -> float:
    """Return how light a colour is, 0 to 1 (the weights of ITU-R BT.709).

    >>> round(find_lightness("#ffffff"), 3)
    1.0
    """
    red, green, blue = read_colour(colour)
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


def list_axes(trace: Spec) -> tuple[str, str]:
    """Return the short names ("x", "y2") of the axes of a trace."""
    return str(trace.get("xaxis") or "x"), str(trace.get("yaxis") or "y")


def group_by_axes(traces: Iterable[Spec]) -> dict[tuple[str, str], list[Spec]]:
    """Return traces by the pair of axes that they share."""
    groups: dict[tuple[str, str], list[Spec]] = {}
    for trace in traces:
        groups.setdefault(list_axes(trace), []).append(trace)
    return groups
