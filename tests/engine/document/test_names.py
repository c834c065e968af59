"""The names that a document may use are those of the formulas."""

import pytest

from engine.data.scaling import SCALINGS
from engine.document import names
from engine.nn.activations import ACTIVATIONS
from engine.nn.initialisers import INITIALISERS
from engine.nn.losses import LOSSES
from engine.nn.optimizers import OPTIMIZERS


@pytest.mark.parametrize(
    ("allowed", "formulas"),
    [
        (names.ACTIVATIONS, ACTIVATIONS),
        (names.LOSSES, LOSSES),
        (names.OPTIMIZERS, OPTIMIZERS),
        (names.INITIALIZERS, INITIALISERS),
        (names.SCALINGS, SCALINGS),
    ],
)
def test_a_document_may_name_every_formula_and_no_other(allowed, formulas):
    assert allowed == set(formulas)
