"""The gradients of a network for given samples, without any training."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import Array
from engine.network.network import Network, Parameters
from engine.nn.losses import LOSSES
from engine.nn.numerical_gradient import numerical_gradient
from engine.training.checks.loss_probe import LossPoint, LossProbe
from engine.training.plan.backward import BackwardPass
from engine.training.plan.forward import record_forward
from engine.training.plan.layout import Layout, as_rows
from engine.training.plan.loss_phase import record_loss
from engine.training.plan.recorder import Recorder
from engine.training.plan.samples import with_ones
from engine.training.rules import RULES


@dataclass(frozen=True, slots=True, eq=False)
class Gradients:
    """The loss of some samples with its gradients; read-only arrays.

    Attributes
    ----------
    loss : float
        Mean over the samples.
    values : ndarray of shape (n_samples,)
        Loss of every sample.
    delta : tuple of ndarray of shape (n_samples, n_units)
        Gradients of `loss` to the sums of layers 1, 2, … .
    parameters : Parameters
        Gradients to weights and biases; 0 where nothing is connected.
    inputs : ndarray of shape (n_samples, n_inputs)
        Gradient to the inputs.
    """

    loss: float
    values: Array
    delta: tuple[Array, ...]
    parameters: Parameters
    inputs: Array


def gradients(  # noqa: PLR0913  the last two are for the curious
    network: Network,
    parameters: Parameters,
    x: ArrayLike,
    targets: ArrayLike,
    loss: str,
    *,
    rule: str = "gradient",
    learning_rate: float = 0.5,
) -> Gradients:
    """Compute the loss and its gradients by back-propagation.

    Frozen parameters have gradients like any other; training makes no use of them.

    Parameters
    ----------
    network : Network
        The structure.
    parameters : Parameters
        Its numbers.
    x : array_like of shape (n_samples, n_inputs)
        Inputs as the network reads them, that is, scaled.
    targets : array_like of shape (n_samples, n_outputs)
        What the answers should be.
    loss : str
        Key of `LOSSES`; the outputs must have the activation that it needs.
    rule : str
        Key of `RULES`: what to compute in place of the gradients.
    learning_rate : float
        Only the fault of a backward pass that moves weights too early depends on it.

    Raises
    ------
    EngineError
        Where the rule does not suit the network: RULE_ONE_LAYER, RULE_NEEDS_STEP or
        RULE_NEEDS_SQUARE.
    """
    RULES[rule].check(network)
    layout = Layout(network)
    matrices = layout.matrices(layout.flatten(parameters))
    flat = np.zeros(layout.size)
    wide = with_ones(np.asarray(x, dtype=np.float64), np.float64)
    t = np.asarray(targets, dtype=np.float64)
    recorder = Recorder()
    signals = record_forward(recorder, network, matrices, wide)
    losses = record_loss(recorder, network, LOSSES[loss], signals, t)
    backward = BackwardPass(recorder, network, LOSSES[loss], signals, rule=RULES[rule])
    rate = np.array(learning_rate)
    backward.record(matrices, layout.matrices(flat), losses, rate, to_inputs=True)
    to_inputs = backward.input_gradient()
    with np.errstate(all="ignore"):
        for op in recorder.ops:
            op.call()
    return Gradients(
        loss=losses.loss.item(),
        values=as_rows(losses.values),
        delta=tuple(map(as_rows, backward.delta)),
        parameters=layout.parameters(flat * layout.there),
        inputs=as_rows(to_inputs),
    )


def numerical_gradients(
    network: Network,
    parameters: Parameters,
    x: ArrayLike,
    targets: ArrayLike,
    loss: str,
    step: float = 1e-5,
) -> Parameters:
    """Compute the gradients of the loss by wiggling every parameter.

    Two forward passes for each of them: a check of `gradients`, not a way to train.
    The result is 0 where nothing is connected.

    Parameters
    ----------
    network, parameters, x, targets, loss : as for `gradients`
        What to compute.
    step : float
        How far each parameter is moved both ways.
    """
    probe = LossProbe(
        LossPoint(network, parameters, np.asarray(x), np.asarray(targets), loss)
    )
    flat = numerical_gradient(probe.at, probe.start, step)
    return probe.layout.parameters(flat * probe.layout.there)
