"""Tests of engine.training.run.history."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.training.run.history import LossHistory, extremes

pieces = st.lists(st.integers(0, 60), max_size=12)


def filled(sizes, capacity):
    history = LossHistory(capacity)
    losses = np.random.default_rng(0).normal(size=sum(sizes))
    done = 0
    for size in sizes:
        history.extend(np.arange(done, done + size), losses[done : done + size])
        done += size
    return history, losses


@given(pieces)
def test_few_losses_are_all_kept(sizes):
    history, losses = filled(sizes, 1000)
    updates, kept = history.points()
    assert updates.tolist() == list(range(len(losses)))
    assert kept.tolist() == losses.tolist()


@given(pieces, st.sampled_from([4, 8, 20]))
def test_many_losses_stay_within_bounds_with_their_extremes(sizes, capacity):
    history, losses = filled(sizes, capacity)
    updates, kept = history.points()
    assert (losses[updates] == kept).all()  # every point is one that was given
    assert (np.diff(updates) >= 0).all()
    if len(losses):
        assert kept.min() == losses.min()
        assert kept.max() == losses.max()
        group = max(4 * len(losses) // capacity, 4)
        assert len(kept) <= capacity + 2 * group


@given(pieces)
def test_it_does_not_matter_in_what_portions_losses_come(sizes):
    history, losses = filled(sizes, 8)
    whole = LossHistory(8)
    whole.extend(np.arange(len(losses)), losses)
    for mine, theirs in zip(history.points(), whole.points(), strict=True):
        assert mine.tolist() == theirs.tolist()


def test_a_cleared_history_begins_anew():
    history, _ = filled([50], 8)
    history.clear()
    assert history.points()[0].tolist() == []
    history.extend([7], [0.5])
    assert history.points()[1].tolist() == [0.5]


def test_extremes_come_in_the_order_of_the_updates():
    updates, losses = extremes(np.arange(8), np.array([3, 1, 9, 2, 4, 8, 0, 5.0]), 4)
    assert updates.tolist() == [1, 2, 5, 6]
    assert losses.tolist() == [1, 9, 8, 0]


def test_the_density_stays_even_over_a_long_run():
    history, losses = filled([100] * 100, 400)
    updates, _ = history.points()
    counts, _ = np.histogram(updates, bins=5, range=(0, len(losses)))
    assert counts.min() > 0.5 * counts.max()
