"""Tests of engine.data.csv_cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.csv_cells import cell_error, is_missing, number_share, to_number
from engine.errors import Code


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_is_read_back_from_its_text(value):
    assert to_number(repr(value), ".") == value
    assert to_number(repr(value).replace(".", ","), ",") == value


@pytest.mark.parametrize("cell", ["+1", "1.", ".5", "1e3", "-1.5E-3", "007"])
def test_usual_ways_to_write_a_number_are_read(cell):
    assert to_number(cell, ".") == float(cell)


@pytest.mark.parametrize(
    "cell", ["", ".", "1_000", "0x1F", "inf", "nan", "1e999", "1,5", "1 000", "٣", "1f"]
)
def test_everything_else_is_no_number(cell):
    assert to_number(cell, ".") is None


def test_a_point_beside_a_decimal_comma_is_refused():
    assert to_number("1.500", ",") is None
    assert to_number("1,5", ",") == 1.5
    assert to_number("15", ",") == 15.0


@pytest.mark.parametrize("cell", ["", "NA", "n/a", "NaN", "null", "None", "?"])
def test_ways_to_write_that_there_is_no_number(cell):
    assert is_missing(cell)


def test_missing_cells_do_not_count():
    assert number_share(["1", "x", "", "2"]) == pytest.approx(2 / 3)
    assert number_share(["", "NA"]) is None


def test_an_error_carries_only_the_beginning_of_a_long_cell():
    error = cell_error(Code.CSV_BAD_CELL, 3, 2, "a", "z" * 1000)
    assert error.issue.values == {"row": 3, "column": 2, "name": "a", "text": "z" * 80}
