"""Data and layout → axes: which values each holds, from where to where, and where it stands on the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from components.reports.drawing.axis import Area, Axis, Kind
from components.reports.drawing.extent import Extent, find_extents
from components.reports.drawing.values import Spec, list_axes

_PADDING = 0.05  # of the axis beyond the outermost marks


def make_axes(traces: Sequence[Spec], layout: Spec, area: Area) -> dict[str, Axis]:
    """Return the axes that traces use, by their short names ("x", "y2"), placed within an area."""
    names = sorted({name for trace in traces for name in list_axes(trace)})
    axes = {name: _place(_make_axis(name, traces, layout), layout, area) for name in names}
    return {name: _keep_scale(axis, axes) for name, axis in axes.items()}


def _find_spec(layout: Spec, name: str) -> Mapping[str, Any]:
    """Return what the layout says of an axis."""
    return layout.get(f"{name[0]}axis{name[1:]}") or {}


def _make_axis(name: str, traces: Sequence[Spec], layout: Spec) -> Axis:
    spec = _find_spec(layout, name)
    users = [trace for trace in traces if name in list_axes(trace)]
    values = list(_list_values(name, users))
    kind = _find_kind(spec, values)
    categories = _list_categories(spec, values) if kind == "category" else ()
    low, high = _find_range(Axis(name, spec, kind, categories, 0, 1), users, layout)
    return Axis(name, spec, kind, categories, low, high)


def _list_values(name: str, traces: Iterable[Spec]) -> Iterator[Any]:
    for trace in traces:
        values = trace.get(name[0])
        yield from [] if values is None else [value for value in values if value is not None]


def _find_kind(spec: Spec, values: Sequence[Any]) -> Kind:
    stated = spec.get("type")
    if stated in ("linear", "log", "date", "category"):
        return stated
    texts = [value for value in values if isinstance(value, str)]
    if not texts or len(texts) < len(values) / 2:
        return "linear"
    return "date" if all(text[:4].isdigit() and text[4:5] == "-" for text in texts) else "category"


def _list_categories(spec: Spec, values: Iterable[Any]) -> tuple[str, ...]:
    given = [str(value) for value in spec.get("categoryarray") or ()]
    return tuple(dict.fromkeys([*given, *(str(value) for value in values if isinstance(value, str))]))


def _find_range(axis: Axis, users: Sequence[Spec], layout: Spec) -> tuple[float, float]:
    stated = axis.spec.get("range")
    if stated and None not in stated:
        ends = [float(end) if axis.kind == "log" else axis.read(end) for end in stated]
        return ends[0] or 0.0, ends[1] or 0.0
    low, high = _pad(find_extents(axis, users, layout), axis)
    return (high, low) if axis.spec.get("autorange") == "reversed" else (low, high)


def _pad(extents: Sequence[Extent], axis: Axis) -> tuple[float, float]:
    """Return a range around the extents of all traces, with room beside marks that need it."""
    if not extents:
        return (0.0, 1.0) if axis.kind != "category" else (-0.5, max(len(axis.categories), 1) - 0.5)
    low, high = min(each.low for each in extents), max(each.high for each in extents)
    if axis.spec.get("rangemode") in ("tozero", "nonnegative") and axis.kind == "linear":
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        return low - 1, high + 1
    room = (high - low) * _PADDING / (1 - 2 * _PADDING)
    before = any(each.padded and each.low == low for each in extents) and low != 0
    after = any(each.padded and each.high == high for each in extents) and high != 0
    return low - room * before, high + room * after


def _place(axis: Axis, layout: Spec, area: Area) -> Axis:
    spec = axis.spec
    if "domain" not in spec and spec.get("overlaying"):
        spec = _find_spec(layout, str(spec["overlaying"]))
    first, last = spec.get("domain") or (0, 1)
    if axis.across:
        return replace(axis, start=area.left + first * area.width, end=area.left + last * area.width)
    return replace(axis, start=area.bottom - first * area.height, end=area.bottom - last * area.height)


def _keep_scale(axis: Axis, axes: Mapping[str, Axis]) -> Axis:
    """Widen the range of one of two axes whose units are to be equally long (scaleanchor)."""
    partners = [other for other in axes.values() if axis.name == other.spec.get("scaleanchor")]
    partner = axes.get(str(axis.spec.get("scaleanchor"))) or (partners[0] if partners else None)
    if partner is None or axis.unit <= partner.unit:
        return axis
    middle, half = (axis.low + axis.high) / 2, (axis.high - axis.low) / 2 * axis.unit / partner.unit
    return replace(axis, low=middle - half, high=middle + half)
