"""The forward pass: sums and outputs, layer by layer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import AnyArray, Array
from engine.network.network import Layer, Network, Piece
from engine.training.plan.groups import groups_of
from engine.training.plan.layout import as_rows
from engine.training.plan.products import ONE_NETWORK, Products
from engine.training.plan.recorder import Phase, Recorder


@dataclass(frozen=True, slots=True)
class Signals:
    """Buffers of the forward pass: one row per unit, one column per sample.

    Those of many networks side by side have one more axis, the last.

    Attributes
    ----------
    sources : list of ndarray of shape (n_sources + 1, n_samples)
        What layers 1, 2, … read; the last row holds ones.
    pre : list of ndarray of shape (n_units, n_samples)
        Sums of layers 1, 2, … .
    out : list of ndarray of shape (n_units, n_samples)
        Outputs of layers 0, 1, 2, …; layer 0 is the input.
    """

    sources: list[AnyArray]
    pre: list[AnyArray]
    out: list[AnyArray]


def record_forward(
    recorder: Recorder,
    network: Network,
    matrices: Sequence[AnyArray],
    x: AnyArray,
    products: Products = ONE_NETWORK,
) -> Signals:
    """Record ``pre = W source``, ``out = f(pre)`` for every layer.

    Parameters
    ----------
    recorder : Recorder
        Takes the operations.
    network : Network
        The layers.
    matrices : sequence of ndarray of shape (n_units, n_sources + 1)
        Weights of each layer, the biases last.
    x : ndarray of shape (n_samples, n_inputs + 1)
        Inputs, the last column ones.
    products : Products
        For one network or for many; these have an axis more, `x` the first, where 1
        stands for all of them, `matrices` the last.
    """
    outputs = [x.T]  # of every layer, with the row of ones
    signals = Signals([], [], [x.T[:-1]])
    for number, (layer, matrix) in enumerate(
        zip(network.layers, matrices, strict=True), start=1
    ):
        source = _record_source(recorder, number, layer, outputs)
        samples = (source.shape[1], *matrix.shape[2:])  # of every network
        pre = np.empty((layer.n_units, *samples), x.dtype)
        output = np.ones((layer.n_units + 1, *samples), x.dtype)
        rec = recorder.rule(Phase.FORWARD, number, "pre")
        products.record_sums(rec, matrix, source, pre)
        rec = recorder.rule(Phase.FORWARD, number, "out")
        for activation, start, stop in groups_of(layer):
            activation.record_out(rec, pre[start:stop], output[start:stop])
        signals.sources.append(source)
        signals.pre.append(pre)
        signals.out.append(output[:-1])
        outputs.append(output)
    return signals


def answers_of(network: Network, signals: Signals) -> Array:
    """Copy the network's answers out, read-only, of shape (n_samples, n_outputs)."""
    parts = [signals.out[p.layer][p.start : p.stop] for p in network.outputs]
    return as_rows(np.concatenate(parts))


def _record_source(
    recorder: Recorder, number: int, layer: Layer, outputs: Sequence[AnyArray]
) -> AnyArray:
    """Return what a layer reads; recorded as a copy only if that lies scattered."""
    before = outputs[-1]
    if layer.pieces == (Piece(number - 1, 0, len(before) - 1),):
        return before
    source = np.ones((layer.n_sources + 1, *before.shape[1:]), before.dtype)
    rec = recorder.rule(Phase.FORWARD, number, "source")
    row = 0
    for piece in layer.pieces:
        rows = outputs[piece.layer][piece.start : piece.stop]
        rec(np.copyto, source[row : row + len(piece)], rows)
        row += len(piece)
    return source
