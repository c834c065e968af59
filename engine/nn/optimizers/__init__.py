"""Optimisers, one file each, in order of increasing complexity, and their table."""

from engine.nn.optimizers.adagrad import ADAGRAD
from engine.nn.optimizers.adam import ADAM
from engine.nn.optimizers.base import Optimizer
from engine.nn.optimizers.momentum import MOMENTUM
from engine.nn.optimizers.nesterov import NESTEROV
from engine.nn.optimizers.rmsprop import RMSPROP
from engine.nn.optimizers.sgd import SGD

OPTIMIZERS = {
    optimizer.name: optimizer
    for optimizer in (SGD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM)
}

__all__ = ["OPTIMIZERS", "Optimizer"]
