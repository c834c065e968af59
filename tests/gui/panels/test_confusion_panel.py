"""Tests of gui.panels.confusion_panel."""

import numpy as np
import pytest

from engine.data.bundled import load_bundled
from engine.document.edits import set_settings
from engine.document.examples import load_example
from engine.training.evaluate import evaluate
from gui.i18n import set_language
from gui.panels.confusion_panel import ConfusionPanel
from gui.session import Session
from gui.training.controller import TrainingController


@pytest.fixture
def session(qapp):
    session = Session()
    session.replace(load_example("digits"), None)
    return session


@pytest.fixture
def training(session):
    training = TrainingController(session)
    yield training
    training.shutdown()


@pytest.fixture
def panel(qtbot, session, training):
    panel = ConfusionPanel(session, training)
    qtbot.addWidget(panel)
    panel.resize(500, 400)
    panel.show()
    return panel


def counts_of(panel):
    table = panel.table
    texts = [
        [table.item(i, j).text() for j in range(table.columnCount())]
        for i in range(table.rowCount())
    ]
    return np.array([[int(t) if t != "·" else 0 for t in row] for row in texts])


def train_an_epoch(qtbot, training):
    training.one_epoch()
    qtbot.waitUntil(lambda: not training.is_running)


def test_before_training_it_says_what_to_do(panel):
    assert not panel.table.isVisible()
    assert "Run" in panel._empty.text()


def test_the_held_out_samples_stand_in_the_cell_of_class_and_answer(
    qtbot, session, training, panel
):
    train_an_epoch(qtbot, training)
    counts = counts_of(panel)
    held_out = training.held_out_score
    assert counts.tolist() == held_out.confusion.tolist()
    assert counts.trace() / counts.sum() == pytest.approx(held_out.accuracy)
    assert str(counts.trace()) in panel.caption.text()
    assert panel.table.horizontalHeaderItem(3).text() == "3"
    assert panel.table.item(2, 2).font().bold()
    assert not panel.table.item(2, 3).font().bold()


def test_without_held_out_samples_those_trained_on_are_counted(
    qtbot, session, training, panel
):
    session.do(set_settings(session.document, test_share=0.0, validation_share=0.0))
    train_an_epoch(qtbot, training)
    dataset = load_bundled("digits")
    counts = counts_of(panel)
    assert counts.sum() == dataset.n_samples
    answers = evaluate(session.network, session.parameters, dataset.x / 16).y
    right = answers.argmax(axis=1) == dataset.y.argmax(axis=1)
    assert counts.trace() == right.sum()


def test_its_words_follow_the_language(qtbot, qapp, training, panel):
    train_an_epoch(qtbot, training)
    english = panel.caption.text(), panel.table.item(0, 0).toolTip()
    set_language("ru")
    qapp.processEvents()  # the news of it is posted
    russian = panel.caption.text(), panel.table.item(0, 0).toolTip()
    set_language("en")
    assert not {*english} & {*russian}
