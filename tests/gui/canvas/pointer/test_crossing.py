"""Tests of gui.canvas.pointer.crossing: which straight pieces a stroke crosses."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QPointF

from gui.canvas.pointer.crossing import crossed


def is_crossed(stroke, piece):
    (a, b), (c, d) = stroke, piece
    found = crossed(
        QPointF(*a), QPointF(*b), np.array([c], float), np.array([d], float)
    )
    return bool(found[0])


def test_a_stroke_across_a_piece_crosses_it():
    assert is_crossed([(0, -1), (0, 1)], [(-1, 0), (1, 0)])
    assert is_crossed([(1, 1), (-1, -1)], [(-1, 1), (1, -1)])


def test_a_stroke_that_ends_before_it_or_passes_beside_it_does_not():
    assert not is_crossed([(0, -3), (0, -1)], [(-1, 0), (1, 0)])
    assert not is_crossed([(2, -1), (2, 1)], [(-1, 0), (1, 0)])
    assert not is_crossed([(0, 1), (5, 1)], [(0, 0), (5, 0)])


def test_a_stroke_along_a_piece_does_not_cross_it():
    assert not is_crossed([(0, 0), (5, 0)], [(1, 0), (4, 0)])


def test_a_stroke_through_the_corner_of_a_line_crosses_one_of_its_pieces():
    starts, ends = np.array([[-5.0, 0], [0, 0]]), np.array([[0.0, 0], [5, 0]])
    found = crossed(QPointF(0, -1), QPointF(0, 1), starts, ends)
    assert found.sum() == 1


def test_without_pieces_nothing_is_crossed():
    none = np.zeros((0, 2))
    assert crossed(QPointF(0, 0), QPointF(1, 1), none, none).shape == (0,)


numbers = st.integers(-50, 50).map(lambda k: k + 0.25)
others = st.integers(-50, 50).map(lambda k: k * 1.0)


@given(st.tuples(numbers, numbers, numbers, numbers), st.tuples(*[others] * 4))
def test_the_answer_is_that_of_qt(stroke, piece):
    a, b = QLineF(*stroke), QLineF(*piece)
    kind, _ = a.intersects(b)
    expected = kind is QLineF.IntersectionType.BoundedIntersection
    found = is_crossed(
        [a.p1().toTuple(), a.p2().toTuple()], [b.p1().toTuple(), b.p2().toTuple()]
    )
    touches = any(
        _on(line, point)
        for line, other in ((a, b), (b, a))
        for point in (other.p1(), other.p2())
    )
    assert found == expected or touches


def _on(line, point):
    """Tell whether a point lies on a line, where the two may differ."""
    along, away = line.p2() - line.p1(), point - line.p1()
    return along.x() * away.y() == along.y() * away.x()
