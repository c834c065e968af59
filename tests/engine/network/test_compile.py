"""Tests of engine.network.compile, also against an evaluation unit by unit."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.arrays import frozen, frozen_mask
from engine.document.document import Document
from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    set_connection,
    set_unit_names,
    set_use_bias,
)
from engine.document.elements import InputBlock, PerceptronBlock, Wire
from engine.errors import Code
from engine.network.compile import compile_document, unit_names
from engine.network.network import Piece, Segment, Span, WireCells
from engine.network.parameters import parameters_of

ACTIVATIONS = {
    "step": lambda v: 1.0 if v > 0 else 0.0,
    "sigmoid": lambda v: 1.0 / (1.0 + math.exp(-v)),
    "tanh": math.tanh,
    "relu": lambda v: max(v, 0.0),
    "identity": lambda v: v,
}


def done(document, make, *args, **kwargs):
    return document.apply(make(document, *args, **kwargs).changes)


def drawn(*edits):
    document = Document()
    for make, *args in edits:
        kwargs = args.pop() if args and isinstance(args[-1], dict) else {}
        document = done(document, make, *args, **kwargs)
    return document


def perceptrons(n_units=1, activation="step", **more):
    return add_perceptrons, 0, 0, {"n_units": n_units, "activation": activation, **more}


# --- the lecture's XOR --------------------------------------------------------------


@pytest.fixture
def xor():
    """x1 (1), x2 (2) -> NAND (3), OR (4) -> AND (5), wired by hand."""
    return drawn(
        (add_input, 0, 0),
        (add_input, 0, 60),
        *(perceptrons(gate=gate) for gate in ("nand", "or", "and")),
        *((connect, s, t) for s, t in ((1, 3), (2, 3), (1, 4), (2, 4), (3, 5), (4, 5))),
    )


def test_xor_wired_by_hand_gives_exactly_the_matrices_of_the_lecture(xor):
    compiled = compile_document(xor)
    assert compiled.issues == ()
    network = compiled.network
    assert network is not None
    parameters = parameters_of(network, xor)
    assert [W.tolist() for W in parameters.weights] == [
        [[-0.5, 0.5], [-0.5, 0.5]],
        [[0.5], [0.5]],
    ]
    assert [b.tolist() for b in parameters.biases] == [[0.7, -0.2], [-0.7]]
    assert network.sizes == (2, 2, 1)
    assert network.n_parameters == 9
    assert [layer.mask for layer in network.layers] == [None, None]
    assert network.input_names == ("x1", "x2")
    assert network.output_names == ("AND",)


def test_xor_knows_the_way_from_elements_to_cells_and_back(xor):
    network = compile_document(xor).network
    assert network is not None
    assert network.inputs == (Span(1, 0, 1), Span(2, 1, 2))
    assert network.layers[0].columns == (Span(3, 0, 1), Span(4, 1, 2))
    assert network.layers[0].rows == network.inputs
    assert network.layers[1].rows == network.layers[0].columns
    assert network.output_blocks == (Span(5, 0, 1),)
    assert network.outputs == (Piece(2, 0, 1),)
    assert network.wires[7] == WireCells(0, 1, 2, 0, 1)  # x2 -> NAND
    assert network.wires[11] == WireCells(1, 1, 2, 0, 1)  # OR -> AND


def test_the_order_of_drawing_wires_does_not_matter(xor):
    wires = [(w.source, w.target) for w in xor.wires()]
    again = drawn(
        (add_input, 0, 0),
        (add_input, 0, 60),
        *(perceptrons(gate=gate) for gate in ("nand", "or", "and")),
        *((connect, *ends) for ends in reversed(wires)),
    )
    first, second = compile_document(xor).network, compile_document(again).network
    assert first is not None
    assert second is not None
    assert first.layers == second.layers


# --- shapes -------------------------------------------------------------------------


def test_a_connection_that_skips_a_layer_widens_the_rows_of_its_layer():
    network = compile_document(
        drawn(
            (add_input, 0, 0, 2),
            perceptrons(3),
            perceptrons(2),
            *((connect, s, t) for s, t in ((1, 2), (2, 3), (1, 3))),
        )
    ).network
    assert network is not None
    last = network.layers[1]
    assert last.rows == (Span(2, 0, 3), Span(1, 3, 5))
    assert last.pieces == (Piece(1, 0, 3), Piece(0, 0, 2))
    assert (last.n_sources, last.n_units, last.mask) == (5, 2, None)
    assert network.sizes == (2, 3, 2)
    assert network.n_parameters == 2 * 3 + 3 + 5 * 2 + 2


def test_a_missing_wire_is_a_masked_cell_and_no_parameter():
    document = drawn(
        (add_input, 0, 0, 2),
        perceptrons(2),
        perceptrons(1),
        perceptrons(1),
        *((connect, s, t) for s, t in ((1, 2), (1, 3), (2, 4))),
        (connect, 3, 4),
        (set_connection, 5, 0, 1, False),
    )
    network = compile_document(document).network
    assert network is not None
    mask = network.layers[0].mask
    assert mask is not None
    assert mask.tolist() == [[True, False, True], [True, True, True]]
    assert not mask.flags.writeable
    assert network.layers[0].n_parameters == 5 + 3
    assert network.n_parameters == 8 + 4


def test_inputs_that_lead_nowhere_are_rows_of_the_first_matrix():
    network = compile_document(
        drawn((add_input, 0, 0), (add_input, 0, 0), perceptrons(), (connect, 2, 3))
    ).network
    assert network is not None
    assert network.n_inputs == 2
    mask = network.layers[0].mask
    assert mask is not None
    assert mask.tolist() == [[False], [True]]
    assert network.n_parameters == 2


def test_a_bias_that_is_switched_off_is_no_parameter():
    document = drawn((add_input, 0, 0), perceptrons(3), (connect, 1, 2))
    off = done(document, set_use_bias, [2], False)
    network = compile_document(off).network
    assert network is not None
    assert network.layers[0].bias_mask.tolist() == [False, False, False]
    assert network.n_parameters == 3


def test_inside_a_layer_activations_stand_together_and_outputs_last():
    document = drawn(
        (add_input, 0, 0),
        perceptrons(1, "tanh"),  # 2: an output
        perceptrons(1, "sigmoid"),  # 3
        perceptrons(1, "tanh"),  # 4
        perceptrons(1, "sigmoid"),  # 5
        perceptrons(1, "identity"),  # 6: an output below
        *((connect, 1, t) for t in (2, 3, 4, 5)),
        *((connect, s, 6) for s in (3, 4, 5)),
    )
    network = compile_document(document).network
    assert network is not None
    first = network.layers[0]
    assert [span.block for span in first.columns] == [4, 3, 5, 2]
    assert first.segments == (
        Segment("tanh", 0, 1, is_output=False),
        Segment("sigmoid", 1, 3, is_output=False),
        Segment("tanh", 3, 4, is_output=True),
    )
    assert [span.block for span in network.layers[1].rows] == [4, 3, 5]
    assert network.output_blocks == (Span(2, 0, 1), Span(6, 1, 2))
    assert network.outputs == (Piece(1, 3, 4), Piece(2, 0, 1))
    assert network.output_names == ("n1", "n5")


def test_units_are_named_after_their_block_unless_they_have_names():
    document = drawn((add_input, 0, 0, 2), perceptrons(2), perceptrons(1))
    assert [unit_names(block) for block in document.blocks()] == [
        ("x1", "x2"),
        ("layer1.1", "layer1.2"),
        ("n1",),
    ]
    named = done(document, set_unit_names, 2, ["cat", "dog"])
    assert unit_names(named.block(2)) == ("cat", "dog")


# --- what is wrong ------------------------------------------------------------------


def test_a_drawing_without_perceptrons_or_inputs_computes_nothing():
    for document, code in (
        (Document(), Code.NETWORK_EMPTY),
        (drawn((add_input, 0, 0)), Code.NETWORK_EMPTY),
        (drawn(perceptrons()), Code.NETWORK_NO_INPUT),
    ):
        compiled = compile_document(document)
        assert compiled.network is None
        assert [issue.code for issue in compiled.issues] == [code]


def test_a_perceptron_that_nothing_reaches_is_named_and_the_rest_computes():
    compiled = compile_document(
        drawn(
            (add_input, 0, 0),
            perceptrons(name="a"),
            perceptrons(name="lost"),
            perceptrons(name="loster"),
            *((connect, s, t) for s, t in ((1, 2), (3, 2), (4, 3))),
        )
    )
    assert compiled.network is not None
    assert compiled.network.sizes == (1, 1)
    assert set(compiled.network.wires) == {5}
    assert [(i.code, i.elements, i.values) for i in compiled.issues] == [
        (Code.BLOCK_UNREACHABLE, (3,), {"block": "lost"}),
        (Code.BLOCK_UNREACHABLE, (4,), {"block": "loster"}),
    ]


def test_where_no_perceptron_is_reached_there_is_no_network():
    compiled = compile_document(drawn((add_input, 0, 0), perceptrons()))
    assert compiled.network is None
    assert [issue.code for issue in compiled.issues] == [Code.BLOCK_UNREACHABLE]


def test_softmax_is_only_for_answers():
    compiled = compile_document(
        drawn(
            (add_input, 0, 0),
            perceptrons(3, "softmax"),
            perceptrons(3, "softmax"),
            *((connect, s, t) for s, t in ((1, 2), (2, 3))),
        )
    )
    assert [(i.code, i.elements) for i in compiled.issues] == [
        (Code.BLOCK_SOFTMAX_INSIDE, (2,))
    ]


# --- any drawing ----------------------------------------------------------------------


def any_drawing(rng):
    """Draw blocks and wires without loops; the order of ids is not that of depth."""
    ids = [int(i) for i in rng.permutation(np.arange(1, rng.integers(3, 10)))]
    n_inputs = int(rng.integers(1, 3))
    elements: list[InputBlock | PerceptronBlock | Wire] = []
    sizes = {}
    for place, block_id in enumerate(ids):
        n = int(rng.integers(1, 4))
        sizes[block_id] = n
        if place < n_inputs:
            columns = tuple(f"i{block_id}.{k}" for k in range(n))
            elements.append(InputBlock(block_id, 0.0, 0.0, f"i{block_id}", columns))
            continue
        bias = frozen(rng.normal(size=n))
        use_bias = bool(rng.integers(4))
        elements.append(
            PerceptronBlock(
                block_id,
                0.0,
                0.0,
                f"b{block_id}",
                str(rng.choice(list(ACTIVATIONS))),
                bias if use_bias else frozen(np.zeros(n)),
                frozen(np.zeros(n)),
                use_bias,
            )
        )
    wire_id = 100
    for place in range(n_inputs, len(ids)):
        for source in ids[:place]:
            if rng.random() < 0.45:
                elements.append(any_wire(rng, wire_id, source, ids[place], sizes))
                wire_id += 1
    return Document(elements)


def any_wire(rng, wire_id, source, target, sizes):
    weights = rng.normal(size=(sizes[source], sizes[target]))
    mask = None
    if rng.random() < 0.4:
        mask = rng.random(weights.shape) < 0.6
        if mask.all():
            mask = None
        else:
            weights = weights * mask
    start = frozen(np.zeros(weights.shape))
    frozen_one = None if mask is None else frozen_mask(mask)
    return Wire(wire_id, source, target, frozen(weights), start, frozen_one)


def out_unit_by_unit(document, inputs):
    """Evaluate every reachable unit by itself, following the wires back."""
    incoming: dict[int, list[Wire]] = {block.id: [] for block in document.blocks()}
    for wire in document.wires():
        incoming[wire.target].append(wire)
    known = {}

    def reachable(block):
        return isinstance(block, InputBlock) or any(
            reachable(document.block(wire.source)) for wire in incoming[block.id]
        )

    def out(block_id, unit):
        block = document.block(block_id)
        if isinstance(block, InputBlock):
            return inputs[block_id][unit]
        if (block_id, unit) not in known:
            pre = float(block.bias[unit])
            for wire in incoming[block_id]:
                if not reachable(document.block(wire.source)):
                    continue
                for i in range(wire.weights.shape[0]):
                    if wire.mask is None or wire.mask[i, unit]:
                        pre += float(wire.weights[i, unit]) * out(wire.source, i)
            known[block_id, unit] = ACTIVATIONS[block.activation](pre)
        return known[block_id, unit]

    return {
        block.id: [out(block.id, k) for k in range(block.n_units)]
        for block in document.blocks()
        if reachable(block)
    }


def out_by_matrices(network, parameters, x):
    """Evaluate layer by layer, as the lecture writes it."""
    out = [x]
    for layer, W, b in zip(
        network.layers, parameters.weights, parameters.biases, strict=True
    ):
        sources = np.concatenate([out[p.layer][p.start : p.stop] for p in layer.pieces])
        pre = sources @ W + b
        values = np.zeros(layer.n_units)
        for segment in layer.segments:
            for k in range(segment.start, segment.stop):
                values[k] = ACTIVATIONS[segment.activation](float(pre[k]))
        out.append(values)
    return out


@given(st.integers(0, 10**6))
@settings(deadline=None)
def test_the_matrices_compute_what_the_drawing_computes_unit_by_unit(seed):
    rng = np.random.default_rng(seed)
    document = any_drawing(rng)
    network = compile_document(document).network
    if network is None:
        return
    x = rng.normal(size=network.n_inputs)
    inputs = {s.block: x[s.start : s.stop].tolist() for s in network.inputs}
    expected = out_unit_by_unit(document, inputs)
    out = out_by_matrices(network, parameters_of(network, document), x)
    spans = [*((0, s) for s in network.inputs)]
    spans += [
        (d + 1, s) for d, layer in enumerate(network.layers) for s in layer.columns
    ]
    assert {span.block for _, span in spans} == set(expected)
    for depth, span in spans:
        got = out[depth][span.start : span.stop]
        assert got == pytest.approx(expected[span.block], rel=1e-9, abs=1e-9)
    answers = np.concatenate([out[p.layer][p.start : p.stop] for p in network.outputs])
    for span in network.output_blocks:
        assert answers[span.start : span.stop] == pytest.approx(
            expected[span.block], rel=1e-9, abs=1e-9
        )


@given(st.integers(0, 10**6))
@settings(deadline=None)
def test_every_cell_is_either_masked_or_one_connection_of_one_wire(seed):
    document = any_drawing(np.random.default_rng(seed))
    compiled = compile_document(document)
    network = compiled.network
    if network is None:
        return
    owners = [
        np.zeros((layer.n_sources, layer.n_units), int) for layer in network.layers
    ]
    for wire_id, c in network.wires.items():
        wire, layer = document.wire(wire_id), network.layers[c.layer]
        assert Span(wire.source, c.row_start, c.row_stop) in layer.rows
        assert Span(wire.target, c.column_start, c.column_stop) in layer.columns
        there = np.ones(wire.weights.shape, bool) if wire.mask is None else wire.mask
        owners[c.layer][c.row_start : c.row_stop, c.column_start : c.column_stop] += (
            there
        )
    for layer, owned in zip(network.layers, owners, strict=True):
        mask = np.ones(owned.shape, bool) if layer.mask is None else layer.mask
        assert np.array_equal(owned, mask.astype(int))
        assert [s.start for s in layer.segments[1:]] == [
            s.stop for s in layer.segments[:-1]
        ]
        assert (layer.segments[0].start, layer.segments[-1].stop) == (0, layer.n_units)
        assert sum(len(piece) for piece in layer.pieces) == layer.n_sources


@given(st.integers(0, 10**6))
@settings(deadline=None)
def test_a_layer_hangs_on_the_layer_before_it(seed):
    """Depth is the longest path, so every block has a source one layer up."""
    document = any_drawing(np.random.default_rng(seed))
    network = compile_document(document).network
    if network is None:
        return
    depth_of = {s.block: 0 for s in network.inputs}
    for depth, layer in enumerate(network.layers, start=1):
        depth_of.update((span.block, depth) for span in layer.columns)
    for layer in network.layers:
        for span in layer.columns:
            feeding = [
                depth_of[w.source]
                for w in document.wires()
                if w.target == span.block and w.source in depth_of
            ]
            assert max(feeding) == depth_of[span.block] - 1


def test_compiling_the_same_drawing_twice_gives_equal_networks(xor):
    moved = replace(xor.block(3), x=77.0)
    document = Document([*(e for e in xor.elements.values() if e.id != 3), moved])
    assert compile_document(xor).network == compile_document(document).network
