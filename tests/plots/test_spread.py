"""Where the boxes of a network stand."""

import numpy as np

from components.plots.spread import spread

STAR = [(0, number) for number in range(1, 8)]
BOXES = [(120.0, 40.0)] * 8
PAGE = (860.0, 400.0)


def list_overlaps(points, boxes):
    sides = np.array(boxes)
    need = (sides[:, None] + sides[None]) / 2
    hidden = (np.abs(points[:, None] - points[None]) < need - 0.5).all(axis=2)
    return [(int(one), int(other)) for one, other in np.argwhere(hidden) if one < other]


def test_no_box_covers_another():
    assert list_overlaps(spread(STAR, BOXES, PAGE), BOXES) == []


def test_all_boxes_stand_on_the_page():
    points = spread(STAR, BOXES, PAGE)

    assert (points >= [60, 20]).all()
    assert (points <= [800, 380]).all()


def test_the_same_boxes_stand_in_the_same_places():
    assert (spread(STAR, BOXES, PAGE) == spread(STAR, BOXES, PAGE)).all()


def test_who_is_tied_stands_nearer_than_who_is_not():
    chain = spread([(0, 1), (1, 2), (2, 3)], [(20.0, 20.0)] * 4, PAGE)
    steps = np.linalg.norm(chain - chain[0], axis=1)

    assert list(steps) == sorted(steps)


def test_parts_without_a_tie_stand_apart_on_one_page():
    boxes = [(100.0, 30.0)] * 6

    assert list_overlaps(spread([(0, 1), (2, 3), (4, 5)], boxes, PAGE), boxes) == []


def test_one_box_stands_in_the_middle_and_none_is_nothing():
    assert spread([], [(10.0, 10.0)], PAGE).tolist() == [[430.0, 200.0]]
    assert len(spread([], [], PAGE)) == 0
