"""Nine faulty backward passes to be found out, one file each."""

from engine.training.rules.faults.bias_of_one_row import BIAS_OF_ONE_ROW
from engine.training.rules.faults.elementwise_softmax import ELEMENTWISE_SOFTMAX
from engine.training.rules.faults.no_division import NO_DIVISION
from engine.training.rules.faults.no_hidden_slope import NO_HIDDEN_SLOPE
from engine.training.rules.faults.not_transposed import NOT_TRANSPOSED
from engine.training.rules.faults.plus_for_minus import PLUS_FOR_MINUS
from engine.training.rules.faults.slope_of_output import SLOPE_OF_OUTPUT
from engine.training.rules.faults.split_error import SPLIT_ERROR
from engine.training.rules.faults.updated_too_early import UPDATED_TOO_EARLY

FAULTS = (
    PLUS_FOR_MINUS,
    NO_HIDDEN_SLOPE,
    SLOPE_OF_OUTPUT,
    BIAS_OF_ONE_ROW,
    UPDATED_TOO_EARLY,
    NO_DIVISION,
    NOT_TRANSPOSED,
    SPLIT_ERROR,
    ELEMENTWISE_SOFTMAX,
)
