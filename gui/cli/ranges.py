"""What people write for several values at once: 0.1,0.5 or 0.01..10."""

import argparse
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from engine.nn.optimizers import OPTIMIZERS
from engine.training.sweep.plan import logarithmic
from gui.cli import values
from gui.plain_i18n import translate

T = TypeVar("T")
POINTS_PER_DECADE = 3
MOST_POINTS = 1000


@dataclass(frozen=True, slots=True)
class Span:
    """A range of which points are taken, evenly spread over its powers of ten."""

    low: float
    high: float

    def points(self, n: int | None = None) -> tuple[float, ...]:
        """Return `n` points, or a sensible number of them, the ends among them."""
        decades = math.log10(self.high / self.low)
        usual = max(round(POINTS_PER_DECADE * decades) + 1, 2)
        return logarithmic(self.low, self.high, n or min(usual, MOST_POINTS))


def rates(text: str) -> Span | tuple[float, ...]:
    """Read learning rates: a list, or a range such as 0.01..10."""
    if ".." not in text:
        found = tuple(_positive(part) for part in _parts(text))
        return tuple(dict.fromkeys(found))
    low, _, high = text.partition("..")
    span = Span(_positive(low), _positive(high))
    if span.low > span.high:
        raise argparse.ArgumentTypeError(
            translate(
                "cli", "“{text}” is not a range: write the smaller number first"
            ).format(text=text)
        )
    return span


def batch_sizes(text: str) -> tuple[int | None, ...]:
    """Read sizes of batches, "full" among them."""
    return _each(text, values.batch_size)


def counts(text: str) -> tuple[int, ...]:
    """Read whole numbers from 1 on."""
    return _each(text, values.whole(1))


def optimizers(text: str) -> tuple[str, ...]:
    """Read names of optimisers."""
    return _each(text, _optimizer)


def goal(text: str) -> tuple[str, float]:
    """Read a condition on loss or accuracy."""
    field, bound = values.condition(text)
    if field not in ("loss_below", "accuracy_at_least"):
        raise argparse.ArgumentTypeError(
            translate(
                "cli", "“{text}”: a sweep watches only the loss and the accuracy"
            ).format(text=text)
        )
    return field, bound


def _optimizer(text: str) -> str:
    if text not in OPTIMIZERS:
        raise argparse.ArgumentTypeError(
            translate("cli", "there is no optimiser “{text}”: {names}").format(
                text=text, names=", ".join(OPTIMIZERS)
            )
        )
    return text


def _positive(text: str) -> float:
    value = values.number(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(
            translate("cli", "{text} is not larger than 0").format(text=text.strip())
        )
    return value


def _parts(text: str) -> tuple[str, ...]:
    return values.names(text) or ("",)


def _each(text: str, read: Callable[[str], T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(read(part) for part in _parts(text)))
