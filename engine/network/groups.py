"""The units of a layer that one formula computes together."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from engine.network.network import Layer
from engine.nn.activations import ACTIVATIONS, Activation


class Group(NamedTuple):
    """Units ``start:stop`` of a layer with one activation."""

    activation: Activation
    start: int
    stop: int


def groups_of(layer: Layer) -> Iterator[Group]:
    """Iterate over the groups of a layer.

    Units with the same formula are computed in one call. Where the formula mixes
    units, as softmax does, every block is a group of its own, and single perceptrons
    that were drawn beside one another are one group, as if they were a block.
    """
    for segment in layer.segments:
        activation = ACTIVATIONS[segment.activation]
        if activation.is_elementwise:
            yield Group(activation, segment.start, segment.stop)
            continue
        spans = [s for s in layer.columns if segment.start <= s.start < segment.stop]
        for is_single, run in groupby(spans, key=lambda span: len(span) == 1):
            if is_single:
                singles = list(run)
                yield Group(activation, singles[0].start, singles[-1].stop)
            else:
                yield from (Group(activation, span.start, span.stop) for span in run)
