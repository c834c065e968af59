"""The vectors along the parameters: values, gradient and the optimiser's memory."""

import math
from collections.abc import Iterator

import numpy as np

from engine.arrays import AnyArray, BoolArray
from engine.document.elements import Settings
from engine.nn.optimizers import OPTIMIZERS
from engine.nn.optimizers.base import Part, Scalars
from engine.nn.recording import Record, constant
from engine.training.plan.layout import Layout
from engine.training.plan.products import products_for
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules import RULES

# Long vectors are updated in stretches that fit into the processor's cache; below
# SHORT elements that brings nothing.
SHORT = 40_000
STRETCH = 2**15


class Vectors:
    """All that an update changes, shared by the plans of all batch sizes.

    Many networks side by side are columns of one array, with a learning rate each.

    Parameters
    ----------
    layout : Layout
        Where each parameter lies.
    settings : Settings
        Rule, optimiser, penalty and precision.
    rates : ndarray of shape (n_networks,), optional
        Learning rates of many networks; if given, all arrays have these as a second
        axis.

    Attributes
    ----------
    theta : ndarray of shape (layout.size,)
        The parameters.
    raw_gradient : ndarray of shape (layout.size,)
        As the backward pass fills it, also where nothing is connected.
    gradient : ndarray of shape (layout.size,)
        What the optimiser takes: masked, with the share of the penalty.
    memory : dict of str to ndarray of shape (layout.size,)
        The optimiser's, by name.
    rule : Rule
        How errors become gradients.
    scalars : Scalars
        Learning rate and the like.
    """

    def __init__(
        self,
        layout: Layout,
        settings: Settings,
        rates: AnyArray | None = None,
    ) -> None:
        dtype = np.dtype(settings.precision)
        networks = () if rates is None else rates.shape
        self.products = products_for(networks)
        self._settings = settings
        self._optimizer = OPTIMIZERS[settings.optimizer]
        self.rule = RULES[settings.rule]
        self.layout = layout
        self.theta = np.zeros((layout.size, *networks), dtype)
        self.raw_gradient = np.zeros_like(self.theta)
        self.gradient = self.raw_gradient
        if not layout.moves.all():
            self.gradient = np.zeros_like(self.theta)
        self._masked = self.gradient
        if settings.l1 or settings.l2:
            self.gradient = np.zeros_like(self.theta)
        self.memory = {
            name: np.zeros_like(self.theta) for name in self._optimizer.memory
        }
        rate = settings.learning_rate if rates is None else rates
        self.scalars = Scalars(rate, settings.momentum, dtype)
        self._length = layout.size
        if self.theta.size >= SHORT:
            self._length = min(max(STRETCH // math.prod(networks), 1), layout.size)
        self._scratch = np.empty((2, self._length, *networks), dtype)

    def record_update(self, recorder: Recorder) -> None:
        """Record what leads from the gradient of the loss to the new parameters."""
        if self._masked is not self.raw_gradient:
            moves = self._share(self.layout.moves)
            rec = recorder.rule(Phase.UPDATE, 0, "mask")
            rec(np.multiply, self.raw_gradient, moves, self._masked)
        if self.gradient is not self._masked:
            self._record_decay(recorder.rule(Phase.UPDATE, 0, "decay"))
        rec = recorder.rule(Phase.UPDATE, 0, "move")
        gradient = self.gradient
        if self.rule.climbs:
            gradient = np.empty_like(self.gradient)
            rec(np.negative, self.gradient, gradient)
        self._optimizer.record(rec, tuple(self._parts(gradient)), self.scalars)

    def _record_decay(self, rec: Record) -> None:
        """``gradient = gradient + l2 theta + l1 sign(theta)``, as the penalty asks."""
        is_decayed = self.layout.moves.copy()
        if not self._settings.decay_bias:
            is_decayed &= self.layout.weights_only()
        share = self._share(is_decayed)
        pull, sign, square_pull = (np.empty_like(self.theta) for _ in range(3))
        l1 = share * constant(self._settings.l1, share)
        l2 = share * constant(self._settings.l2, share)
        rec(np.multiply, self.theta, l2, square_pull)
        if self._settings.l1:
            rec(np.sign, self.theta, sign)
            rec(np.multiply, sign, l1, pull)
            rec(np.add, square_pull, pull, square_pull)
        rec(np.add, self._masked, square_pull, self.gradient)

    def _share(self, which: BoolArray) -> AnyArray:
        """Return 1 for the parameters that are meant and 0 for the others."""
        n_more = self.theta.ndim - 1
        return which.astype(self.theta.dtype).reshape(-1, *[1] * n_more)

    def _parts(self, gradient: AnyArray) -> Iterator[Part]:
        size = self.layout.size
        for start in range(0, size, self._length):
            here = slice(start, min(start + self._length, size))
            n = here.stop - here.start
            yield Part(
                self.theta[here],
                gradient[here],
                {name: vector[here] for name, vector in self.memory.items()},
                (self._scratch[0, :n], self._scratch[1, :n]),
            )
