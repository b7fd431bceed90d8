"""Boxes and what ties them → where each stands, so that ties are short and no box covers another.

Stress majorisation (the distance on the page follows the number of steps between two boxes), then boxes that overlap
push each other apart. No chance is involved: the same boxes always stand in the same places.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

_ROUNDS = 120
_PUSHES = 400
_GAP = 6.0  # px between boxes


def spread(ties: Sequence[tuple[int, int]], boxes: Sequence[tuple[float, float]], size: tuple[float, float]) -> Points:
    """Return the centre of each box, in px from the upper left, within a page of `size` (width, height)."""
    sides, page = np.array(boxes, dtype=float).reshape(-1, 2), np.array(size)
    if len(sides) < 2:
        return np.tile(page / 2, (len(sides), 1))
    points = _shorten(_count_steps(ties, len(sides)))
    return push_apart(_fill(points, sides, page), sides, page)


def _count_steps(ties: Sequence[tuple[int, int]], number: int) -> Points:
    """Return how many ties lie between each two boxes; between parts without a tie, some."""
    steps = np.full((number, number), np.inf)
    np.fill_diagonal(steps, 0)
    for one, other in ties:
        steps[one, other] = steps[other, one] = 1
    for between in range(number):
        steps = np.minimum(steps, steps[:, between, None] + steps[None, between])
    longest = steps[np.isfinite(steps)].max()
    return np.where(np.isfinite(steps), steps, min(longest, 3.0) + 0.5)


def _shorten(steps: Points) -> Points:
    """Return points whose distances follow the steps: each round moves all to where their distances want them."""
    number = len(steps)
    turn = np.arange(number) * 2.399963  # the golden angle: no two boxes start in one direction
    points = _start(steps) + 0.05 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    weights = 1 / np.maximum(steps, 1) ** 2
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(_ROUNDS):
        apart = np.linalg.norm(points[:, None] - points[None], axis=2)
        pull = -weights * steps / np.maximum(apart, 1e-9)
        np.fill_diagonal(pull, 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ pull @ points
    return points


def _start(steps: Points) -> Points:
    """Return the points of classical scaling, whose signs are settled so that each machine draws alike."""
    number = len(steps)
    centre = np.eye(number) - 1 / number
    values, vectors = np.linalg.eigh(-0.5 * centre @ steps**2 @ centre)
    axes = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0))
    largest = np.abs(axes).round(6).argmax(axis=0)
    return np.asarray(axes * np.where(axes[largest, [0, 1]] < 0, -1, 1))


def _fill(points: Points, sides: Points, page: Points) -> Points:
    """Return the points stretched over the page, boxes and all."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = page - sides.max(axis=0)
    return sides.max(axis=0) / 2 + (points - low) / np.maximum(high - low, 1e-9) * room


def push_apart(points: Points, sides: Points, page: Points) -> Points:
    """Return points whose boxes do not overlap, each pushed no further than it must."""
    need = (sides[:, None] + sides[None]) / 2 + _GAP
    number = np.arange(len(points))
    before = np.sign(number[:, None] - number[None])[..., None]  # which way, where two stand in one point
    distinct = ~np.eye(len(points), dtype=bool)
    for _ in range(_PUSHES):
        apart = points[:, None] - points[None]
        lack = need - np.abs(apart)
        overlap = (lack > 0).all(axis=2) & distinct
        if not overlap.any():
            break
        along = lack == lack.min(axis=2, keepdims=True)  # the shorter way out
        way = np.where(apart == 0, before, np.sign(apart))
        push = np.where(overlap[..., None] & along, way * lack / 2, 0).sum(axis=1)
        points = np.clip(points + 0.6 * push, sides / 2, page - sides / 2)
    return points
