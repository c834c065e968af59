"""What a notice is: a code, the units that it is about, and values for its wording."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from engine.errors import Value
from engine.network.network import Layer

MOST_UNITS = 64  # that a notice names; its value `n` counts all of them


class NoticeCode(StrEnum):
    """One code for each thing that is noticed, the gravest first.

    The comment names the values. Where units are meant, `n` counts them; `samples` is
    the number of samples that were looked at.
    """

    SUM_NOT_FINITE = "not_finite.sum"  # n
    LOSS_NOT_FINITE = "not_finite.loss"
    GRADIENT_NOT_FINITE = "not_finite.gradient"  # n
    UPDATE_NOT_FINITE = "not_finite.update"  # rate
    STEP = "step"  # n
    NO_GRADIENT = "no_gradient"  # largest
    RISING = "rising.updates"  # updates, before, loss
    RISING_EPOCHS = "rising.epochs"  # epochs, before, loss
    BOUNCING = "bouncing"  # rises, updates, rate
    EQUAL = "equal"  # n
    DEAD = "dead"  # n, samples
    SATURATED_OUTPUT = "saturated.output"  # n, wrong, samples
    SATURATED = "saturated.hidden"  # n, samples
    PLATEAU = "plateau.updates"  # updates, loss
    PLATEAU_EPOCHS = "plateau.epochs"  # epochs, loss
    LARGE_SUMS = "large_sums"  # n, sum, highest
    ON_LINE_ROUNDED = "on_line.rounded"  # n, on_line, samples, sum
    ON_LINE = "on_line.exact"  # n, on_line, samples


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that stands in the way of learning, or is worth knowing of it.

    Attributes
    ----------
    code : NoticeCode
        What is noticed.
    layer : int
        Number of the layer, from 1; 0: the run as a whole.
    units : tuple of (int, int)
        Id of a block and the number of a unit in it; the first of them if very many.
    values : mapping of str to Value
        What the wording needs.
    sample : int
        Row of the data that shows it best; -1: none in particular.
    """

    code: NoticeCode
    layer: int = 0
    units: tuple[tuple[int, int], ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    sample: int = -1

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same notice as before, although its values may differ."""
        return self.code, self.layer, self.units

    @property
    def elements(self) -> tuple[int, ...]:
        """Ids of the blocks that it is about, each once."""
        return tuple(dict.fromkeys(block for block, _ in self.units))


def units_at(layer: Layer, columns: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return block and number of the units that are these columns of a layer's W."""
    found = [
        (span.block, column - span.start)
        for column in columns
        for span in layer.columns
        if span.start <= column < span.stop
    ]
    return tuple(found[:MOST_UNITS])
