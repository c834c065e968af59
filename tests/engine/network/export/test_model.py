"""Tests of engine.network.export.model and of the table of formats."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.examples import load_example
from engine.errors import Code, EngineError
from engine.network.export import EXPORTERS, export, make_model
from engine.network.network import Parameters
from engine.network.parameters import parameters_of
from tests.engine.network.export.models import network_of, random_model


def test_the_formats_are_these():
    assert list(EXPORTERS) == [
        *("numpy", "pytorch", "torchrun", "keras"),
        *("onnx", "safetensors", "npz", "c"),
    ]


def test_another_format_is_refused():
    with pytest.raises(EngineError) as caught:
        export(random_model(0), "pickle")
    assert caught.value.code is Code.EXPORT_UNKNOWN


def test_numbers_beyond_all_bounds_are_refused_with_their_layer():
    document = load_example("xor_gates")
    network = network_of(document)
    numbers = parameters_of(network, document)
    biases = (numbers.biases[0], frozen([np.inf]))
    with pytest.raises(EngineError) as caught:
        make_model(document, network, Parameters(numbers.weights, biases))
    assert caught.value.code is Code.EXPORT_NOT_FINITE
    assert caught.value.issue.values == {"layer": 2}


def test_without_examples_there_is_one_sample_of_zeros():
    document = load_example("xor_gates")
    model = make_model(document, network_of(document))
    assert model.samples.tolist() == [[0, 0]]
    assert not model.is_scaled
    assert [block.name for block in model.blocks[1]] == ["AND"]
