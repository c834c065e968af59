"""The quantities of an update by what they are; how they are written is `notation`."""

from dataclasses import dataclass
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
