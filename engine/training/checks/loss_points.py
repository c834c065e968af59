"""Where gradients are looked at: the batch of an update, or one sample of the data."""

from dataclasses import replace

import numpy as np

from engine.data.dataset import Dataset
from engine.data.scaling import apply
from engine.document.elements import Settings
from engine.errors import Code, EngineError, Issue
from engine.network.network import Network, Parameters
from engine.training.checks.loss_probe import LossPoint
from engine.training.problem import Problem, make_problem
from engine.training.rules import RULES
from engine.training.run.schedule import batches_of


def checked_problem(network: Network, dataset: Dataset, settings: Settings) -> Problem:
    """Return the problem whose gradients are looked at, whatever rule trains it.

    Steps are let through: that they have no gradient is worth seeing.

    Raises
    ------
    EngineError
        As `make_problem` does.
    """
    plain = replace(settings, rule="gradient")
    return make_problem(network, dataset, plain, even_without_slope=True)


def batch_point(problem: Problem, parameters: Parameters, update: int) -> LossPoint:
    """Return the point of the batch that is trained with after so many updates."""
    epoch, batch = divmod(update, problem.n_batches)
    rows = batches_of(problem, epoch)[batch]
    x = problem.x_train[rows]
    if x.dtype == np.uint8:
        x = apply(problem.scaling, x)
    loss = problem.settings.loss
    return LossPoint(problem.network, parameters, x, problem.t_train[rows], loss)


def sample_point(
    problem: Problem, parameters: Parameters, dataset: Dataset, sample: int
) -> LossPoint:
    """Return the point of one sample, a row of the data."""
    row = dataset.x[sample : sample + 1, problem.columns]
    x = apply(problem.scaling, row)
    targets = dataset.y[sample : sample + 1]
    return LossPoint(problem.network, parameters, x, targets, problem.settings.loss)


def rule_issue(network: Network, rule: str) -> Issue | None:
    """Say why an update rule cannot train a network; None if it can.

    `rule` is a key of `RULES`.
    """
    try:
        RULES[rule].check(network)
    except EngineError as error:
        return error.issue
    activations = {s.activation for layer in network.layers for s in layer.segments}
    if RULES[rule].needs_slope and "step" in activations:
        return Issue(Code.STEP_HAS_NO_GRADIENT)
    return None
