"""Tests of engine.training.plan.samples."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.data.scaling import Scaling
from engine.training.plan.samples import Samples

PLAIN = Scaling("none", frozen([1.0, 1.0]), frozen([0.0, 0.0]))
T = np.array([[1.0], [2.0], [3.0]])


def loaded(samples, n, rows):
    calls = []
    batch = samples.record_load(lambda call, *args: calls.append((call, args)), n)
    batch.rows[:] = rows
    for call, args in calls:
        call(*args)
    return batch, len(calls)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_batch_holds_the_chosen_rows_and_a_column_of_ones(dtype):
    x = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    batch, _ = loaded(Samples(x, T, PLAIN, dtype), 2, [2, 0])
    assert batch.x.tolist() == [[5, 6, 1], [1, 2, 1]]
    assert batch.t.tolist() == [[3], [1]]
    assert batch.x.dtype == batch.t.dtype == dtype


def test_all_samples_are_loaded_once_and_for_all():
    x = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    batch, n_calls = loaded(Samples(x, T, PLAIN, float), 3, [0, 1, 2])
    assert n_calls == 0
    assert batch.x[:, :2].tolist() == x.tolist()


@pytest.mark.parametrize("shift", [0.0, -1.0])
@pytest.mark.parametrize("n", [2, 3])
def test_bytes_are_scaled_when_they_are_loaded(shift, n):
    x = np.array([[0, 255], [51, 102], [5, 10]], np.uint8)
    scaling = Scaling("s", frozen([1 / 255, 0.5]), frozen([shift, shift]))
    rows = [1, 0, 2][:n] if n < 3 else [0, 1, 2]
    batch, _ = loaded(Samples(x, T, scaling, float), n, rows)
    expected = x[rows] * [1 / 255, 0.5] + shift
    assert batch.x[:, :2] == pytest.approx(expected)
    assert (batch.x[:, 2] == 1).all()
    assert batch.t.ravel().tolist() == T[rows].ravel().tolist()
