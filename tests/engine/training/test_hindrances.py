"""Tests of engine.training.hindrances."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.dataset import Dataset
from engine.document.build import layered_document
from engine.document.edits import set_activation
from engine.document.elements import PerceptronBlock
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.training.hindrances import hindrances
from engine.training.problem import make_problem


def dataset(n_inputs=2, n_targets=1):
    return Dataset(
        "d",
        np.zeros((4, n_inputs)),
        np.zeros((4, n_targets)),
        tuple(f"c{i}" for i in range(n_inputs)),
        tuple(f"t{i}" for i in range(n_targets)),
    )


def network_of(document):
    network = compile_document(document).network
    assert network is not None
    return network


DOCUMENT = layered_document([2, 3, 1], "tanh", "sigmoid")
HIDDEN, OUT = [b.id for b in DOCUMENT.blocks() if isinstance(b, PerceptronBlock)]
SETTINGS = DOCUMENT.settings


def found(document, data, settings=SETTINGS):
    issues = hindrances(network_of(document), data, settings)
    return {issue.code: issue.elements for issue in issues}


def test_where_nothing_stands_in_the_way_there_is_nothing_to_tell():
    assert found(DOCUMENT, dataset()) == {}
    make_problem(network_of(DOCUMENT), dataset(), SETTINGS)


def test_everything_is_told_at_once_with_its_blocks():
    document = DOCUMENT.apply(set_activation(DOCUMENT, [HIDDEN], "step").changes)
    settings = replace(SETTINGS, loss="cross_entropy")
    first = next(DOCUMENT.blocks()).id
    assert found(document, dataset(5, 2), settings) == {
        Code.LOSS_NEEDS_SOFTMAX: (OUT,),
        Code.STEP_HAS_NO_GRADIENT: (HIDDEN,),
        Code.DATA_INPUTS_DIFFER: (first,),
        Code.DATA_OUTPUTS_DIFFER: (OUT,),
    }


def test_what_is_told_is_what_would_be_refused():
    for data, settings in (
        (dataset(3), SETTINGS),
        (dataset(2, 2), SETTINGS),
        (dataset(), replace(SETTINGS, loss="cross_entropy")),
    ):
        with pytest.raises(EngineError) as caught:
            make_problem(network_of(DOCUMENT), data, settings)
        assert caught.value.code in found(DOCUMENT, data, settings)
