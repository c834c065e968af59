"""What people do wrong in a hand calculation, by name."""

from enum import StrEnum


class Slip(StrEnum):
    """A likely slip; the comment says what was computed in place of what."""

    SIGN = "sign"  # the opposite number
    # forward
    BIAS_FORGOTTEN = "bias_forgotten"  # the products alone
    BIAS_SUBTRACTED = "bias_subtracted"  # as one does with a threshold
    TERM_FORGOTTEN = "term_forgotten"  # a sum less one of its parts
    NO_ACTIVATION = "no_activation"  # the sum itself
    SLOPE_FOR_VALUE = "slope_for_value"  # the derivative in place of the function
    EXPONENT_SIGN = "exponent_sign"  # σ(-z)
    EACH_BY_ITSELF = "each_by_itself"  # sigmoid where softmax shares out
    HALF_FORGOTTEN = "half_forgotten"  # the loss without its ½
    NOT_SQUARED = "not_squared"  # the error itself in the loss
    DECIMAL_LOGARITHM = "decimal_logarithm"  # log₁₀ in place of ln
    # backward
    DOUBLED = "doubled"  # a factor 2 that belongs to another loss
    HALVED = "halved"  # without the 2 that belongs to this one
    EXTRA_SLOPE = "extra_slope"  # of an output where it cancels out
    SLOPE_FORGOTTEN = "slope_forgotten"  # what came back, as it is
    SLOPE_OF_OUTPUT = "slope_of_output"  # σ'(out) in place of σ'(pre)
    SLOPE_OF_SUM = "slope_of_sum"  # z (1 - z) in place of out (1 - out)
    VALUE_FOR_SLOPE = "value_for_slope"  # out in place of its slope
    ELEMENTWISE_SLOPE = "elementwise_slope"  # y (1 - y) alone where shares are mixed
    UPDATED_WEIGHT = "updated_weight"  # back along the weight of after the update
    NOT_TRANSPOSED = "not_transposed"  # W[j, i] in place of W[i, j]
    SOURCE_FORGOTTEN = "source_forgotten"  # delta alone for a weight
    OUTPUT_FOR_INPUT = "output_for_input"  # delta times what the unit itself gives
    BIAS_TIMES_INPUT = "bias_times_input"  # the bias taken for a weight
    ONE_SAMPLE = "one_sample"  # a gradient of one sample of several
    NO_DIVISION = "no_division"  # 1/N is missing
    DIVIDED_TWICE = "divided_twice"  # 1/N once more
    # update
    PLUS_FOR_MINUS = "plus_for_minus"  # up the slope
    RATE_FORGOTTEN = "rate_forgotten"  # a learning rate of 1
    OLD_VALUE = "old_value"  # as it was before
    CHANGE_ONLY = "change_only"  # the change in place of the new value
    MEMORY_FORGOTTEN = "memory_forgotten"  # what the optimiser remembers
    # anywhere
    ROUNDED_EARLY = "rounded_early"  # worked on with few digits
