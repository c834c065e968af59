"""Tests of engine.document.gates."""

from itertools import product

import pytest

from engine.document.gates import GATES

TRUTH = {
    "and": all,
    "or": any,
    "nand": lambda x: not all(x),
    "nor": lambda x: not any(x),
}
TRUTH["not"] = TRUTH["nor"]


@pytest.mark.parametrize("key", GATES)
def test_a_step_perceptron_with_the_numbers_of_a_gate_is_that_gate(key):
    gate = GATES[key]
    for inputs in product((0, 1), repeat=gate.n_inputs):
        pre = gate.weight * sum(inputs) + gate.bias
        assert (pre > 0) == TRUTH[key](inputs)
        assert abs(pre) >= 0.19  # far enough from 0 for small changes


def test_every_gate_has_a_name_and_a_symbol_of_its_own():
    assert len({gate.name for gate in GATES.values()}) == len(GATES)
    assert len({gate.symbol for gate in GATES.values()}) == len(GATES)
