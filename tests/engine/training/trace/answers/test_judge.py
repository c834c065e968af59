"""Tests of judging numbers: a slip computed elsewhere is found by its name."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.run.run_state import TrainState
from engine.training.trace.answers.answer_sheet import judge_sheet, rows_of
from engine.training.trace.answers.concepts import concept_of
from engine.training.trace.answers.judge import Mark, judge
from engine.training.trace.answers.paper import Manner, Paper
from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.typed import read_typed
from engine.training.trace.event import Kind, Level
from engine.training.trace.notebook import by_hand
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from tests.engine.training.networks import layered, problem
from tests.engine.training.test_properties import random_problems
from tests.engine.training.trace.answers.hand import Case, Hand

SEEDS = st.integers(0, 2**32)
FOUND = (Phase.explicit, Phase.reuse, Phase.generate)  # a smaller seed says no more


@st.composite
def cases(draw, *, is_softmax=False, n_samples=None, is_square=False):
    rng = np.random.default_rng(draw(SEEDS))
    sizes = [2, 2, 2] if is_square else [draw(st.integers(1, 3)) for _ in range(3)]
    if is_softmax:
        sizes[2] = max(sizes[2], 2)
    n = n_samples or draw(st.integers(1, 3))
    W = [rng.normal(0, 1, shape) for shape in pairwise(sizes)]
    b = [rng.normal(0, 1, size) for size in sizes[1:]]
    t = rng.uniform(0, 1, (n, sizes[2])).round(2)
    if is_softmax:
        t = np.eye(sizes[2])[rng.integers(0, sizes[2], n)]
    x = rng.normal(0, 1, (n, sizes[0]))
    return Case(W, b, x, t, rate=0.3, is_softmax=is_softmax)


def paper_of(case):
    sizes = [len(case.W[0]), *(len(b) for b in case.b)]
    last = "softmax" if case.is_softmax else "sigmoid"
    loss = "cross_entropy" if case.is_softmax else "half_sse"
    posed = problem(
        layered(sizes, ["sigmoid", last]),
        case.x,
        case.t,
        learning_rate=case.rate,
        loss=loss,
    )
    start = Parameters(tuple(map(frozen, case.W)), tuple(map(frozen, case.b)))
    return Paper(trace_update(posed, TrainState(start)))


def differs(one, other, scale):
    return abs(one - other) > 0.03 * max(scale, abs(one), abs(other), 1e-6)


def check(case, slip, *, names, level=Level.TERM, as_hand=""):
    """Type what a slip gives at every number of some names; count what was asked."""
    paper, wrong, right = paper_of(case), Hand(case, as_hand or slip), Hand(case)
    n_asked = 0
    for event in rows_of(paper.trace, level):
        symbol = event.result.symbol
        if symbol.name not in names:
            continue
        typed, exact = wrong.number(symbol), right.number(symbol)
        assert exact == pytest.approx(float(event.result.value), rel=1e-9, abs=1e-12)
        if not differs(typed, exact, 0) or abs(typed) < 1e-3:
            continue
        verdict = judge(paper, event, read_typed(f"{typed:.7g}"))
        assert verdict.mark is Mark.WRONG
        assert verdict.exact == float(event.result.value)
        assert Slip(slip) in verdict.slips, (event.kind, symbol, verdict)
        n_asked += 1
    return n_asked


BACK = (Name.DELTA, Name.OUT_GRADIENT, Name.WEIGHT_GRADIENT, Name.BIAS_GRADIENT)
GRADIENTS = (Name.WEIGHT_GRADIENT, Name.BIAS_GRADIENT)
SUMS = (Name.PRE,)


@pytest.mark.parametrize(
    ("slip", "names"),
    [
        ("slope_forgotten", BACK),
        ("slope_of_output", (*BACK, Name.SLOPE)),
        ("slope_of_sum", (*BACK, Name.SLOPE)),
        ("value_for_slope", (Name.SLOPE,)),
        ("sign", BACK),
        ("doubled", BACK),
        ("updated_weight", BACK),
        ("source_forgotten", (Name.WEIGHT_GRADIENT,)),
        ("output_for_input", (Name.WEIGHT_GRADIENT,)),
        ("bias_forgotten", SUMS),
        ("bias_subtracted", SUMS),
        ("exponent_sign", (Name.OUT,)),
        ("no_activation", (Name.OUT,)),
        ("half_forgotten", (Name.LOSS, Name.SAMPLE_LOSS)),
        ("not_squared", (Name.SAMPLE_LOSS,)),
        ("plus_for_minus", (Name.PARAMETER,)),
        ("rate_forgotten", (Name.PARAMETER,)),
        ("change_only", (Name.PARAMETER,)),
    ],
)
@settings(max_examples=5, phases=FOUND)
@given(case=cases(), level=st.sampled_from([Level.TERM, Level.PERCEPTRON]))
def test_a_slip_is_found_wherever_it_shows(slip, names, level, case):
    check(case, slip, names=names, level=level)


@pytest.mark.parametrize(
    ("slip", "names"),
    [
        ("no_division", (*BACK, Name.LOSS)),
        ("divided_twice", GRADIENTS),
        ("one_sample", GRADIENTS),
    ],
)
@settings(max_examples=6, phases=FOUND)
@given(case=cases(n_samples=3))
def test_a_slip_over_the_samples_is_found(slip, names, case):
    assert check(case, slip, names=names) > 0


@settings(max_examples=6, phases=FOUND)
@given(case=cases(is_square=True))
def test_a_matrix_that_was_not_transposed_is_found(case):
    check(case, "not_transposed", names=BACK)
    forward = {"names": SUMS, "as_hand": "not_transposed_forward"}
    check(case, "not_transposed", **forward)
    check(case, "not_transposed", level=Level.PERCEPTRON, **forward)


@pytest.mark.parametrize(
    ("slip", "names"),
    [
        ("extra_slope", (*GRADIENTS, Name.DELTA)),
        ("sign", (*GRADIENTS, Name.DELTA)),
        ("decimal_logarithm", (Name.SAMPLE_LOSS,)),
    ],
)
@settings(max_examples=6, phases=FOUND)
@given(case=cases(is_softmax=True))
def test_slips_of_softmax_and_its_loss_are_found(slip, names, case):
    check(case, slip, names=names)


@settings(max_examples=6, phases=FOUND)
@given(case=cases(is_softmax=True))
def test_a_sigmoid_in_place_of_softmax_is_found(case):
    check(case, "each_by_itself", names=(Name.OUT,))


@settings(max_examples=25, phases=FOUND)
@given(random_problems(), st.sampled_from([Level.PERCEPTRON, Level.TERM]), st.data())
def test_right_numbers_are_never_flagged(case, level, data):
    posed, parameters = case
    paper = Paper(trace_update(posed, TrainState(parameters)))
    rows = rows_of(paper.trace, level)
    for event in data.draw(st.lists(st.sampled_from(rows), max_size=8)):
        exact = float(event.result.value)
        digits = data.draw(st.integers(2, 8))
        verdict = judge(paper, event, read_typed(f"{exact:.{digits - 1}e}"))
        is_step = event.kind is Kind.UPDATE and digits < 8  # a short step needs digits
        assert verdict.mark in ((Mark.RIGHT, Mark.ROUGH) if is_step else (Mark.RIGHT,))
        assert verdict.slips == ()


NUMBERS = st.floats(-3, 3) | st.sampled_from([0.0, 1.0, -1e-9, 1e9])


@settings(max_examples=25, phases=FOUND)
@given(random_problems(), st.sampled_from([Level.PERCEPTRON, Level.TERM]), st.data())
def test_any_number_can_be_judged_whatever_the_network(case, level, data):
    posed, parameters = case
    paper = Paper(trace_update(posed, TrainState(parameters)))
    rows = rows_of(paper.trace, level)
    chosen = data.draw(st.sets(st.integers(0, len(rows) - 1), max_size=4))
    typed = {row: read_typed(f"{data.draw(NUMBERS):.3g}") for row in chosen}
    found = judge_sheet(paper, rows, typed)
    assert found.verdicts.keys() == chosen
    for row, verdict in found.verdicts.items():
        assert verdict.exact == float(rows[row].result.value)
        assert not (verdict.slips and verdict.mark is not Mark.WRONG)
        assert len(verdict.slips) <= 2


@settings(max_examples=15, phases=FOUND)
@given(random_problems(), st.integers(2, 5))
def test_paper_rounds_as_a_notebook_does(case, digits):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    paper = Paper(trace)
    # A notebook takes gradients of outputs that come later in a block from the update.
    kinds = {event.kind for event in trace.events(Level.TERM)}
    assume(Kind.MIXED_DELTA not in kinds)
    for worked in by_hand(trace, digits):
        event = worked.event
        if concept_of(event.kind) is None or event.has_inside or worked.inside:
            continue
        if event.kind is Kind.REEVALUATE:  # which a notebook only reports
            continue
        exact = trace.events(Level.TERM)[trace.events(Level.TERM).index_of(event.first)]
        mine, _ = paper.work(exact, manner=Manner(digits=digits))
        assert mine.result == event.result


@pytest.fixture
def worked():
    case = Case(
        [np.array([[0.4]]), np.array([[0.3]])],
        [np.array([0.1]), np.array([0.2])],
        np.array([[1.0]]),
        np.array([[1.0]]),
        rate=0.1,
    )
    return paper_of(case)


# The worked example of the lecture: row, what is typed, what is said.
SAID = [
    (14, "-0.007008", Slip.UPDATED_WEIGHT),  # 2 % off: back along w₂ = 0.306065
    (14, "−0,00701", Slip.UPDATED_WEIGHT),
    (14, "0.00687", Slip.SIGN),
    (14, "-0.0292", Slip.SLOPE_FORGOTTEN),
    (9, "-0.4045", Slip.SLOPE_FORGOTTEN),
    (8, "0.2292", Slip.SLOPE_OF_OUTPUT),  # σ'(0.595497) = 0.229175
    (8, "0.2372", Slip.SLOPE_OF_SUM),  # 0.386738 · (1 − 0.386738)
    (17, "0.399313", Slip.PLUS_FOR_MINUS),
    (17, "0.4000", Slip.OLD_VALUE),
    (17, "0.40687", Slip.RATE_FORGOTTEN),
    (17, "0.000687", Slip.CHANGE_ONLY),
    (2, "0.3775", Slip.EXPONENT_SIGN),  # σ(−0.5)
    (2, "0.235", Slip.SLOPE_FOR_VALUE),
    (2, "1/2", Slip.NO_ACTIVATION),
    (6, "0.163623", Slip.HALF_FORGOTTEN),
    (6, "0.2023", Slip.NOT_SQUARED),
    (21, "0.081811", Slip.OLD_VALUE),
]


@pytest.mark.parametrize(("row", "text", "slip"), SAID)
def test_the_slips_of_the_worked_example_are_named(worked, row, text, slip):
    event = rows_of(worked.trace, Level.TERM)[row]
    verdict = judge(worked, event, read_typed(text))
    assert verdict.mark is Mark.WRONG
    assert verdict.slips[0] is slip


@pytest.mark.parametrize(
    ("row", "text"), [(14, "77"), (9, "-0.05"), (17, "0.9"), (2, "0.5555"), (6, "12")]
)
def test_what_no_slip_gives_is_wrong_and_no_more_is_said(worked, row, text):
    event = rows_of(worked.trace, Level.TERM)[row]
    verdict = judge(worked, event, read_typed(text))
    assert (verdict.mark, verdict.slips) == (Mark.WRONG, ())


@pytest.mark.parametrize(
    ("row", "text", "mark"),
    [
        (2, "0.6", Mark.ROUGH),  # one digit
        (2, "0,62", Mark.RIGHT),
        (14, "-0.01", Mark.ROUGH),
        (17, "0.401", Mark.RIGHT),  # the change of 0.000687, half rounded
        (17, "0.40", Mark.ROUGH),  # both the old and the new weight
        (0, "2/5", Mark.RIGHT),
        (0, "0.4", Mark.RIGHT),
    ],
)
def test_digits_decide_what_is_right_and_what_is_too_rough(worked, row, text, mark):
    event = rows_of(worked.trace, Level.TERM)[row]
    assert judge(worked, event, read_typed(text)).mark is mark


def test_two_digits_all_the_way_are_rounding_too_early():
    rng = np.random.default_rng(37)
    W = [rng.normal(0, 1, shape).round(2) for shape in ((2, 2), (2, 1))]
    b = [rng.normal(0, 1, size).round(2) for size in (2, 1)]
    x = rng.normal(0, 1, (1, 2)).round(1)
    paper = paper_of(Case(W, b, x, np.array([[1.0]]), rate=0.3))
    rows = rows_of(paper.trace, Level.TERM)
    wrong = []
    for found in by_hand(paper.trace, 2):
        symbol, value = found.event.result
        row = next((i for i, e in enumerate(rows) if e.result.symbol == symbol), None)
        if row is not None and not np.ndim(value):
            verdict = judge(paper, rows[row], read_typed(repr(float(value))))
            wrong += [verdict] if verdict.mark is Mark.WRONG else []
    assert len(wrong) > 5
    assert all(v.slips == (Slip.ROUNDED_EARLY,) for v in wrong)
