"""Small networks to look at: `layered` of the tests of training, with given numbers."""

import numpy as np

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.nn.metrics import task_of
from engine.training.notices.look import look_at
from tests.engine.training.networks import XOR_X, layered, settings


def numbers(*layers):
    """Return parameters from pairs of a matrix and a row of biases."""
    return Parameters(
        tuple(frozen(w) for w, _ in layers), tuple(frozen(b) for _, b in layers)
    )


def look(network, parameters, x=XOR_X, targets=None, *, is_asked=False, **fields):
    """Look at all samples; further arguments are settings."""
    t = None if targets is None else np.array(targets, dtype=float)
    return look_at(
        network,
        parameters,
        settings(**fields),
        x,
        targets=t,
        task=task_of(t) if t is not None else task_of(np.array([[0.5]])),
        rows=np.arange(len(x)),
        is_asked=is_asked,
    )


def single(activation, weights, bias):
    """Return a network of one perceptron with two inputs, and its numbers."""
    column = [[w] for w in weights]
    return layered([2, 1], [activation]), numbers((column, [bias]))
