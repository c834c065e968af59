"""The keys that a document may use for formulas; what they compute is not known here.

A test compares them with the tables of the formulas themselves.
"""

ACTIVATIONS = frozenset(
    {"step", "sigmoid", "tanh", "relu", "leaky_relu", "identity", "softmax"}
)
LOSSES = frozenset({"half_sse", "mse_mean", "cross_entropy", "binary_cross_entropy"})
OPTIMIZERS = frozenset({"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"})
INITIALIZERS = frozenset(
    {
        "zeros",
        "constant",
        "uniform",
        "normal",
        "glorot_uniform",
        "glorot_normal",
        "he_uniform",
        "he_normal",
    }
)
RULES = frozenset(
    {
        "gradient",
        "perceptron",
        "equal_split",
        "proportional_split",
        "multiply",
        "multiply_normalised",
        # Wrong on purpose, for the bug lab.
        "plus_for_minus",
        "no_hidden_slope",
        "slope_of_output",
        "bias_of_one_row",
        "updated_too_early",
        "no_division",
        "not_transposed",
        "split_error",
        "elementwise_softmax",
    }
)
SCALINGS = frozenset({"none", "divide_16", "divide_255", "minmax", "standard"})
FRAME_COLORS = ("grey", "blue", "green", "yellow", "orange", "red", "violet")
PLOTS = ("output", "weights", "activation")  # that can be pinned to a perceptron
FILE_FORMATS = frozenset({"csv", "idx"})
PRECISIONS = frozenset({"float64", "float32"})
