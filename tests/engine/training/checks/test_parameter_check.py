"""Tests of engine.training.checks.parameter_check: marks, kinks, steps, costs."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.errors import Code, EngineError
from engine.network.network import Parameters, Segment
from engine.network.parameters import parameters_of
from engine.training.checks.loss_probe import LossPoint
from engine.training.checks.parameter_check import Mark, check_parameters, cost_of
from engine.training.checks.places import (
    BIAS,
    Place,
    number_at,
    places_among,
    places_of,
)
from engine.training.gradients import gradients
from engine.training.rules import FAULTS
from tests.engine.training.documents import random_network, random_targets
from tests.engine.training.networks import drawn, layered, random_parameters

X = np.array([[1.0, 2.0], [0.0, 1.0], [-1.0, 0.5]])
T = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
CROSS = layered([2, 3, 2, 2], ["sigmoid", "sigmoid", "softmax"])


def point_of(network, x, t, loss="half_sse", seed=5):
    start = random_parameters(network, np.random.default_rng(seed))
    return LossPoint(network, start, np.asarray(x, float), np.asarray(t, float), loss)


def one_unit(activation, w, b, x=1.0, t=1.0):
    """A perceptron with one input and one sample."""
    network = layered([1, 1], [activation])
    start = Parameters((frozen([[w]]),), (frozen([b]),))
    return LossPoint(network, start, np.array([[x]]), np.array([[t]]), "half_sse")


def test_the_worked_example_is_checked_with_the_numbers_of_the_lesson():
    document, network = drawn("worked_example")
    point = LossPoint(
        network,
        parameters_of(network, document),
        np.array([[1.0]]),
        np.array([[1.0]]),
        "half_sse",
    )
    checked = check_parameters(point)
    assert [c.value for c in checked] == [0.4, 0.1, 0.3, 0.2]
    expected = [-0.006869, -0.006869, -0.060650, -0.097437]
    assert [c.analytic for c in checked] == pytest.approx(expected, abs=6e-7)
    assert [c.numerical for c in checked] == pytest.approx(expected, abs=6e-7)
    assert {c.mark for c in checked} == {Mark.AGREES}
    (coarse,) = check_parameters(point, [Place(0, 0, 0)], step=0.01)
    assert coarse.numerical == pytest.approx(-0.0068694, abs=6e-8)


def test_the_23_parameters_of_the_lecture_agree_to_better_than_1e_8():
    document, network = drawn("net2322")
    x = np.array([[1.0, 2.0], [0.0, 1.0], [-1.0, 0.5]])
    start = parameters_of(network, document)
    point = LossPoint(network, start, x, T, "half_sse")
    checked = check_parameters(point)
    assert len(checked) == 23
    assert max(c.difference for c in checked) < 1e-8
    assert cost_of(network, 3, 23).n_passes == 46


@given(seed=st.integers(0, 2**32))
def test_every_parameter_of_any_drawing_is_checked_once_and_nothing_differs(seed):
    network, parameters, rng = random_network(seed)
    x = rng.normal(size=(2, network.n_inputs))
    point = LossPoint(
        network, parameters, x, random_targets(rng, network, 2, "half_sse"), "half_sse"
    )
    checked = check_parameters(point)
    assert len(checked) == network.n_parameters
    assert len({c.place for c in checked}) == network.n_parameters
    exact = gradients(network, parameters, x, point.targets, "half_sse").parameters
    for c in checked:
        assert c.value == number_at(parameters, c.place)
        if c.mark is not Mark.STEP:
            assert c.analytic == number_at(exact, c.place)
        assert c.mark is not Mark.DIFFERS


@pytest.mark.parametrize(
    "rule", [r.name for r in FAULTS if r.fault not in ("B1", "B7")]
)
def test_a_faulty_pass_is_marked_red_somewhere(rule):
    point = point_of(CROSS, X, T, "cross_entropy")
    checked = check_parameters(point, backward=rule)
    assert Mark.DIFFERS in {c.mark for c in checked}
    right = check_parameters(point)
    assert {c.mark for c in right} == {Mark.AGREES}
    assert [c.numerical for c in right] == [c.numerical for c in checked]


def test_the_rule_stands_beside_the_gradient_and_is_not_judged():
    point = point_of(CROSS, X, T, "cross_entropy")
    checked = check_parameters(point, rule="equal_split")
    assert {c.mark for c in checked} == {Mark.AGREES}
    found = gradients(
        CROSS, point.parameters, X, T, "cross_entropy", rule="equal_split"
    ).parameters
    assert [c.by_rule for c in checked] == [number_at(found, c.place) for c in checked]
    assert any(c.by_rule != c.analytic for c in checked)


def test_a_rule_that_does_not_suit_the_network_is_refused():
    with pytest.raises(EngineError) as caught:
        check_parameters(point_of(CROSS, X, T), rule="perceptron")
    assert caught.value.code is Code.RULE_ONE_LAYER


@pytest.mark.parametrize("activation", ["relu", "leaky_relu"])
def test_a_kink_between_the_two_points_is_named(activation):
    marks = [c.mark for c in check_parameters(one_unit(activation, 0.5, -0.5))]
    assert marks == [Mark.KINK, Mark.KINK]
    near = one_unit(activation, 0.5, -0.5 + 9e-6)
    assert {c.mark for c in check_parameters(near)} == {Mark.KINK}
    far = one_unit(activation, 0.5, -0.4)
    assert {c.mark for c in check_parameters(far)} == {Mark.AGREES}


def test_a_kink_that_a_parameter_does_not_move_is_no_kink_of_it():
    weight, bias = check_parameters(one_unit("relu", 0.5, 0.0, x=0.0, t=1.0))
    assert weight.mark is Mark.AGREES
    assert bias.mark is Mark.KINK


def test_whatever_leads_through_a_step_has_no_analytic_gradient():
    stepped = layered([2, 2, 1], ["step", "sigmoid"])
    point = point_of(stepped, X, T[:, :1])
    checked = {c.place: c for c in check_parameters(point)}
    for place, c in checked.items():
        if place.layer == 0:
            assert c.mark is Mark.STEP
            assert math.isnan(c.analytic)
            assert c.numerical == 0
        else:
            assert c.mark is Mark.AGREES


def test_a_step_behind_a_cut_connection_takes_nothing_away():
    masks = [None, [[1, 0], [0, 1]]]
    network = layered([2, 2, 2], ["sigmoid", "sigmoid"], masks=masks)
    pieces = (Segment("sigmoid", 0, 1, True), Segment("step", 1, 2, True))
    last = replace(network.layers[1], segments=pieces)
    network = replace(network, layers=(network.layers[0], last))
    checked = check_parameters(point_of(network, X, T))
    stepped = {c.place for c in checked if c.mark is Mark.STEP}
    assert stepped == {c.place for c in checked if c.place.column == 1}
    assert len(stepped) == 5


def test_tiny_gradients_are_compared_by_their_plain_difference():
    point = one_unit("sigmoid", 22.0, 0.0)
    for c in check_parameters(point):
        assert abs(c.analytic) < 1e-9
        assert c.difference == abs(c.analytic - c.numerical)
        assert c.mark is Mark.AGREES


def test_what_rounding_alone_makes_is_not_held_against_the_gradient():
    point = point_of(CROSS, X, T, "cross_entropy")
    fine = check_parameters(point, step=1e-12)
    assert {c.mark for c in fine} <= {Mark.AGREES, Mark.ROUNDING}
    assert max(c.difference for c in fine) > 1e-4
    coarse = check_parameters(point, step=0.3)
    assert Mark.DIFFERS in {c.mark for c in coarse}


def test_numbers_beyond_all_bounds_are_told():
    point = one_unit("identity", 1e200, 0.0, x=1e200, t=0.0)
    assert {c.mark for c in check_parameters(point)} == {Mark.NOT_FINITE}


def test_the_parameters_of_a_perceptron_are_what_leads_into_it():
    _, network = drawn("xor_gates")
    block = network.layers[0].columns[0].block
    assert places_among(network, {block}) == (
        Place(0, 0, 0),
        Place(0, 1, 0),
        Place(0, BIAS, 0),
    )
    wire = next(i for i, cells in network.wires.items() if cells.layer == 1)
    assert len(places_among(network, {wire})) == 1
    source = network.inputs[0].block
    assert {p.layer for p in places_among(network, {source})} == {0}
    assert places_among(network, ()) == ()


def test_the_cost_grows_with_parameters_and_samples():
    network = layered([784, 50, 10], ["sigmoid", "softmax"])
    cost = cost_of(network, 1, network.n_parameters)
    assert cost.n_passes == 79_520
    assert not cost.is_quick
    assert not cost.is_too_much
    assert cost_of(network, 60_000, network.n_parameters).is_too_much
    small = cost_of(CROSS, 3, 23)
    assert small.is_quick
    assert small.portion == 23
    assert 1 <= cost.portion < cost.n_parameters
    assert cost_of(network, 1, cost.portion).is_quick


@given(seed=st.integers(0, 2**32), k=st.integers(1, 5))
def test_portions_give_the_same_as_all_at_once(seed, k):
    network, parameters, rng = random_network(seed)
    assume(network.n_parameters > k)
    x = rng.normal(size=(2, network.n_inputs))
    point = LossPoint(
        network, parameters, x, random_targets(rng, network, 2, "half_sse"), "half_sse"
    )
    places = places_of(network)
    whole = [(c.place, c.numerical, c.mark) for c in check_parameters(point)]
    parts = [
        (c.place, c.numerical, c.mark)
        for portion in (places[:k], places[k:])
        for c in check_parameters(point, portion)
    ]
    assert parts == whole
