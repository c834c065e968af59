"""Every example loads, is what it says, and survives saving."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.truth_table import truth_table
from engine.document.elements import InputBlock, PerceptronBlock, TableData
from engine.document.examples import example_names, load_example
from engine.document.file import decode_project, encode_json, encode_nns, read_project
from engine.document.gates import GATES
from engine.document.groups.outline import outlined
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.evaluate import evaluate
from resources import path
from resources.examples.make_adders import ADDERS
from resources.examples.make_networks import NETWORKS

FOLDER = path("examples")
EXAMPLES = pytest.mark.parametrize("name", example_names())


def example(name) -> Any:
    """Return an example without the types that the tests know already."""
    return load_example(name)


def network(name) -> Any:
    return compile_document(load_example(name)).network


def wire_between(document, source, target):
    names = {block.id: block.name for block in document.blocks()}
    for wire in document.wires():
        if (names[wire.source], names[wire.target]) == (source, target):
            return wire
    return None


def forward(document, x) -> Any:
    """Compute the outputs of a chain of layers here, without the engine's own way."""
    formulas: Any = {
        "step": lambda pre: (pre > 0).astype(float),
        "sigmoid": lambda pre: 1 / (1 + np.exp(-pre)),
        "identity": lambda pre: pre,
    }
    outputs: Any = {}
    column = 0
    for block in document.blocks():
        if isinstance(block, InputBlock):
            outputs[block.id] = x[:, column : column + block.n_units]
            column += block.n_units
            continue
        pre = block.bias + sum(
            outputs[wire.source] @ wire.weights
            for wire in document.wires()
            if wire.target == block.id
        )
        outputs[block.id] = formulas[block.activation](pre)
    return outputs


def last_output(document) -> Any:
    outputs = forward(document, document.settings.data.x)
    return outputs[max(outputs)]


def test_the_examples_are_counted():
    stored = [p.stem for p in FOLDER.iterdir() if p.suffix in {".json", ".nns"}]
    assert sorted(stored) == sorted(example_names())
    assert len(stored) == 15


@EXAMPLES
def test_an_example_loads_without_a_warning(name):
    (file,) = (p for p in FOLDER.glob(f"{name}.*"))
    assert read_project(Path(file)).warnings == ()


@EXAMPLES
@pytest.mark.parametrize("encode", [encode_nns, encode_json])
def test_an_example_is_the_same_after_saving(name, encode):
    document = example(name)
    assert decode_project(encode(document)).document == document


@EXAMPLES
def test_an_example_compiles_and_fits_its_data(name):
    document = example(name)
    compiled: Any = compile_document(document)
    assert compiled.issues == ()
    data = document.settings.data
    if isinstance(data, TableData):
        assert compiled.network.n_inputs == data.x.shape[1]
        assert compiled.network.n_outputs == data.y.shape[1]


@EXAMPLES
def test_an_example_is_drawn_from_left_to_right_around_the_middle(name):
    document = outlined(example(name))
    for wire in document.wires():
        assert document.block(wire.source).x + 150 < document.block(wire.target).x
    places = [(block.x, block.y) for block in document.blocks()]
    assert len(set(places)) == len(places)
    low, high = np.min(places, axis=0), np.max(places, axis=0)
    assert (low + high).tolist() == [0.0, 0.0]


@EXAMPLES
def test_an_example_written_by_hand_begins_at_its_start(name):
    document = example(name)
    assert all(wire.weights is wire.start_weights for wire in document.wires())


def test_an_unknown_example_is_refused():
    with pytest.raises(EngineError) as caught:
        load_example("../and")
    assert caught.value.code is Code.EXAMPLE_UNKNOWN


# --- gates --------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(GATES))
def test_a_gate_has_the_numbers_of_the_gates_and_its_truth_table(name):
    document = example(name)
    gate = GATES[name]
    (block,) = (b for b in document.blocks() if isinstance(b, PerceptronBlock))
    assert (block.name, block.gate, block.activation) == (gate.name, name, "step")
    assert block.bias.tolist() == [gate.bias]
    assert [w.weights.item() for w in document.wires()] == [gate.weight] * gate.n_inputs


@pytest.mark.parametrize("name", [*sorted(GATES), "xor_gates"])
def test_gates_give_the_truth_table_that_they_carry(name):
    document = example(name)
    expected = truth_table(name.removesuffix("_gates"))
    data = document.settings.data
    assert data.origin == "truth_table"
    assert data.name == expected.name
    assert data.x.tolist() == expected.x.tolist()
    assert data.y.tolist() == expected.y.tolist()
    assert data.feature_names == expected.feature_names
    assert data.target_names == expected.target_names
    assert data.class_names == expected.class_names
    assert last_output(document).tolist() == expected.y.tolist()


