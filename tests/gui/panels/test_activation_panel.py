"""Tests of gui.panels.activation_panel."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_bias
from gui.panels.activation_panel import ActivationPanel
from tests.gui.panels.drawings import wire_layers


@pytest.fixture
def blocks(session):
    ids = wire_layers(session, 2, (3, 4), ("sigmoid", "softmax"))
    session.show_inputs([1.0, -2.0])
    return ids


@pytest.fixture
def panel(session, blocks, show):
    session.select([blocks[1]])
    return show(ActivationPanel(session))


def test_the_point_is_where_the_perceptron_is(panel, session, blocks, fresh):
    pre, out = session.unit_value(blocks[1], 0)
    assert panel.curve.point == (pre, out)
    assert out == pytest.approx(1 / (1 + math.exp(-pre)))
    session.show_inputs([0.5, 0.25])
    assert fresh(panel).curve.point == session.unit_value(blocks[1], 0) != (pre, out)


def test_another_unit_of_the_block_can_be_looked_at(panel, session, blocks, fresh):
    panel.units.setCurrentIndex(2)
    panel.units.activated.emit(2)
    assert fresh(panel).curve.point == session.unit_value(blocks[1], 2)


def test_choosing_an_activation_edits_the_selected_blocks(
    panel, session, blocks, fresh
):
    panel.chooser.setFocus()
    QTest.keyClick(panel.chooser, Qt.Key.Key_Home)
    panel.chooser.activated.emit(panel.chooser.currentIndex())
    assert session.document.block(blocks[1]).activation == "step"
    assert "gradients cannot" in fresh(panel).facts["slope"][1].text()
    session.stack.undo()
    assert session.document.block(blocks[1]).activation == "sigmoid"


def test_softmax_is_shown_as_shares_not_as_a_curve(panel, session, blocks, fresh):
    session.select([blocks[2]])
    assert not fresh(panel).curve.isVisible()
    assert panel.bars.isVisible()
    values = [bar.value for bar in panel.bars.bars]
    assert sum(values) == pytest.approx(1)
    marked = [bar.is_marked for bar in panel.bars.bars]
    assert marked.index(True) == values.index(max(values))
    assert "add up to 1" in panel.about.text()


def test_large_sums_show_softmax_by_the_book_and_as_it_is_computed(
    panel, session, blocks, fresh
):
    session.select([blocks[2]])
    assert fresh(panel).forms.isHidden()
    session.do(set_bias(session.document, blocks[2], 1, 1000.0))
    assert not fresh(panel).forms.isHidden()
    assert "NaN" in panel.forms.text()
    session.select([blocks[1]])
    assert fresh(panel).forms.isHidden()


def test_blocks_of_different_activations_show_no_choice(panel, session, blocks, fresh):
    session.select(blocks[1:])
    assert fresh(panel).chooser.currentIndex() == -1
    assert "1 more" in panel.of.text()


def test_the_curve_is_drawn_on_an_axis_that_reaches_the_point(
    panel, session, blocks, fresh
):
    session.show_inputs([60.0, -70.0])
    low, high, *_ = fresh(panel).curve.data_range
    assert low < session.unit_value(blocks[1], 0)[0] < high
    assert not panel.curve.grab().toImage().isNull()


def test_with_nothing_selected_a_sentence_says_what_to_do(panel, session, fresh):
    session.select([])
    assert "Select a perceptron" in fresh(panel).empty.text()
    assert not panel.curve.isVisible()


def test_the_language_is_switched_live(panel, fresh, translated):
    translated()
    fresh(panel)
    assert panel.chooser.itemText(0).startswith("¿")
    assert panel.facts["range"][0].text() == "¿Outputs in"
