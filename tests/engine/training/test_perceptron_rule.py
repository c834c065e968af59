"""Tests of engine.training.perceptron_rule."""

import pytest

from engine.training.perceptron_rule import perceptron_rule
from tests.engine.training import parity

FILE = parity.load("perceptron.json")
ROWS = [[0, 0], [1, 0], [0, 1], [1, 1]]
TARGETS = {
    "AND": [0, 0, 0, 1],
    "OR": [0, 1, 1, 1],
    "NAND": [1, 1, 1, 0],
    "XOR": [0, 1, 1, 0],
}


@pytest.mark.parametrize(
    "run", FILE["runs"], ids=lambda run: f"{run['gate']} {run['lr']}"
)
def test_every_presentation_is_as_traced(run):
    got = perceptron_rule(ROWS, TARGETS[run["gate"]], run["lr"])
    assert got.has_converged == run["converged"]
    for shown, expected in zip(got.trace, run["trace"], strict=False):
        assert shown.epoch == expected["epoch"]
        assert ROWS[shown.sample] == expected["x"]
        assert shown.pre == pytest.approx(expected["a"], abs=1e-15)
        assert shown.out == expected["y"]
        assert shown.error == expected["error"]
        assert shown.w == pytest.approx(expected["w"], abs=1e-15)
        assert shown.b == pytest.approx(expected["b"], abs=1e-15)
    if run["converged"]:
        assert len(got.trace) == len(run["trace"])
        assert got.n_epochs == run["epochs_until_no_error"]
        assert got.n_updates == run["updates"]


def test_xor_is_given_up():
    run = perceptron_rule(ROWS, TARGETS["XOR"], max_epochs=7)
    assert not run.has_converged
    assert run.n_epochs == 7


def test_the_lectures_final_weights():
    last = perceptron_rule(ROWS, TARGETS["NAND"]).trace[-1]
    assert last.w.tolist() == [-1, -2]
    assert last.b == 3
