"""Sums so large that softmax would overflow as it stands in the book."""

from collections.abc import Iterator

import numpy as np

from engine.nn.softmax_forms import highest_power, lowest_power
from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at


def large_sums(look: Look) -> Iterator[Notice]:
    """Notice softmax units whose ``exp(sum)`` would be infinite, or all of them 0.

    The program takes the largest sum away first, which changes no share; written down
    literally the shares would be inf / inf or 0 / 0.
    """
    if not look.n_samples:
        return
    highest = highest_power(look.settings.precision)
    lowest = lowest_power(look.settings.precision)
    for number, layer in enumerate(look.network.layers, start=1):
        for segment in layer.segments:
            if segment.activation != "softmax":
                continue
            sums = look.values.pre[number - 1][:, segment.start : segment.stop]
            tops = sums.max(axis=1)
            bad = (tops > highest) | (tops < lowest)
            if not bad.any():
                continue
            first = int(bad.argmax())
            top = float(tops[first])
            columns = range(segment.start, segment.stop)
            values = {"n": len(columns), "sum": top, "highest": highest}
            if not np.isfinite(top):
                continue  # another notice says that the sum itself has overflowed
            sample = -1 if look.rows is None else int(look.rows[first])
            units = units_at(layer, columns)
            yield Notice(NoticeCode.LARGE_SUMS, number, units, values, sample)
