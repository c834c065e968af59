"""Tests of engine.nn.recording."""

import numpy as np

from engine.nn.recording import constant, run_now


def test_a_call_is_made_at_once():
    out = np.empty(2)
    run_now(np.add, np.ones(2), np.ones(2), out=out)
    assert out.tolist() == [2, 2]


def test_a_constant_has_no_axes_and_the_precision_of_its_partner():
    number = constant(0.5, np.zeros(3, np.float32))
    assert number.shape == ()
    assert number.dtype == np.float32
