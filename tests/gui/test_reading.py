"""Tests of gui.reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.reading import (
    DIGITS,
    MODES,
    Ways,
    bias_form,
    bias_letter,
    exactly,
    reading,
    shown,
)


@pytest.fixture(autouse=True)
def read_as_at_first():
    yield
    reading.choose(Ways())


WAYS = st.builds(
    Ways,
    st.sampled_from(MODES),
    st.sampled_from(DIGITS),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(WAYS)
def test_what_was_chosen_is_remembered(ways):
    assert Ways.of(ways.texts()) == ways


def test_what_is_not_known_is_as_at_first():
    assert Ways.of({"numbers": "none", "digits": "1000", "halves": "perhaps"}) == Ways()


def test_digits_are_the_usual_ones_until_some_are_chosen():
    assert shown(1 / 3) == "0.3333"
    assert shown(1 / 3, 3) == "0.333"
    reading.change(digits=2)
    assert shown(1 / 3, 3) == "0.33"
    assert exactly(1 / 3) == "0.333333"  # asked for in particular
    reading.change(digits=8)
    assert exactly(1 / 3) == "0.33333333"


def test_only_a_change_is_told(qtbot):
    told = []
    reading.changed.connect(lambda: told.append(reading.ways))
    reading.change(halves=False)
    assert not told
    reading.change(halves=True)
    assert told == [Ways(halves=True)]


@given(st.floats(allow_nan=False), st.booleans())
def test_a_threshold_turned_back_is_the_bias(bias, thresholds):
    reading.choose(Ways(thresholds=thresholds))
    assert bias_form(bias_form(bias)) == bias
    assert bias_form(bias) == (-bias if thresholds else bias)
    assert bias_letter() == ("θ" if thresholds else "b")


def test_a_threshold_of_nothing_has_no_sign():
    reading.change(thresholds=True)
    assert str(bias_form(0.0)) == "0.0"
