"""The quantities of an update by what they are; how they are written is `notation`."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Name(StrEnum):
    """What a number or a matrix of an update is; the comment says which indices it has.

    `unit` is a column of W, an output for `TARGET`; `source` is a row of W.
    """

    # forward
    OUT = "out"  # layer (0: the input), unit, sample
    WEIGHT = "weight"  # layer, source, unit
    BIAS = "bias"  # layer, unit
    PRODUCT = "product"  # layer, source, unit, sample: of a source and its weight
    PARTIAL = "partial"  # layer, unit, sample: the products added up
    PRE = "pre"  # layer, unit, sample
    TOP = "top"  # layer, sample: the largest sum of a softmax block
    POWER = "power"  # layer, unit, sample: e to the sum less the largest
    TOTAL = "total"  # layer, sample: of the powers
    # loss
    TARGET = "target"  # unit, sample
    LOSS_TERM = "loss_term"  # unit, sample
    SAMPLE_LOSS = "sample_loss"  # sample
    LOSS = "loss"
    N_SAMPLES = "n_samples"
    N_OUTPUTS = "n_outputs"
    # backward
    OUT_GRADIENT = "out_gradient"  # layer, unit, sample
    SLOPE = "slope"  # layer, unit, sample: d out / d pre
    MIXED_SLOPE = "mixed_slope"  # layer, source, unit, sample: d out[source] / d pre
    DELTA = "delta"  # layer, unit, sample: d loss / d pre
    SENT = "sent"  # layer, unit, sample: what a heuristic sends back
    SHARE = "share"  # layer, source, unit: the part of it that a source gets
    BACK_PRODUCT = "back_product"  # layer, source, unit, sample: what went back
    WEIGHT_PRODUCT = "weight_product"  # layer, source, unit, sample: delta and source
    WEIGHT_GRADIENT = "weight_gradient"  # layer, source, unit
    BIAS_GRADIENT = "bias_gradient"  # layer, unit
    # update
    RATE = "rate"
    MOMENTUM = "momentum"
    L1 = "l1"
    L2 = "l2"
    DECAY_MEAN = "decay_mean"
    DECAY_SQUARE = "decay_square"
    EPSILON = "epsilon"
    N_UPDATES = "n_updates"  # that the memory has seen
    # layer, source, unit each: of the bias without source; without any, of them all
    PARAMETER = "parameter"
    GRADIENT = "gradient"
    PENALISED = "penalised"  # the gradient with its penalty
    VELOCITY = "velocity"
    SQUARE_SUM = "square_sum"
    SQUARE_MEAN = "square_mean"
    MEAN = "mean"
    CORRECTED_MEAN = "corrected_mean"
    CORRECTED_SQUARE = "corrected_square"
    # afterwards
    LOSS_AFTER = "loss_after"
    LOSS_CHANGE = "loss_change"
    PREDICTED_CHANGE = "predicted_change"


_OF_CONNECTIONS = frozenset({Name.WEIGHT, Name.SHARE, Name.WEIGHT_GRADIENT})
_OF_UNITS = frozenset({Name.BIAS, Name.BIAS_GRADIENT})
_OF_PARAMETERS = frozenset(
    {
        *(Name.PARAMETER, Name.GRADIENT, Name.PENALISED, Name.VELOCITY, Name.MEAN),
        *(Name.SQUARE_SUM, Name.SQUARE_MEAN),
        *(Name.CORRECTED_MEAN, Name.CORRECTED_SQUARE),
    }
)


@dataclass(frozen=True, slots=True)
class Symbol:
    """One quantity, or a matrix of them where an index is None.

    Attributes
    ----------
    name : Name
    layer : int
        1 for the first weight layer; 0 for the input, and where there is no layer.
    unit, source, sample : int or None
        From 0.
    is_new : bool
        Whether it is meant as it is after the update.
    """

    name: Name
    layer: int = 0
    unit: int | None = None
    source: int | None = None
    sample: int | None = None
    is_new: bool = False

    @property
    def key(self) -> str:
        """The symbol as one text: its name, indices, and a plus if it is new."""
        indices = (self.layer, self.unit, self.source, self.sample)
        words = ["-" if index is None else str(index) for index in indices]
        return " ".join([self.name.value, *words, *("+" * self.is_new)])

    @classmethod
    def of_key(cls, key: str) -> "Symbol":
        """Return the symbol of a key."""
        name, *words = key.split()
        indices = [None if word == "-" else int(word) for word in words[:4]]
        layer, unit, source, sample = indices
        return cls(Name(name), layer or 0, unit, source, sample, words[4:] == ["+"])

    @property
    def is_of_connections(self) -> bool:
        """Whether it has a row and a column of W."""
        return self.name in _OF_CONNECTIONS

    def cell(self, row: int, column: int) -> "Symbol":
        """Return the symbol of a cell of the matrix that this one stands for.

        Samples are rows; those of weights lead from the row to the column. A vector of
        all parameters has no cells with a symbol of their own.
        """
        if self.name in _OF_PARAMETERS:
            return self
        if self.name in _OF_CONNECTIONS:
            return replace(self, source=row, unit=column)
        if self.name is Name.SAMPLE_LOSS:
            return replace(self, sample=column)
        is_of_sample = self.name not in _OF_UNITS and self.sample is None
        return replace(self, unit=column, sample=row if is_of_sample else self.sample)
