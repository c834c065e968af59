"""Dead ReLU: an output of 0 for every sample, hence no gradient that could wake it."""

from collections.abc import Iterator

import numpy as np

from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at


def dead(look: Look) -> Iterator[Notice]:
    """Notice the ReLU units of each layer whose output is 0 for all samples.

    Where the sum is not positive the slope of ReLU is 0; if that is so for every
    sample, the gradients to all its weights are 0 and it stays as it is.
    """
    if not look.n_samples:
        return
    for number, layer in enumerate(look.network.layers, start=1):
        found = [
            segment.start + int(k)
            for segment in layer.segments
            if segment.activation == "relu"
            for k in np.flatnonzero(
                (look.values.out[number][:, segment.start : segment.stop] == 0).all(0)
            )
        ]
        if found:
            values = {"n": len(found), "samples": look.n_samples}
            units = units_at(layer, found)
            yield Notice(NoticeCode.DEAD, number, units, values)
