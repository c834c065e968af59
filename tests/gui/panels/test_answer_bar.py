"""Tests of answering before a result is shown, with real keys in the step panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from engine.training.trace.answers.concepts import Concept
from engine.training.trace.answers.judge import Mark
from engine.training.trace.answers.questions import Asked
from engine.training.trace.answers.slips import Slip
from engine.training.trace.event import Kind, Level
from gui.panels.step_panel import StepPanel
from gui.reading import Ways, reading
from gui.training.answers.practising import practising
from gui.training.controller import TrainingController

Key = Qt.Key


@pytest.fixture
def training(session):
    controller = TrainingController(session)
    yield controller
    controller.shutdown()


@pytest.fixture
def panel(session, training, show):
    session.replace(load_example("worked_example"), None)
    reading.change(notation="example")
    practising.take({"is_on": "True", "is_adaptive": "False"})
    panel = StepPanel(session, training)
    show(panel)
    panel.resize(1000, 300)
    panel.activateWindow()
    panel.formulas.setFocus()
    yield panel
    panel.shut_down()
    practising.take({})
    reading.choose(Ways())


def go_to(panel, kind, layer=0):
    """Press → until an event of a kind, of a layer if it is named."""
    while True:
        event = panel.stepping.cursor.event
        if event.kind is kind and layer in (0, event.layer):
            return
        assert panel.stepping.update == 1
        QTest.keyClick(panel.formulas, Key.Key_Right)


def type_in(panel, text, *, enter=True):
    """Type where the focus is, as a person does."""
    for character in text:
        target = (
            panel.answers.field if panel.answers.field.hasFocus() else panel.formulas
        )
        QTest.keyClicks(target, character)
    if enter:
        QTest.keyClick(panel.answers.field, Key.Key_Return)


def said(panel):
    return panel.answers.message.text()


def test_a_result_is_hidden_until_a_number_was_typed(panel):
    go_to(panel, Kind.DELTA)
    assert panel.formulas.lines[-1] == "δ₂ = ?"
    assert panel.answers.asked.text() == "δ₂ ="
    type_in(panel, "-0.0974")
    assert panel.formulas.lines[-1] == "δ₂ = −0.0974368"
    assert said(panel) == "✓ right: -0.0974, right is −0.0974368."
    assert panel.formulas.hasFocus()
    QTest.keyClick(panel.formulas, Key.Key_Right)  # and on
    assert panel.stepping.cursor.event.kind is Kind.WEIGHT_GRADIENT


def test_typing_goes_into_the_field_and_enter_commits(panel):
    go_to(panel, Kind.ACTIVATION)
    type_in(panel, "0.62", enter=False)
    assert panel.answers.field.text() == "0.62"
    assert panel.answers.field.hasFocus()
    assert panel.asking.is_veiled
    QTest.keyClick(panel.answers.field, Key.Key_Return)
    assert panel.asking.answer.mark is Mark.RIGHT


def test_a_slip_is_named_beside_the_right_number(panel):
    go_to(panel, Kind.DELTA)
    type_in(panel, "-0.4045")
    assert panel.asking.answer.verdict.slips == (Slip.SLOPE_FORGOTTEN,)
    assert said(panel) == (
        "✗ wrong: -0.4045, right is −0.0974368. "
        "The slope of the activation was forgotten."
    )


def test_what_follows_from_an_earlier_answer_is_said_so(panel):
    go_to(panel, Kind.DELTA)
    type_in(panel, "-0.404503")
    go_to(panel, Kind.BIAS_GRADIENT)
    type_in(panel, "-0.4045")
    assert panel.asking.answer.mark is Mark.FOLLOWS
    assert "From your values: −0.404503." in said(panel)


def test_a_decimal_comma_and_a_fraction_are_numbers(panel):
    go_to(panel, Kind.ACTIVATION)
    type_in(panel, "0,62")
    assert panel.asking.answer.mark is Mark.RIGHT
    QTest.keyClick(panel.formulas, Key.Key_Left)
    assert panel.asking.is_veiled
    type_in(panel, "1/2")
    assert panel.asking.answer.mark is Mark.RIGHT


def test_rubbish_is_explained_and_nothing_is_committed(panel):
    go_to(panel, Kind.ACTIVATION)
    type_in(panel, "0.6.2")
    assert "0.6.2" in said(panel)
    assert panel.asking.is_veiled
    assert panel.formulas.lines[-1] == "h = ?"
    assert panel.asking.answers == []
    type_in(panel, "0.62")  # the text is selected: typing replaces it
    assert panel.asking.answer.mark is Mark.RIGHT


def test_enter_in_an_empty_field_says_what_to_do(panel):
    go_to(panel, Kind.ACTIVATION)
    panel.answers.field.setFocus()
    QTest.keyClick(panel.answers.field, Key.Key_Return)
    assert "Type a number" in said(panel)
    assert panel.asking.is_veiled


def test_one_may_go_on_without_an_answer(panel):
    go_to(panel, Kind.ACTIVATION)
    QTest.keyClick(panel.formulas, Key.Key_Right)
    assert panel.stepping.cursor.event.kind is Kind.PRODUCT
    QTest.keyClick(panel.formulas, Key.Key_Left)
    assert panel.asking.is_veiled


def test_an_empty_field_leaves_the_arrows_to_the_events(panel):
    go_to(panel, Kind.ACTIVATION)
    panel.answers.field.setFocus()
    QTest.keyClick(panel.answers.field, Key.Key_Right)
    assert panel.stepping.cursor.event.kind is Kind.PRODUCT


def test_escape_leaves_the_field(panel):
    go_to(panel, Kind.ACTIVATION)
    type_in(panel, "0.3", enter=False)
    QTest.keyClick(panel.answers.field, Key.Key_Escape)
    assert panel.answers.field.text() == ""
    assert panel.formulas.hasFocus()
    assert panel.asking.is_veiled


def test_show_is_no_prediction(panel):
    go_to(panel, Kind.ACTIVATION)
    QTest.mouseClick(panel.answers.show_button, Qt.MouseButton.LeftButton)
    assert panel.formulas.lines[-1] == "h = 0.622459"
    assert practising.practice.of(Concept.ACTIVATION).asked == 0
    assert said(panel) == ""


def test_a_sign_is_chosen_with_a_button(panel):
    go_to(panel, Kind.LOSS_GRADIENT)
    texts = [button.text() for button in panel.answers.choices]
    assert texts == ["− negative", "0 zero", "+ positive"]
    panel.answers.choices[2].setFocus()
    QTest.keyClick(panel.answers.choices[2], Key.Key_Space)
    assert panel.asking.answer.mark is Mark.WRONG
    assert said(panel) == "✗ wrong: + positive, right is − negative."
    assert practising.practice.of(Concept.LOSS_GRADIENT).asked == 1


def test_the_update_asks_for_a_parameter_its_change_and_the_longest_move(panel):
    go_to(panel, Kind.UPDATE)
    asked = [question.asked for question in panel.asking.questions]
    assert asked == [Asked.NUMBER, Asked.CHANGE, Asked.LARGEST]
    texts = [button.text() for button in panel.answers.choices]
    assert texts == ["↓ falls", "= stays", "↑ grows", "w₁", "b₁", "w₂", "b₂"]
    assert not any("0.400687" in line for line in panel.formulas.lines)
    QTest.mouseClick(panel.answers.choices[-1], Qt.MouseButton.LeftButton)
    assert panel.asking.answer.mark is Mark.RIGHT


def test_a_matrix_is_asked_for_its_shape(panel, session):
    session.replace(load_example("xor_train"), None)
    panel.refresh_if_stale()
    panel.stepping.begin()
    panel.stepping.set_level(Level.LAYER)
    while panel.stepping.cursor.event.kind is not Kind.WEIGHT_GRADIENT:
        QTest.keyClick(panel.formulas, Key.Key_Right)
    question = panel.asking.question(Asked.SHAPE)
    button = panel.answers.choices[question.right]
    assert button.text() == "4 × 1"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.asking.answer.mark is Mark.RIGHT


def test_what_is_not_chosen_is_not_asked(panel):
    practising.choose(concepts=frozenset({Concept.DELTA}))
    seen = []
    for _ in range(19):
        QTest.keyClick(panel.formulas, Key.Key_Right)
        if panel.asking.is_veiled:
            seen.append(panel.stepping.cursor.event.kind)
    assert seen == [Kind.DELTA, Kind.DELTA]


def test_what_is_known_is_asked_less(panel):
    practising.choose(concepts=frozenset({Concept.SLOPE}), is_adaptive=True)
    for _ in range(2):
        practising.count(Concept.SLOPE, is_right=True)
    asked = 0
    for _ in range(60):  # three updates, two slopes each
        QTest.keyClick(panel.formulas, Key.Key_Right)
        asked += panel.asking.is_veiled
    assert asked < 6


def test_switched_off_nothing_is_hidden(panel):
    go_to(panel, Kind.ACTIVATION)
    QTest.mouseClick(panel.bar.ask, Qt.MouseButton.LeftButton)
    assert panel.formulas.lines[-1] == "h = 0.622459"
    assert not panel.answers.isVisible()


def test_playing_stops_where_something_is_asked(panel, qtbot):
    panel.stepping.set_pace(60)
    QTest.keyClick(panel.formulas, Key.Key_Space)
    qtbot.waitUntil(lambda: panel.asking.is_veiled)
    assert not panel.stepping.is_playing


def test_another_edit_forgets_what_was_answered_about_the_old_numbers(panel, session):
    from engine.document.edits import set_weight

    go_to(panel, Kind.ACTIVATION)
    type_in(panel, "0.62")
    wire = next(iter(session.document.wires()))
    session.do(set_weight(session.document, wire.id, 0, 0, 0.9))
    panel.stepping.begin()
    go_to(panel, Kind.ACTIVATION)
    assert panel.asking.is_veiled


def test_the_same_matrix_of_another_update_is_asked_anew(panel, session, training):
    session.replace(load_example("xor_train"), None)
    panel.refresh_if_stale()
    panel.stepping.begin()
    panel.stepping.set_level(Level.LAYER)
    bookmarks = training.history.bookmarks
    for number in (1, 2):
        panel.stepping.go_to_update(number)
        while panel.stepping.cursor.event.kind is not Kind.WEIGHT_GRADIENT:
            QTest.keyClick(panel.formulas, Key.Key_Right)
        panel.stepping.toggle_bookmark()
        QTest.keyClick(panel.formulas, Key.Key_End)
        QTest.keyClick(panel.formulas, Key.Key_Right, delay=1)
    for mark in bookmarks.all:  # from one to the other, with nothing in between
        panel.stepping.go_to_bookmark(mark)
        assert panel.asking.question(Asked.SHAPE).event is panel.stepping.cursor.event
        assert panel.answers.choices
