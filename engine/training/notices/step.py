"""Step units in the way of the gradient: their slope is 0, nothing goes back."""

from collections.abc import Iterator

from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at
from engine.training.rules import RULES


def step_units(look: Look) -> Iterator[Notice]:
    """Notice step units where a gradient is to go through them.

    That is so where training was asked for, or where other units show by their slope
    that it will be; a network wired of step units alone may never be meant to learn.
    """
    layers = look.network.layers
    if not RULES[look.settings.rule].needs_slope:
        return
    kinds = {s.activation for layer in layers for s in layer.segments}
    if kinds <= {"step"} and not look.is_asked:
        return
    for number, layer in enumerate(layers, start=1):
        columns = [
            column
            for segment in layer.segments
            if segment.activation == "step"
            for column in range(segment.start, segment.stop)
        ]
        if columns:
            units = units_at(layer, columns)
            yield Notice(NoticeCode.STEP, number, units, {"n": len(columns)})
