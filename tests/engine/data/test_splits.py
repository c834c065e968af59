"""Tests of engine.data.splits."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.data.splits import split
from engine.errors import Code, EngineError

shares = st.floats(0.0, 0.45)


@given(
    n_samples=st.integers(2, 300),
    validation=shares,
    test=shares,
    seed=st.integers(0, 9),
)
def test_every_row_is_in_exactly_one_set(n_samples, validation, test, seed):
    assume((validation + test) * n_samples + 1 < n_samples)  # each count is rounded
    sets = split(n_samples, validation, test, seed)
    everything = np.concatenate([sets.train, sets.validation, sets.test])
    assert sorted(everything) == list(range(n_samples))
    assert len(sets.train) >= 1
    assert abs(len(sets.test) - test * n_samples) <= 0.5
    assert abs(len(sets.validation) - validation * n_samples) <= 0.5
    for rows in (sets.train, sets.validation, sets.test):
        assert (np.diff(rows) > 0).all()


def test_without_shares_everything_is_for_training():
    sets = split(4, 0.0, 0.0, 0)
    assert sets.train.tolist() == [0, 1, 2, 3]
    assert not len(sets.validation)
    assert not len(sets.test)


def test_a_seed_gives_the_same_sets_and_another_seed_others():
    assert split(100, 0.2, 0.2, 7) == split(100, 0.2, 0.2, 7)
    assert split(100, 0.2, 0.2, 7) != split(100, 0.2, 0.2, 8)


def test_the_test_set_does_not_depend_on_the_validation_share():
    tests = [split(100, share, 0.3, 1).test.tolist() for share in (0.0, 0.1, 0.5)]
    assert tests[0] == tests[1] == tests[2]


def test_rows_held_out_by_the_source_are_the_test_set():
    sets = split(70, 0.1, 0.5, 0, n_train=60)
    assert sets.test.tolist() == list(range(60, 70))
    assert len(sets.validation) == 6
    assert sets.validation.max() < 60


def test_every_set_has_the_classes_in_proportion():
    labels = np.repeat([0, 1, 2], [100, 50, 10])
    sets = split(160, 0.2, 0.2, 5, labels=labels)
    for rows in (sets.test, sets.validation):
        counts = np.bincount(labels[rows], minlength=3)
        assert np.abs(counts - [20, 10, 2]).max() <= 1


def test_classes_in_proportion_are_still_drawn_by_the_seed():
    labels = np.repeat([0, 1], 50)
    one, two = (split(100, 0.0, 0.2, seed, labels=labels) for seed in (1, 2))
    assert one != two


def test_sets_are_read_only():
    with pytest.raises(ValueError, match="read-only"):
        split(10, 0.2, 0.2, 0).train[0] = 1


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan"), float("inf")])
def test_a_share_that_is_no_part_is_refused(share):
    for validation, test, which in ((share, 0.0, "validation"), (0.0, share, "test")):
        with pytest.raises(EngineError) as caught:
            split(10, validation, test, 0)
        assert caught.value.code is Code.SPLIT_SHARE_RANGE
        assert caught.value.issue.values["share"] == which


@pytest.mark.parametrize(
    ("n_samples", "validation", "test"), [(4, 0.5, 0.5), (1, 0.5, 0.0), (10, 0.6, 0.6)]
)
def test_a_split_without_training_rows_is_refused(n_samples, validation, test):
    with pytest.raises(EngineError) as caught:
        split(n_samples, validation, test, 0)
    assert caught.value.code is Code.SPLIT_NOTHING_TO_TRAIN


def test_a_negative_seed_is_refused():
    with pytest.raises(EngineError) as caught:
        split(10, 0.1, 0.1, -1)
    assert caught.value.code is Code.COUNT_OUT_OF_RANGE
