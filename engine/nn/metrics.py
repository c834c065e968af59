"""How good answers are: right or wrong, counted."""

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Array, BoolArray

IntArray = NDArray[np.int64]


class Task(StrEnum):
    """What the targets ask for, and so when an answer is right."""

    REGRESSION = "regression"  # numbers: answers are near or far, not right or wrong
    BINARY = "binary"  # every output is 0 or 1: right if on the same side of 0.5
    BIPOLAR = "bipolar"  # every output is -1 or 1: right if of the same sign
    MULTICLASS = "multiclass"  # shares of classes: right if the same is the largest


def task_of(targets: Array) -> Task:
    """Tell from the targets what they ask for.

    Parameters
    ----------
    targets : ndarray of shape (n_samples, n_outputs)
        Of all samples: one sample may look like a different task.
    """
    if targets.shape[1] > 1 and is_distribution(targets):
        return Task.MULTICLASS
    if np.isin(targets, (0, 1)).all():
        return Task.BINARY
    if np.isin(targets, (-1, 1)).all():
        return Task.BIPOLAR
    return Task.REGRESSION


def is_distribution(targets: Array) -> bool:
    """Tell whether every row holds shares that add up to 1."""
    sums = targets.sum(axis=1)
    return bool((targets >= 0).all() and np.allclose(sums, 1, rtol=0, atol=1e-9))


def classes_of(answers: Array, task: Task) -> IntArray:
    """Return what every answer says.

    Parameters
    ----------
    answers : ndarray of shape (n_samples, n_outputs)
        Outputs or targets.
    task : Task
        Not `Task.REGRESSION`.

    Returns
    -------
    ndarray of int of shape (n_samples, 1) or (n_samples, n_outputs)
        The number of the class; for binary tasks 0 or 1 for every output.
    """
    if task is Task.MULTICLASS:
        classes: IntArray = answers.argmax(axis=1)[:, np.newaxis].astype(np.int64)
    else:
        threshold = 0.0 if task is Task.BIPOLAR else 0.5
        classes = (answers > threshold).astype(np.int64)
    return classes


def is_right(answers: Array, targets: Array, task: Task) -> BoolArray:
    """Tell for every sample whether all of its outputs are right.

    Parameters
    ----------
    answers, targets : ndarray of shape (n_samples, n_outputs)
        Outputs, and what they should be.
    task : Task
        Not `Task.REGRESSION`.

    Returns
    -------
    ndarray of bool of shape (n_samples,)
        An answer with a NaN in it is wrong.
    """
    agree: BoolArray = (classes_of(answers, task) == classes_of(targets, task)).all(1)
    return agree & ~np.isnan(answers).any(axis=1)


def accuracy(answers: Array, targets: Array, task: Task) -> float | None:
    """Return the share of right answers; None for regression."""
    if task is Task.REGRESSION:
        return None
    return float(is_right(answers, targets, task).mean())


def error_rate(answers: Array, targets: Array, task: Task) -> float | None:
    """Return the share of wrong answers; None for regression."""
    share = accuracy(answers, targets, task)
    return None if share is None else 1.0 - share


def confusion_matrix(answers: Array, targets: Array, task: Task) -> IntArray | None:
    """Count the samples of each class by what was answered.

    Returns
    -------
    ndarray of int of shape (n_classes, n_classes) or None
        Rows are the classes of the targets, columns those of the answers. None where
        there are no classes: for regression and for several outputs of 0 or 1.
    """
    n_outputs = targets.shape[1]
    if task is Task.REGRESSION or (task is not Task.MULTICLASS and n_outputs > 1):
        return None
    n_classes = n_outputs if task is Task.MULTICLASS else 2
    true, said = classes_of(targets, task)[:, 0], classes_of(answers, task)[:, 0]
    counts = np.bincount(true * n_classes + said, minlength=n_classes**2)
    return counts.reshape(n_classes, n_classes).astype(np.int64)
