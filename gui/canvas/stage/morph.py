"""Weights between two moments, for wires that grow from one width to another."""

from dataclasses import replace

from engine.network.network import Parameters
from gui.canvas.stage.known import Known


def between(known: Known, old: Parameters, share: float) -> Known:
    """Return numbers whose weights are on the way from old ones, from 0 to 1.

    Only widths are drawn from them: no number on the way is ever written.
    """
    if share >= 1.0:
        return known
    new = known.parameters
    weights = tuple(
        a + share * (b - a) for a, b in zip(old.weights, new.weights, strict=True)
    )
    return replace(known, parameters=Parameters(weights, new.biases))
