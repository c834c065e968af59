"""A point on the line of a step perceptron: the sum is 0, maybe but for rounding."""

from collections.abc import Iterator

import numpy as np

from engine.arrays import Array, BoolArray
from engine.network.margin import on_the_line
from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at


def on_line(look: Look) -> Iterator[Notice]:
    """Notice step units for which a sample lies on the line.

    With a sum of exactly 0 the rule decides: the output is 0. If the sum is only within
    rounding of 0 (see `engine.network.margin`), chance decides: 0.1 + 0.2 - 0.3 is not
    0 in binary numbers. A unit whose weights are all 0 has no line.
    """
    layers, values = look.network.layers, look.values
    if not any(s.activation == "step" for layer in layers for s in layer.segments):
        return
    marks = on_the_line(look.network, look.parameters, values.out, values.pre)
    for number, layer in enumerate(layers, start=1):
        is_step = np.zeros(layer.n_units, dtype=np.bool_)
        for segment in layer.segments:
            is_step[segment.start : segment.stop] = segment.activation == "step"
        weights = look.parameters.weights[number - 1]
        marked = marks[number - 1] & (is_step & (weights != 0).any(axis=0))
        pre = values.pre[number - 1]
        for code, mark in (
            (NoticeCode.ON_LINE_ROUNDED, marked & (pre != 0)),
            (NoticeCode.ON_LINE, marked & (pre == 0)),
        ):
            if mark.any():
                columns = np.flatnonzero(mark.any(axis=0)).tolist()
                units = units_at(layer, columns)
                sample, numbers = _numbers(look, mark, pre)
                yield Notice(code, number, units, numbers, sample)


def _numbers(
    look: Look, mark: BoolArray, pre: Array
) -> tuple[int, dict[str, int | float]]:
    """Return the first sample on a line, and the values of the notice."""
    first = int(mark.any(axis=1).argmax())
    column = int(mark[first].argmax())
    numbers = {
        "n": int(mark.any(axis=0).sum()),
        "on_line": int(mark.any(axis=1).sum()),
        "samples": look.n_samples,
        "sum": float(pre[first, column]),
    }
    return (-1 if look.rows is None else int(look.rows[first])), numbers
