"""Tests of numbers as a student types them."""

import pytest

from engine.errors import Code, EngineError
from engine.training.trace.answers.typed import read_typed


@pytest.mark.parametrize(
    ("text", "value", "digits", "half_unit"),
    [
        ("0.62", 0.62, 2, 0.005),
        ("0,620", 0.62, 3, 0.0005),
        ("−2e-1", -0.2, 1, 0.05),
        ("-0.0974", -0.0974, 3, 0.00005),
        ("100", 100.0, 3, 0.5),
        ("1.0e2", 100.0, 2, 5.0),
        ("0.00", 0.0, 0, 0.005),
        ("1/2", 0.5, 17, 0.0),
    ],
)
def test_a_number_knows_how_exactly_it_was_typed(text, value, digits, half_unit):
    typed = read_typed(text)
    assert (typed.value, typed.digits) == (value, digits)
    assert typed.half_unit == pytest.approx(half_unit)


@pytest.mark.parametrize("text", ["", "abc", "0.6.2", "1 2", "½ₓ"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(EngineError) as error:
        read_typed(text)
    assert error.value.issue.code is Code.VALUE_NOT_A_NUMBER


@pytest.mark.parametrize(
    ("text", "exact", "is_near"),
    [
        ("0.622", 0.622459, True),
        ("0.6162", 0.622459, False),  # 1.005 % off
        ("0.6163", 0.622459, True),  # 0.99 % off
        ("0.63", 0.625, True),  # half a unit
        ("0.082", 0.0811, False),
        ("0.6", 0.6249, False),  # half a unit of one digit is no answer
        ("0.6", 0.6, True),
        ("0", 0.0, True),
        ("0", 1e-17, True),  # what is left of a difference
        ("0", 1e-4, False),
        ("0.001", 0.0, False),
        ("1/3", 0.333333, True),
    ],
)
def test_one_percent_or_half_a_unit_is_near_enough(text, exact, is_near):
    assert read_typed(text).is_near(exact) is is_near


def test_the_percent_may_be_one_of_a_step():
    typed = read_typed("0.4")
    assert typed.is_near(0.400687)
    assert not typed.is_near(0.400687, scale=0.000687)


def test_nothing_is_near_what_is_not_finite():
    assert not read_typed("1").is_near(float("nan"))
    assert not read_typed("1").is_near(float("inf"))
