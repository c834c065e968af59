"""Tests of engine.training.run.schedule."""

import numpy as np

from engine.training.run.schedule import batches_of, sample_order
from tests.engine.training.networks import layered, problem

NET = layered([1, 1], ["sigmoid"])
X = np.arange(10.0)[:, np.newaxis]


def posed(**fields):
    return problem(NET, X, X / 10, **fields)


def test_the_order_is_a_function_of_seed_and_epoch():
    one, other = (posed(batch_size=3, shuffle=True, seed=s) for s in (1, 2))
    first = sample_order(one, 0).tolist()
    assert sorted(first) == list(range(10))
    assert sample_order(one, 0).tolist() == first
    assert sample_order(one, 1).tolist() != first
    assert sample_order(other, 0).tolist() != first


def test_without_shuffling_and_for_the_full_batch_the_order_is_the_datas():
    for case in (posed(batch_size=3), posed(shuffle=True)):
        assert sample_order(case, 5).tolist() == list(range(10))


def test_batches_cut_the_order_and_the_last_is_smaller():
    case = posed(batch_size=4, shuffle=True)
    batches = batches_of(case, 2)
    assert [len(batch) for batch in batches] == [4, 4, 2]
    assert np.concatenate(batches).tolist() == sample_order(case, 2).tolist()
