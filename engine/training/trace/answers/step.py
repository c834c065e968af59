"""One event as someone works it out: its operands, and what stands around it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from engine.nn.activations import ACTIVATIONS, Activation
from engine.training.trace.answers.slips import Slip
from engine.training.trace.event import Event
from engine.training.trace.moment import Moment
from engine.training.trace.symbols import Name
from engine.training.trace.wiring import Wiring

Found = tuple[Slip, float]
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Step:
    """An event with the numbers that it is worked out from, right or not.

    Attributes
    ----------
    moment : Moment
    wiring : Wiring
    event : Event
        Of one number.
    value : float
        What comes of it by its formula.
    """

    moment: Moment
    wiring: Wiring
    event: Event
    value: float

    @property
    def n_samples(self) -> int:
        """Number of samples in the batch."""
        return self.moment.n_samples

    @property
    def parts(self) -> list[float]:
        """The operands."""
        return [float(operand.value) for operand in self.event.operands]

    def all(self, name: Name) -> list[float]:
        """Return the operands of a name."""
        return [float(o.value) for o in self.event.operands if o.symbol.name is name]

    def pairs(self) -> list[Pair]:
        """Return the operands two by two."""
        parts = self.parts
        return list(zip(parts[::2], parts[1::2], strict=True))

    @property
    def activation(self) -> Activation:
        """What the unit of the event answers with."""
        return self.wiring.activation(self.event.layer, self.unit)

    @property
    def unit(self) -> int:
        """The unit of the event."""
        assert self.event.unit is not None  # noqa: S101  those that ask have one
        return self.event.unit

    def out(self, sample: int) -> float:
        """Return what the unit of the event gives for a sample."""
        return float(self.moment.out[self.event.layer][sample, self.unit])

    def pre(self, sample: int) -> float:
        """Return the sum of the unit of the event for a sample."""
        return float(self.moment.pre[self.event.layer - 1][sample, self.unit])

    def turned_weight(self, layer: int, source: int, unit: int) -> float | None:
        """Return the weight in the place of another where W is not transposed."""
        weights = self.moment.before.parameters.weights[layer - 1]
        if source == unit or not (
            unit < weights.shape[0] and source < weights.shape[1]
        ):
            return None
        return float(weights[unit, source])


Finder = Callable[[Step], Iterator[Found]]


def slope_at(activation: Activation, pre: float) -> float:
    """Return the slope of an activation at a sum."""
    return float(activation.slope(np.array([pre]))[0])


def out_at(activation: Activation, pre: float) -> float:
    """Return the value of an activation at a sum."""
    return float(activation.out(np.array([pre]))[0])


def sigmoid(pre: float) -> float:
    """Return the sigmoid of a sum."""
    return out_at(ACTIVATIONS["sigmoid"], pre)


def without_one(parts: list[float]) -> list[float]:
    """Return the sum of several numbers less each of them."""
    total = sum(parts)
    return [total - part for part in parts] if len(parts) > 1 else []
