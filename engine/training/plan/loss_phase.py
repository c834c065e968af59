"""The loss of a batch, and the gradient from which the way back starts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import AnyArray
from engine.network.network import Network
from engine.nn.losses import Loss
from engine.nn.losses.base import Answers, Terms, record_error
from engine.nn.recording import Record
from engine.training.plan.forward import Signals
from engine.training.plan.groups import Head, heads_of
from engine.training.plan.recorder import Phase, Recorder


@dataclass(frozen=True, slots=True)
class LossBuffers:
    """What the loss phase fills.

    Attributes
    ----------
    terms : tuple of Terms
        What the loss of every sample is the sum of; empty if nothing but the errors is
        recorded.
    loss : ndarray without axes
        The mean over the samples, or NaN; of many networks one for each.
    heads : tuple of (Head, ndarray of shape (n_units, n_samples))
        The groups of output units and their errors, out - target.
    """

    terms: tuple[Terms, ...]
    loss: AnyArray
    heads: tuple[tuple[Head, AnyArray], ...]

    @property
    def values(self) -> AnyArray:
        """Loss of every sample, added up now, of shape (n_samples,).

        Of many networks with these as a second axis.
        """
        zero = np.zeros(self.heads[0][1].shape[1:])
        return sum((terms.of_samples() for terms in self.terms), zero)


def record_loss(
    recorder: Recorder,
    network: Network,
    loss: Loss,
    signals: Signals,
    t: AnyArray,
    *,
    has_loss: bool = True,
) -> LossBuffers:
    """Record the errors, and the loss from what it is the sum of.

    Parameters
    ----------
    recorder : Recorder
        Takes the operations.
    network : Network
        Says which units are outputs.
    loss : Loss
        The formula.
    signals : Signals
        Of the forward pass.
    t : ndarray of shape (n_samples, n_outputs)
        Targets.
    has_loss : bool
        Whether the loss itself is asked for; the gradient needs the errors alone.
    """
    terms = []
    heads = []
    for head in heads_of(network):
        start, stop = head.group.start, head.group.stop
        pre = signals.pre[head.layer - 1][start:stop]
        out = signals.out[head.layer][start:stop]
        targets = _record_targets(recorder, head, t.T)
        answers = Answers(pre, out, targets, np.empty_like(out))
        record_error(recorder.rule(Phase.LOSS, head.layer, "error"), answers)
        if has_loss:
            rec = recorder.rule(Phase.LOSS, head.layer, "values")
            terms.append(loss.record_terms(rec, answers, network.n_outputs))
        heads.append((head, answers.error))
    mean = np.full(heads[0][1].shape[2:], np.nan, t.dtype)
    _record_mean(recorder.rule(Phase.LOSS, 0, "loss"), terms, mean)
    return LossBuffers(tuple(terms), mean, tuple(heads))


def _record_mean(rec: Record, terms: Sequence[Terms], mean: AnyArray) -> None:
    """Record the loss: the sum of the parts that the output blocks have in it."""
    if len(terms) == 1:
        terms[0].record_mean(rec, mean)
        return
    for i, part in enumerate(terms):
        share = np.empty_like(mean)
        part.record_mean(rec, share)
        rec(np.add, mean if i else np.zeros_like(mean), share, mean)


def _record_targets(recorder: Recorder, head: Head, t: AnyArray) -> AnyArray:
    """Return the targets of a head; recorded as a copy only if they lie scattered."""
    if isinstance(head.outputs, slice):
        return t[head.outputs]
    columns = np.array(head.outputs)
    targets = np.empty((len(columns), *t.shape[1:]), t.dtype)
    recorder.rule(Phase.LOSS, head.layer, "take")(
        np.take, t, columns, 0, targets, "clip"
    )
    return targets
