"""Tests of engine.training.notices.recent: five rises in a row, however they come."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.training.notices.recent import KEPT, RecentLosses

RISING = [3.0, 2.0, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5]  # five rises after the 1.0


def of(losses, n_batches=1, first=0):
    updates = np.arange(first, first + len(losses))
    return RecentLosses(n_batches).extended(updates, losses)


def test_five_rises_in_a_row_are_counted_from_where_they_began():
    recent = of(RISING)
    assert (recent.rises, recent.risen_from) == (5, 1.0)
    assert of(RISING[:-1]).rises == 0


def test_an_update_that_does_not_rise_begins_the_count_anew():
    assert of([1.0, 1.1, 1.2, 1.2, 1.3, 1.4, 1.5]).rises == 0


def test_the_rise_is_over_when_the_loss_is_where_it_began():
    assert of([*RISING, 1.01]).rises == 5
    assert of([*RISING, 1.0]).rises == 0
    recent = of(RISING)
    for k, loss in enumerate([1.4, 1.2, 1.01]):
        recent = recent.extended([len(RISING) + k], [loss])
        assert recent.rises == 5
    assert recent.extended([len(RISING) + 3], [0.9]).rises == 0


def test_a_second_rise_does_not_hide_that_the_first_began_lower():
    again = [*RISING, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.1]
    assert of(again).risen_from == 1.0


def test_rounding_is_no_rise():
    assert of([1.0 + k * 1e-12 for k in range(10)]).rises == 0


def test_with_batches_the_means_of_whole_epochs_count():
    # Two batches each; means 1, 2, ..., 6: five rises although every second loss falls.
    losses = [value for mean in range(1, 7) for value in (mean + 5, mean - 5)]
    recent = of(losses, n_batches=2)
    np.testing.assert_allclose(recent.points, [1, 2, 3, 4, 5, 6])
    assert recent.rises == 5
    assert of(losses[:-1], n_batches=2).rises == 0


def test_what_is_joined_in_the_middle_of_an_epoch_waits_for_the_next():
    recent = of([9.0, 1.0, 3.0], n_batches=2, first=1)  # 9 is the end of an epoch
    np.testing.assert_allclose(recent.points, [2.0])


def test_after_a_gap_everything_begins_anew():
    recent = of([1.0, 1.1, 1.2]).extended([7, 8, 9], [1.3, 1.4, 1.5])
    np.testing.assert_allclose(recent.points, [1.3, 1.4, 1.5])
    assert recent.rises == 0


def test_losses_that_are_no_numbers_are_left_out():
    recent = of([*RISING, np.inf, np.nan])
    assert recent.rises == 5
    assert len(recent.points) == len(RISING)
    assert recent.extended([], []) is recent


def test_only_the_last_points_are_kept():
    recent = of(np.arange(1000.0))
    np.testing.assert_allclose(recent.points, np.arange(1000.0 - KEPT, 1000.0))
    assert recent.rises == 999


@given(
    losses=st.lists(st.integers(0, 4), max_size=60),
    cuts=st.lists(st.integers(0, 60), max_size=8),
    n_batches=st.integers(1, 4),
)
def test_it_does_not_matter_in_which_portions_losses_come(losses, cuts, n_batches):
    whole = of(losses, n_batches)
    parts, start = RecentLosses(n_batches), 0
    for cut in [*sorted(min(c, len(losses)) for c in cuts), len(losses)]:
        parts = parts.extended(np.arange(start, cut), losses[start:cut])
        start = cut
    np.testing.assert_allclose(parts.points, whole.points)
    np.testing.assert_allclose(parts.waiting_losses, whole.waiting_losses)
    assert (parts.rises, parts.risen_from) == (whole.rises, whole.risen_from)
