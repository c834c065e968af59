"""Networks, data and settings for the tests of training."""

from dataclasses import replace

import numpy as np

from engine.arrays import frozen, frozen_mask
from engine.data.dataset import Dataset, numbered
from engine.document.elements import Settings, StopSettings
from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.network import (
    Layer,
    Network,
    Parameters,
    Piece,
    Segment,
    Span,
)
from engine.training.problem import make_problem

INPUT = 1  # id of the input block; layer l is block l + 1


def layered(sizes, activations, *, masks=None, use_bias=None, skips=()):
    """Build a network of one block a layer.

    `masks[l - 1]` has the shape of W(l); `skips` holds (source layer, layer, mask).
    """
    n_layers = len(sizes) - 1
    masks = masks or [None] * n_layers
    use_bias = use_bias or [True] * n_layers
    layers = []
    for number in range(1, n_layers + 1):
        sources = [number - 1, *(s for s, target, _ in skips if target == number)]
        parts = [masks[number - 1], *(m for _, target, m in skips if target == number)]
        n_units = sizes[number]
        shapes = [(sizes[source], n_units) for source in sources]
        whole = [
            np.ones(shape, bool) if part is None else np.asarray(part, bool)
            for shape, part in zip(shapes, parts, strict=True)
        ]
        mask = np.concatenate(whole)
        starts = np.cumsum([0, *(sizes[source] for source in sources)]).tolist()
        layers.append(
            Layer(
                columns=(Span(number + 1, 0, n_units),),
                rows=tuple(
                    Span(source + 1, start, start + sizes[source])
                    for source, start in zip(sources, starts[:-1], strict=True)
                ),
                pieces=tuple(Piece(source, 0, sizes[source]) for source in sources),
                segments=(
                    Segment(activations[number - 1], 0, n_units, number == n_layers),
                ),
                mask=None if mask.all() else frozen_mask(mask),
                bias_mask=frozen_mask([use_bias[number - 1]] * n_units),
            )
        )
    return Network(
        inputs=(Span(INPUT, 0, sizes[0]),),
        layers=tuple(layers),
        outputs=(Piece(n_layers, 0, sizes[-1]),),
        output_blocks=(Span(n_layers + 1, 0, sizes[-1]),),
        input_names=numbered("x", sizes[0]),
        output_names=numbered("y", sizes[-1]),
    )


def drawn(name):
    """Return an example and the network that it compiles to."""
    document = load_example(name)
    return document, compile_document(document).network


def random_parameters(network, rng, scale=1.0):
    weights, biases = [], []
    for layer in network.layers:
        w = rng.normal(0, scale, (layer.n_sources, layer.n_units))
        weights.append(frozen(w if layer.mask is None else w * layer.mask))
        biases.append(frozen(rng.normal(0, scale, layer.n_units) * layer.bias_mask))
    return Parameters(tuple(weights), tuple(biases))


def dataset(x, y, **fields):
    x, y = np.array(x), np.array(y, dtype=float)
    if x.dtype != np.uint8:
        x = x.astype(float)
    names = numbered("x", x.shape[1]), numbered("y", y.shape[1])
    return Dataset("data", x, y, *names, **fields)


def settings(*, stop=None, **fields):
    base = replace(Settings(), shuffle=False, stop=StopSettings(**(stop or {})))
    return replace(base, **fields)


def problem(network, x, y, *, stop=None, **fields):
    return make_problem(network, dataset(x, y), settings(stop=stop, **fields))


XOR_X = [[0, 0], [1, 0], [0, 1], [1, 1]]
XOR_Y = [[0], [1], [1], [0]]
