"""Tests of engine.training.plane_grid."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.evaluate import evaluate
from engine.training.plane_grid import (
    Line,
    answers_on_grid,
    first_lines,
    level_segments,
)

AREA = (-1.0, 3.0, 0.0, 2.0)


def network_of(n_units=3):
    document = Document()
    for edit in (
        lambda d: add_input(d, 0, 0, n_columns=2),
        lambda d: add_perceptrons(d, 0, 0, n_units=n_units, activation="tanh"),
        lambda d: connect(d, 1, 2),
        lambda d: add_perceptrons(d, 0, 0, activation="sigmoid"),
        lambda d: connect(d, 2, 4),
    ):
        document = document.apply(edit(document).changes)
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document)


def test_cells_hold_the_answers_at_their_centres_the_highest_row_first():
    network, parameters = network_of()
    grid = answers_on_grid(network, parameters, AREA, 4)
    points = [[-0.5, 1.75], [2.5, 1.75], [-0.5, 0.25]]
    expected = evaluate(network, parameters, points).y[:, 0]
    found = [grid[0, 0, 0], grid[0, 3, 0], grid[3, 0, 0]]
    np.testing.assert_allclose(found, expected)


def test_on_its_line_the_sum_of_a_perceptron_is_zero():
    network, parameters = network_of()
    lines = first_lines(network, parameters)
    assert [line.unit for line in lines] == [0, 1, 2]
    for line in lines:
        ends = line.ends(AREA)
        values = evaluate(network, parameters, ends) if ends else None
        assert values is not None
        np.testing.assert_allclose(values.pre[0][:, line.unit], 0, atol=1e-12)


@given(
    w1=st.floats(-5, 5, allow_subnormal=False),
    w2=st.floats(-5, 5, allow_subnormal=False),
    b=st.floats(-5, 5, allow_subnormal=False),
)
def test_a_line_ends_inside_the_area(w1, w2, b):
    for x, y in Line(0, w1, w2, b).ends(AREA):
        assert AREA[0] - 1e-6 <= x <= AREA[1] + 1e-6
        assert AREA[2] - 1e-6 <= y <= AREA[3] + 1e-6


def test_a_line_that_passes_by_has_no_ends():
    assert Line(0, 1.0, 0.0, 10.0).ends(AREA) == ()
    assert Line(0, 1.0, 0.0, -1.0).ends(AREA) == ((1.0, 0.0), (1.0, 2.0))


def test_the_level_of_a_slope_is_a_straight_line():
    values = np.tile(np.arange(5.0), (4, 1))  # rises by 1 from column to column
    segments = level_segments(values, 2.25)
    assert len(segments) == 3
    np.testing.assert_allclose(segments[:, :, 0], 2.25)
    assert sorted(segments[:, :, 1].ravel()) == [0, 1, 1, 2, 2, 3]


def test_the_level_round_a_hill_is_closed():
    y, x = np.mgrid[-1:1:21j, -1:1:21j]
    segments = level_segments(-(x**2) - y**2, -0.47)
    ends = [tuple(np.round(end, 9)) for segment in segments for end in segment]
    assert all(ends.count(end) == 2 for end in ends)
    radius = np.hypot(*((segments.reshape(-1, 2) - 10) / 10).T)
    assert radius == pytest.approx(np.sqrt(0.47), abs=0.01)


def test_where_nothing_crosses_there_is_no_line():
    assert level_segments(np.zeros((3, 3)), 0.5).shape == (0, 2, 2)
