"""Tests of engine.document.build."""

import pytest

from engine.document.build import layered_document
from engine.document.elements import InputBlock, PerceptronBlock, Settings
from engine.errors import Code, EngineError
from engine.network.compile import compile_document


def test_the_drawing_compiles_to_the_sizes_it_was_built_from():
    document = layered_document((784, 50, 10), "sigmoid", "softmax")
    compiled = compile_document(document)
    assert compiled.issues == ()
    assert compiled.network is not None
    assert compiled.network.sizes == (784, 50, 10)
    assert compiled.network.n_parameters == 784 * 50 + 50 + 50 * 10 + 10
    activations = [
        segment.activation
        for layer in compiled.network.layers
        for segment in layer.segments
    ]
    assert activations == ["sigmoid", "softmax"]


def test_layers_stand_from_left_to_right_around_the_middle():
    document = layered_document((2, 4, 3, 1), "tanh", "sigmoid")
    places = [block.x for block in document.blocks()]
    assert places == sorted(places)
    assert sum(places) == 0.0
    assert {block.y for block in document.blocks()} == {0.0}
    names = [block.name for block in document.blocks()]
    assert names == ["x", "layer1", "layer2", "y"]


def test_inputs_and_outputs_take_the_names_of_the_data():
    document = layered_document(
        (2, 3), "tanh", "softmax", columns=("a", "b"), output_names=("u", "v", "w")
    )
    network = compile_document(document).network
    assert network is not None
    assert network.input_names == ("a", "b")
    assert network.output_names == ("u", "v", "w")


def test_names_that_do_not_fit_are_left_out():
    document = layered_document(
        (2, 3), "tanh", "softmax", columns=("a",), output_names=("u",)
    )
    network = compile_document(document).network
    assert network is not None
    assert network.input_names == ("x1", "x2")
    assert network.output_names == ("y.1", "y.2", "y.3")


def test_a_single_input_and_output_give_their_blocks_their_names():
    document = layered_document(
        (1, 1), "tanh", "identity", columns=["age"], output_names=["price"]
    )
    source, target = document.blocks()
    assert isinstance(source, InputBlock)
    assert isinstance(target, PerceptronBlock)
    assert (source.name, source.columns) == ("age", ("age",))
    assert (target.name, target.unit_names) == ("price", ())


def test_settings_are_those_that_were_given():
    settings = Settings(loss="cross_entropy")
    assert (
        layered_document((1, 1), "tanh", "tanh", settings=settings).settings is settings
    )
    assert layered_document((1, 1), "tanh", "tanh").settings == Settings()


def test_large_layers_are_collapsed_and_small_ones_are_not():
    document = layered_document((784, 4, 10), "tanh", "softmax")
    assert [block.collapsed for block in document.blocks()] == [True, False, True]


@pytest.mark.parametrize("sizes", [(), (5,), (2, 0, 1), (2, -1), (2, 99_999)])
def test_impossible_sizes_are_refused(sizes):
    with pytest.raises(EngineError) as error:
        layered_document(sizes, "tanh", "tanh")
    assert error.value.code == Code.COUNT_OUT_OF_RANGE
