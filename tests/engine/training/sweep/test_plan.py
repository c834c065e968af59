"""Tests of engine.training.sweep.plan and task."""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from engine.document.edits import add_perceptrons
from engine.document.examples import load_example
from engine.errors import Code, EngineError
from engine.training.initialise import random_start
from engine.training.sweep.plan import (
    Ranges,
    logarithmic,
    make_plan,
    usual_ranges,
    with_hidden,
)
from engine.training.sweep.task import n_at_once, run_task
from engine.training.trainer import Trainer
from tests.engine.training.networks import layered, problem
from tests.engine.training.sweep.projects import xor_project

RANGES = Ranges(
    learning_rates=(0.5, 2.0),
    seeds=(0, 1, 2),
    hidden=(2, 3),
    batch_sizes=(None, 2),
    optimizers=("sgd", "adam"),
)


def test_every_combination_is_planned_with_every_seed():
    plan = make_plan(*xor_project(), RANGES, epochs=10)
    assert len(plan.combinations) == len(set(plan.combinations)) == 2 * 2 * 2 * 2
    planned = [
        (plan.combinations[row], seed)
        for task in plan.tasks
        for row, seed in zip(task.rows, task.seeds, strict=True)
    ]
    assert len(planned) == len(set(planned)) == 16 * 3
    for task in plan.tasks:
        settings = task.problem.settings
        for row, rate in zip(task.rows, task.learning_rates, strict=True):
            combination = plan.combinations[row]
            assert combination.learning_rate == rate
            assert combination.optimizer == settings.optimizer
            assert combination.batch_size == settings.batch_size
            assert task.problem.network.sizes == (2, combination.hidden, 1)
    assert plan.n_seeds == 3


def test_networks_of_one_shape_batch_and_optimiser_are_one_task():
    plan = make_plan(*xor_project(), RANGES, epochs=10)
    assert [len(task) for task in plan.tasks] == [6] * 8


def test_long_work_is_divided_and_so_is_work_for_many():
    ranges = replace(RANGES, seeds=tuple(range(300)), hidden=(2,), batch_sizes=(None,))
    sizes = [len(t) for t in make_plan(*xor_project(), ranges, epochs=10).tasks]
    assert sizes == [600, 600]
    shared = make_plan(*xor_project(), ranges, epochs=10, n_workers=4)
    assert [len(t) for t in shared.tasks] == [150] * 8
    long = make_plan(*xor_project(), ranges, epochs=10**7)
    assert [len(t) for t in long.tasks] == [100] * 12


@pytest.mark.parametrize(
    ("sizes", "n_samples", "batch_size", "expected"),
    [
        ([2, 2, 1], 4, None, 1000),
        ([2, 8, 1], 10_000, 32, 2**21 // 90_000),  # the samples would fill the memory
        ([64, 32, 10], 100, 32, 1),  # one by one is faster
        ([2, 2, 1], 2_000_000, 1, 1),
    ],
)
def test_as_many_networks_side_by_side_as_is_good(
    sizes, n_samples, batch_size, expected
):
    network = layered(sizes, ["sigmoid", "sigmoid"])
    x, t = np.zeros((n_samples, sizes[0])), np.zeros((n_samples, sizes[-1]))
    assert n_at_once(problem(network, x, t, batch_size=batch_size)) == expected


def test_a_task_of_more_networks_than_fit_gives_the_same(monkeypatch):
    task = make_plan(*xor_project(), RANGES, epochs=50).tasks[0]
    whole = run_task(task)
    monkeypatch.setattr("engine.training.sweep.task.MOST_AT_ONCE", 4)
    parts = run_task(task)
    assert whole is not None
    assert parts is not None
    assert parts.loss == pytest.approx(whole.loss, rel=1e-12)


def test_tasks_and_what_comes_of_them_can_be_sent():
    task = make_plan(*xor_project(), RANGES, epochs=10).tasks[0]
    sent = pickle.loads(pickle.dumps(task))
    assert pickle.loads(pickle.dumps(run_task(sent))) == run_task(task)
    assert task.problem.settings.data is None  # the samples go once


@pytest.mark.parametrize("large", [0, 10**9])
def test_a_network_of_a_sweep_trains_as_the_project_does(monkeypatch, large):
    monkeypatch.setattr("engine.training.sweep.task.LARGE", large)
    document, dataset = xor_project(stop={"loss_below": 0.05})
    ranges = usual_ranges(document.settings, (1.0, 3.0), n_seeds=4)
    plan = make_plan(document, dataset, ranges, epochs=700)
    (task,) = plan.tasks
    outcome = run_task(task)
    assert outcome is not None
    for k, seed in enumerate(task.seeds):
        settings = replace(
            document.settings,
            seed=seed,
            learning_rate=task.learning_rates[k],
            stop=replace(document.settings.stop, epochs=700),
        )
        start = random_start(task.problem.network, settings, seed)
        trainer = Trainer(replace(task.problem, settings=settings), start)
        trainer.run(700)
        assert outcome.epochs[k] == trainer.epoch
        trainer.score_now()
        expected = trainer.frame().train
        assert expected is not None
        assert outcome.loss[k] == pytest.approx(expected.loss, rel=1e-9)
    assert outcome.is_solved.any()
    assert not outcome.is_solved.all()


def test_a_task_tells_how_far_it_is_and_can_be_ended():
    task = make_plan(*xor_project(), RANGES, epochs=100).tasks[0]
    shares = []

    def go_on(share):
        shares.append(share)
        return len(shares) < 4

    assert run_task(task, go_on) is None
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] < 1


def test_the_hidden_block_changes_its_size_and_nothing_else_does():
    document, _ = xor_project()
    resized = with_hidden(document, 7)
    assert [b.n_units for b in resized.blocks()] == [2, 7, 1]
    assert resized.settings == document.settings


def test_several_hidden_blocks_or_none_are_refused():
    with pytest.raises(EngineError) as none:
        with_hidden(load_example("and"), 3)
    assert none.value.issue.values == {"found": 0}
    document = load_example("xor_gates")
    with pytest.raises(EngineError) as two:
        with_hidden(document, 3)
    assert two.value.code is Code.SWEEP_HIDDEN_BLOCKS
    assert len(two.value.issue.elements) == 2


def test_a_drawing_that_is_not_finished_is_refused():
    document, dataset = xor_project()
    document = document.apply(add_perceptrons(document, 0, 0).changes)
    with pytest.raises(EngineError) as refused:
        make_plan(document, dataset, RANGES, epochs=1)
    assert refused.value.code is Code.BLOCK_UNREACHABLE


@pytest.mark.parametrize(
    ("ends", "n", "expected"),
    [
        ((0.01, 10.0), 4, (0.01, 0.1, 1.0, 10.0)),
        ((0.1, 1.0), 3, (0.1, 0.316, 1.0)),
        ((0.123456, 7.0), 2, (0.123456, 7.0)),
        ((0.5, 0.5), 5, (0.5,)),
    ],
)
def test_logarithmic_ranges(ends, n, expected):
    low, high = ends
    assert logarithmic(low, high, n) == expected


def test_the_usual_ranges_are_those_of_the_project():
    document, _ = xor_project(batch_size=2, optimizer="adam")
    ranges = usual_ranges(document.settings, (0.1,), 3)
    assert ranges == Ranges((0.1,), (0, 1, 2), (None,), (2,), ("adam",))
