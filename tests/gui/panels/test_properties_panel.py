"""Tests of the properties panel: numbers follow a training under way."""

from dataclasses import replace

import numpy as np
import pytest

from engine.document.edits import add_perceptrons, set_bias, set_name, set_use_bias
from engine.document.examples import load_example
from gui.panels.properties_panel import PropertiesPanel
from gui.session import Session


@pytest.fixture
def session(qapp):
    session = Session()
    session.replace(load_example("xor_train"), None)
    return session


@pytest.fixture
def panel(qtbot, session):
    panel = PropertiesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def fresh(qtbot, panel):
    qtbot.waitUntil(lambda: panel.is_fresh)


def moved(session, by):
    """Numbers of a training that has moved all of them."""
    parameters = session.parameters
    return replace(
        parameters,
        weights=tuple(w + by for w in parameters.weights),
        biases=tuple(b + by for b in parameters.biases),
    )


def live(session, parameters, qtbot, panel):
    session.set_live(parameters)
    fresh(qtbot, panel)


def output(session):
    return list(session.document.blocks())[-1]


def test_the_bias_shown_follows_training_and_the_document_after_it(
    qtbot, session, panel
):
    block = output(session)
    session.select([block.id])
    fresh(qtbot, panel)
    start = float(block.bias[0])
    assert panel.bias.value == pytest.approx(start)
    for by in (0.5, -0.25):
        live(session, moved(session, by), qtbot, panel)
        start += by
        assert panel.bias.value == pytest.approx(start)
    live(session, None, qtbot, panel)
    assert panel.bias.value == pytest.approx(float(block.bias[0]))


def test_the_weight_shown_follows_training(qtbot, session, panel):
    wire = next(iter(session.document.wires()))
    session.select([wire.id])
    fresh(qtbot, panel)
    assert np.isnan(panel.weight.value)  # they differ
    parameters = session.parameters
    same = tuple(np.full_like(w, 0.75) for w in parameters.weights)
    live(session, replace(parameters, weights=same), qtbot, panel)
    assert panel.weight.value == 0.75


def test_the_rest_of_the_panel_rests_meanwhile(qtbot, session, panel, monkeypatch):
    block = output(session)
    session.select([block.id])
    fresh(qtbot, panel)
    whole: list[int] = []
    show_all = panel._show_all

    def show():
        whole.append(1)
        show_all()

    monkeypatch.setattr(panel, "_show_all", show)
    live(session, moved(session, 0.5), qtbot, panel)
    assert whole == []
    session.set_live(moved(session, 0.5))
    session.do(set_name(session.document, block.id, "new"))  # meanwhile
    fresh(qtbot, panel)
    assert whole == [1]
    assert panel.name.text() == "new"


def test_a_number_that_is_being_typed_is_left_alone(qtbot, session, panel):
    session.select([output(session).id])
    fresh(qtbot, panel)
    panel.activateWindow()
    panel.bias.setFocus()
    panel.bias.selectAll()
    qtbot.keyClicks(panel.bias, "12")
    live(session, moved(session, 0.5), qtbot, panel)
    assert panel.bias.text() == "12"


def test_biases_that_are_switched_off_have_no_number(qtbot, session, panel):
    block = output(session)
    session.do(add_perceptrons(session.document, 0.0, 300.0))
    other = output(session)
    session.do(set_bias(session.document, other.id, 0, 3.0))
    session.do(set_use_bias(session.document, [block.id], False))
    session.select([block.id, other.id])
    fresh(qtbot, panel)
    assert panel.bias.value == 3.0
