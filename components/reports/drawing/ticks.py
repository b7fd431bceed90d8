"""Axis → its ticks: where they stand and what they say."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from components.reports.drawing.axis import Axis
from components.reports.drawing.values import Spec

_DAY = 86_400_000  # ms


@dataclass(frozen=True)
class Tick:
    """A place on an axis, in its own numbers, and the text beside it."""

    number: float
    text: str


def list_ticks(axis: Axis) -> list[Tick]:
    """Return the ticks within the range, with the text that the layout gives them."""
    spec = axis.spec
    if spec.get("tickvals") is not None:
        texts = spec.get("ticktext") or [_write(axis, value) for value in spec["tickvals"]]
        ticks = [Tick(axis.read(value) or 0.0, str(text)) for value, text in zip(spec["tickvals"], texts, strict=False)]
    elif axis.kind == "category":
        ticks = [Tick(float(number), text) for number, text in enumerate(axis.categories)]
    else:
        ticks = [Tick(number, _write(axis, number)) for number in list_steps(axis, spec, _find_step(axis))]
    return [tick for tick in ticks if axis.holds(tick.number)]


def list_steps(axis: Axis, spec: Spec, step: float | str) -> list[float]:
    """Return the places of regular ticks: each `step`, or each so many months ("M12")."""
    low, high = sorted((axis.low, axis.high))
    if isinstance(step, str):
        return [each for each in _list_months(spec.get("tick0"), int(step[1:]), low, high) if axis.holds(each)]
    first = (axis.read(spec.get("tick0")) or 0.0) if spec.get("dtick") else 0.0
    start = math.ceil((low - first) / step - 1e-6)
    return [first + number * step for number in range(start, math.floor((high - first) / step + 1e-6) + 1)]


def _list_months(first: object, months: int, low: float, high: float) -> Iterator[float]:
    """Return each so many months, counted from the first, from before `low` to after `high` (ms)."""
    origin = datetime.fromisoformat(str(first or "2000-01-01")).replace(tzinfo=UTC)
    start, end = (datetime.fromtimestamp(ms / 1000, UTC).year for ms in (low, high))
    counted = origin.year * 12 + origin.month - 1
    for number in range(((start - 1) * 12 - counted) // months, ((end + 2) * 12 - counted) // months + 1):
        year, month = divmod(counted + number * months, 12)
        yield datetime(year, month + 1, origin.day, tzinfo=UTC).timestamp() * 1000


def _find_step(axis: Axis) -> float | str:
    """Return the stated step, or one of 1, 2 or 5 times a power of ten that gives few enough ticks."""
    stated = axis.spec.get("dtick")
    if stated:
        return stated if isinstance(stated, str) else float(stated)
    number = axis.spec.get("nticks") or min(max(axis.length / (80 if axis.across else 40), 4), 9) + 1
    rough = abs(axis.high - axis.low) / number
    if axis.kind == "date":
        return _find_months(rough)
    base = 10 ** math.floor(math.log10(rough))
    step = base * next(each for each in (1, 2, 5, 10) if rough / base <= each)
    whole = axis.kind == "log" or str(axis.spec.get("tickformat", "")).endswith("d")
    return max(step, 1.0) if whole else step


def _find_months(rough: float) -> str:
    months = rough / (_DAY * 30.44)
    return f"M{next((each for each in (1, 3, 6, 12, 24, 60, 120) if months <= each), 240)}"


def _write(axis: Axis, value: object) -> str:
    """Return a value as the axis writes it."""
    number = value if axis.kind == "log" and not isinstance(value, float) else axis.read(value)
    if not isinstance(number, int | float):
        return str(value)
    form = str(axis.spec.get("tickformat") or "")
    if axis.kind == "date":
        return datetime.fromtimestamp(number / 1000, UTC).strftime(form or "%Y")
    if axis.kind == "log":
        number = 10**number
    return str(axis.spec.get("tickprefix", "")) + format_number(number, form) + str(axis.spec.get("ticksuffix", ""))


def format_number(number: float, form: str = "") -> str:
    """Return a number in a format of d3 (which are nearly Python's), or as plainly as it goes.

    >>> format_number(1200, ",d"), format_number(0.25, ".0%"), format_number(0.30000000000000004)
    ('1,200', '25%', '0.3')
    """
    if form.endswith("d"):
        return format(round(number), form)
    if form:
        return format(number, form.replace("~", ""))
    return format(round(number), "d") if abs(number - round(number)) < 1e-9 else f"{number:.10g}"
