"""The loss as a function of the parameters alone: the samples stay the same."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.network.network import Network, Parameters
from engine.nn.activations import ACTIVATIONS
from engine.nn.losses import LOSSES
from engine.training.plan.forward import record_forward
from engine.training.plan.layout import Layout
from engine.training.plan.loss_phase import record_loss
from engine.training.plan.recorder import Recorder
from engine.training.plan.samples import with_ones


@dataclass(frozen=True, slots=True, eq=False)
class LossPoint:
    """Where a gradient is looked at: a network, its numbers, and what judges it.

    Attributes
    ----------
    network : Network
    parameters : Parameters
    x : ndarray of shape (n_samples, n_inputs)
        Inputs as the network reads them, that is, scaled.
    targets : ndarray of shape (n_samples, n_outputs)
        What the answers should be.
    loss : str
        Key of `LOSSES`.
    """

    network: Network
    parameters: Parameters
    x: Array
    targets: Array
    loss: str

    @property
    def n_samples(self) -> int:
        """Number of samples that the loss is the mean of."""
        return len(self.x)


class LossProbe:
    """Computes the loss of a point again and again, with other parameters.

    Attributes
    ----------
    layout : Layout
        Where each parameter lies in the flat vectors.
    start : ndarray of shape (layout.size,)
        The parameters of the point.
    """

    def __init__(self, point: LossPoint) -> None:
        self.layout = Layout(point.network)
        self.start = self.layout.flatten(point.parameters)
        self._theta = self.start.copy()
        wide = with_ones(np.asarray(point.x, dtype=np.float64), np.float64)
        targets = np.asarray(point.targets, dtype=np.float64)
        recorder = Recorder()
        matrices = self.layout.matrices(self._theta)
        signals = record_forward(recorder, point.network, matrices, wide)
        self._losses = record_loss(
            recorder, point.network, LOSSES[point.loss], signals, targets
        )
        self._calls = [op.call for op in recorder.ops]
        self._kinked = [
            pre[segment.start : segment.stop]
            for layer, pre in zip(point.network.layers, signals.pre, strict=True)
            for segment in layer.segments
            if ACTIVATIONS[segment.activation].has_kink
        ]

    def at(self, theta: Array) -> float:
        """Return the loss with these parameters, a vector of shape (layout.size,)."""
        self._theta[:] = theta
        return self._run()

    def moved(self, index: int, value: float) -> float:
        """Return the loss with one parameter of the point replaced by `value`."""
        self._theta[:] = self.start
        self._theta[index] = value
        return self._run()

    def sides(self) -> bytes:
        """Tell on which side of its kink each sum was in the last forward pass.

        Two answers are equal if no sum has crossed a kink in between; empty where
        nothing has one.
        """
        return b"".join((pre > 0).tobytes() for pre in self._kinked)

    def _run(self) -> float:
        with np.errstate(all="ignore"):
            for call in self._calls:
                call()
        return float(self._losses.loss)
