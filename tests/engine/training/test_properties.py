"""Training of random drawings: the formulas, the paths, the ways to draw.

The drawings skip depths, miss connections, mix activations in a depth, answer at
several depths, switch biases off and freeze weights; the batches end raggedly.
"""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.arrays import Array, frozen, frozen_mask
from engine.document.document import Document
from engine.document.elements import Block, InputBlock, PerceptronBlock, Wire
from engine.network.compile import compile_document
from engine.network.network import Parameters
from engine.network.parameters import parameters_of
from engine.nn.activations import ACTIVATIONS
from engine.nn.optimizers import OPTIMIZERS
from engine.training.evaluate import evaluate
from engine.training.gradients import numerical_gradients
from engine.training.plan.layout import Layout
from engine.training.run.run_state import StopReason
from engine.training.run.schedule import batches_of
from engine.training.trainer import Trainer
from tests.engine.training.documents import random_document, random_targets
from tests.engine.training.networks import problem

OUTPUT_FOR = {
    "half_sse": None,
    "mse_mean": "softmax",
    "cross_entropy": "softmax",
    "binary_cross_entropy": "sigmoid",
}
SEEDS = st.integers(0, 2**32)


def frozen_here_and_there(document, rng):
    def maybe(element):
        if isinstance(element, Wire):
            return replace(element, frozen=bool(rng.random() < 0.2))
        if isinstance(element, PerceptronBlock):
            return replace(element, bias_frozen=bool(rng.random() < 0.2))
        return element

    return Document(map(maybe, document.elements.values()))


@st.composite
def random_problems(draw, optimizers=tuple(OPTIMIZERS), precisions=("float64",)):
    rng = np.random.default_rng(draw(SEEDS))
    loss = draw(st.sampled_from(sorted(OUTPUT_FOR)))
    document = frozen_here_and_there(random_document(rng, OUTPUT_FOR[loss]), rng)
    network = compile_document(document).network
    assert network is not None
    n = draw(st.integers(1, 7))
    posed = problem(
        network,
        rng.normal(size=(n, network.n_inputs)),
        random_targets(rng, network, n, loss),
        loss=loss,
        optimizer=draw(st.sampled_from(optimizers)),
        batch_size=draw(st.sampled_from([None, 1, 2, 3])),
        shuffle=draw(st.booleans()),
        seed=draw(st.integers(0, 3)),
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.02])),
        decay_bias=draw(st.booleans()),
        precision=draw(st.sampled_from(precisions)),
        learning_rate=0.05,
    )
    return posed, parameters_of(network, document)


# --- every update against central differences and the optimisers' formulas


def moved(name, theta, g, memory, t):
    """Return the parameters after update `t`, by the formulas as they are published."""
    rate, momentum = 0.05, 0.9
    if name == "sgd":
        return theta - rate * g
    if name in ("momentum", "nesterov"):
        memory["v"] = v = momentum * memory.get("v", 0) + g
        return theta - rate * (g + momentum * v if name == "nesterov" else v)
    if name == "adagrad":
        memory["s"] = s = memory.get("s", 0) + g**2
        return theta - rate * g / (np.sqrt(s) + 1e-10)
    if name == "rmsprop":
        memory["s"] = s = 0.99 * memory.get("s", 0) + 0.01 * g**2
        return theta - rate * g / (np.sqrt(s) + 1e-8)
    memory["m"] = m = 0.9 * memory.get("m", 0) + 0.1 * g
    memory["v"] = v = 0.999 * memory.get("v", 0) + 0.001 * g**2
    return theta - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)


def is_near_a_kink(network, parameters, x):
    values = evaluate(network, parameters, x)
    return any(
        (np.abs(pre[:, s.start : s.stop]) < 1e-3).any()
        for layer, pre in zip(network.layers, values.pre, strict=True)
        for s in layer.segments
        if s.activation in ("relu", "leaky_relu")
    )


@settings(max_examples=80)
@given(random_problems(optimizers=("sgd", "momentum", "nesterov")))
def test_every_update_is_what_wiggling_all_parameters_asks_for(case):
    check_updates(case, tolerance=1e-6)


@settings(max_examples=60)
@given(random_problems(optimizers=("adagrad", "rmsprop", "adam")))
def test_rates_of_their_own_are_what_the_formulas_ask_for(case):
    check_updates(case, tolerance=1e-4)


