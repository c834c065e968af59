"""Tests of engine.numerals."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Code, EngineError
from engine.numerals import format_number, parse_number

finite = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5),
        ("0,5", 0.5),
        (" 1/3 ", 1 / 3),
        ("1,5 / 0,5", 3.0),
        ("-2e-1", -0.2),
        ("−1", -1.0),
        ("−1/−4", 0.25),
        (".5", 0.5),
        ("+7", 7.0),
    ],
)
def test_numbers_are_read_as_people_write_them(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "   ", "abc", "1 2", "1_000", "1/", "/2", "1/2/3", "1.2.3", "1,2,3"]
)
def test_what_is_no_number_is_refused_with_its_text(text):
    with pytest.raises(EngineError) as error:
        parse_number(text)
    assert error.value.code == Code.VALUE_NOT_A_NUMBER
    assert error.value.issue.values == {"text": text.strip()}


@pytest.mark.parametrize("text", ["1/0", "inf", "-inf", "nan", "1e999", "1/1e-320/0"])
def test_only_finite_numbers_are_taken(text):
    with pytest.raises(EngineError) as error:
        parse_number(text)
    assert error.value.code in (Code.VALUE_NOT_FINITE, Code.VALUE_NOT_A_NUMBER)


@pytest.mark.parametrize("text", ["1/0", "inf", "nan", "1e999"])
def test_the_refusal_of_an_infinite_number_says_so(text):
    with pytest.raises(EngineError) as error:
        parse_number(text)
    assert error.value.code == Code.VALUE_NOT_FINITE


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5, "0.5"),
        (-0.5, "−0.5"),
        (0.0, "0"),
        (-0.0, "0"),
        (1 / 3, "0.3333"),
        (2.0, "2"),
        (123456.0, "123456"),
        (0.00001235, "0.00001235"),
        (1e-9, "1e−09"),
        (-3e12, "−3e+12"),
        (math.nan, "NaN"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
    ],
)
def test_numbers_are_written_short_and_with_a_true_minus(value, text):
    assert format_number(value) == text


@given(finite)
def test_seventeen_digits_read_back_as_the_same_number(value):
    assert parse_number(format_number(value, 17)) == value


@given(st.floats(-1e300, 1e300), st.integers(1, 12))
def test_what_is_written_is_right_in_all_its_digits(value, digits):
    read = parse_number(format_number(value, digits))
    assert read == pytest.approx(value, rel=0.5001 * 10 ** (1 - digits), abs=0)
