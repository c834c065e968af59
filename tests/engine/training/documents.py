"""Random drawings: skipped depths, missing connections, several outputs."""

import numpy as np

from engine.arrays import frozen, frozen_mask
from engine.document.document import Document
from engine.document.elements import Block, InputBlock, PerceptronBlock, Wire
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.plan.groups import heads_of

HIDDEN = ("sigmoid", "tanh", "identity", "relu", "leaky_relu")


def random_document(rng, output=None):
    """Draw 1 to 2 input blocks and 1 to 6 blocks of perceptrons behind them.

    `output`: the activation of the blocks that lead nowhere, or None for any.
    """
    inputs = [
        InputBlock(id=k, x=0, y=0, name=f"in{k}", columns=names)
        for k, names in enumerate(
            [("a",), ("b", "c"), ("d", "e", "f")][: rng.integers(1, 3)], start=1
        )
    ]
    blocks: list[Block] = list(inputs)
    wires = []
    next_id = 100
    for k in range(10, 10 + int(rng.integers(1, 7))):
        n_units = int(rng.integers(1, 4))
        bias = frozen(rng.normal(size=n_units))
        use_bias = rng.random() > 0.2
        if not use_bias:
            bias = frozen(np.zeros(n_units))
        n_sources = int(rng.integers(1, min(3, len(blocks)) + 1))
        for i in rng.choice(len(blocks), n_sources, replace=False):
            wires.append(random_wire(rng, next_id, blocks[i], k, n_units))
            next_id += 1
        blocks.append(
            PerceptronBlock(
                id=k,
                x=0,
                y=0,
                name=f"p{k}",
                activation=str(rng.choice(HIDDEN)),
                bias=bias,
                start_bias=bias,
                use_bias=use_bias,
            )
        )
    feeding = {wire.source for wire in wires}
    blocks = [with_output(block, feeding, output) for block in blocks]
    return Document([*blocks, *wires])


def random_wire(rng, wire_id, source, target, n_units):
    shape = (source.n_units, n_units)
    mask = rng.random(shape) > 0.3 if rng.random() < 0.4 else np.ones(shape, bool)
    weights = frozen(np.where(mask, rng.normal(size=shape), 0.0))
    kept = None if mask.all() else frozen_mask(mask)
    return Wire(wire_id, source.id, target, weights, weights, kept)


def with_output(block, feeding, output):
    if isinstance(block, InputBlock) or block.id in feeding or output is None:
        return block
    return PerceptronBlock(
        id=block.id,
        x=0,
        y=0,
        name=block.name,
        activation=output,
        bias=block.bias,
        start_bias=block.start_bias,
        use_bias=block.use_bias,
    )


def random_network(seed, output=None):
    """Return a random network with its parameters and a generator."""
    rng = np.random.default_rng(seed)
    document = random_document(rng, output)
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document), rng


def random_targets(rng, network, n_samples, loss):
    """Return targets that the outputs of a network could have."""
    t = rng.uniform(0, 1, (n_samples, network.n_outputs))
    if loss == "cross_entropy":
        for head in heads_of(network):
            shares = t[:, head.outputs]
            t[:, head.outputs] = shares / shares.sum(axis=1, keepdims=True)
    return t
