"""B8: the error is split among the weights, taken for the gradient."""

from dataclasses import replace

from engine.training.rules.multiply import MULTIPLY

SPLIT_ERROR = replace(MULTIPLY, name="split_error", fault="B8")
