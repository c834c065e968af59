"""Tests of what is noticed of the units of a network, worked out by hand."""

import numpy as np
import pytest

from engine.arrays import frozen_mask
from engine.training.notices.about import about_units
from engine.training.notices.notice import MOST_UNITS, NoticeCode
from tests.engine.training.networks import XOR_Y, layered
from tests.engine.training.notices.looking import look, numbers, single

HIDDEN, OUTPUT = 2, 3  # ids of the blocks of a network of two layers


def codes(*arguments, **fields):
    return [notice.code for notice in about_units(look(*arguments, **fields))]


def found(code, *arguments, **fields):
    notices = about_units(look(*arguments, **fields))
    return next((notice for notice in notices if notice.code is code), None)


# --- dead ReLU ------------------------------------------------------------------------


def test_a_relu_that_answers_0_to_all_samples_is_dead():
    # Sums of h1: -1, 0, -2, -1, never above 0; of h2: -0.5, 0.5, 0.5, 1.5.
    net = layered([2, 2, 1], ["relu", "sigmoid"])
    parameters = numbers(([[1, 1], [-1, 1]], [-1, -0.5]), ([[1], [1]], [0]))
    notice = found(NoticeCode.DEAD, net, parameters)
    assert (notice.layer, notice.units) == (1, ((HIDDEN, 0),))
    assert notice.values == {"n": 1, "samples": 4}


def test_a_relu_with_one_positive_sum_lives_and_leaky_relu_never_dies():
    net, parameters = single("relu", (1, 1), -1.5)  # 0.5 for (1, 1)
    assert codes(net, parameters) == []
    net, parameters = single("leaky_relu", (-1, -1), -1)
    assert codes(net, parameters) == []


# --- saturation -----------------------------------------------------------------------


def sigmoid_net(bias, *, weight=0.0, out=1.0):
    net = layered([2, 1, 1], ["sigmoid", "sigmoid"])
    return net, numbers(([[weight], [0.0]], [bias]), ([[out]], [0.0]))


def test_a_hidden_sigmoid_is_saturated_beyond_the_sum_where_its_slope_is_a_twentieth():
    # out (1 - out) = 0.05 / 4 at out = 0.98734, that is at pre = ln(0.98734 / 0.01266)
    # = 4.3567.
    units = []
    for bias in (4.35, 4.37, -4.37):
        notice = found(NoticeCode.SATURATED, *sigmoid_net(bias), targets=XOR_Y)
        units.append(notice and notice.units)
    assert units == [None, ((HIDDEN, 0),), ((HIDDEN, 0),)]


def test_tanh_is_saturated_sooner():
    # 1 - out² = 0.05 at out = 0.97468, at pre = ½ ln(1.97468 / 0.02532) = 2.1783.
    net = layered([2, 1, 1], ["tanh", "sigmoid"])
    for bias, is_noticed in ((2.17, False), (2.19, True)):
        parameters = numbers(([[0], [0]], [bias]), ([[1]], [0]))
        notice = found(NoticeCode.SATURATED, net, parameters, targets=XOR_Y)
        assert (notice is not None) == is_noticed


def test_nine_tenths_of_the_samples_have_to_be_flat():
    # With weight 10 and bias -5 the sums are -5 or 5 and flat; an input of 0.5 gives 0.
    net, parameters = sigmoid_net(-5.0, weight=10.0)
    for n_steep, is_noticed in ((1, True), (2, False)):
        x = [[0.0, 0.0]] * (10 - n_steep) + [[0.5, 0.0]] * n_steep
        y = [[k % 2] for k in range(10)]
        notice = found(NoticeCode.SATURATED, net, parameters, x=x, targets=y)
        assert (notice is not None) == is_noticed


def test_where_every_answer_is_right_saturation_is_no_fault():
    # x1 alone: hidden -6 or 6, output -5 or about 5: right for the target x1.
    net = layered([2, 1, 1], ["sigmoid", "sigmoid"])
    parameters = numbers(([[12], [0]], [-6]), ([[10]], [-5]))
    targets = [[0], [1], [0], [1]]
    assert codes(net, parameters, targets=targets) == []
    assert NoticeCode.SATURATED in codes(net, parameters, targets=XOR_Y)


