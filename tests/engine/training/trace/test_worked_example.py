"""The twenty events of the worked example, number for number, and two larger ones."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.network import Parameters
from engine.network.parameters import parameters_of
from engine.training.problem import make_problem
from engine.training.rules import RULES
from engine.training.run.run_state import TrainState
from engine.training.sources.sources import load_source
from engine.training.trace.event import Kind, Level, Remark, TracePhase
from engine.training.trace.letters import Profile
from engine.training.trace.lines import chain_of, equations_of
from engine.training.trace.notation import Notation
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from engine.training.trace.write_text import TextWriter
from engine.training.trainer import Trainer
from tests.engine.training.networks import layered, problem


def trace_of(name, tmp_path):
    document = load_example(name)
    network = compile_document(document).network
    assert network is not None
    assert document.settings.data is not None
    dataset = load_source(document.settings.data, tmp_path)
    posed = make_problem(network, dataset, document.settings)
    return trace_update(posed, TrainState(parameters_of(network, document)))


@pytest.fixture
def worked(tmp_path):
    return trace_of("worked_example", tmp_path)


# Kind, what it is computed from, what comes of it, and the line as it is written.
EVENTS = [
    (Kind.LOAD, [], [1, 1], "x = 1"),
    (Kind.PRODUCT, [1, 0.4], [0.4], "x · w₁ = 1 · 0.4 = 0.4"),
    (Kind.BIAS, [0.4, 0.1], [0.5], "z₁ = x · w₁ + b₁ = 0.4 + 0.1 = 0.5"),
    (Kind.ACTIVATION, [0.5], [0.622459], "h = σ(z₁) = σ(0.5) = 0.622459"),
    (
        Kind.PRODUCT,
        [0.622459, 0.3],
        [0.186738],
        "h · w₂ = 0.622459 · 0.3 = 0.186738",
    ),
    (
        Kind.BIAS,
        [0.186738, 0.2],
        [0.386738],
        "z₂ = h · w₂ + b₂ = 0.186738 + 0.2 = 0.386738",
    ),
    (Kind.ACTIVATION, [0.386738], [0.595497], "ŷ = σ(z₂) = σ(0.386738) = 0.595497"),
    (
        Kind.SAMPLE_LOSS,
        [0.595497, 1],
        [0.081811],
        "L = ½ · (y − ŷ)² = ½ · (1 − 0.595497)² = 0.0818113",
    ),
    (
        Kind.LOSS_GRADIENT,
        [0.595497, 1, 1],
        [-0.404503],
        "∂L/∂ŷ = ŷ − y = 0.595497 − 1 = −0.404503",
    ),
    (
        Kind.SLOPE,
        [0.386738, 0.595497],
        [0.240880],
        "∂ŷ/∂z₂ = ŷ · (1 − ŷ) = 0.595497 · (1 − 0.595497) = 0.24088",
    ),
    (
        Kind.DELTA,
        [-0.404503, 0.240880],
        [-0.097437],
        "δ₂ = ∂L/∂ŷ · ∂ŷ/∂z₂ = −0.404503 · 0.24088 = −0.0974368",
    ),
    (
        Kind.WEIGHT_GRADIENT,
        [-0.097437, 0.622459],
        [-0.060650],
        "∂L/∂w₂ = δ₂ · h = −0.0974368 · 0.622459 = −0.0606504",
    ),
    (
        Kind.BIAS_GRADIENT,
        [-0.097437],
        [-0.097437],
        "∂L/∂b₂ = δ₂ · 1 = −0.0974368 · 1 = −0.0974368",
    ),
    (
        Kind.BACK_PRODUCT,
        [-0.097437, 0.3],
        [-0.029231],
        "∂L/∂h = δ₂ · w₂ = −0.0974368 · 0.3 = −0.029231",
    ),
    (
        Kind.SLOPE,
        [0.5, 0.622459],
        [0.235004],
        "∂h/∂z₁ = h · (1 − h) = 0.622459 · (1 − 0.622459) = 0.235004",
    ),
    (
        Kind.DELTA,
        [-0.029231, 0.235004],
        [-0.006869],
        "δ₁ = ∂L/∂h · ∂h/∂z₁ = −0.029231 · 0.235004 = −0.0068694",
    ),
    (
        Kind.WEIGHT_GRADIENT,
        [-0.006869, 1],
        [-0.006869],
        "∂L/∂w₁ = δ₁ · x = −0.0068694 · 1 = −0.0068694",
    ),
    (
        Kind.BIAS_GRADIENT,
        [-0.006869],
        [-0.006869],
        "∂L/∂b₁ = δ₁ · 1 = −0.0068694 · 1 = −0.0068694",
    ),
    (Kind.UPDATE, None, None, "θ ← θ − η · ∂L/∂θ"),
    (
        Kind.REEVALUATE,
        [0.081811],
        [0.080492, 0.598773, -0.001320, -0.001327],
        "L⁺ = 0.0804915",
    ),
]


def test_the_worked_example_has_its_twenty_events(worked):
    assert len(worked.events(Level.TERM)) == len(EVENTS) == 20


@pytest.mark.parametrize("number", range(1, 21))
def test_an_event_has_the_numbers_and_the_line_of_the_worked_example(worked, number):
    kind, read, results, line = EVENTS[number - 1]
    event = worked.events(Level.TERM)[number - 1]
    assert event.kind is kind
    if read is not None and results is not None:
        got = [operand.value for operand in event.operands]
        assert got == pytest.approx(read, abs=6e-7)
        got = [operand.value for operand in event.results]
        assert got == pytest.approx(results, abs=6e-7)
    writer = TextWriter(Notation(Profile.EXAMPLE, worked.moment.network))
    is_list = kind in (Kind.LOAD, Kind.REEVALUATE)
    first = equations_of(event, writer)[0] if is_list else chain_of(event, writer)
    assert first == line


def test_all_four_parameters_move_in_one_event(worked):
    update = worked.events(Level.TERM)[18]
    before, after = [0.4, 0.1, 0.3, 0.2], [0.400687, 0.100687, 0.306065, 0.209744]
    assert update.value(Name.PARAMETER) == pytest.approx(before)
    assert update.result.value == pytest.approx(after, abs=6e-7)
    writer = TextWriter(Notation(Profile.EXAMPLE, worked.moment.network))
    assert [chain_of(event, writer) for event in worked.inside(update)] == [
        "w₁ ← w₁ − η · ∂L/∂w₁ = 0.4 − 0.1 · (−0.0068694) = 0.400687",
        "b₁ ← b₁ − η · ∂L/∂b₁ = 0.1 − 0.1 · (−0.0068694) = 0.100687",
        "w₂ ← w₂ − η · ∂L/∂w₂ = 0.3 − 0.1 · (−0.0606504) = 0.306065",
        "b₂ ← b₂ − η · ∂L/∂b₂ = 0.2 − 0.1 · (−0.0974368) = 0.209744",
    ]


def test_the_way_back_uses_the_old_weight_and_says_so(worked):
    event = worked.events(Level.TERM)[13]
    assert event.operands[1].value == 0.3
    assert event.remarks == (Remark.OLD_WEIGHT,)


def test_events_name_the_elements_of_the_drawing(worked):
    blocks = {"x": 1, "h": 2, "y": 3}
    wires = {"w1": 4, "w2": 5}
    events = worked.events(Level.TERM)
    elements = [event.elements for event in events]
    assert elements[0] == (blocks["x"],)
    assert elements[1] == (wires["w1"],)
    assert elements[2] == elements[3] == (blocks["h"],)
    assert elements[4] == (wires["w2"],)
    assert elements[7] == (blocks["y"],)
    assert elements[11] == elements[13] == (wires["w2"],)
    assert elements[16] == (wires["w1"],)
    inside = worked.inside(events[18])
    assert [event.elements for event in inside] == [(4,), (2,), (5,), (3,)]


def test_the_phases_follow_one_another(worked):
    phases = [event.phase for event in worked.events(Level.PHASE)]
    assert phases == list(TracePhase)
    layers = [event.kind for event in worked.events(Level.LAYER)]
    once = [Kind.PRE, Kind.ACTIVATION]
    back = [Kind.DELTA, Kind.WEIGHT_GRADIENT, Kind.BIAS_GRADIENT]
    assert layers == [
        Kind.LOAD,
        *once,
        *once,
        Kind.SAMPLE_LOSS,
        *back,
        *back,
        Kind.UPDATE,
        Kind.REEVALUATE,
    ]


@pytest.mark.parametrize(("n", "loss"), [(100, 0.024199), (1000, 0.001955)])
def test_the_loss_after_many_traced_updates(worked, n, loss):
    problem_, state = worked.moment.problem, worked.moment.before
    for _ in range(n):
        state = trace_update(problem_, state).moment.after
    assert trace_update(problem_, state).moment.loss == pytest.approx(loss, abs=6e-7)


# --- a batch: the 2-3-2-2 network of the lessons, with softmax and cross-entropy

X = [[1, 2], [0, 1], [-1, 0.5]]
T = [[1, 0], [0, 1], [0, 1]]
WEIGHTS = (
    [[0.2, -0.4, 0.6], [0.5, 0.1, -0.3]],
    [[0.7, -0.5], [-0.2, 0.3], [0.4, 0.8]],
    [[1.0, -0.8], [0.4, 0.6]],
)
BIASES = ([0.1, 0, -0.2], [0, 0.1], [0.2, -0.1])
LESSON = layered([2, 3, 2, 2], ["sigmoid", "sigmoid", "softmax"])
START = Parameters(tuple(map(frozen, WEIGHTS)), tuple(map(frozen, BIASES)))


@pytest.fixture
def lesson():
    posed = problem(LESSON, X, T, loss="cross_entropy", learning_rate=0.5)
    return trace_update(posed, TrainState(START))


def test_a_batch_has_every_loss_and_their_mean(lesson):
    losses = [e for e in lesson.events(Level.TERM) if e.kind is Kind.SAMPLE_LOSS]
    values = [event.result.value for event in losses]
    assert values == pytest.approx([0.226723, 1.547137, 1.502628], abs=1e-6)
    mean = next(e for e in lesson.events(Level.TERM) if e.kind is Kind.MEAN_LOSS)
    assert mean.result.value == pytest.approx(1.092163, abs=1e-6)
    assert lesson.moment.loss_after == pytest.approx(0.783037, abs=1e-6)


def test_the_gradient_of_a_bias_is_the_sum_over_the_samples(lesson):
    terms = [
        event
        for event in lesson.events(Level.TERM)
        if event.layer == 3 and event.unit == 0
    ]
    parts = [e.result.value for e in terms if e.kind is Kind.BIAS_TERM]
    assert parts == pytest.approx([-0.067619, 0.262381, 0.259152], abs=1e-6)
    whole = next(e for e in terms if e.kind is Kind.BIAS_GRADIENT)
    assert whole.result.value == pytest.approx(0.453914, abs=1e-6)
    assert [operand.value for operand in whole.operands] == parts


def test_softmax_and_cross_entropy_collapse_and_the_long_way_comes_to_the_same(lesson):
    deltas = [e for e in lesson.events(Level.TERM) if e.kind is Kind.ANSWER_DELTA]
    assert len(deltas) == 6  # one event for each answer and sample
    for event in deltas:
        assert Remark.SIMPLIFIED in event.remarks
        y, target, n = (operand.value for operand in event.operands)
        assert event.result.value == pytest.approx((y - target) / n)
        *gradients, slopes, total = lesson.inside(event)
        assert [g.kind for g in gradients] == [Kind.LOSS_GRADIENT] * 2
        products = [
            g.result.value * slope.value
            for g, slope in zip(gradients, slopes.results, strict=True)
        ]
        assert sum(products) == pytest.approx(event.result.value)
        assert total.result.value == event.result.value


def test_a_share_of_softmax_shows_how_it_avoids_the_overflow(lesson):
    shares = [
        e for e in lesson.events(Level.TERM) if e.rule == "softmax" and e.has_inside
    ]
    inside = lesson.inside(shares[0])
    kinds = [event.kind for event in inside]
    assert kinds == [
        Kind.TOP,
        Kind.POWER,
        Kind.POWER,
        Kind.TOTAL,
        Kind.SHARE_OF_TOTAL,
    ]
    powers = [e.result.value for e in inside if e.kind is Kind.POWER]
    assert max(powers) == 1.0
    assert powers[0] / sum(powers) == pytest.approx(0.797142, abs=1e-6)


def test_sigmoid_and_binary_cross_entropy_collapse_too():
    network = layered([1, 1], ["sigmoid"])
    start = Parameters((frozen([[0.4]]),), (frozen([0.1]),))
    posed = problem(network, [[1]], [[1]], loss="binary_cross_entropy")
    trace = trace_update(posed, TrainState(start))
    event = next(e for e in trace.events(Level.TERM) if e.kind is Kind.ANSWER_DELTA)
    y = 1 / (1 + np.exp(-0.5))
    assert event.result.value == pytest.approx(y - 1)
    gradient, slope, delta = trace.inside(event)
    assert gradient.result.value == pytest.approx(-1 / y)
    assert slope.result.value == pytest.approx(y * (1 - y))
    assert delta.result.value == event.result.value


# --- rules other than the gradient: the 2-2-2 network of the error-split comparison


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("multiply", [[-0.018603, -0.013241], [-0.003721, -0.002648]]),
        ("gradient", [[0.001310, 0.000592], [0.000262, 0.000118]]),
    ],
)
def test_the_hidden_gradients_of_the_2_2_2_network(rule, expected):
    network = layered([2, 2, 2], ["sigmoid"] * 2, use_bias=[False, False])
    v, u = np.array([[0.2, -1.9], [-1.4, 0.5]]), np.array([[-0.3, -0.2], [-2.9, -2.1]])
    start = Parameters((frozen(v.T), frozen(u.T)), (frozen([0, 0]), frozen([0, 0])))
    posed = problem(network, [[0.5, 0.1]], [[1, 0]], rule=rule)
    trace = trace_update(posed, TrainState(start))
    layer = next(
        e
        for e in trace.events(Level.LAYER)
        if e.kind is Kind.WEIGHT_GRADIENT and e.layer == 1
    )
    np.testing.assert_allclose(layer.result.value, expected, rtol=0, atol=6e-7)
    back = [e for e in trace.events(Level.TERM) if e.kind is Kind.BACK_PRODUCT]
    sent = {e.operands[0].symbol.name for e in back}
    assert sent == {Name.SENT if rule == "multiply" else Name.DELTA}
    remarks = {remark for e in back for remark in e.remarks}
    is_heuristic = rule == "multiply"
    deltas = [e for e in trace.events(Level.TERM) if e.kind is Kind.DELTA]
    assert all((Remark.HEURISTIC in e.remarks) == is_heuristic for e in deltas)
    assert Remark.OLD_WEIGHT in remarks


@pytest.mark.parametrize(
    "rule", ["equal_split", "proportional_split", "multiply_normalised", "multiply"]
)
def test_what_came_back_is_the_sum_of_the_shares_of_a_heuristic(rule):
    posed = problem(LESSON, X, T, loss="half_sse", rule=rule)
    trace = trace_update(posed, TrainState(START))
    sums = [e for e in trace.events(Level.TERM) if e.kind is Kind.BACK_SUM]
    assert sums
    for event in sums:
        parts = [operand.value for operand in event.operands]
        assert event.result.value == pytest.approx(sum(parts))


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_trace_of_every_rule_has_the_bits_of_training_and_can_be_written(rule):
    network, start = LESSON, START
    fields = {"loss": "cross_entropy"}
    x, t = X, T
    if RULES[rule].name == "perceptron":
        network, fields = layered([2, 1], ["step"]), {"loss": "half_sse"}
        start = Parameters((frozen([[0.5], [-0.5]]),), (frozen([0.1]),))
        t = [[0], [1], [1]]
    elif rule == "not_transposed":
        network = layered([2, 2, 2], ["sigmoid", "softmax"])
        start = Parameters(
            (frozen(np.eye(2)), frozen([[1, 2], [3, 4]])),
            (frozen([0, 0]), frozen([0, 0])),
        )
    posed = problem(network, x, t, rule=rule, learning_rate=0.2, **fields)
    trainer, state = Trainer(posed, start), TrainState(start)
    trace = trace_update(posed, state)
    writer = TextWriter(Notation(Profile.LECTURE, network, 3))
    for _ in range(3):
        trainer.run(1)
        trace = trace_update(posed, state)
        state = trace.moment.after
        assert state == trainer.state()
    for level in Level:
        for event in trace.events(level):
            written = [chain_of(e, writer) for e in (event, *trace.inside(event))]
            assert all(written)


def test_a_pass_that_moves_weights_too_early_shows_the_moved_weights():
    posed = problem(LESSON, X, T, rule="updated_too_early", learning_rate=0.5)
    trace = trace_update(posed, TrainState(START))
    event = next(e for e in trace.events(Level.TERM) if e.kind is Kind.BACK_PRODUCT)
    share = event.operands[1]
    assert share.symbol.name is Name.SHARE
    layer, source, unit = share.symbol.layer, share.symbol.source, share.symbol.unit
    gradient = trace.moment.gradient.weights[layer - 1][source, unit]
    old = START.weights[layer - 1][source, unit]
    assert share.value == pytest.approx(old - 0.5 * gradient)
    assert Remark.OLD_WEIGHT not in event.remarks


def test_an_update_that_climbs_is_held_against_the_way_down():
    posed = problem(LESSON, X, T, rule="plus_for_minus", learning_rate=0.01)
    event = trace_update(posed, TrainState(START)).events(Level.TERM)[-1]
    assert event.value(Name.LOSS_CHANGE) > 0
    assert event.value(Name.PREDICTED_CHANGE) < 0


# --- remarks


def remarks_with(activation, bias):
    network = layered([1, 1], [activation])
    start = Parameters((frozen([[1.0]]),), (frozen([bias]),))
    dataset_ = problem(layered([1, 1], ["identity"]), [[0]], [[1]])
    from dataclasses import replace

    posed = replace(dataset_, network=network)
    trace = trace_update(posed, TrainState(start))
    return next(e for e in trace.events(Level.TERM) if e.kind is Kind.SLOPE)


@pytest.mark.parametrize(
    ("activation", "bias", "remark"),
    [
        ("step", 1.0, Remark.NO_GRADIENT),
        ("relu", 0.0, Remark.KINK),
        ("relu", -1.0, Remark.DEAD),
        ("sigmoid", 20.0, Remark.SATURATED),
        ("tanh", -20.0, Remark.SATURATED),
    ],
)
def test_a_slope_without_use_says_why(activation, bias, remark):
    event = remarks_with(activation, bias)
    assert event.remarks == (remark,)
    assert event.result.value == pytest.approx(0, abs=1e-8)


def test_a_slope_of_use_needs_no_words():
    assert remarks_with("sigmoid", 0.5).remarks == ()
