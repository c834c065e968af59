"""Tests of gui.widgets.table_text."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from engine.errors import Code, EngineError
from gui.widgets.table_text import from_text, to_text

NUMBERS = st.floats(-1e6, 1e6).map(lambda value: float(f"{value:.15g}"))


@given(
    arrays(
        np.float64, array_shapes(min_dims=2, max_dims=2, max_side=5), elements=NUMBERS
    )
)
def test_what_is_copied_is_what_is_pasted(values):
    np.testing.assert_array_equal(from_text(to_text(values)), values)


def test_missing_cells_stay_empty_both_ways():
    mask = np.array([[True, False], [True, True]])
    text = to_text(np.array([[1.5, 0.0], [0.0, 2.0]]), mask)
    assert text == "1.5\t\n0\t2\n"
    assert np.isnan(from_text(text)[0, 1])
    assert np.isnan(from_text("1\t·\n")[0, 1])


def test_names_can_be_copied_too():
    text = to_text(np.eye(2), None, (("a", "b"), ("p", "q")))
    assert text.splitlines() == ["\tp\tq", "a\t1\t0", "b\t0\t1"]


def test_numbers_are_read_as_people_write_them():
    assert from_text("0,5; 1/4\n−1; 2\n").tolist() == [[0.5, 0.25], [-1, 2]]
    assert from_text("1 2\n3 4").tolist() == [[1, 2], [3, 4]]


def test_a_cell_that_is_no_number_is_an_error():
    with pytest.raises(EngineError) as error:
        from_text("1\tx\n")
    assert error.value.code is Code.VALUE_NOT_A_NUMBER


def test_nothing_is_no_numbers():
    assert from_text("").size == 0
