"""Tests of engine.training.sources.exporting: scaling and samples of an export."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.bundled import load_bundled
from engine.data.scaling import apply
from engine.data.truth_table import truth_table
from engine.document.build import layered_document
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.training.sources.exporting import FEW, model_of
from engine.training.sources.view import make_view


def drawn(sizes, **settings):
    document = layered_document(
        sizes, "tanh", "sigmoid", settings=replace(Settings(), **settings)
    )
    network = compile_document(document).network
    assert network is not None
    return document, network


def test_a_truth_table_is_taken_whole_and_unscaled():
    document, network = drawn((2, 2, 1), scaling="minmax")
    model = model_of(document, network, truth_table("xor"), "xor")
    assert len(model.samples) == len(model.targets) == 4
    assert model.samples.max() == 1


def test_of_many_samples_a_few_are_taken():
    document, network = drawn((64, 10))
    model = model_of(document, network, load_bundled("digits"), "digits")
    assert model.samples.shape == (FEW, 64)


def test_the_scaling_is_that_of_the_training():
    wine = load_bundled("wine")
    document, network = drawn((13, 3), scaling="standard", test_share=0.3)
    model = model_of(document, network, wine, "wine")
    view = make_view(network, wine, document.settings)
    rows = view.split.train[: len(model.samples)]
    assert np.array_equal(apply(model.scaling, model.samples), view.x(rows))


def test_targets_that_are_not_the_network_s_are_left_out():
    document, network = drawn((2, 2, 3))
    model = model_of(document, network, truth_table("xor"), "xor")
    assert model.targets.shape == (4, 0)


def test_scaling_found_from_data_asks_for_the_data():
    document, network = drawn((2, 1), scaling="standard")
    with pytest.raises(EngineError) as caught:
        model_of(document, network, None, "net")
    assert caught.value.code is Code.DATA_MISSING


def test_scaling_that_looks_at_no_sample_needs_none():
    document, network = drawn((2, 1), scaling="divide_16")
    model = model_of(document, network, None, "net")
    assert model.scaling.factor.tolist() == [1 / 16, 1 / 16]