def check_updates(case, tolerance):
    posed, parameters = case
    chosen, layout = posed.settings, Layout(posed.network)
    trainer = Trainer(posed, parameters)
    memory: dict[str, Array] = {}
    decayed = layout.moves & (chosen.decay_bias | layout.weights_only())
    t = 0
    for epoch in range(2):
        for rows in batches_of(posed, epoch):
            x, targets = posed.x_train[rows], posed.t_train[rows]
            before = trainer.parameters
            assume(not is_near_a_kink(posed.network, before, x))
            measured = numerical_gradients(
                posed.network, before, x, targets, chosen.loss
            )
            g = layout.flatten(measured) * layout.moves
            # What is 0 in truth is noise here, which a rate of its own would magnify.
            g[np.abs(g) < 1e-9] = 0
            assume(not ((np.abs(g) > 0) & (np.abs(g) < 1e-5)).any())
            theta = layout.flatten(before)
            g += decayed * (chosen.l2 * theta + chosen.l1 * np.sign(theta))
            t += 1
            trainer.run(1)
            expected = moved(chosen.optimizer, theta, g, memory, t)
            got = layout.flatten(trainer.parameters)
            assert got == pytest.approx(expected, rel=tolerance, abs=tolerance)


# --- one plan, run or stepped


@settings(max_examples=80)
@given(random_problems(precisions=("float64", "float32")))
def test_running_and_stepping_give_the_same_bits(case):
    posed, parameters = case
    running, stepping = Trainer(posed, parameters), Trainer(posed, parameters)
    running.run(7)
    while stepping.update < 7 and stepping.step() is not None:
        pass
    assert stepping.state() == running.state()
    if running.stop is None:
        assert stepping.update == 7
    else:  # some diverge
        assert running.stop.reason is StopReason.NOT_FINITE
        assert stepping.stop is not None
        assert stepping.stop.reason is running.stop.reason
        assert stepping.stop.update == running.stop.update


@settings(max_examples=80)
@given(random_problems())
def test_what_does_not_move_keeps_every_bit(case):
    posed, parameters = case
    layout = Layout(posed.network)
    trainer = Trainer(posed, parameters)
    trainer.run(5)
    before, after = layout.flatten(parameters), layout.flatten(trainer.parameters)
    assert (before == after)[~layout.moves].all()


# --- drawn by hand from single perceptrons, or as layers


@st.composite
def layered_drawings(draw):
    """Draw blocks, several a depth, each fully wired to all of the next depth.

    Side blocks answer from inside; wires that skip a depth miss connections.
    """
    rng = np.random.default_rng(draw(SEEDS))
    smooth = sorted(
        name for name, f in ACTIVATIONS.items() if f.is_elementwise and f.has_gradient
    )
    depths: list[list[Block]] = [[InputBlock(1, 0, 0, "x", ("a", "b"))], []]
    blocks: list[Block] = [*depths[0]]
    wires: list[Wire] = []

    def wired(source, target, share):
        shape = source.n_units, target.n_units
        mask = rng.random(shape) < share
        mask[:, 0] = True  # no unit of the source without a wire
        weights = frozen(np.where(mask, rng.normal(size=shape), 0))
        some = None if mask.all() else frozen_mask(mask)
        is_frozen = bool(rng.random() < 0.15)
        ends = source.id, target.id
        wires.append(
            Wire(1000 + len(wires), *ends, weights, weights, some, frozen=is_frozen)
        )

    def block():
        n_units = int(rng.integers(1, 4))
        use_bias = bool(rng.random() < 0.8)
        bias = frozen(rng.normal(size=n_units) * use_bias)
        name = str(rng.choice(smooth))
        is_frozen = bool(rng.random() < 0.15)
        made = PerceptronBlock(
            id=len(blocks) + 1,
            x=0,
            y=0,
            name="p",
            activation=name,
            bias=bias,
            start_bias=bias,
            use_bias=use_bias,
            bias_frozen=is_frozen,
        )
        blocks.append(made)
        return made

    for depth in range(1, draw(st.integers(2, 3)) + 1):
        made = [block() for _ in range(draw(st.integers(1, 2)))]
        side = block() if draw(st.booleans()) else None
        for target in [*made, *([side] if side else [])]:
            for source in depths[depth - 1]:
                wired(source, target, 1.0)
            if depth > 1 and rng.random() < 0.4:
                wired(depths[depth - 2][0], target, 0.6)
        depths[depth:] = [made, []]
    return Document([*blocks, *wires]), rng


def by_hand(document):
    """Draw every unit as a perceptron and every connection as a wire of its own."""
    singles, ids = [], {}
    for block in document.blocks():
        for unit in range(block.n_units):
            ids[block.id, unit] = block.id * 10 + unit
            changes = {"id": ids[block.id, unit], "name": "p"}
            if isinstance(block, InputBlock):
                singles.append(
                    replace(block, columns=(block.columns[unit],), **changes)
                )
            else:
                bias = frozen(block.bias[unit : unit + 1])
                singles.append(replace(block, bias=bias, start_bias=bias, **changes))
    wires: list[Wire] = []
    for wire in document.wires():
        for i, j in np.ndindex(wire.weights.shape):
            if wire.mask is None or wire.mask[i, j]:
                weight = frozen(wire.weights[i : i + 1, j : j + 1])
                ends = ids[wire.source, i], ids[wire.target, j]
                number = 10_000 + len(wires)
                wires.append(
                    Wire(number, *ends, weight, weight, None, frozen=wire.frozen)
                )
    return Document([*singles, *wires])


