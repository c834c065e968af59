"""Conditions as a person sets them: about the drawing, not about matrices."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from engine.network.cells import place_of_connection
from engine.network.network import Network

if TYPE_CHECKING:  # the first picture of the window needs nothing that trains
    from engine.training.timeline.breakpoints import Breakpoint, SignChanges


class About(StrEnum):
    """What a condition asks for."""

    LOSS = "loss"
    SIGN = "sign"
    ANSWER = "answer"
    GRADIENT = "gradient"
    NOT_FINITE = "not_finite"


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight or a bias: connection `i`, `j` of a wire, or unit `j` of a block."""

    element: int
    j: int = 0
    i: int | None = None  # None: a bias


@dataclass(frozen=True, slots=True)
class Condition:
    """What to stop at.

    Attributes
    ----------
    about : About
    bound : float
        Of loss, gradient or answer.
    weight : Weight or None
        Whose sign is watched.
    sample, output : int
        Training sample and output that are watched, from 0.
    """

    about: About
    bound: float = 0.5
    weight: Weight | None = None
    sample: int = 0
    output: int = 0


def breakpoint_of(
    condition: Condition, network: Network, n_samples: int
) -> "Breakpoint | None":
    """Return a condition as the engine asks for it; None if its subject is gone.

    The network is what is trained, and `n_samples` the number of samples to learn from.
    """
    from engine.training.timeline import breakpoints  # noqa: PLC0415  see above

    match condition.about:
        case About.LOSS:
            return breakpoints.LossBelow(condition.bound)
        case About.GRADIENT:
            return breakpoints.GradientBelow(condition.bound)
        case About.NOT_FINITE:
            return breakpoints.NotFinite()
        case About.ANSWER:
            sample, output = condition.sample, condition.output
            is_there = sample < n_samples and output < network.n_outputs
            bound = condition.bound
            if not is_there:
                return None
            return breakpoints.AnswerCrosses(sample, output, bound)
    return _sign(condition.weight, network)


def _sign(weight: Weight | None, network: Network) -> "SignChanges | None":
    from engine.training.timeline.breakpoints import SignChanges  # noqa: PLC0415

    if weight is None:
        return None
    if weight.i is None:
        return _bias_sign(weight, network)
    cells = network.wires.get(weight.element)
    place = place_of_connection(network, weight.element, weight.i, weight.j)
    if cells is None or place is None:
        return None
    layer, row, column = place
    is_there = row < cells.row_stop and column < cells.column_stop
    return SignChanges(layer + 1, row, column) if is_there else None


def _bias_sign(weight: Weight, network: Network) -> "SignChanges | None":
    from engine.training.timeline.breakpoints import SignChanges  # noqa: PLC0415

    for number, layer in enumerate(network.layers, start=1):
        for span in layer.columns:
            if span.block == weight.element and weight.j < len(span):
                return SignChanges(number, None, span.start + weight.j)
    return None