def test_xor_is_wired_from_nand_or_and_and():
    document = example("xor_gates")
    assert [block.name for block in document.blocks()] == [
        "x1",
        "x2",
        "NAND",
        "OR",
        "AND",
    ]
    outputs = forward(document, document.settings.data.x)
    assert outputs[3].ravel().tolist() == [1, 1, 1, 0]
    assert outputs[4].ravel().tolist() == [0, 1, 1, 1]


def test_the_first_start_lacks_one_wire():
    whole, lacking = example("xor_gates"), example("xor_first_start")
    missing = wire_between(whole, "x2", "OR")
    assert missing is not None
    rest = {i: whole.get(i) for i in whole.elements if i != missing.id}
    assert dict(lacking.elements) == rest


# --- reusable blocks ----------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(ADDERS))
def test_an_adder_can_be_made_again(name):
    assert load_example(name) == ADDERS[name]()


@pytest.mark.parametrize("name", sorted(ADDERS))
def test_an_adder_counts_the_ones_of_its_inputs(name):
    document = example(name)
    data = document.settings.data
    ones = data.x.sum(axis=1)
    assert len(data.x) == 2 ** data.x.shape[1]
    assert (data.y @ [1, 2]).tolist() == ones.tolist()  # the sum, and twice the carry
    compiled: Any = compile_document(document)
    parameters = parameters_of(compiled.network, document)
    values = evaluate(compiled.network, parameters, data.x)
    assert values.y.tolist() == data.y.tolist()
    assert compiled.network.output_names == ("sum", "carry")


def test_the_full_adder_is_two_half_adders_and_each_of_them_has_a_xor():
    document = example("full_adder")
    titles = [group.title for group in document.groups]
    assert sorted(titles) == ["Half adder", "Half adder", "XOR", "XOR"]
    definitions = {group.title: group.definition for group in document.groups}
    assert {(g.title, g.definition) for g in document.groups} == set(
        definitions.items()
    )


# --- networks -----------------------------------------------------------------------


def test_sizes_are_those_of_the_lessons():
    assert network("xor_train").sizes == (2, 4, 1)
    assert network("worked_example").sizes == (1, 1, 1)
    assert network("rashid333").sizes == (3, 3, 3)
    assert network("net2322").sizes == (2, 3, 2, 2)
    assert network("iris").sizes == (4, 8, 3)
    assert network("digits").sizes == (64, 32, 10)


def test_the_worked_example_gives_the_known_numbers():
    y = last_output(example("worked_example"))
    assert y.item() == pytest.approx(0.595497144864447, rel=1e-15)


def test_the_3_3_3_network_gives_the_known_outputs():
    document = example("rashid333")
    assert network("rashid333").n_parameters == 18
    expected = [[0.618176, 0.608503, 0.506881]]
    assert last_output(document) == pytest.approx(np.array(expected), abs=5e-7)


def test_the_2_3_2_2_network_gives_the_known_layers():
    document = example("net2322")
    assert network("net2322").n_parameters == 23
    outputs = forward(document, document.settings.data.x)
    assert outputs[2][0] == pytest.approx([0.7858, 0.4502, 0.4502], abs=5e-5)
    assert outputs[4][0] == pytest.approx([1.0749, -0.2936], abs=5e-5)


def test_xor_is_learnt_from_the_stored_start():
    document = example("xor_train")
    settings = document.settings
    x, targets = settings.data.x, settings.data.y
    W1, W2 = (wire.weights.copy() for wire in document.wires())
    b1, b2 = np.zeros(4), np.zeros(1)
    epoch, loss, y = 0, 1.0, targets
    while loss >= settings.stop.loss_below and epoch < settings.stop.epochs:
        h = 1 / (1 + np.exp(-(x @ W1 + b1)))
        y = 1 / (1 + np.exp(-(h @ W2 + b2)))
        loss = 0.5 * ((y - targets) ** 2).sum(axis=1).mean()
        delta2 = (y - targets) * y * (1 - y) / len(x)
        delta1 = delta2 @ W2.T * h * (1 - h)
        W2 -= settings.learning_rate * h.T @ delta2
        b2 -= settings.learning_rate * delta2.sum(axis=0)
        W1 -= settings.learning_rate * x.T @ delta1
        b1 -= settings.learning_rate * delta1.sum(axis=0)
        epoch += 1
    assert 100 < epoch < 1000
    assert np.array_equal(y > 0.5, targets > 0.5)


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_a_generated_network_can_be_generated_again(name):
    assert load_example(name) == NETWORKS[name]()


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_a_generated_network_classifies_with_held_out_data(name):
    settings = example(name).settings
    assert settings.data.name == name
    assert (settings.loss, settings.validation_share) == ("cross_entropy", 0.2)