def marks(layer, mask):
    return None if mask is None else mask.tolist()


@settings(max_examples=60)
@given(layered_drawings(), st.sampled_from(sorted(OPTIMIZERS)))
def test_a_network_of_single_perceptrons_gives_the_bits_of_one_of_layers(
    drawing, optimizer
):
    document, rng = drawing
    states = []
    networks = []
    n = 5
    x, t = rng.normal(size=(n, 2)), None
    for drawn in (document, by_hand(document)):
        compiled = compile_document(drawn)
        network = compiled.network
        assert network is not None
        assert compiled.issues == ()
        networks.append(network)
        t = rng.uniform(size=(n, network.n_outputs)) if t is None else t
        posed = problem(
            network, x, t, optimizer=optimizer, batch_size=2, l2=0.01, learning_rate=0.1
        )
        trainer = Trainer(posed, parameters_of(network, drawn))
        trainer.run(7)
        states.append(trainer.state())
    blocks, singles = networks
    assert singles.sizes == blocks.sizes
    assert singles.outputs == blocks.outputs
    for one, other in zip(blocks.layers, singles.layers, strict=True):
        assert (one.pieces, one.segments) == (other.pieces, other.segments)
        assert (one.bias_mask == other.bias_mask).all()
        for name in ("mask", "frozen_bias"):
            assert marks(one, getattr(one, name)) == marks(other, getattr(other, name))
    assert states[0] == states[1]


def test_softmax_of_single_perceptrons_gives_the_bits_of_a_block():
    rng = np.random.default_rng(0)
    bias = frozen(rng.normal(size=3))
    weights = frozen(rng.normal(size=(2, 3)))
    document = Document(
        [
            InputBlock(1, 0, 0, "x", ("a", "b")),
            PerceptronBlock(2, 0, 0, "y", "softmax", bias, bias),
            Wire(3, 1, 2, weights, weights),
        ]
    )
    states: list[Parameters] = []
    x, t = rng.normal(size=(4, 2)), np.eye(3)[[0, 1, 2, 0]]
    for drawn in (document, by_hand(document)):
        network = compile_document(drawn).network
        assert network is not None
        posed = problem(network, x, t, loss="cross_entropy")
        trainer = Trainer(posed, parameters_of(network, drawn))
        trainer.run(9)
        states.append(trainer.parameters)
    assert states[0] == states[1]


def test_single_softmax_perceptrons_with_another_answer_between_them():
    # Outputs are in the order of the ids: softmax, identity of the next depth, softmax.
    zero, one = frozen([0.0]), frozen([[1.0]])
    document = Document(
        [
            InputBlock(1, 0, 0, "x", ("x",)),
            PerceptronBlock(2, 0, 0, "y1", "softmax", zero, zero),
            PerceptronBlock(3, 0, 0, "y2", "identity", zero, zero),
            PerceptronBlock(4, 0, 0, "y3", "softmax", zero, zero),
            PerceptronBlock(5, 0, 0, "h", "identity", zero, zero),
            Wire(11, 1, 2, one, one),
            Wire(12, 1, 4, one, one),
            Wire(13, 1, 5, one, one),
            Wire(14, 5, 3, one, one),
        ]
    )
    network = compile_document(document).network
    assert network is not None
    start = parameters_of(network, document)
    y = evaluate(network, start, [[2.0]]).y
    assert y.tolist() == [[0.5, 2.0, 0.5]]
    posed = problem(network, [[2.0], [1.0], [0.0]], [[1, 2, 0]] * 3, batch_size=2)
    trainer = Trainer(posed, start)
    trainer.run(3)
    # Shares of one softmax: what one of them gains in its sum the other loses.
    first, second = trainer.parameters.weights[0][0, 1:]
    assert first != 1
    assert first + second == pytest.approx(2)


def test_drawings_of_the_test_are_as_varied_as_they_claim():
    seen = set()
    for seed in range(60):
        rng = np.random.default_rng(seed)
        document = frozen_here_and_there(random_document(rng), rng)
        network = compile_document(document).network
        assert network is not None
        for layer in network.layers:
            seen |= {"mask"} if layer.mask is not None else set()
            seen |= {"frozen"} if layer.frozen is not None else set()
            seen |= {"frozen bias"} if layer.frozen_bias is not None else set()
            seen |= {"no bias"} if not layer.bias_mask.all() else set()
            seen |= {"skip"} if len({p.layer for p in layer.pieces}) > 1 else set()
            seen |= (
                {"mixed"} if len({s.activation for s in layer.segments}) > 1 else set()
            )
        if len({piece.layer for piece in network.outputs}) > 1:
            seen.add("answers at several depths")
    assert len(seen) == 7
