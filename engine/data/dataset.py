"""The data set: samples as rows, with names for columns and classes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.arrays import AnyArray, Array, ValueEquality

Labels = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Dataset(ValueEquality):
    """Samples to learn from and to be tested with.

    Attributes
    ----------
    name : str
        What the data is called, e.g. "xor", "digits" or the name of a file.
    x : ndarray of shape (n_samples, n_features)
        Inputs before scaling: float64, or uint8 as images are stored. Read-only.
    y : ndarray of float64 of shape (n_samples, n_targets)
        Targets: numbers, or one-hot rows where `class_names` has a name per column.
        Read-only.
    class_names : tuple of str
        Empty for regression; two names for a single column of 0 and 1.
    n_train : int or None
        Where the source itself divides the rows: the first `n_train` are for training
        and the rest is held out (MNIST). None: the split is free.
    image_shape : tuple of int, or None
        (height, width) where a row of `x` is a picture.

    Raises
    ------
    ValueError
        If shapes, types and names do not fit together (a programming error).
    """

    name: str
    x: AnyArray
    y: Array
    feature_names: tuple[str, ...]
    target_names: tuple[str, ...]
    class_names: tuple[str, ...] = ()
    n_train: int | None = None
    image_shape: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.x.dtype not in (np.float64, np.uint8) or self.y.dtype != np.float64:
            raise ValueError(f"x is {self.x.dtype} and y is {self.y.dtype}")
        expected = (len(self.feature_names), len(self.target_names))
        shapes_fit = self.x.ndim == self.y.ndim == 2 and len(self.x) == len(self.y)
        if not shapes_fit or (self.x.shape[1], self.y.shape[1]) != expected:
            raise ValueError(f"{self.x.shape}, {self.y.shape} for {expected} names")
        if self.class_names and len(self.class_names) != max(self.n_targets, 2):
            raise ValueError(f"{self.n_targets} targets, classes {self.class_names}")
        if self.n_train is not None and not 0 < self.n_train <= self.n_samples:
            raise ValueError(f"{self.n_train} of {self.n_samples} rows to train on")
        if self.image_shape and np.prod(self.image_shape) != self.n_features:
            raise ValueError(f"pictures {self.image_shape} of {self.n_features}")
        object.__setattr__(self, "x", read_only(self.x))
        object.__setattr__(self, "y", read_only(self.y))

    @property
    def n_samples(self) -> int:
        """Number of rows."""
        return len(self.x)

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return int(self.x.shape[1])

    @property
    def n_targets(self) -> int:
        """Number of target columns."""
        return int(self.y.shape[1])

    @property
    def is_classification(self) -> bool:
        """Whether the targets are classes."""
        return bool(self.class_names)

    @property
    def labels(self) -> Labels:
        """Class index of every row, an ndarray of shape (n_samples,).

        Raises
        ------
        ValueError
            For regression, where there are no classes.
        """
        if not self.is_classification:
            raise ValueError(f"{self.name} has no classes")
        if self.n_targets == 1:
            return np.asarray(self.y[:, 0] > 0.5, dtype=np.intp)
        return np.asarray(np.argmax(self.y, axis=1), dtype=np.intp)


def read_only(array: AnyArray) -> AnyArray:
    """Return the array itself if it is read-only, else a copy that is."""
    if array.flags.writeable:
        array = array.copy()
        array.flags.writeable = False
    return array


def one_hot(labels: ArrayLike, n_classes: int) -> Array:
    """Turn class indices into rows with a single 1.

    Parameters
    ----------
    labels : array_like of int of shape (n_samples,)
        Class of every sample, 0 to ``n_classes - 1``.
    n_classes : int
        Number of columns of the result.

    Returns
    -------
    ndarray of float64 of shape (n_samples, n_classes)
        Read-only.

    Raises
    ------
    ValueError
        If a label is not one of the classes (a programming error).
    """
    indices = np.asarray(labels, dtype=np.intp)
    if indices.size and not 0 <= indices.min() <= indices.max() < n_classes:
        raise ValueError(f"labels {indices.min()}..{indices.max()} of {n_classes}")
    rows = np.zeros((len(indices), n_classes))
    rows[np.arange(len(indices)), indices] = 1.0
    rows.flags.writeable = False
    return rows


def numbered(prefix: str, count: int) -> tuple[str, ...]:
    """Name columns ``x1``, ``x2``, … ."""
    return tuple(f"{prefix}{number}" for number in range(1, count + 1))


def are_one_hot(y: Array) -> bool:
    """Tell whether every row of `y` has a single 1 and otherwise zeros."""
    return bool(np.isin(y, (0.0, 1.0)).all() and (y.sum(axis=1) == 1.0).all())


def binary_names(y: Array) -> tuple[str, ...]:
    """Return the class names of a target column that holds only 0 and 1, else none."""
    is_binary = y.shape[1] == 1 and bool(np.isin(y, (0.0, 1.0)).all())
    return ("0", "1") if is_binary else ()


def unique_names(names: Sequence[str], prefix: str = "c") -> tuple[str, ...]:
    """Give a name to columns without one and make equal names different.

    An empty name becomes `prefix` and the number of the column; the second "a" becomes
    "a_2".
    """
    result: list[str] = []
    taken = set(names)
    for number, name in enumerate(names, start=1):
        base = name or f"{prefix}{number}"
        candidate, copy = base, 2
        while candidate in result or (candidate != name and candidate in taken):
            candidate, copy = f"{base}_{copy}", copy + 1
        result.append(candidate)
    return tuple(result)
