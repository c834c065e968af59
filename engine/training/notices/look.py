"""A look at a network: what it computes for a bounded number of samples."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.arrays import Array
from engine.document.elements import Settings
from engine.network.network import Network, Parameters
from engine.nn.metrics import Task, is_right
from engine.training.evaluate import Values, evaluate

Rows = NDArray[np.intp]

# What a look may take: some milliseconds, so that it may be had beside everything.
MOST_PRODUCTS, MOST_SAMPLES = 5_000_000, 500
# Fewer than these of many samples would say nothing about all of them.
FEWEST_SAMPLES = 32
# Share of the variance of numbers to be met that an answer may leave unexplained.
UNEXPLAINED = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Samples of the training set and everything that a network computes for them.

    Attributes
    ----------
    targets : ndarray of shape (n_samples, n_outputs) or None
        None where the data has other targets than the network has outputs.
    rows : ndarray of int of shape (n_samples,) or None
        Where in the data the samples stand; None: not known.
    is_asked : bool
        Whether somebody asked for training.
    """

    network: Network
    parameters: Parameters
    settings: Settings
    values: Values
    targets: Array | None = None
    task: Task = Task.REGRESSION
    rows: Rows | None = None
    is_asked: bool = False
    x: Array = field(default_factory=lambda: np.empty((0, 0)))

    @property
    def n_samples(self) -> int:
        """Number of samples that were looked at."""
        return len(self.values.y)

    @property
    def is_solved(self) -> bool:
        """Whether there is nothing left to learn of these samples.

        Every answer is right; of numbers to be met all but a hundredth of the variance
        is explained.
        """
        if self.targets is None:
            return False
        y = self.values.y
        if self.task is not Task.REGRESSION:
            return bool(is_right(y, self.targets, self.task).all())
        with np.errstate(all="ignore"):
            left = np.square(y - self.targets).mean()
        return bool(left <= UNEXPLAINED * self.targets.var())

    @property
    def limit(self) -> float:
        """The largest finite number in the precision of training."""
        return float(np.finfo(self.settings.precision).max)


def samples_to_look_at(network: Network, n_samples: int) -> Rows | None:
    """Choose rows, evenly spread, so many as there is time for; None: too few.

    Data is often sorted by class, therefore not simply the first.
    """
    most = min(MOST_PRODUCTS // max(network.n_parameters, 1), MOST_SAMPLES)
    if n_samples > most and most < FEWEST_SAMPLES:
        return None
    return np.linspace(0, n_samples - 1, min(n_samples, most)).astype(np.intp)


def look_at(  # noqa: PLR0913  all that it sees
    network: Network,
    parameters: Parameters,
    settings: Settings,
    x: ArrayLike,
    *,
    targets: Array | None = None,
    task: Task = Task.REGRESSION,
    rows: Rows | None = None,
    is_asked: bool = False,
) -> Look:
    """Compute what a network answers to some samples, to be looked at.

    Parameters
    ----------
    network : Network
        The structure.
    parameters : Parameters
        Its numbers.
    settings : Settings
        Loss, rule, learning rate and precision of the training.
    x : array_like of shape (n_samples, n_inputs)
        Inputs as the network reads them, that is, scaled.
    targets : ndarray of shape (n_samples, n_targets), optional
        Left out of the look unless there are as many as outputs.
    task : Task
        What the targets of the whole set ask for.
    rows : ndarray of int of shape (n_samples,), optional
        Where in the data the samples stand.
    is_asked : bool
        Whether somebody asked for training.
    """
    inputs = np.asarray(x, dtype=np.float64)
    if targets is not None and targets.shape[1] != network.n_outputs:
        targets = None
    values = evaluate(network, parameters, inputs)
    return Look(
        network, parameters, settings, values, targets, task, rows, is_asked, inputs
    )
