"""The loss of every sample as it is now, and whether a loss can be used at all."""

import numpy as np

from engine.arrays import Array
from engine.errors import Code, Issue
from engine.network.network import Network, Parameters
from engine.nn.losses import LOSSES
from engine.training.plan.forward import record_forward
from engine.training.plan.groups import heads_of
from engine.training.plan.layout import Layout, as_rows
from engine.training.plan.loss_phase import record_loss
from engine.training.plan.recorder import Recorder
from engine.training.plan.samples import with_ones
from engine.training.problem import targets_fit

_MISSING = {"softmax": Code.LOSS_NEEDS_SOFTMAX, "sigmoid": Code.LOSS_NEEDS_SIGMOID}


def sample_losses(
    network: Network, parameters: Parameters, x: Array, targets: Array, loss: str
) -> Array:
    """Compute the loss of every sample, as training does.

    Parameters
    ----------
    network : Network
        The structure.
    parameters : Parameters
        Its numbers.
    x : ndarray of shape (n_samples, n_inputs)
        Inputs as the network reads them, that is, scaled.
    targets : ndarray of shape (n_samples, n_outputs)
        What the answers should be.
    loss : str
        Key of `LOSSES`; `loss_issue` has nothing against it.

    Returns
    -------
    ndarray of shape (n_samples,)
    """
    layout = Layout(network)
    matrices = layout.matrices(layout.flatten(parameters))
    recorder = Recorder()
    wide = with_ones(np.asarray(x, dtype=np.float64), np.float64)
    signals = record_forward(recorder, network, matrices, wide)
    found = record_loss(recorder, network, LOSSES[loss], signals, targets)
    with np.errstate(all="ignore"):
        for op in recorder.ops:
            op.call()
    return as_rows(found.values)


def loss_issue(network: Network, targets: Array, loss: str) -> Issue | None:
    """Say why a loss cannot compare the answers of a network with targets.

    `targets` are of shape (n_samples, n_targets), `loss` is a key of `LOSSES`.
    """
    if network.n_outputs != targets.shape[1]:
        values = {"network": network.n_outputs, "data": targets.shape[1]}
        return Issue(Code.DATA_OUTPUTS_DIFFER, values=values)
    needs = LOSSES[loss].needs
    for head in heads_of(network):
        if needs and head.group.activation.name != needs:
            return Issue(_MISSING[needs])
    if not targets_fit(network, targets, loss):
        return Issue(Code.LOSS_TARGETS_RANGE, values={"loss": loss})
    return None