def test_an_output_that_is_surely_wrong_is_noticed_under_a_squared_error_only():
    # The example of the lecture: x = 1, w = -4, b = -1 gives -5 and 0.0067, target 1.
    net, parameters = single("sigmoid", (-4, 0), -1)
    case = {"x": [[1, 0]], "targets": [[1]]}
    notice = found(
        NoticeCode.SATURATED_OUTPUT, net, parameters, **case, loss="half_sse"
    )
    assert notice.values == {"n": 1, "wrong": 1, "samples": 1}
    assert notice.sample == 0
    assert codes(net, parameters, **case, loss="binary_cross_entropy") == []
    right = {"x": [[1, 0]], "targets": [[0]]}
    assert codes(net, parameters, **right, loss="half_sse") == []


# --- equal units ----------------------------------------------------------------------


def tanh_net(w1, b1, w2, activation="tanh"):
    net = layered([2, len(b1), 1], [activation, "sigmoid"])
    return net, numbers((w1, b1), ([[w] for w in w2], [0]))


def test_hidden_units_with_the_same_numbers_in_and_out_are_equal():
    net, parameters = tanh_net([[0.5] * 3, [0.5, 0.1, 0.5]], [0, 0, 0], [1, 1, 1])
    notice = found(NoticeCode.EQUAL, net, parameters)
    assert notice.units == ((HIDDEN, 0), (HIDDEN, 2))
    assert notice.values == {"n": 2}


@pytest.mark.parametrize(
    ("w1", "b1", "w2"),
    [
        ([[0.5, 0.5], [0.5, 0.6]], [0, 0], [1, 1]),
        ([[0.5, 0.5], [0.5, 0.5]], [0, 0.1], [1, 1]),
        ([[0.5, 0.5], [0.5, 0.5]], [0, 0], [1, -1]),
    ],
)
def test_one_different_number_is_enough_to_learn_something_else(w1, b1, w2):
    assert codes(*tanh_net(w1, b1, w2)) == []


def test_a_zero_with_a_minus_sign_is_a_zero():
    zero = tanh_net([[0.0, -0.0], [0.5, 0.5]], [0.0, -0.0], [-0.0, 0.0])
    assert codes(*zero) == [NoticeCode.EQUAL]


def test_units_that_differ_late_among_many_inputs_are_told_apart():
    net = layered([20, 2, 1], ["tanh", "sigmoid"])
    w = np.full((20, 2), 0.1)
    x = np.zeros((4, 20))
    same = numbers((w, [0, 0]), ([[1], [1]], [0]))
    assert codes(net, same, x=x) == [NoticeCode.EQUAL]
    w[19, 1] = 0.2
    assert codes(net, numbers((w, [0, 0]), ([[1], [1]], [0])), x=x) == []


def test_a_missing_connection_is_not_the_same_as_a_weight_of_0():
    mask = np.array([[True, True], [True, False]])
    net = layered([2, 2, 1], ["tanh", "sigmoid"], masks=[mask, None])
    parameters = numbers(([[0.5, 0.5], [0, 0]], [0, 0]), ([[1], [1]], [0]))
    assert codes(net, parameters) == []


def test_a_frozen_weight_keeps_a_unit_from_learning_the_same():
    from dataclasses import replace

    net, parameters = tanh_net([[0.5, 0.5], [0.5, 0.5]], [0, 0], [1, 1])
    hidden = replace(net.layers[0], frozen=frozen_mask([[True, False], [False, False]]))
    net = replace(net, layers=(hidden, net.layers[1]))
    assert codes(net, parameters) == []


def test_a_unit_that_also_skips_a_layer_differs_from_one_that_does_not():
    skip = np.array([[True], [False]])  # only h1 leads to the output directly too
    net = layered([2, 2, 1, 1], ["tanh"] * 3, skips=[(1, 3, skip)])
    first = ([[0.5, 0.5], [0.5, 0.5]], [0, 0])
    parameters = numbers(first, ([[1], [1]], [0]), ([[1], [0], [0]], [0]))
    assert NoticeCode.EQUAL not in codes(net, parameters)


def test_equal_outputs_and_equal_steps_are_left_alone():
    net = layered([2, 2], ["sigmoid"])
    assert codes(net, numbers(([[1, 1], [1, 1]], [0, 0]))) == []
    gates = tanh_net([[1, 1], [1, 1]], [-0.5, -0.5], [1, 1], activation="step")
    assert NoticeCode.EQUAL not in codes(*gates)


# --- step units -----------------------------------------------------------------------


def test_a_step_before_a_smooth_output_is_in_the_way_of_the_gradient():
    net = layered([2, 2, 1], ["step", "sigmoid"])
    parameters = numbers(([[1, 1], [1, 2]], [-0.5, -1.5]), ([[1], [1]], [0]))
    notice = found(NoticeCode.STEP, net, parameters)
    assert notice.units == ((HIDDEN, 0), (HIDDEN, 1))


