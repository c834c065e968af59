"""Tests of gui.training.notices: what is on the board, when, and in which words."""

from dataclasses import replace

import pytest

from engine.document.build import layered_document
from engine.document.edits import (
    move,
    set_activation,
    set_bias,
    set_settings,
    set_values,
)
from engine.document.elements import PerceptronBlock, StopSettings
from engine.document.examples import load_example
from engine.errors import Code, Issue
from engine.training.notices.notice import Notice, NoticeCode
from gui.training.notice_words import notice_words, who_is_meant
from gui.training.notices import NoticeBoard


@pytest.fixture
def board(session, controller):
    return NoticeBoard(session, controller)


def numbers_edit(session, weights, biases):
    return set_values(session.document, weights, biases, "edit_matrix", also_start=True)


def all_zero(session):
    """Give the XOR network weights and biases of 0: its hidden units are equal."""
    weights = {wire.id: 0 * wire.weights for wire in session.document.wires()}
    biases = {
        block.id: 0 * block.bias
        for block in session.document.blocks()
        if isinstance(block, PerceptronBlock)
    }
    session.do(numbers_edit(session, weights, biases))


def codes(board):
    return [notice.code for notice in board.notices]


def until(qtbot, board, *wanted):
    qtbot.waitUntil(lambda: codes(board) == list(wanted), timeout=10_000)


def test_an_edit_is_noticed_soon_and_goes_when_it_is_taken_back(qtbot, session, board):
    assert codes(board) == []
    all_zero(session)
    until(qtbot, board, NoticeCode.EQUAL)
    session.stack.undo()
    until(qtbot, board)


def test_moving_a_block_is_no_reason_to_look(qtbot, session, board, monkeypatch):
    all_zero(session)
    until(qtbot, board, NoticeCode.EQUAL)
    looks = []
    monkeypatch.setattr("gui.training.notices.look_at", lambda *a, **k: looks.append(a))
    block = next(iter(session.document.blocks()))
    session.do(move(session.document, {block.id: (8.0, 0.0)}))
    board.look()
    assert looks == []
    assert codes(board) == [NoticeCode.EQUAL]


def test_a_run_that_stands_still_is_noticed_while_it_runs_and_after_it(
    qtbot, session, controller, board
):
    all_zero(session)
    controller.set_speed(None)
    controller.run()
    until(qtbot, board, NoticeCode.NO_GRADIENT, NoticeCode.EQUAL)
    assert controller.is_running
    controller.pause_and_wait()
    board.look()
    assert codes(board) == [NoticeCode.NO_GRADIENT, NoticeCode.EQUAL]
    controller.new_random_start()
    until(qtbot, board)


def test_a_rate_far_too_large_is_given_the_place_where_it_ends(
    qtbot, session, controller, board
):
    block = next(b for b in session.document.blocks() if b.name == "y")
    session.do(set_activation(session.document, [block.id], "identity"))
    settings = {"learning_rate": 1e200, "stop": StopSettings()}
    session.do(set_settings(session.document, **settings))
    controller.set_speed(None)
    controller.run()
    qtbot.waitUntil(lambda: not controller.is_running, timeout=20_000)
    qtbot.waitUntil(lambda: any(c.startswith("not_finite") for c in codes(board)))


def test_a_step_network_is_noticed_only_when_training_is_asked_for(
    qtbot, session, controller, board
):
    session.replace(load_example("and"), None)
    board.look()
    assert codes(board) == []
    controller.failed.emit(Issue(Code.DATA_MISSING))
    assert codes(board) == []
    controller.failed.emit(Issue(Code.STEP_HAS_NO_GRADIENT))
    assert codes(board) == [NoticeCode.STEP]
    session.replace(load_example("or"), None)
    board.look()
    assert codes(board) == []


def test_what_is_put_away_comes_again_only_with_its_cause(qtbot, session, board):
    news: list[Notice] = []
    board.appeared.connect(news.append)
    all_zero(session)
    until(qtbot, board, NoticeCode.EQUAL)
    board.put_away(board.notices[0])
    assert codes(board) == []
    block = next(b for b in session.document.blocks() if b.name == "y")
    session.do(set_bias(session.document, block.id, 0, 0.5))
    board.look()
    assert codes(board) == []
    session.do(unequal(session))
    board.look()
    all_zero(session)
    board.look()
    assert codes(board) == [NoticeCode.EQUAL]
    assert [notice.code for notice in news] == [NoticeCode.EQUAL, NoticeCode.EQUAL]


def unequal(session):
    """Return an edit that makes the hidden units differ."""
    wire = next(iter(session.document.wires()))
    weights = wire.weights.copy()
    weights[0] = [0.1, 0.2, 0.3, 0.4]
    return numbers_edit(session, {wire.id: weights}, {})


def test_while_training_runs_a_notice_goes_only_when_it_is_missing_twice(
    session, controller, board, monkeypatch
):
    monkeypatch.setattr(type(controller), "is_running", True)
    dead = Notice(NoticeCode.DEAD, 1, ((2, 0),), {"n": 1, "samples": 4})
    for found, shown in (
        ((dead,), [dead]),
        ((), [dead]),
        ((replace(dead, layer=2),), [replace(dead, layer=2)]),
        ((dead,), [dead, replace(dead, layer=2)]),
    ):
        controller.noticed_of_units = found
        controller.progressed.emit()
        assert list(board.notices) == shown


def test_switched_off_nothing_is_shown_or_looked_for(qtbot, session, board):
    all_zero(session)
    until(qtbot, board, NoticeCode.EQUAL)
    board.switch(on=False)
    assert board.notices == ()
    assert not board.is_on
    board.switch(on=True)
    assert codes(board) == [NoticeCode.EQUAL]


# --- in words -------------------------------------------------------------------------


@pytest.fixture
def drawing():
    return layered_document((2, 5, 1), "relu", "sigmoid")


def hidden(document):
    return next(
        b
        for b in document.blocks()
        if isinstance(b, PerceptronBlock) and b.n_units == 5
    )


def of(document, n):
    block = hidden(document)
    units = tuple((block.id, k) for k in range(n))
    return Notice(NoticeCode.DEAD, 1, units, {"n": n, "samples": 4})


def test_a_few_are_named_and_of_many_the_first(drawing):
    name = hidden(drawing).name
    assert who_is_meant(drawing, of(drawing, 1)) == f"{name}.1"
    assert who_is_meant(drawing, of(drawing, 3)) == f"{name}.1, {name}.2, {name}.3"
    assert who_is_meant(drawing, of(drawing, 5)) == f"{name}.1, {name}.2 and 3 more"


def test_what_is_no_longer_drawn_is_not_named(drawing):
    gone = Notice(NoticeCode.DEAD, 1, ((999, 0),), {"n": 1, "samples": 4})
    assert "999" not in notice_words(drawing, gone)
