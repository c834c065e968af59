"""Tests of transport bar, training panel, plots panel and outputs panel together."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_n_units, set_settings, set_weight
from engine.document.elements import PerceptronBlock, StopSettings
from engine.document.examples import load_example
from engine.training.sources.tables import truth_table_for
from gui.panels.outputs_panel import OutputsPanel
from gui.panels.plots_panel import PlotsPanel
from gui.panels.training_panel import TrainingPanel
from gui.panels.transport_bar import TransportBar
from gui.reading import reading
from gui.session import Session
from gui.session.samples import show_sample
from gui.training.controller import TrainingController


@pytest.fixture
def session(qapp):
    session = Session()
    document = load_example("xor_train")
    edit = set_settings(document, stop=StopSettings())
    session.replace(document.apply(edit.changes), None)
    yield session
    session.stack.clear()


@pytest.fixture
def training(session):
    training = TrainingController(session)
    yield training
    training.shutdown()


def shown(qtbot, panel):
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show()
    return panel


def test_the_bar_runs_pauses_and_says_how_far_it_is(qtbot, session, training):
    bar = shown(qtbot, TransportBar(session, training))
    assert "0" in bar.position.text()
    bar.actions()[0].trigger()
    qtbot.waitUntil(lambda: training.update > 10)
    bar.actions()[0].trigger()
    qtbot.waitUntil(lambda: not training.is_running)
    assert str(training.update) in bar.position.text()
    assert "%" in bar.accuracy.text()
    bar.rate.setText("0,25")
    bar.rate.setModified(True)
    bar.rate.commit()
    assert session.document.settings.learning_rate == 0.25


def test_the_form_shows_and_changes_the_settings(qtbot, session, training):
    panel = shown(qtbot, TrainingPanel(session, training))
    batch = panel.rows["batch_size"]
    batch.label.setChecked(True)
    assert session.document.settings.batch_size == 32
    session.stack.undo()
    assert not batch.label.isChecked()
    assert not panel.rows["momentum"].field.isVisible()
    session.do(set_settings(session.document, optimizer="momentum"))
    assert panel.rows["momentum"].field.isVisible()
    panel.rows["epochs"].label.setChecked(True)
    assert session.document.settings.stop.epochs == 1000
    for row in panel.rows.values():
        assert row.field.toolTip()
        assert row.field.accessibleName()


def test_single_precision_is_offered_for_many_parameters(qtbot, session, training):
    panel = shown(qtbot, TrainingPanel(session, training))
    assert not panel.offer.isVisible()
    document = session.document
    hidden, *_ = (b for b in document.blocks() if isinstance(b, PerceptronBlock))
    session.do(set_n_units(document, hidden.id, 3000))
    assert "single precision" in panel.offer.text()
    session.do(set_settings(session.document, precision="float32"))
    assert not panel.offer.isVisible()


def test_scores_come_at_the_chosen_interval_and_tell_their_cost(
    qtbot, session, training
):
    training.set_speed(200.0)
    session.do(set_settings(session.document, test_share=0.25, evaluate_every=5))
    panel = shown(qtbot, TrainingPanel(session, training))
    assert not panel.score_cost.isVisible()
    training.run()
    qtbot.waitUntil(lambda: len(training.curves.held_out_loss) > 3)
    training.pause_and_wait()
    updates = [int(x) for x in training.curves.held_out_loss.x]
    assert updates[1:-1]  # the last one is that of the end
    assert all(update % 5 == 0 for update in updates[:-1])
    qtbot.waitUntil(panel.score_cost.isVisible)
    assert "%" in panel.score_cost.text()


def test_a_refusal_is_told_in_words(qtbot, session, training):
    panel = shown(qtbot, TrainingPanel(session, training))
    session.replace(load_example("xor_gates"), None)
    training.run()
    qtbot.waitUntil(lambda: "sigmoid" in panel.message.text())


def test_the_curve_grows_and_the_run_before_stays(qtbot, session, training):
    panel = shown(qtbot, PlotsPanel(session, training))
    qtbot.waitUntil(lambda: panel.plot is not None)
    training.run()
    qtbot.waitUntil(lambda: training.update > 500)
    training.pause_and_wait()
    assert len(panel.plot._curves["train"].xData) > 10
    panel.log.setChecked(True)
    panel.tabs.setCurrentIndex(1)
    panel.tabs.setCurrentIndex(0)
    panel.by_epoch.click()
    panel._on_hovered(100.0)
    assert "100" in panel.reading.text()
    training.back_to_start()
    assert len(panel.plot._curves["train"].xData) == 0
    assert len(panel.plot._curves["branch_0"].xData) > 10
    assert [text for _, text in panel.legend._entries] == ["First way, later on"]


def test_the_largest_output_and_the_expected_class_are_marked(qtbot, session):
    session.replace(load_example("digits"), None)
    panel = shown(qtbot, OutputsPanel(session))
    panel.next.click()
    assert session.sample == 0
    panel.next.click()
    assert session.sample == 1
    answers = panel.view.answers
    assert len(answers) == 10
    assert [a.is_largest for a in answers].count(True) == 1
    assert max(answers, key=lambda a: a.out).is_largest
    expected = int(session.dataset.y[1].argmax())
    assert [k for k, a in enumerate(answers) if a.is_expected] == [expected]
    assert panel.picture.isVisible()
    assert panel.verdict.text()
    panel.previous.click()
    assert session.sample == 0
    show_sample(session, 3)
    assert "4" in panel.place.text()


def test_the_update_rule_is_chosen_and_explained(qtbot, session, training):
    panel = shown(qtbot, TrainingPanel(session, training))
    combo = panel.rows["rule"].field
    assert not panel.rule_note.isVisible()
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert session.document.settings.rule == combo.currentData() != "gradient"
    session.do(set_settings(session.document, rule="equal_split"))
    assert panel.rule_note.text().startswith("Heuristic, not the gradient")
    names = {combo.itemData(k): combo.itemText(k) for k in range(combo.count())}
    heuristics = set(names) - {"gradient", "perceptron"}
    assert len(heuristics) == 4
    assert all("heuristic" in names[rule] for rule in heuristics)
    tip = Qt.ItemDataRole.ToolTipRole
    assert all(combo.itemData(k, tip) for k in range(combo.count()))
    session.stack.undo()
    session.stack.undo()
    assert combo.currentData() == "gradient"


def test_a_rule_that_does_not_apply_is_refused_in_words(qtbot, session, training):
    panel = shown(qtbot, TrainingPanel(session, training))
    session.do(set_settings(session.document, rule="perceptron"))
    assert "cannot reach hidden layers" in panel.rule_note.text()
    training.run()
    qtbot.waitUntil(lambda: "cannot reach hidden layers" in panel.message.text())
    assert not training.is_running


def test_training_with_a_heuristic_is_shown_as_such(qtbot, session, training):
    bar = shown(qtbot, TransportBar(session, training))
    assert not bar.rule.isVisible()
    session.do(set_settings(session.document, rule="multiply"))
    assert bar.rule.isVisible()
    assert "heuristic" in bar.rule.text()
    assert "Multiply by weights" in bar.rule.toolTip()
    training.set_speed(None)
    training.run()
    qtbot.waitUntil(lambda: training.update > 50)
    training.pause_and_wait()
    assert bar.rule.isVisible()


def test_a_project_with_a_faulty_pass_does_not_tell_which(qtbot, session, training):
    session.do(set_settings(session.document, rule="no_hidden_slope"))
    panel = shown(qtbot, TrainingPanel(session, training))
    bar = shown(qtbot, TransportBar(session, training))
    combo = panel.rows["rule"].field
    assert combo.currentIndex() == -1
    assert panel.rule_note.text() == "Faulty pass (bug lab)"
    assert "faulty" in bar.rule.text()
    assert "slope" not in bar.rule.toolTip()


def test_step_perceptrons_learn_a_gate_by_the_perceptron_rule(qtbot, session, training):
    document = load_example("nand")
    numbers = [w.id for w in document.wires()]
    session.replace(document, None)
    for wire in numbers:
        session.do(set_weight(session.document, wire, 0, 0, 0.0))
    stop = StopSettings(accuracy_at_least=1.0)
    session.do(
        set_settings(
            session.document,
            data=truth_table_for(session.network, "nand"),
            rule="perceptron",
            batch_size=1,
            shuffle=False,
            learning_rate=1.0,
            stop=stop,
        )
    )
    training.set_speed(None)
    training.run()
    qtbot.waitUntil(lambda: training.stop_reason is not None)
    assert training.stop_reason.reason == "accuracy"
    assert training.train_score.accuracy == 1.0


class LateTraining(TrainingController):
    """A training that is near its end, with a tiny loss."""

    loss = property(lambda _self: 1.23456e-12)
    update = property(lambda _self: 1234567)
    n_batches = property(lambda _self: 100)


@pytest.fixture
def bar_for_long(qtbot, session):
    training = LateTraining(session)
    before = reading.ways
    reading.change(digits=6)
    yield shown(qtbot, TransportBar(session, training))
    reading.choose(before)
    training.shutdown()


@pytest.mark.parametrize("width", [1000, 830, 700])
def test_very_long_numbers_leave_the_bar_in_order(qtbot, bar_for_long, width):
    bar_for_long.resize(width, bar_for_long.height())
    qtbot.wait(20)
    shown = [label for label in bar_for_long.readings.labels if label.isVisible()]
    for left, right in pairwise(shown):
        assert left.geometry().right() < right.geometry().left()
    for label in shown:
        assert label.geometry().right() <= bar_for_long.readings.width()
        needed = label.fontMetrics().horizontalAdvance(label.text())
        assert needed <= label.width()
    assert "e−12" in bar_for_long.loss.text()
    assert "1234567" in bar_for_long.position.text()
    whole = bar_for_long.position.toolTip() + bar_for_long.position.text()
    assert "epoch 12346, batch 67 of 100" in whole
