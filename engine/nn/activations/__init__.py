"""Activation functions, one file each, and their table by name."""

from engine.nn.activations.base import Activation
from engine.nn.activations.identity import IDENTITY
from engine.nn.activations.leaky_relu import LEAKY_RELU
from engine.nn.activations.relu import RELU
from engine.nn.activations.sigmoid import SIGMOID
from engine.nn.activations.softmax import SOFTMAX
from engine.nn.activations.step import STEP
from engine.nn.activations.tanh import TANH

ACTIVATIONS = {
    activation.name: activation
    for activation in (STEP, SIGMOID, TANH, RELU, LEAKY_RELU, IDENTITY, SOFTMAX)
}

__all__ = ["ACTIVATIONS", "Activation"]
