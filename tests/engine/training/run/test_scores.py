"""Tests of scores while training goes on, their interval and what they may cost."""

import numpy as np
import pytest

from engine.training.plan.recorder import Phase
from engine.training.run.run_state import StopReason
from engine.training.trainer import Trainer
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

NET = layered([2, 3, 1], ["sigmoid", "sigmoid"])


def start(network=NET):
    return random_parameters(network, np.random.default_rng(0))


def halves(**fields):
    """Forty samples, half of them held out, ten updates an epoch."""
    x = np.random.default_rng(0).normal(size=(40, 2))
    y = (x[:, :1] > 0).astype(float)
    return problem(NET, x, y, batch_size=2, validation_share=0.5, **fields)


class Machine:
    """A clock on which an update and a held-out score take the times that are said."""

    def __init__(self, trainer_of, update_time, score_time):
        self.now = 0.0
        self.trainer = trainer_of(lambda: self.now)
        self.scored_at: list[int] = []
        updates, scores = self.trainer._updates, self.trainer._scores
        run, score = updates.run, scores._held_scorer.score

        def slow_run(n):
            self.now += n * update_time
            return run(n)

        def slow_score():
            self.now += score_time
            self.scored_at.append(self.trainer.update)
            return score()

        updates.run, scores._held_scorer.score = slow_run, slow_score


def machine(update_time, score_time, every):
    posed = halves(evaluate_every=every)
    return Machine(
        lambda clock: Trainer(posed, start(), clock=clock),
        update_time,
        score_time,
    )


def test_the_held_out_set_is_scored_at_the_chosen_interval():
    cheap = machine(update_time=1.0, score_time=0.5, every=3)
    cheap.trainer.run(100)
    assert cheap.scored_at == [0, 30, 60, 90]
    frame = cheap.trainer.frame()
    assert frame.held_out_at == 90
    assert frame.score_seconds == 0.5
    # Three scores after the first, which was before any training.
    assert frame.score_share == pytest.approx(1.5 / 101.5)


def test_expensive_scores_come_less_often_and_take_a_tenth_of_the_time():
    dear = machine(update_time=1.0, score_time=2.5, every=1)
    dear.trainer.run(400)
    # 2.5 seconds are earned in 25 of training, so by the end of the third epoch.
    assert dear.scored_at == list(range(0, 391, 30))
    assert dear.trainer.frame().score_share < 0.1


@pytest.mark.parametrize("score_time", [0.01, 0.3, 7.0])
@pytest.mark.parametrize("every", [1, 2, 5])
def test_scores_stay_below_a_tenth_whatever_they_cost(score_time, every):
    some = machine(update_time=0.1, score_time=score_time, every=every)
    while some.trainer.update < 3000:
        some.trainer.run(7)
    assert some.trainer.frame().score_share <= 0.1
    assert all(update % (10 * every) == 0 for update in some.scored_at)
    assert len(some.scored_at) > 3


def test_the_interval_changes_nothing_that_is_learnt():
    plain, scored = Trainer(halves(), start()), machine(1.0, 0.1, 1).trainer
    plain.run(100)
    scored.run(100)
    assert plain.state() == scored.state()


def test_without_a_held_out_set_the_training_set_is_scored():
    posed = problem(NET, XOR_X, XOR_Y, batch_size=2, evaluate_every=1)
    trainer = Trainer(posed, start(), clock=lambda: 0.0)
    trainer.run(2)
    first = trainer.frame().train
    trainer.run(2)
    assert trainer.frame().train != first
    assert trainer.frame().train_at == 4
    assert trainer.frame().held_out is None
    assert trainer.frame().held_out_at == -1


def test_a_score_counts_who_was_taken_for_whom():
    trainer = Trainer(halves(), start())
    trainer.run(200)
    trainer.score_now()
    frame = trainer.frame()
    for score in (frame.train, frame.held_out):
        assert score is not None
        counts = score.confusion
        assert counts is not None
        assert counts.sum() == 20
        assert np.trace(counts) / 20 == score.accuracy


def test_regression_has_no_classes_to_count():
    posed = problem(NET, XOR_X, [[0.1], [0.2], [0.3], [0.4]])
    trainer = Trainer(posed, start())
    trainer.score_now()
    score = trainer.frame().train
    assert score is not None
    assert score.confusion is None


# --- losses left out ----------------------------------------------------------


@pytest.mark.parametrize("batch_size", [None, 3])
@pytest.mark.parametrize("loss", ["half_sse", "mse_mean", "binary_cross_entropy"])
def test_without_losses_the_same_is_learnt_by_fewer_operations(batch_size, loss):
    posed = problem(NET, XOR_X, XOR_Y, batch_size=batch_size, loss=loss)
    kept, left_out = (
        Trainer(posed, start(), record_losses=record) for record in (True, False)
    )
    for trainer in (kept, left_out):
        trainer.run(50)
        trainer.step()
    assert left_out.state() == kept.state()
    rules = [op.rule for op in left_out.plan.ops if op.phase is Phase.LOSS]
    assert rules == ["error"]
    assert len(kept.plan.ops) > len(left_out.plan.ops)
    frame = left_out.frame()
    assert frame.loss is None
    assert not len(frame.losses)
    assert not len(left_out.history.points()[0])


def test_a_run_that_is_to_end_below_a_loss_computes_it_all_the_same():
    posed = problem(
        NET, XOR_X, XOR_Y, learning_rate=5.0, stop={"loss_below": 0.1, "epochs": 20_000}
    )
    kept, left_out = (
        Trainer(posed, start(), record_losses=record) for record in (True, False)
    )
    for trainer in (kept, left_out):
        while trainer.stop is None:
            trainer.run(1000)
    assert left_out.stop == kept.stop
    assert left_out.stop is not None
    assert left_out.stop.reason is StopReason.LOSS


def test_what_is_not_finite_is_found_without_losses_too():
    net = layered([1, 1], ["identity"])
    posed = problem(net, [[10.0]], [[1.0]], learning_rate=10.0, stop={"epochs": 5000})
    trainer = Trainer(posed, start(net), record_losses=False)
    trainer.run(5000)
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.NOT_FINITE
    assert all(np.isfinite(w).all() for w in trainer.parameters.weights)
    again = Trainer(posed, start(net), record_losses=False)
    again._updates.run(trainer.stop.update)
    assert again._updates.parameters == trainer.parameters
    again._updates.run(1)
    assert not np.isfinite(again._updates.parameters.weights[0]).all()


def test_a_slow_beginning_is_not_taken_for_the_cost_of_a_score():
    some = machine(update_time=0.001, score_time=0.0001, every=1)
    score, costs = some.trainer._scores._held_scorer.score, iter([0.05])

    def slow_at_first():
        some.now += next(costs, 0.0)
        return score()

    some.trainer._scores._held_scorer.score = slow_at_first
    some.trainer.run(100)
    assert some.scored_at == [0, 0, *range(10, 101, 10)]
