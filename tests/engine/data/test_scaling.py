"""Tests of engine.data.scaling."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.data.bundled import load_bundled
from engine.data.generators import generate
from engine.data.scaling import SCALINGS, apply, default_scaling, fit_scaling, inverse
from engine.errors import Code, EngineError

tables = arrays(
    np.float64,
    st.tuples(st.integers(1, 6), st.integers(1, 3)),
    elements=st.floats(-1000, 1000, width=32),
)


@given(name=st.sampled_from(sorted(SCALINGS)), x=tables)
def test_what_is_scaled_can_be_unscaled(name, x):
    scaling = fit_scaling(name, x)
    back = inverse(scaling, apply(scaling, x))
    assert back == pytest.approx(x, rel=1e-9, abs=1e-9)


@given(x=tables)
def test_minmax_fills_zero_to_one(x):
    scaled = apply(fit_scaling("minmax", x), x)
    varies = x.min(axis=0) < x.max(axis=0)
    assert scaled.min(axis=0) == pytest.approx(0.0, abs=1e-9)
    assert scaled.max(axis=0) == pytest.approx(varies.astype(float), abs=1e-6)


def test_standard_gives_mean_zero_and_deviation_one():
    x = np.random.default_rng(0).normal(50.0, [1.0, 20.0], (9000, 2))
    scaled = apply(fit_scaling("standard", x), x)
    assert scaled.mean(axis=0) == pytest.approx(0.0, abs=1e-9)
    assert scaled.std(axis=0) == pytest.approx(1.0)


def test_standard_reads_bytes_as_numbers():
    x = np.array([[250], [255], [245]], np.uint8)
    scaling = fit_scaling("standard", x)
    expected = np.array([0.0, 1.0, -1.0]) * np.sqrt(1.5)
    assert apply(scaling, x)[:, 0] == pytest.approx(expected)


@pytest.mark.parametrize("name", ["minmax", "standard"])
def test_a_constant_column_becomes_zero(name):
    x = np.array([[0.1, 1.0], [0.1, 2.0], [0.1, 4.0]])
    scaled = apply(fit_scaling(name, x), x)
    assert (scaled[:, 0] == 0.0).all()
    assert np.isfinite(scaled).all()


def test_pictures_are_divided():
    x = np.array([[0, 51, 255]], np.uint8)
    scaled = apply(fit_scaling("divide_255", x), x)
    assert scaled.dtype == np.float64
    assert scaled[0] == pytest.approx([0.0, 0.2, 1.0])
    assert apply(fit_scaling("divide_16", x), x)[0, 1] == pytest.approx(51 / 16)


def test_none_changes_nothing_but_the_type():
    x = np.array([[0, 51, 255]], np.uint8)
    scaled = apply(fit_scaling("none", x), x)
    assert scaled.dtype == np.float64
    assert (scaled == x).all()


def test_the_scaling_comes_from_the_training_rows_alone():
    scaling = fit_scaling("minmax", np.array([[0.0], [10.0]]))
    assert apply(scaling, np.array([[20.0]])) == pytest.approx(2.0)


def test_an_unknown_name_is_refused():
    with pytest.raises(EngineError) as caught:
        fit_scaling("log", np.zeros((1, 1)))
    assert caught.value.code is Code.SCALING_UNKNOWN


def test_no_rows_are_refused():
    with pytest.raises(EngineError) as caught:
        fit_scaling("standard", np.zeros((0, 3)))
    assert caught.value.code is Code.DATA_NO_SAMPLES


def test_another_number_of_columns_is_refused():
    scaling = fit_scaling("none", np.zeros((1, 3)))
    for function in (apply, inverse):
        with pytest.raises(EngineError) as caught:
            function(scaling, np.zeros((1, 2)))
        assert caught.value.code is Code.SCALING_COLUMNS_DIFFER
        assert caught.value.issue.values == {"expected": 3, "found": 2}


def test_pictures_are_proposed_to_be_divided_and_nothing_else():
    assert default_scaling(load_bundled("digits")) == "divide_16"
    assert default_scaling(load_bundled("iris")) == "none"
    assert default_scaling(generate("moons")) == "none"
