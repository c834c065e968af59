"""The plan: one update written down once, to be run in a loop or step by step."""

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.network.network import Network, Parameters
from engine.nn.losses import Loss
from engine.training.plan.backward import BackwardPass
from engine.training.plan.forward import answers_of, record_forward
from engine.training.plan.layout import as_rows
from engine.training.plan.loss_phase import record_loss
from engine.training.plan.recorder import Op, Phase, Recorder
from engine.training.plan.samples import Loader
from engine.training.plan.vectors import Vectors


class Plan:
    """The operations of one update with a batch of `n` samples.

    Training carries them all out, again and again; stepping carries out one at a time.
    Every sum, output, delta and gradient stays alive in its buffer until the next time.

    Attributes
    ----------
    ops : tuple of Op
        In their order.
    calls : tuple of callable
        The same without labels.
    rows : ndarray of int of shape (n,)
        Which samples to load; to be filled before.
    loss : ndarray without axes
        Mean loss of the batch, of the parameters before the update; of many networks
        one for each.
    answers : tuple of ndarray of shape (n_units, n_samples)
        The buffers of the outputs, part by part; of many networks with these as a
        third axis.
    """

    def __init__(  # noqa: PLR0913
        self,
        network: Network,
        loss: Loss,
        samples: Loader,
        vectors: Vectors,
        n: int,
        last: Phase = Phase.UPDATE,
        *,
        has_loss: bool = True,
    ) -> None:
        """Write down everything up to the phase `last`, at least up to the loss.

        Without `has_loss` the loss itself is left out, which its gradient can do
        without.
        """
        recorder = Recorder()
        matrices = vectors.layout.matrices(vectors.theta)
        self._network = network
        self._vectors = vectors
        self._batch = samples.record_load(recorder.rule(Phase.LOAD, 0, "take"), n)
        self._signals = record_forward(
            recorder, network, matrices, self._batch.x, vectors.products
        )
        self._losses = record_loss(
            recorder, network, loss, self._signals, self._batch.t, has_loss=has_loss
        )
        self._backward: BackwardPass | None = None
        if last in (Phase.BACKWARD, Phase.UPDATE):
            gradients = vectors.layout.matrices(vectors.raw_gradient)
            self._backward = BackwardPass(
                recorder,
                network,
                loss,
                self._signals,
                vectors.products,
                vectors.rule,
            )
            rate = vectors.scalars.rate
            self._backward.record(matrices, gradients, self._losses, rate)
        if last is Phase.UPDATE:
            vectors.record_update(recorder)
        self.ops: tuple[Op, ...] = tuple(recorder.ops)
        self.calls: tuple[Callable[[], Any], ...] = tuple(op.call for op in self.ops)
        self.rows = self._batch.rows
        self.loss = self._losses.loss
        self.answers = tuple(
            self._signals.out[p.layer][p.start : p.stop] for p in network.outputs
        )

    def run(self) -> None:
        """Carry out all operations once."""
        with np.errstate(all="ignore"):
            for call in self.calls:
                call()

    # What lies in the buffers, copied out with samples as rows.

    @property
    def pre(self) -> tuple[Array, ...]:
        """Sums of layers 1, 2, …, each of shape (n_samples, n_units)."""
        return tuple(map(as_rows, self._signals.pre))

    @property
    def out(self) -> tuple[Array, ...]:
        """Outputs of layers 0, 1, 2, …, each of shape (n_samples, n_units)."""
        return tuple(map(as_rows, self._signals.out))

    @property
    def y(self) -> Array:
        """Answers of the network, of shape (n_samples, n_outputs)."""
        return answers_of(self._network, self._signals)

    @property
    def values(self) -> Array:
        """Loss of every sample, of shape (n_samples,)."""
        return as_rows(self._losses.values)

    @property
    def delta(self) -> tuple[Array, ...]:
        """Gradients of the mean loss to the sums, of shape (n_samples, n_units)."""
        return tuple(map(as_rows, self._backward.delta)) if self._backward else ()

    @property
    def sent(self) -> tuple[Array, ...]:
        """What went back from the units of layers 1, 2, …; mostly `delta` itself."""
        return tuple(map(as_rows, self._backward.sent)) if self._backward else ()

    @property
    def out_gradient(self) -> tuple[Array, ...]:
        """Gradients to the outputs of layers 1, 2, …, of shape (n_samples, n_units).

        As the readers of the units sent them back; NaN for answers, which have none.
        """
        if self._backward is None:
            return ()
        found = [np.full_like(pre, np.nan) for pre in self._signals.pre]
        for columns, parts in zip(found, self._backward.answered, strict=True):
            for start, stop, gradient in parts:
                columns[start:stop] = gradient
        return tuple(map(as_rows, found))

    @property
    def gradient(self) -> Parameters:
        """Gradient of the mean loss; 0 where nothing is connected."""
        there = self._vectors.layout.there
        return self._vectors.layout.parameters(self._vectors.raw_gradient * there)
