"""Saturation: sigmoid and tanh so far out that their slope lets no gradient through."""

from collections.abc import Iterator

import numpy as np

from engine.arrays import Array, BoolArray
from engine.network.network import Segment
from engine.nn.activations import ACTIVATIONS
from engine.nn.losses import LOSSES
from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at

S_SHAPED = ("sigmoid", "tanh")
# A slope below this part of the largest one, which is at 0: for the sigmoid beyond
# |pre| = 4.36, for tanh beyond 2.18. What comes back is twenty times weaker there.
FLAT = 0.05
MOST_SAMPLES = 0.9  # that a hidden unit is flat for


def is_flat(activation: str, pre: Array) -> BoolArray:
    """Tell where the slope is less than a twentieth of the largest one."""
    function = ACTIVATIONS[activation]
    largest = float(function.slope(np.zeros(1))[0])
    flat: BoolArray = np.abs(function.slope(pre)) < FLAT * largest
    return flat


def saturated(look: Look) -> Iterator[Notice]:
    """Notice hidden units that are flat for nine tenths of the samples.

    Only while something is left to learn: where all is learnt, saturation is how a
    network holds on to it.
    """
    if not look.n_samples or look.is_solved:
        return
    for number, layer in enumerate(look.network.layers, start=1):
        found = [
            column
            for segment in layer.segments
            if segment.activation in S_SHAPED and not segment.is_output
            for column in _flat_columns(look, number, segment)
        ]
        if found:
            values = {"n": len(found), "samples": look.n_samples}
            units = units_at(layer, found)
            yield Notice(NoticeCode.SATURATED, number, units, values)


def _flat_columns(look: Look, number: int, segment: Segment) -> list[int]:
    pre = look.values.pre[number - 1][:, segment.start : segment.stop]
    shares = is_flat(segment.activation, pre).mean(axis=0)
    return [segment.start + int(k) for k in np.flatnonzero(shares >= MOST_SAMPLES)]


def saturated_outputs(look: Look) -> Iterator[Notice]:
    """Notice outputs that are surely wrong and yet learn next to nothing.

    That is so where the loss leaves the slope of the output in its gradient, as squared
    errors do (cross-entropy takes it out), the output is flat, and it is on the wrong
    half of its range (M. Nielsen, Neural Networks and Deep Learning, chapter 3).
    """
    if look.targets is None or LOSSES[look.settings.loss].needs is not None:
        return
    y, targets = _answers_by_unit(look)
    for number, layer in enumerate(look.network.layers, start=1):
        found: list[int] = []
        wrong: BoolArray = np.zeros(look.n_samples, dtype=np.bool_)
        for segment in layer.segments:
            if not (segment.is_output and segment.activation in S_SHAPED):
                continue
            function = ACTIVATIONS[segment.activation]
            half = (function.highest - function.lowest) / 2
            for column in range(segment.start, segment.stop):
                flat = is_flat(
                    segment.activation, look.values.pre[number - 1][:, column]
                )
                place = (number, column)
                lost = flat & (np.abs(y[place] - targets[place]) > half)
                if lost.any():
                    found.append(column)
                    wrong |= lost
        if found:
            values = {
                "n": len(found),
                "wrong": int(wrong.sum()),
                "samples": look.n_samples,
            }
            sample = -1 if look.rows is None else int(look.rows[wrong.argmax()])
            units = units_at(layer, found)
            yield Notice(NoticeCode.SATURATED_OUTPUT, number, units, values, sample)


Columns = dict[tuple[int, int], Array]  # layer and column -> a number for each sample


def _answers_by_unit(look: Look) -> tuple[Columns, Columns]:
    """Return answers and targets of every output unit, by layer and column."""
    assert look.targets is not None  # noqa: S101  asked only then
    y: Columns = {}
    targets: Columns = {}
    k = 0
    for piece in look.network.outputs:
        for column in range(piece.start, piece.stop):
            y[piece.layer, column] = look.values.y[:, k]
            targets[piece.layer, column] = look.targets[:, k]
            k += 1
    return y, targets
