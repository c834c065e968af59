"""Tests of asking for the result of an event before it is shown."""

import pytest

from engine.document.edits import set_weight
from engine.document.examples import load_example
from engine.errors import Code, EngineError
from engine.training.trace.answers.judge import Mark
from engine.training.trace.answers.questions import Asked
from engine.training.trace.event import Kind
from gui.session import Session
from gui.training.answers.practising import practising
from gui.training.answers.shared import asking_of
from gui.training.controller import TrainingController


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def asking(session):
    controller = TrainingController(session)
    session.replace(load_example("worked_example"), None)
    practising.take({"is_on": "True", "is_adaptive": "False"})
    asking = asking_of(session, controller)
    assert asking_of(session, controller) is asking
    asking.stepping.begin()
    yield asking
    practising.take({})
    asking.stepping.shut_down()
    controller.shutdown()


def go_to(asking, kind):
    while asking.cursor.event.kind is not kind:
        assert asking.stepping.update == 1
        asking.stepping.next()


def test_a_load_is_not_asked(asking):
    assert asking.cursor.event.kind is Kind.LOAD
    assert not asking.is_veiled


def test_the_veil_is_told_before_the_event_is_shown(asking):
    seen: list[object] = []
    asking.veiled_changed.connect(seen.append)
    asking.stepping.moved.connect(lambda: seen.append(asking.cursor.event.kind))
    asking.stepping.next()
    assert seen == [True, Kind.PRODUCT]


def test_an_answered_event_stays_open_when_one_comes_back(asking):
    go_to(asking, Kind.ACTIVATION)
    asking.say_number("0.62")
    asking.stepping.next()
    asking.stepping.previous()
    assert not asking.is_veiled
    assert asking.answer.typed == "0.62"


def test_what_is_no_number_is_refused_and_nothing_is_shown(asking):
    go_to(asking, Kind.ACTIVATION)
    with pytest.raises(EngineError) as error:
        asking.say_number("about a half")
    assert error.value.issue.code is Code.VALUE_NOT_A_NUMBER
    assert asking.is_veiled
    assert asking.answers == []


def test_answers_after_the_first_are_judged_from_those_before(asking):
    go_to(asking, Kind.DELTA)
    asking.say_number("-0.404503")
    go_to(asking, Kind.WEIGHT_GRADIENT)
    assert asking.say_number("-0.2518").mark is Mark.FOLLOWS


def test_a_choice_is_an_answer(asking):
    go_to(asking, Kind.DELTA)
    sign = asking.question(Asked.SIGN)
    answer = asking.say_choice(sign, sign.right)
    assert answer.mark is Mark.RIGHT
    assert asking.say_choice(sign, 0) is None  # it is no question any more


def test_other_numbers_are_asked_anew(asking, session):
    go_to(asking, Kind.ACTIVATION)
    asking.say_number("0.62")
    wire = next(iter(session.document.wires()))
    session.do(set_weight(session.document, wire.id, 0, 0, 0.9))
    asking.stepping.begin()
    go_to(asking, Kind.ACTIVATION)
    assert asking.is_veiled
    assert len(asking.answers) == 1  # what was said stays in the list


def test_another_document_has_no_answers(asking, session):
    go_to(asking, Kind.ACTIVATION)
    asking.say_number("0.62")
    session.replace(load_example("xor_train"), None)
    assert asking.answers == []
    assert not asking.is_veiled
