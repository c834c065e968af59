"""Tests of gui.panels.gradients_panel, with the pointer and the keys."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document.document import Document
from engine.document.edits import set_activation, set_bias, set_n_units, set_settings
from engine.document.examples import load_example
from engine.training.checks.parameter_check import Mark
from engine.training.checks.places import BIAS, Place
from gui.panels.gradients_panel import GradientsPanel
from gui.panels.gradients_panel.lab import RIGHT
from gui.panels.gradients_panel.model import Column
from gui.session import Hover, Session
from gui.session.samples import show_sample
from gui.theme import theme
from gui.training.controller import TrainingController
from tests.pointer import point_at

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def training(session):
    training = TrainingController(session)
    yield training
    training.shutdown()


@pytest.fixture
def panel(qtbot, session, training):
    panel = GradientsPanel(session, training, np.random.default_rng(3))
    qtbot.addWidget(panel)
    panel.resize(640, 420)
    session.replace(load_example("net2322"), None)
    panel.show()
    yield panel
    panel.shut_down()


@pytest.fixture
def settled(qtbot, panel):
    """Wait until the engine has answered to everything that was changed."""

    def wait(rows=None):
        qtbot.waitUntil(lambda: panel.is_fresh and not panel._work.is_busy)
        if rows is not None:
            assert len(panel.table_tab.model.rows) == rows
        return panel

    return wait


def cell(panel, row, column):
    return panel.table_tab.model.index(row, column).data()


def row_of(panel, place):
    return panel.table_tab.model.row_of(place)


def choose(combo, key):
    """Choose an item with the keys, as a person who has tabbed to the box."""
    combo.setFocus()
    steps = combo.findData(key) - combo.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(combo, KEY.Key_Down if steps > 0 else KEY.Key_Up)


def type_number(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, KEY.Key_Return)


def click_row(panel, row, *, double=False):
    table = panel.table_tab.table
    place = table.visualRect(table.gradients.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    if double:
        QTest.mouseDClick(table.viewport(), LEFT, pos=place)


# --- the table


def test_every_parameter_is_named_as_on_the_canvas_and_checked(settled):
    panel = settled(rows=23)
    assert cell(panel, 0, Column.NAME) == "w₁₁⁽¹⁾ x1 → h1"
    bias = row_of(panel, Place(0, BIAS, 1))
    assert cell(panel, bias, Column.NAME) == "b₂⁽¹⁾ h2, bias"
    assert cell(panel, 0, Column.VALUE) == "0.2"
    assert cell(panel, 0, Column.ANALYTIC) == cell(panel, 0, Column.NUMERICAL)
    assert {row.mark for row in panel.table_tab.model.rows} == {Mark.AGREES}
    assert "agrees: 23" in panel.table_tab.verdict.text()
    assert "2 × 23 = 46" in panel.table_tab.verdict.text()


def test_a_mark_is_a_word_and_an_icon_not_only_a_colour(settled):
    panel = settled()
    index = panel.table_tab.model.index(0, Column.MARK)
    assert index.data() == "agrees"
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    good = index.data(Qt.ItemDataRole.ForegroundRole)
    assert good.name() == theme.colors.good
    assert "1e-6" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_every_column_explains_itself(settled):
    model = settled().table_tab.model
    for column in Column:
        tip = model.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        assert tip


def test_an_edit_is_followed_and_the_selected_row_stays(settled, session):
    panel = settled()
    click_row(panel, 3)
    block = session.network.layers[0].columns[0].block
    session.do(set_bias(session.document, block, 0, 0.75))
    settled(rows=23)
    bias = row_of(panel, Place(0, BIAS, 0))
    assert cell(panel, bias, Column.VALUE) == "0.75"
    assert panel.table_tab.table.currentIndex().row() == 3


def test_another_step_gives_another_numerical_gradient(settled):
    panel = settled()
    exact = [row.analytic for row in panel.table_tab.model.rows]
    type_number(panel.options.step, "0,5")
    settled(rows=23)
    assert [row.analytic for row in panel.table_tab.model.rows] == exact
    marks = {row.mark for row in panel.table_tab.model.rows}
    assert Mark.DIFFERS in marks
    assert "differs:" in panel.table_tab.verdict.text()


def test_one_sample_can_be_checked_in_place_of_the_batch(settled, session):
    panel = settled()
    batch = [row.analytic for row in panel.table_tab.model.rows]
    show_sample(session, 1)
    choose(panel.options.samples, "sample")
    settled(rows=23)
    single = [row.analytic for row in panel.table_tab.model.rows]
    assert single != batch
    show_sample(session, 2)
    settled(rows=23)
    assert [row.analytic for row in panel.table_tab.model.rows] != single
    session.set_input("x1", 0.3)
    settled(rows=0)
    assert "sample" in panel.message.text()


def test_the_check_can_be_limited_to_what_is_selected(settled, session):
    panel = settled()
    choose(panel.options.which, "selection")
    settled(rows=0)
    assert "Select a perceptron" in panel.message.text()
    session.select([session.network.layers[2].columns[0].block])
    settled(rows=6)
    assert {row.place.layer for row in panel.table_tab.model.rows} == {2}
    assert not panel.message.isVisible()
    assert "2 × 6 = 12" in panel.table_tab.verdict.text()


def test_a_click_on_a_head_sorts_and_keeps_the_row(settled, session):
    panel = settled()
    click_row(panel, 2)
    chosen = panel.table_tab.table.place
    head = panel.table_tab.table.horizontalHeader()
    x = head.sectionViewportPosition(Column.VALUE) + 8
    for _ in range(2):
        QTest.mouseClick(head.viewport(), LEFT, pos=_at(head, x))
        model = panel.table_tab.model
        values = [
            model.rows[model._order[row]].value for row in range(model.rowCount())
        ]
        order = head.sortIndicatorOrder()
        falling = order == Qt.SortOrder.DescendingOrder
        assert values == sorted(values, reverse=falling)
    assert panel.table_tab.table.place == chosen


def _at(head, x):
    place = head.viewport().rect().center()
    place.setX(x)
    return place


def test_a_narrow_dock_leaves_out_what_the_tooltip_tells_too(settled, qtbot):
    panel = settled()
    table = panel.table_tab.table
    assert not table.isColumnHidden(Column.VALUE)
    panel.resize(400, 420)
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.VALUE))
    assert not table.isColumnHidden(Column.MARK)
    qtbot.waitUntil(lambda: not table.horizontalScrollBar().isVisible())
    tip = table.gradients.index(0, Column.NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "w₁₁⁽¹⁾: weight from x1 to neuron 1" in tip
    assert "value: 0.2" in tip
    panel.resize(640, 420)
    qtbot.waitUntil(lambda: not table.isColumnHidden(Column.VALUE))


def test_the_table_is_copied_as_text(settled):
    panel = settled()
    panel.table_tab.table.setFocus()
    QTest.keyClick(
        panel.table_tab.table, KEY.Key_C, Qt.KeyboardModifier.ControlModifier
    )
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 24
    assert lines[1].split("\t")[:2] == ["w₁₁⁽¹⁾ x1 → h1", "0.2"]


# --- kinks and steps


def test_step_perceptrons_are_told_from_wrong_gradients(settled, session):
    session.replace(load_example("xor_gates"), None)
    panel = settled(rows=9)
    assert {row.mark for row in panel.table_tab.model.rows} == {Mark.STEP}
    assert cell(panel, 0, Column.ANALYTIC) == "–"
    assert cell(panel, 0, Column.NUMERICAL) == "0"
    tip = panel.table_tab.model.index(0, Column.MARK).data(Qt.ItemDataRole.ToolTipRole)
    assert "analytic undefined" in tip


def test_a_kink_is_named(settled, session):
    session.replace(load_example("worked_example"), None)
    hidden = session.network.layers[0].columns[0].block
    session.do(set_activation(session.document, [hidden], "relu"))
    session.do(set_bias(session.document, hidden, 0, -0.4))
    panel = settled(rows=4)
    marks = [row.mark for row in panel.table_tab.model.rows]
    assert marks == [Mark.KINK, Mark.KINK, Mark.AGREES, Mark.AGREES]
    tip = panel.table_tab.model.index(0, Column.MARK).data(Qt.ItemDataRole.ToolTipRole)
    assert "not comparable" in tip


def test_numbers_beyond_all_bounds_are_told(settled, session, qtbot):
    session.replace(load_example("worked_example"), None)
    last = session.network.layers[1].columns[0].block
    session.do(set_activation(session.document, [last], "identity"))
    session.do(set_bias(session.document, last, 0, 1e300))
    panel = settled(rows=4)
    assert Mark.NOT_FINITE in {row.mark for row in panel.table_tab.model.rows}
    assert "no number" in panel.table_tab.verdict.text()
    choose(panel.options.rule, "multiply")
    settled(rows=4)
    for tab in (*panel.closely.tabs, panel.layers):
        panel.tabs.setCurrentWidget(tab)
        qtbot.waitUntil(lambda: not panel.closely._work.is_busy)


# --- what is missing, what is too much


def test_without_data_a_sentence_says_what_is_missing(settled, session):
    session.do(set_settings(session.document, data=None))
    panel = settled(rows=0)
    assert "data" in panel.message.text()


def test_a_loss_that_does_not_suit_is_refused_in_words(settled, session):
    session.do(set_settings(session.document, loss="cross_entropy"))
    panel = settled(rows=0)
    assert "softmax" in panel.message.text()


def test_a_large_check_waits_for_the_button_and_comes_in_portions(
    settled, session, qtbot, monkeypatch
):
    monkeypatch.setattr("engine.training.checks.parameter_check.QUICK", 4e6)
    session.do(set_settings(session.document, learning_rate=0.2))
    panel = settled(rows=0)
    assert "2 × 23 = 46" in panel.table_tab.verdict.text()
    assert panel.options.check.isVisible()
    panel.options.check.setFocus()
    QTest.keyClick(panel.options.check, KEY.Key_Space)
    assert panel.options.cancel.isVisible()
    qtbot.waitUntil(lambda: len(panel.table_tab.model.rows) == 23)
    settled()
    assert "agrees: 23" in panel.table_tab.verdict.text()
    assert not panel.options.cancel.isVisible()
    places = [row.place for row in panel.table_tab.model.rows]
    assert len(set(places)) == 23


def test_a_long_check_is_cancelled_and_goes_on(settled, session, qtbot, monkeypatch):
    monkeypatch.setattr("engine.training.checks.parameter_check.QUICK", 2e6)
    session.do(set_settings(session.document, learning_rate=0.2))
    panel = settled(rows=0)
    QTest.mouseClick(panel.options.check, LEFT)
    qtbot.waitUntil(lambda: len(panel.table_tab.model.rows) > 0)
    QTest.mouseClick(panel.options.cancel, LEFT)
    n_done = len(panel.table_tab.model.rows)
    assert 0 < n_done < 23
    qtbot.wait(60)
    assert len(panel.table_tab.model.rows) == n_done
    QTest.mouseClick(panel.options.check, LEFT)
    qtbot.waitUntil(lambda: len(panel.table_tab.model.rows) == 23)
    settled()


def test_too_much_is_refused_with_its_cost(settled, session, monkeypatch):
    monkeypatch.setattr("engine.training.checks.parameter_check.TOO_MUCH", 1e5)
    monkeypatch.setattr("engine.training.checks.parameter_check.QUICK", 1e5)
    session.do(set_settings(session.document, learning_rate=0.2))
    panel = settled(rows=0)
    assert "46 forward passes of 3 samples" in panel.message.text()
    assert not panel.options.check.isVisible()


def test_while_training_runs_the_check_waits(settled, session, training, qtbot):
    panel = settled()
    training.set_speed(100.0)
    training.run()
    qtbot.waitUntil(lambda: "Training runs" in panel.message.text())
    training.pause_and_wait()
    settled(rows=23)
    shown = [row.value for row in panel.table_tab.model.rows]
    assert shown[0] == session.parameters.weights[0][0, 0]
    assert not panel.message.isVisible()


def test_the_batch_is_the_one_that_training_takes_next(
    settled, session, training, qtbot
):
    session.do(set_settings(session.document, batch_size=1, shuffle=False))
    panel = settled(rows=23)
    first = panel._answer.point.x.tolist()
    training.one_update()
    qtbot.waitUntil(lambda: not training.is_running and training.update == 1)
    settled(rows=23)
    assert panel._answer.point.x.tolist() != first
    assert panel._answer.n_samples == 1


# --- canvas and table


def test_a_row_under_the_pointer_is_lit_on_the_canvas(settled, session):
    panel = settled()
    table = panel.table_tab.table
    for place in (Place(0, 1, 2), Place(0, BIAS, 1)):
        table.scrollTo(table.gradients.index(row_of(panel, place), 0))
        spot = table.visualRect(table.gradients.index(row_of(panel, place), 0))
        point_at(table.viewport(), spot.center() + spot.topLeft() / 2)
        point_at(table.viewport(), spot.center())
        if place.is_bias:
            block = session.network.layers[0].columns[0].block
            assert session.hover == Hover(block=block, unit=1)
        else:
            wire = next(w for w, c in session.network.wires.items() if not c.layer)
            assert session.hover == Hover(wire=wire, i=1, j=2)
    QApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert session.hover == Hover()


def test_the_arrow_keys_light_what_they_reach(settled, session, qtbot):
    panel = settled()
    table = panel.table_tab.table
    qtbot.waitExposed(panel)
    panel.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, KEY.Key_Down)
    assert (session.hover.i, session.hover.j) == (0, 1)
    panel.options.step.setFocus()
    assert session.hover == Hover()


def test_what_the_pointer_is_on_elsewhere_is_lit_in_the_table(settled, session):
    panel = settled()
    model = panel.table_tab.model
    wire = next(w for w, c in session.network.wires.items() if c.layer == 1)
    session.set_hover(Hover(wire=wire, i=2, j=1))
    lit = Qt.ItemDataRole.BackgroundRole
    rows = [k for k in range(23) if model.index(k, 0).data(lit) is not None]
    assert rows == [model.row_of(Place(1, 2, 1))]
    block = session.network.layers[2].columns[0].block
    session.set_hover(Hover(block=block, unit=0))
    some = {k for k in range(23) if model.index(k, 0).data(lit) is not None}
    assert some == {model.row_of(Place(2, row, 0)) for row in (0, 1, BIAS)}


def test_what_is_selected_on_the_canvas_is_selected_here(settled, session):
    session.replace(load_example("worked_example"), None)
    panel = settled(rows=4)
    wire = next(w for w, c in session.network.wires.items() if c.layer == 1)
    session.select([wire])
    assert panel.table_tab.table.place == Place(1, 0, 0)
    session.select([session.network.layers[0].columns[0].block])
    assert panel.table_tab.table.place == Place(0, 0, 0)
    session.select([session.network.inputs[0].block])
    assert panel.table_tab.table.place == Place(0, 0, 0)


# --- one parameter


def test_enter_on_a_row_shows_its_wiggle_with_the_numbers_of_the_lesson(
    settled, session, qtbot
):
    session.replace(load_example("worked_example"), None)
    panel = settled(rows=4)
    table, wiggle = panel.table_tab.table, panel.closely.wiggle
    table.setFocus()
    QTest.keyClick(table, KEY.Key_Return)
    assert wiggle.isVisible()
    type_number(wiggle.step, "0.01")
    qtbot.waitUntil(lambda: "0.0817427" in wiggle.text.text())
    assert "0.0818801" in wiggle.text.text()
    assert "secant −0.00686936" in wiggle.text.text()
    curve = wiggle.view.curve
    assert curve.value == 0.4
    assert (curve.values[0], curve.values[-1]) == pytest.approx((0.35, 0.45))
    assert wiggle.view.x_label == "w₁₁⁽¹⁾ x → h"
    assert wiggle.view.y_label == "loss L"


def test_the_next_parameter_is_reached_from_its_wiggle(settled, session, qtbot):
    panel = settled()
    click_row(panel, 0, double=True)
    wiggle = panel.closely.wiggle
    qtbot.waitUntil(lambda: wiggle.head.name.text() == "w₁₁⁽¹⁾ x1 → h1")
    QTest.mouseClick(wiggle.head.after, LEFT)
    qtbot.waitUntil(lambda: wiggle.head.name.text() == "w₂₁⁽¹⁾ x1 → h2")
    for _ in range(2):
        wiggle.head.before.setFocus()
        QTest.keyClick(wiggle.head.before, KEY.Key_Space)
    qtbot.waitUntil(lambda: wiggle.head.name.text() == "b₂⁽³⁾ y2, bias")


def test_the_curve_of_the_steps_is_worst_at_both_ends(settled, session, qtbot):
    panel = settled()
    steps = panel.closely.steps
    panel.tabs.setCurrentWidget(steps)
    qtbot.waitUntil(lambda: steps.plot is not None and bool(steps.text.text()))
    x, y = steps.plot.curve
    least = int(np.argmin(y))
    assert -8 < x[least] < -2
    assert min(y[0], y[-1]) > y[least] + 3
    best = 10.0 ** x[least]
    assert math.isclose(best, panel.closely.steps._found.curve.best, rel_tol=1e-9)
    label = steps.plot._item.getAxis("bottom").labelText
    assert label == "step ε"


def test_without_a_network_the_views_are_empty(settled, session, qtbot):
    panel = settled()
    panel.tabs.setCurrentWidget(panel.closely.wiggle)
    qtbot.waitUntil(lambda: panel.closely.wiggle.view.curve is not None)
    session.replace(Document(), None)
    settled(rows=0)
    assert panel.closely.wiggle.view.curve is None
    assert not panel.closely.wiggle.text.text()
    assert panel.layers.table.rowCount() == 0
    assert panel.message.isVisible()


# --- the rule beside the gradient


def test_a_rule_stands_beside_the_gradient_and_is_compared_by_layer(settled, session):
    session.replace(load_example("rashid333"), None)
    panel = settled(rows=18)
    assert panel.table_tab.table.isColumnHidden(Column.RULE)
    choose(panel.options.rule, "multiply")
    settled(rows=18)
    assert not panel.table_tab.table.isColumnHidden(Column.RULE)
    hidden, last = panel._answer.agreement
    assert 0.5 < hidden.cosine < 1
    assert last.cosine == pytest.approx(1)
    table = panel.layers.table
    assert table.rowCount() == 2
    assert table.item(1, 4).text() == "the gradient itself"
    assert table.item(1, 2).text() == "0 %"
    assert "Heuristic" in panel.layers.explanation.text()
    assert {row.mark for row in panel.table_tab.model.rows} == {Mark.AGREES}
    assert session.document.settings.rule == "gradient"


def test_a_rule_that_does_not_suit_is_refused_in_words(settled, session):
    panel = settled()
    choose(panel.options.rule, "perceptron")
    settled(rows=23)
    assert "cannot reach hidden layers" in panel.message.text()
    assert panel.table_tab.table.isColumnHidden(Column.RULE)
    assert panel.layers.table.rowCount() == 0


def test_the_rule_that_trains_is_the_one_compared_with(settled, session):
    panel = settled()
    session.do(set_settings(session.document, rule="equal_split"))
    settled()
    assert panel.options.rule_name == "equal_split"
    session.stack.undo()
    settled()
    assert panel.options.rule_name == "gradient"


# --- the promise of a step


def test_the_predicted_change_stands_beside_the_real_one(settled, session):
    session.replace(load_example("worked_example"), None)
    panel = settled(rows=4)
    text = panel.table_tab.drop.text.text()
    assert "= −0.001327," in text
    assert text.endswith("−0.00132")
    type_number(panel.table_tab.drop.rate, "1e-4")
    settled()
    drop = panel._answer.drop
    assert drop.real == pytest.approx(drop.predicted, rel=1e-3)


# --- the bug lab


def by_keys(qtbot, button, keys, is_done):
    """Open the menu of a button with the space bar and go on with keys."""
    timer = QTimer()

    def go_on():
        menu = QApplication.activePopupWidget()
        if menu is not None:
            timer.stop()
            for key in keys:
                QTest.keyClick(menu, key)

    timer.timeout.connect(go_on)
    timer.start(20)
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    qtbot.waitUntil(is_done)


def test_a_fault_is_drawn_with_the_keys(settled, qtbot):
    panel = settled()
    keys = (KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    by_keys(qtbot, panel.lab.button, keys, lambda: panel.lab.is_on)
    settled(rows=23)
    assert panel.lab.isVisible()
    assert panel.lab.backward in panel._answer.faults


def test_a_fault_chosen_by_name_is_found_by_the_check(settled, session):
    before = session.document
    panel = settled(rows=23)
    lab = panel.lab
    lab.button.faults["bias_of_one_row"].trigger()
    settled(rows=23)
    assert "faulty" in lab.button.text()
    assert "bias" not in lab.button.text()
    wrong = {row.place for row in panel.table_tab.model.rows if row.mark != "agrees"}
    assert wrong == {
        row.place for row in panel.table_tab.model.rows if row.place.is_bias
    }
    assert panel.table_tab.table.isColumnHidden(Column.RULE)
    assert session.document is before


def test_a_wrong_guess_says_how_that_fault_would_look(settled, session):
    panel = settled()
    lab = panel.lab
    lab.choose("no_division")
    settled()
    QTest.mouseClick(lab.tell, LEFT)
    assert "Choose" in lab.verdict.text()
    choose(lab.guess, "bias_of_one_row")
    QTest.mouseClick(lab.tell, LEFT)
    assert lab.verdict.text().startswith("No.")
    assert "all biases differ" in lab.verdict.text()
    assert "B6" not in lab.verdict.text()
    choose(lab.guess, "no_division")
    lab.tell.setFocus()
    QTest.keyClick(lab.tell, KEY.Key_Space)
    assert lab.verdict.text().startswith("Yes: B6.")


def test_plus_for_minus_is_all_green_and_found_by_the_change_of_the_loss(settled):
    panel = settled()
    panel.lab.choose("plus_for_minus")
    settled()
    assert {row.mark for row in panel.table_tab.model.rows} == {Mark.AGREES}
    drop = panel._answer.drop
    assert drop.predicted < 0 < drop.real
    assert f"+{drop.real:.6g}"[:5] in panel.table_tab.drop.text.text()
    QTest.mouseClick(panel.lab.show_me, LEFT)
    assert "B1" in panel.lab.verdict.text()
    assert panel.lab.guess.currentData() == "plus_for_minus"


def test_a_fault_is_drawn_at_random_from_those_that_show_here(settled):
    panel = settled()
    drawn = set()
    panel.lab.button.random.trigger()
    for _ in range(40):
        settled()
        drawn.add(panel.lab.backward)
        QTest.mouseClick(panel.lab.another, LEFT)
    settled()
    assert drawn == set(panel._answer.faults)
    assert RIGHT not in drawn
    assert "elementwise_softmax" not in drawn  # there is no softmax here


def test_faults_that_do_not_show_here_cannot_be_chosen(settled, session):
    session.replace(load_example("worked_example"), None)
    panel = settled()
    faults = panel.lab.button.faults
    assert not faults["bias_of_one_row"].isEnabled()
    assert "Cannot be found out" in faults["bias_of_one_row"].toolTip()
    assert faults["no_hidden_slope"].isEnabled()


def test_faults_with_the_same_numbers_are_both_right(settled):
    panel = settled()
    panel.lab.choose("no_division")
    settled()
    panel.lab.set_showing(panel._answer.faults, ("no_division", "split_error"))
    choose(panel.lab.guess, "split_error")
    QTest.mouseClick(panel.lab.tell, LEFT)
    assert "same numbers" in panel.lab.verdict.text()
    assert "B6" in panel.lab.verdict.text()


def test_the_right_pass_comes_back_and_so_it_does_with_another_file(settled, session):
    panel = settled()
    panel.lab.choose("no_hidden_slope")
    settled()
    assert panel.lab.isVisible()
    panel.lab.button.right.trigger()
    settled()
    assert not panel.lab.isVisible()
    assert {row.mark for row in panel.table_tab.model.rows} == {Mark.AGREES}
    panel.lab.choose("no_hidden_slope")
    session.replace(load_example("worked_example"), None)
    settled(rows=4)
    assert not panel.lab.is_on


def test_a_fault_that_has_no_shape_any_more_ends_the_lab(settled, session):
    session.replace(load_example("rashid333"), None)
    panel = settled()
    panel.lab.choose("not_transposed")
    settled()
    assert panel.lab.is_on
    hidden = session.network.layers[0].columns[0].block
    session.do(set_n_units(session.document, hidden, 4))
    settled(rows=24)
    assert not panel.lab.is_on


# --- the rest


def test_the_language_is_switched_live(settled, translated):
    panel = settled()
    panel.lab.choose("no_hidden_slope")
    translated()
    settled()
    assert panel.tabs.tabText(1) == "¿Wiggle"
    assert panel.options.check.text().startswith("¿")
    assert cell(panel, 0, Column.MARK).startswith("¿")
    assert panel.lab.guess.itemText(0).startswith("¿")
    assert panel.table_tab.drop.label.text().startswith("¿")


def test_a_hidden_panel_does_no_work(settled, session, qtbot):
    panel = settled()
    panel.hide()
    session.do(set_settings(session.document, learning_rate=0.7))
    qtbot.wait(250)
    assert not panel.is_fresh
    panel.show()
    settled(rows=23)
    assert panel._answer.question.settings.learning_rate == 0.7


def test_dark_and_light_look_otherwise(settled, qtbot):
    panel = settled()
    light = panel.grab().toImage()
    theme.choose("dark")
    qtbot.wait(20)
    dark = panel.grab().toImage()
    theme.choose("light")
    assert light != dark