def test_a_network_of_steps_alone_is_noticed_only_when_it_is_to_be_trained():
    net, parameters = single("step", (1, 1), -0.5)
    assert codes(net, parameters) == []
    assert codes(net, parameters, is_asked=True) == [NoticeCode.STEP]
    assert codes(net, parameters, is_asked=True, rule="perceptron") == []


# --- on the line ----------------------------------------------------------------------


def test_a_sum_of_exactly_0_is_noticed_with_its_sample():
    # (1, 1): 0.5 + 0.5 - 1 = 0 without any rounding.
    notice = found(NoticeCode.ON_LINE, *single("step", (0.5, 0.5), -1.0))
    assert notice.values == {"n": 1, "on_line": 1, "samples": 4, "sum": 0.0}
    assert notice.sample == 3
    assert notice.units == ((2, 0),)


def test_the_trap_of_nand_at_a_rate_of_a_tenth_is_noticed():
    # 0.1 + 0.2 is 0.30000000000000004 in binary numbers, so 0.3 less is 5.55e-17.
    notice = found(NoticeCode.ON_LINE_ROUNDED, *single("step", (0.1, 0.2), -0.3))
    assert notice.values["sum"] == 2.0**-54
    assert notice.values["on_line"] == 1
    assert notice.sample == 3


def test_a_point_with_a_margin_and_a_perceptron_without_weights_are_left_alone():
    assert codes(*single("step", (0.5, 0.5), -0.7)) == []
    assert codes(*single("step", (0, 0), 0)) == []
    assert codes(*single("sigmoid", (0.5, 0.5), -1.0)) == []


# --- large sums -----------------------------------------------------------------------


def softmax_pair(top):
    return layered([2, 2], ["softmax"]), numbers(([[0, 0], [0, 0]], [top, top - 1]))


@pytest.mark.parametrize(
    ("top", "precision", "is_noticed"),
    [
        (709.0, "float64", False),  # e^709.78 is the largest finite number
        (710.0, "float64", True),
        (-744.0, "float64", False),
        (-746.0, "float64", True),  # both powers are 0
        (88.0, "float32", False),
        (89.0, "float32", True),
    ],
)
def test_sums_are_noticed_whose_powers_overflow(top, precision, is_noticed):
    net, parameters = softmax_pair(top)
    notice = found(NoticeCode.LARGE_SUMS, net, parameters, precision=precision)
    assert (notice is not None) == is_noticed
    if notice is not None:
        assert notice.values["sum"] == top
        assert notice.units == ((2, 0), (2, 1))


# --- beyond all bounds ----------------------------------------------------------------


def test_the_first_layer_with_an_infinite_sum_is_named_and_nothing_else():
    # h: 1e300 x1; the output 1e300 h is infinite for x1 = 1.
    net = layered([2, 2, 1], ["identity", "identity"])
    parameters = numbers(([[1e300, 1e300], [0, 0]], [0, 0]), ([[1e300], [1e300]], [0]))
    (notice,) = about_units(look(net, parameters))
    assert notice.code is NoticeCode.SUM_NOT_FINITE
    assert (notice.layer, notice.units) == (2, ((OUTPUT, 0),))


def test_in_single_precision_the_bound_is_lower():
    net, parameters = single("identity", (1e39, 0), 0)
    assert codes(net, parameters) == []
    assert codes(net, parameters, precision="float32") == [NoticeCode.SUM_NOT_FINITE]


# --- notices as such ------------------------------------------------------------------


def test_of_very_many_units_only_the_first_are_named_but_all_are_counted():
    n = MOST_UNITS + 10
    net = layered([2, n, 1], ["relu", "sigmoid"])
    parameters = numbers((np.zeros((2, n)), -np.ones(n)), (np.ones((n, 1)), [0]))
    notice = found(NoticeCode.DEAD, net, parameters)
    assert len(notice.units) == MOST_UNITS
    assert notice.values["n"] == n
    assert notice.elements == (HIDDEN,)


def test_a_notice_with_other_values_is_the_same_notice():
    before = found(NoticeCode.ON_LINE, *single("step", (0.5, 0.5), -1.0))
    after = found(NoticeCode.ON_LINE, *single("step", (0.5, 0.5), -0.5))
    assert before.values != after.values
    assert before.key == after.key


def test_a_network_that_has_nothing_amiss_gets_no_notice():
    net = layered([2, 2, 1], ["tanh", "sigmoid"])
    parameters = numbers(([[0.7, -0.9], [-1.2, 0.7]], [0, 0]), ([[1.1], [1.2]], [0]))
    assert codes(net, parameters, targets=XOR_Y) == []
