"""Tests of gui.panels.loss_panel."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_settings
from engine.document.elements import BundledData
from engine.network.network import Parameters
from engine.numerals import format_number
from engine.training.evaluate import score
from engine.training.problem import Part, make_problem
from gui.panels.loss_panel import N_WORST, LossPanel
from tests.gui.panels.drawings import want, wire_layers


@pytest.fixture
def panel(session, show):
    wire_layers(session, 2, (3, 1), ("tanh", "sigmoid"))
    want(session, "xor")
    return show(LossPanel(session))


def choose(panel, name):
    index = panel.chooser.findData(name)
    panel.chooser.setCurrentIndex(index)
    panel.chooser.activated.emit(index)


def training_loss(session):
    problem = make_problem(session.network, session.dataset, session.document.settings)
    found = score(problem, session.parameters, Part.TRAIN)
    assert found is not None
    return found.loss


def test_the_value_is_the_loss_that_training_sees(panel, session):
    assert format_number(training_loss(session)) in panel.value.text()


def test_choosing_a_loss_sets_it_and_shows_its_formula(panel, session, fresh):
    before = panel.formula.text()
    choose(panel, "binary_cross_entropy")
    assert session.document.settings.loss == "binary_cross_entropy"
    assert fresh(panel).formula.text() != before
    assert "ln" in panel.formula.text()
    assert format_number(training_loss(session)) in panel.value.text()
    session.stack.undo()
    assert fresh(panel).formula.text() == before


def test_a_loss_that_does_not_suit_the_outputs_is_explained(panel, fresh):
    choose(panel, "cross_entropy")
    assert "softmax" in fresh(panel).problem.text()
    assert not panel.value.isVisible()
    assert panel.bars.bars == ()


def test_a_click_on_a_bar_shows_its_sample(panel, session, fresh):
    row = panel.bars.row_height
    place = QPoint(60, 2 * row + row // 2)
    QTest.mouseClick(panel.bars, Qt.MouseButton.LeftButton, pos=place)
    assert session.sample == 2
    assert session.inputs.tolist() == [0, 1]
    assert [bar.is_marked for bar in fresh(panel).bars.bars] == [
        False,
        False,
        True,
        False,
    ]


def test_it_follows_a_training(panel, session, fresh):
    before = panel.value.text()
    old = session.parameters
    weights = tuple(np.array(w) * 2 for w in old.weights)
    session.set_live(Parameters(weights, old.biases))
    assert fresh(panel).value.text() != before


def test_of_many_samples_the_worst_are_shown(session, show):
    wire_layers(session, 64, (10,), ("softmax",))
    session.do(
        set_settings(
            session.document,
            data=BundledData("digits"),
            loss="cross_entropy",
            validation_share=0.2,
            scaling="divide_16",
        )
    )
    panel = show(LossPanel(session))
    values = [bar.value for bar in panel.bars.bars]
    assert len(values) == N_WORST
    assert values == sorted(values, reverse=True)
    assert "1438" in panel.caption.text()
    assert panel.held_out.isVisible()


def test_without_data_a_sentence_says_so(session, show):
    wire_layers(session, 2, (1,), ("sigmoid",))
    panel = show(LossPanel(session))
    assert panel.problem.isVisible()
    assert not panel.value.isVisible()


def test_the_language_is_switched_live(panel, fresh, translated):
    translated()
    fresh(panel)
    assert panel.chooser.itemText(0).startswith("¿")
    assert panel.value.text().startswith("¿")
