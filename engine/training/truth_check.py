"""Whether a network computes a truth table: every row asked, right or wrong."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, BoolArray
from engine.data.dataset import Dataset
from engine.data.truth_table import MAX_INPUTS
from engine.network.margin import on_the_line
from engine.network.network import Network, Parameters
from engine.nn.metrics import Task, is_right
from engine.training.evaluate import Values, evaluate

ROUNDING = 1e-9  # how far an answer that is not 0 or 1 may be off, relative to 1 + |t|


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a truth table.

    Attributes
    ----------
    inputs, expected, got, pre : tuple of float
        Inputs; targets, outputs and sums of the network's outputs.
    ok : bool
        Whether every output is on the side that is expected of it.
    on_line : bool
        Whether a step perceptron's sum is 0 but for rounding, so that its side is not
        to be relied on.
    """

    inputs: tuple[float, ...]
    expected: tuple[float, ...]
    got: tuple[float, ...]
    pre: tuple[float, ...]
    ok: bool
    on_line: bool


def check_rows(
    network: Network, parameters: Parameters, x: Array, expected: Array
) -> tuple[Row, ...]:
    """Compare what a network answers with what is expected.

    Parameters
    ----------
    network : Network
        The structure.
    parameters : Parameters
        Its numbers.
    x : ndarray of shape (n_rows, n_inputs)
        Inputs as the network reads them.
    expected : ndarray of shape (n_rows, n_outputs)
        0 and 1, where an output above 0.5 counts as 1; −1 and 1, where the sign
        counts; or other numbers, which must be met but for rounding.
    """
    values = evaluate(network, parameters, x)
    ok = rows_right(values.y, expected)
    on_line = rows_on_line(network, parameters, values)
    pre = output_sums(network, values)
    return tuple(
        Row(
            inputs=tuple(map(float, x[k])),
            expected=tuple(map(float, expected[k])),
            got=tuple(map(float, values.y[k])),
            pre=tuple(map(float, pre[k])),
            ok=bool(ok[k]),
            on_line=bool(on_line[k]),
        )
        for k in range(len(x))
    )


def rows_right(got: Array, expected: Array) -> BoolArray:
    """Tell for every row whether each output is what is expected; see `check_rows`.

    Unlike in classification, every output counts, also where the rows of `expected`
    happen to be one-hot.
    """
    if np.isin(expected, (0, 1)).all():
        return is_right(got, expected, Task.BINARY)
    if np.isin(expected, (-1, 1)).all():
        return is_right(got, expected, Task.BIPOLAR)
    near = np.abs(got - expected) <= ROUNDING * (1 + np.abs(expected))
    right: BoolArray = np.logical_and.reduce(near, axis=1, dtype=np.bool_)
    return right


def rows_on_line(network: Network, parameters: Parameters, values: Values) -> BoolArray:
    """Tell for every row whether the sum of a step perceptron is 0 but for rounding."""
    marks = on_the_line(network, parameters, values.out, values.pre)
    result = np.zeros(len(values.y), bool)
    for layer, mark in zip(network.layers, marks, strict=True):
        for segment in layer.segments:
            if segment.activation == "step":
                result |= mark[:, segment.start : segment.stop].any(axis=1)
    return result


def output_sums(network: Network, values: Values) -> Array:
    """Return the sums of the outputs, an ndarray of shape (n_samples, n_outputs)."""
    parts = [values.pre[p.layer - 1][:, p.start : p.stop] for p in network.outputs]
    return np.concatenate(parts, axis=1)


def is_truth_table(dataset: Dataset) -> bool:
    """Tell whether a data set has every combination of 0 and 1 exactly once."""
    n_inputs = dataset.n_features
    if n_inputs > MAX_INPUTS or dataset.n_samples != 2**n_inputs:
        return False
    if not np.isin(dataset.x, (0, 1)).all():
        return False
    # As a set: numpy.unique would load masked arrays, and the first picture waits.
    return len(set(map(tuple, dataset.x.tolist()))) == dataset.n_samples
