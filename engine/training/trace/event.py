"""What an event is: one thing that happens in an update, with its numbers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from engine.arrays import AnyArray
from engine.training.trace.symbols import Name, Symbol


class Level(StrEnum):
    """How fine the events of a trace are, from coarse to fine."""

    PHASE = "phase"
    LAYER = "layer"
    PERCEPTRON = "perceptron"
    TERM = "term"


class TracePhase(StrEnum):
    """The parts of an update as it is looked at, in their order."""

    LOAD = "load"
    FORWARD = "forward"
    LOSS = "loss"
    BACKWARD = "backward"
    UPDATE = "update"
    REEVALUATE = "reevaluate"


class Kind(StrEnum):
    """What happens in an event; `formulas` has a formula for each."""

    # whole phases
    PHASE = "phase"
    # load
    LOAD = "load"
    # forward
    PRODUCT = "product"
    SUM = "sum"
    BIAS = "bias"
    PRE = "pre"  # of a cell or a layer, all at once
    ACTIVATION = "activation"
    TOP = "top"
    POWER = "power"
    TOTAL = "total"
    SHARE_OF_TOTAL = "share_of_total"
    # loss
    LOSS_TERM = "loss_term"
    SAMPLE_LOSS = "sample_loss"
    MEAN_LOSS = "mean_loss"
    # backward
    LOSS_GRADIENT = "loss_gradient"  # to an answer
    BACK_PRODUCT = "back_product"
    BACK_SUM = "back_sum"
    SLOPE = "slope"
    MIXED_SLOPES = "mixed_slopes"
    DELTA = "delta"
    MIXED_DELTA = "mixed_delta"
    ANSWER_DELTA = "answer_delta"  # loss and activation taken together
    WEIGHT_TERM = "weight_term"
    WEIGHT_GRADIENT = "weight_gradient"
    BIAS_TERM = "bias_term"
    BIAS_GRADIENT = "bias_gradient"
    # update
    PENALTY = "penalty"
    VELOCITY = "velocity"
    SQUARE_SUM = "square_sum"
    SQUARE_MEAN = "square_mean"
    MEAN = "mean"
    CORRECTED_MEAN = "corrected_mean"
    CORRECTED_SQUARE = "corrected_square"
    UPDATE = "update"
    # afterwards
    REEVALUATE = "reevaluate"


class Remark(StrEnum):
    """What is worth saying about an event."""

    NO_GRADIENT = "no_gradient"  # a step: its slope is 0, so gradients teach it nothing
    KINK = "kink"  # the sum is exactly 0, where there is no slope
    DEAD = "dead"  # a ReLU that is off: it lets nothing back
    SATURATED = "saturated"  # the slope is nearly 0
    OLD_WEIGHT = "old_weight"  # the weight is that of before the update
    SIMPLIFIED = "simplified"  # `inside` has the long way
    HEURISTIC = "heuristic"  # the rule follows the gradient of no loss
    FROZEN = "frozen"  # this parameter is kept
    NOT_FINITE = "not_finite"  # infinite, or no number


class Operand(NamedTuple):
    """A quantity and what it is in this update: a number, or an array, read-only.

    Arrays have samples as rows; those of weights lead from the row to the column.
    """

    symbol: Symbol
    value: float | AnyArray


class Position(NamedTuple):
    """Where a finest event stands; places compare as the events follow each other.

    Attributes
    ----------
    section : int
        Which of the trace's sections.
    row, column : int
        Cell in it: the sample, and the unit, connection or stage.
    term : int
        Number of the term of the cell.
    """

    section: int
    row: int = 0
    column: int = 0
    term: int = 0


START = Position(0)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens in an update.

    Attributes
    ----------
    kind : Kind
    phase : TracePhase
    level : Level
        A `TERM` may have a finer account of itself in `Trace.inside`.
    layer : int
        1 for the first weight layer; 0: of no layer.
    unit, source : int or None
        Column and row of W in that layer; None: of all, or of none.
    sample : int or None
        Row of the batch, from 0; None: of all.
    elements : tuple of int
        Ids of the elements of the drawing that it concerns.
    operands : tuple of Operand
        What is read.
    results : tuple of Operand
        What comes of it; the first is the main one.
    rule : str
        Which formula, where the kind has several: the name of the activation, of the
        loss or of the optimiser.
    remarks : tuple of Remark
    first, last : Position
        The finest events that it covers.
    has_inside : bool
        Whether `Trace.inside` has more.
    """

    kind: Kind
    phase: TracePhase
    level: Level
    layer: int = 0
    unit: int | None = None
    source: int | None = None
    sample: int | None = None
    elements: tuple[int, ...] = ()
    operands: tuple[Operand, ...] = ()
    results: tuple[Operand, ...] = ()
    rule: str = ""
    remarks: tuple[Remark, ...] = ()
    first: Position = START
    last: Position = START
    has_inside: bool = False

    @property
    def result(self) -> Operand:
        """What mainly comes of it."""
        return self.results[0]

    def value(self, name: Name) -> float | AnyArray:
        """Return the first operand or result of this name.

        Raises
        ------
        KeyError
            If it has none.
        """
        for operand in (*self.operands, *self.results):
            if operand.symbol.name is name:
                return operand.value
        raise KeyError(name)
