"""Equal hidden perceptrons: whatever is learnt, they learn the same."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from engine.arrays import AnyArray
from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at

FIRST_ROWS = 8  # that are compared first: two random columns hardly share even one


def equal_units(look: Look) -> Iterator[Notice]:
    """Notice hidden units with the same weights, bias and activation, in and out.

    Equal weights give equal sums and outputs, equal weights onward give equal deltas,
    so every update changes them alike ("symmetry": Goodfellow, Bengio and Courville,
    Deep Learning, section 8.4). Step units are left out: no gradient moves them anyway.
    """
    network = look.network
    for number, layer in enumerate(network.layers, start=1):
        columns = [
            column
            for segment in layer.segments
            if segment.activation != "step" and not segment.is_output
            for column in range(segment.start, segment.stop)
        ]
        found = sorted(_twins(look, number, columns))
        if found:
            units = units_at(layer, found)
            yield Notice(NoticeCode.EQUAL, number, units, {"n": len(found)})


def _twins(look: Look, number: int, columns: list[int]) -> set[int]:
    """Return the columns of a layer that are equal to another one."""
    layer, bias = look.network.layers[number - 1], look.parameters.biases[number - 1]
    weights, activation = look.parameters.weights[number - 1], {}
    for segment in layer.segments:
        for column in range(segment.start, segment.stop):
            activation[column] = segment.activation
    few = weights[:FIRST_ROWS]
    alike: dict[object, list[int]] = defaultdict(list)
    for column in columns:
        first = _key(few[:, column]), float(bias[column]), activation[column]
        alike[first].append(column)
    found: set[int] = set()
    for candidates in alike.values():
        if len(candidates) > 1:
            found |= _same(look, number, candidates)
    return found


def _same(look: Look, number: int, candidates: list[int]) -> set[int]:
    """Return which of some columns are equal to another one in all that matters."""
    groups: dict[object, list[int]] = defaultdict(list)
    for column in candidates:
        parts = [*_incoming(look, number, column), *_outgoing(look, number, column)]
        groups[tuple(map(_key, parts))].append(column)
    return {column for group in groups.values() if len(group) > 1 for column in group}


def _key(part: AnyArray) -> bytes:
    """Return what numbers are compared by; a 0 with a minus sign is a 0."""
    return (part + 0.0).tobytes()


def _incoming(look: Look, number: int, column: int) -> list[AnyArray]:
    layer = look.network.layers[number - 1]
    parts: list[AnyArray] = [
        look.parameters.weights[number - 1][:, column],
        layer.bias_mask[column : column + 1],
    ]
    if layer.mask is not None:
        parts.append(layer.mask[:, column])
    if layer.frozen is not None:
        parts.append(layer.frozen[:, column])
    if layer.frozen_bias is not None:
        parts.append(layer.frozen_bias[column : column + 1])
    return parts


def _outgoing(look: Look, number: int, column: int) -> list[AnyArray]:
    """Return the rows of later layers that a unit feeds."""
    parts: list[AnyArray] = []
    for layer, weights in zip(
        look.network.layers, look.parameters.weights, strict=True
    ):
        first = 0
        for piece in layer.pieces:
            if piece.layer == number and piece.start <= column < piece.stop:
                row = first + column - piece.start
                parts.append(weights[row])
                parts += [m[row] for m in (layer.mask, layer.frozen) if m is not None]
            elif piece.layer == number:
                parts.append(np.zeros(0))  # this one is not fed: not the same as fed
            first += len(piece)
    return parts
