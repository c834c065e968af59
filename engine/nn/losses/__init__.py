"""Losses, one file each, and their table by name."""

from engine.nn.losses.base import Loss
from engine.nn.losses.binary_cross_entropy import BINARY_CROSS_ENTROPY
from engine.nn.losses.cross_entropy import CROSS_ENTROPY
from engine.nn.losses.half_sse import HALF_SSE
from engine.nn.losses.mse_mean import MSE_MEAN

LOSSES = {
    loss.name: loss
    for loss in (HALF_SSE, MSE_MEAN, CROSS_ENTROPY, BINARY_CROSS_ENTROPY)
}

__all__ = ["LOSSES", "Loss"]
