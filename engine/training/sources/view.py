"""What a network sees of a data set: its columns, scaled, for the rows asked for."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import AnyArray, Array
from engine.data.dataset import Dataset
from engine.data.scaling import Scaling, apply, fit_scaling
from engine.data.splits import Indices, Split, split
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.training.problem import match_columns

LOOKS_AT_SAMPLES = ("minmax", "standard")  # the other scalings do not depend on them


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A data set through the eyes of a network, whatever its outputs and its loss.

    Attributes
    ----------
    columns : tuple of int
        Column of the data that each input of the network reads.
    scaling : Scaling
        Found from the training samples, one factor and shift for each input.
    """

    dataset: Dataset
    columns: tuple[int, ...]
    split: Split
    scaling: Scaling

    @property
    def n_samples(self) -> int:
        """Number of samples."""
        return self.dataset.n_samples

    @property
    def held_out(self) -> Indices:
        """The rows that the training does not see but is watched on."""
        rows = self.split
        return rows.validation if len(rows.validation) else rows.test

    def x(self, rows: Indices | None = None) -> Array:
        """Return inputs as the network sees them.

        Parameters
        ----------
        rows : ndarray of int, optional
            Which samples; all if not given.

        Returns
        -------
        ndarray of shape (n_rows, n_inputs)
        """
        x = self.dataset.x if rows is None else self.dataset.x[rows]
        return apply(self.scaling, _columns(x, self.columns))

    def row(self, sample: int) -> Array:
        """Return the inputs of one sample, an ndarray of shape (n_inputs,)."""
        row: Array = self.x(np.array([sample]))[0]
        return row

    def targets(self, rows: Indices | None = None) -> Array:
        """Return targets, an ndarray of shape (n_rows, n_targets)."""
        return self.dataset.y if rows is None else self.dataset.y[rows]


def make_view(network: Network, dataset: Dataset, settings: Settings) -> View:
    """Match a data set to the inputs of a network, split it and find its scaling.

    Raises
    ------
    EngineError
        DATA_INPUTS_DIFFER, DATA_NO_SAMPLES, and those of `split` and `fit_scaling`.
    """
    columns = match_columns(network, dataset)
    if not dataset.n_samples:
        raise EngineError(Code.DATA_NO_SAMPLES)
    rows = split(
        dataset.n_samples,
        settings.validation_share,
        settings.test_share,
        settings.split_seed,
        dataset.n_train,
        dataset.labels if dataset.is_classification else None,
    )
    looked_at = rows.train if settings.scaling in LOOKS_AT_SAMPLES else rows.train[:1]
    scaling = fit_scaling(settings.scaling, _columns(dataset.x[looked_at], columns))
    return View(dataset, columns, rows, scaling)


def _columns(x: AnyArray, columns: tuple[int, ...]) -> AnyArray:
    return x if columns == tuple(range(x.shape[1])) else x[:, columns]
