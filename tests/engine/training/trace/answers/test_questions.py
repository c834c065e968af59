"""Tests of what is asked about an event."""

import numpy as np
import pytest

from engine.training.trace.answers.concepts import Concept, concept_of
from engine.training.trace.answers.questions import (
    Asked,
    Change,
    Sign,
    questions_of,
)
from engine.training.trace.event import Kind, Level, Operand
from engine.training.trace.symbols import Name
from tests.engine.training.trace.answers.hand import Case
from tests.engine.training.trace.answers.test_judge import paper_of


@pytest.fixture
def trace():
    rng = np.random.default_rng(3)
    case = Case(
        [rng.normal(size=(2, 3)), rng.normal(size=(3, 1))],
        [rng.normal(size=3), rng.normal(size=1)],
        rng.normal(size=(4, 2)),
        rng.uniform(size=(4, 1)),
        rate=0.1,
    )
    return paper_of(case).trace


def asked(trace, kind, level, number=0):
    events = [e for e in trace.events(level) if e.kind is kind]
    return {q.asked: q for q in questions_of(trace, events[number])}


def test_a_load_and_a_phase_have_nothing_to_work_out(trace):
    assert questions_of(trace, trace.events(Level.TERM)[0]) == ()
    assert all(questions_of(trace, e) == () for e in trace.events(Level.PHASE))


def test_a_number_that_may_be_negative_is_asked_for_its_sign(trace):
    found = asked(trace, Kind.DELTA, Level.TERM)
    assert set(found) == {Asked.NUMBER, Asked.SIGN}
    sign = found[Asked.SIGN]
    value = float(sign.event.result.value)
    assert sign.choices[sign.right] is (Sign.POSITIVE if value > 0 else Sign.NEGATIVE)


def test_a_loss_is_not_asked_for_its_sign(trace):
    assert set(asked(trace, Kind.MEAN_LOSS, Level.TERM)) == {Asked.NUMBER}
    assert set(asked(trace, Kind.ACTIVATION, Level.TERM)) == {Asked.NUMBER}


def test_a_sum_is_asked_for_its_largest_part(trace):
    found = asked(trace, Kind.SUM, Level.TERM, 12)[Asked.LARGEST]
    sizes = [abs(float(o.value)) for o in found.choices if isinstance(o, Operand)]
    assert len(sizes) == 3
    assert found.right == int(np.argmax(sizes))


def test_a_matrix_is_asked_for_its_shape_among_likely_ones(trace):
    found = asked(trace, Kind.WEIGHT_GRADIENT, Level.LAYER, 1)
    assert set(found) == {Asked.SHAPE}
    shape = found[Asked.SHAPE]
    assert shape.choices[shape.right] == (2, 3)  # as W(1) is
    assert (3, 2) in shape.choices
    assert len(set(shape.choices)) == len(shape.choices)


def test_an_update_asks_one_parameter_and_the_one_that_moves_most(trace):
    moves = next(e for e in trace.events(Level.TERM) if e.kind is Kind.UPDATE)
    found = {q.asked: q for q in questions_of(trace, moves)}
    # 13 parameters are too many to choose the largest from
    assert set(found) == {Asked.NUMBER, Asked.CHANGE}
    change = found[Asked.CHANGE]
    assert change.event.result.symbol.unit is not None
    old = float(change.event.value(Name.PARAMETER))
    new = float(change.event.result.value)
    expected = Change.GROWS if new > old else Change.FALLS
    assert change.choices[change.right] is expected


def test_of_few_parameters_the_one_that_moves_most_is_asked():
    case = Case(
        [np.array([[0.4]]), np.array([[0.3]])],
        [np.array([0.1]), np.array([0.2])],
        np.array([[1.0]]),
        np.array([[1.0]]),
        rate=0.1,
    )
    trace = paper_of(case).trace
    moves = next(e for e in trace.events(Level.LAYER) if e.kind is Kind.UPDATE)
    found = {q.asked: q for q in questions_of(trace, moves)}[Asked.LARGEST]
    chosen = found.choices[found.right]
    assert isinstance(chosen, Operand)
    assert (chosen.symbol.layer, chosen.symbol.source) == (2, None)  # b₂, by 0.0097
    assert chosen.value == 0.2


def test_the_loss_is_asked_whether_it_falls(trace):
    found = asked(trace, Kind.REEVALUATE, Level.TERM)[Asked.CHANGE]
    assert found.choices[found.right] is Change.FALLS


def test_a_matrix_of_one_cell_is_asked_for_its_number(trace):
    found = asked(trace, Kind.BIAS_GRADIENT, Level.LAYER)
    assert found[Asked.NUMBER].event.level is Level.PERCEPTRON


def test_every_kind_that_is_worked_out_has_a_concept():
    silent = {k for k in Kind if concept_of(k) is None}
    inner = {Kind.TOP, Kind.POWER, Kind.TOTAL, Kind.SHARE_OF_TOTAL}
    assert silent == {Kind.PHASE, Kind.LOAD, Kind.BIAS_TERM, *inner}
    assert {concept_of(k) for k in set(Kind) - silent} == set(Concept)
