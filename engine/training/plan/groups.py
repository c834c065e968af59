"""The output units that one formula computes together, and the outputs they are."""

from typing import NamedTuple

from engine.network.groups import Group, groups_of
from engine.network.network import Network

__all__ = ["Group", "Head", "groups_of", "heads_of"]


class Head(NamedTuple):
    """A group of output units: where they are, and which outputs of the network.

    `layer` counts from 1; `outputs` are the columns of the targets that its units,
    ``start:stop`` of the layer, are compared with.
    """

    layer: int
    group: Group
    outputs: slice | list[int]


def heads_of(network: Network) -> tuple[Head, ...]:
    """Return the groups of output units in the order of the network's outputs.

    Where the formula mixes units, a group stays whole even if outputs of another layer
    stand between its own.
    """
    heads = []
    column_of: dict[tuple[int, int], int] = {}
    for piece in network.outputs:
        for unit in range(piece.start, piece.stop):
            column_of[piece.layer, unit] = len(column_of)
    for piece in network.outputs:
        for group in groups_of(network.layers[piece.layer - 1]):
            start, stop = max(piece.start, group.start), min(piece.stop, group.stop)
            if start >= stop:
                continue
            if not group.activation.is_elementwise:
                if start > group.start:
                    continue  # it came with the piece of its first unit
                stop = group.stop
            part = Group(group.activation, start, stop)
            columns = [column_of[piece.layer, unit] for unit in range(start, stop)]
            heads.append(Head(piece.layer, part, _as_slice(columns)))
    return tuple(heads)


def _as_slice(columns: list[int]) -> slice | list[int]:
    first, last = columns[0], columns[-1]
    is_run = columns == list(range(first, last + 1))
    return slice(first, last + 1) if is_run else columns
