"""The backward pass: deltas and gradients, from the last layer to the first."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from engine.arrays import AnyArray
from engine.network.network import Layer, Network
from engine.nn.losses import Loss
from engine.training.plan.forward import Signals
from engine.training.plan.groups import Group, groups_of
from engine.training.plan.loss_phase import LossBuffers
from engine.training.plan.products import ONE_NETWORK, Products
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules import GRADIENT, Rule
from engine.training.rules.base import Answers, Units, WayBack


class _Share(NamedTuple):
    """What one reader sends back to units ``start:stop`` of a layer."""

    start: int
    stop: int
    gradient: AnyArray  # of the loss to their outputs


class BackwardPass:
    """Records the backward pass of a network, as a rule has it.

    Attributes
    ----------
    delta : list of ndarray of shape (n_units, n_samples)
        Gradient of the mean loss to the sums of layers 1, 2, … ; of another rule, what
        stands in its place.
    sent : list of ndarray of shape (n_units, n_samples)
        What goes back from the units of layers 1, 2, … to their sources; of most rules
        `delta` itself.
    answered : list of list of (start, stop, ndarray of shape (n_units, n_samples))
        For units ``start:stop`` of layers 1, 2, … what all their readers have sent
        back, that is, the gradient to their outputs; of answers nothing.
    """

    def __init__(
        self,
        recorder: Recorder,
        network: Network,
        loss: Loss,
        signals: Signals,
        products: Products = ONE_NETWORK,
        rule: Rule = GRADIENT,
    ) -> None:
        self._recorder = recorder
        self._network = network
        self._loss = loss
        self._signals = signals
        self._products = products
        self._rule = rule
        self._shares: list[list[_Share]] = [[] for _ in signals.out]
        self.delta = [np.empty_like(pre) for pre in signals.pre]
        self.sent = self.delta
        if not rule.sends_delta:
            self.sent = [np.empty_like(pre) for pre in signals.pre]
        self.answered: list[list[tuple[int, int, AnyArray]]] = [[] for _ in signals.pre]

    def record(
        self,
        matrices: Sequence[AnyArray],
        gradients: Sequence[AnyArray],
        heads: LossBuffers,
        rate: AnyArray,
        *,
        to_inputs: bool = False,
    ) -> None:
        """Record ``gradient = delta sourceᵀ`` and ``Wᵀ delta`` for every layer.

        Parameters
        ----------
        matrices, gradients : sequence of ndarray of shape (n_units, n_sources + 1)
            Weights with biases, and the buffers of their gradients.
        heads : LossBuffers
            The errors to start from.
        rate : ndarray without axes
            The learning rate; a correct pass has no use for it.
        to_inputs : bool
            Whether to go on to the gradient of the inputs.
        """
        self._record_heads(heads)
        for number in range(len(matrices), 0, -1):
            layer = self._network.layers[number - 1]
            delta = self.delta[number - 1]
            self._record_hidden(number, layer)
            source = self._signals.sources[number - 1]
            rec = self._recorder.rule(Phase.BACKWARD, number, "gradient")
            gradient = gradients[number - 1]
            self._rule.record_gradient(rec, self._products, delta, source, gradient)
            if to_inputs or any(piece.layer for piece in layer.pieces):
                sent = self.sent[number - 1]
                back = np.empty(source.shape[:1] + sent.shape[1:], sent.dtype)
                matrix = matrices[number - 1]
                way = WayBack(layer, matrix, gradient, sent, back, rate)
                self._record_way_back(number, way)

    def input_gradient(self) -> AnyArray:
        """Record and return the gradient to the inputs, (n_inputs, n_samples)."""
        return self._record_out_gradient(0, 0, self._network.n_inputs)

    def _record_heads(self, heads: LossBuffers) -> None:
        """Record the deltas of the outputs, where the loss acts directly."""
        for head, error in heads.heads:
            answers = Answers(error, self._loss, self._network.n_outputs)
            units = self._units(head.layer, head.group)
            self._rule.record_answer(self._recorder, units, answers)

    def _record_hidden(self, number: int, layer: Layer) -> None:
        """Record the deltas of all other units, from what their readers sent back."""
        outputs = [p for p in self._network.outputs if p.layer == number]
        for group in groups_of(layer):
            if any(p.start < group.stop and group.start < p.stop for p in outputs):
                continue
            gradient = self._record_out_gradient(number, group.start, group.stop)
            self.answered[number - 1].append((group.start, group.stop, gradient))
            units = self._units(number, group)
            self._rule.record_hidden(self._recorder, units, gradient)

    def _units(self, number: int, group: Group) -> Units:
        activation, start, stop = group
        return Units(
            number,
            activation,
            self._signals.pre[number - 1][start:stop],
            self._signals.out[number][start:stop],
            self.delta[number - 1][start:stop],
            self.sent[number - 1][start:stop],
        )

    def _record_way_back(self, number: int, way: WayBack) -> None:
        """Record ``Wᵀ delta``: what each source has to answer for."""
        # The last row belongs to the ones; to leave it out would cost a copy of W.
        rec = self._recorder.rule(Phase.BACKWARD, number, "out_gradient")
        self._rule.record_way_back(rec, self._products, way)
        row = 0
        for piece in way.layer.pieces:
            part = way.back[row : row + len(piece)]
            self._shares[piece.layer].append(_Share(piece.start, piece.stop, part))
            row += len(piece)

    def _record_out_gradient(self, number: int, start: int, stop: int) -> AnyArray:
        """Return the gradient to outputs of a layer: the sum over their readers."""
        shares = [s for s in self._shares[number] if s.start < stop and start < s.stop]
        if len(shares) == 1 and shares[0].start <= start and stop <= shares[0].stop:
            only = shares[0]
            return only.gradient[start - only.start : stop - only.start]
        out = self._signals.out[number][start:stop]
        total = np.zeros(out.shape, out.dtype)
        rec = self._recorder.rule(Phase.BACKWARD, number, "out_gradient")
        rec(total.fill, 0)
        for share in shares:
            low, high = max(start, share.start), min(stop, share.stop)
            part = total[low - start : high - start]
            sent = share.gradient[low - share.start : high - share.start]
            rec(np.add, part, sent, part)
        return total
