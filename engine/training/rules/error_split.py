"""What the error-splitting rules share: the error goes back without the slopes.

They are heuristics of T. Rashid ("Error Backpropagation Revisited", July 2016, and the
book "Make Your Own Neural Network"). The error of an answer is divided among the
connections of its unit, and a hidden unit takes what it gets for its own error. Only
then does each layer multiply by its own slope, so the last layer learns as by the
gradient of the loss, and the layers in front do not.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.plan.products import Products
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules import gradient
from engine.training.rules.base import Answers, Rule, Units, WayBack

# (rec, way) -> the share of every connection, shaped like the matrix
RecordShares = Callable[[Record, WayBack], AnyArray]


def record_answer(recorder: Recorder, units: Units, answers: Answers) -> None:
    """``delta`` as for the gradient; ``sent = factor error / n_samples``."""
    gradient.record_answer(recorder, units, answers)
    rule = "out_gradient"
    gradient.record_loss_gradient(recorder, units, answers, units.sent, rule)


def record_hidden(recorder: Recorder, units: Units, error: AnyArray) -> None:
    """``delta = error f'(pre)``; ``sent = error``."""
    gradient.record_hidden(recorder, units, error)
    rec = recorder.rule(Phase.BACKWARD, units.layer, "out_gradient")
    rec(np.copyto, units.sent, error)


def split_by(name: str, record_shares: RecordShares) -> Rule:
    """Return the rule that divides errors by some shares."""

    def record_way_back(rec: Record, products: Products, way: WayBack) -> None:
        shares = record_shares(rec, way)
        products.record_way_back(rec, shares, way.sent, way.back)

    return replace(
        gradient.GRADIENT,
        name=name,
        record_answer=record_answer,
        record_hidden=record_hidden,
        record_way_back=record_way_back,
        sends_delta=False,
        is_heuristic=True,
    )


def ones_of_connections(way: WayBack) -> AnyArray:
    """Return 1 for each connection that is there and 0 elsewhere; no biases.

    Its shape is (n_units, n_sources + 1), with further axes of length 1 for many
    networks side by side.
    """
    n_more = way.matrix.ndim - 2
    there = np.ones((*way.matrix.shape[:2], *[1] * n_more), way.matrix.dtype)
    there[:, -1] = 0
    if way.layer.mask is not None:
        there[:, :-1] *= way.layer.mask.T.reshape(there[:, :-1].shape)
    return there


def connections_of_units(way: WayBack) -> AnyArray:
    """Return how many connections each unit has, at least 1; shape (n_units, 1)."""
    counts: AnyArray = ones_of_connections(way).sum(axis=1, keepdims=True)
    return np.maximum(counts, 1)
