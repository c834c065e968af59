"""Tests of gui.panels.notice_strip by itself."""

import pytest

from engine.training.notices.notice import Notice, NoticeCode
from gui.panels.notice_strip import MOST_ROWS, NoticeStrip
from gui.training.controller import TrainingController
from gui.training.notices import NoticeBoard
from tests.gui.panels.drawings import wire_layers


@pytest.fixture
def blocks(session):
    return wire_layers(session, 2, (3, 4), ("relu", "softmax"))


@pytest.fixture
def training(session):
    training = TrainingController(session)
    yield training
    training.shutdown()


@pytest.fixture
def board(session, training):
    return NoticeBoard(session, training)


@pytest.fixture
def strip(qtbot, session, training, board, blocks):
    strip = NoticeStrip(session, training, board)
    qtbot.addWidget(strip)
    strip.resize(700, strip.height())
    return strip


def tell(board, *notices):
    """Put notices on the board as a look would."""
    board._take(notices)


def dead(blocks, unit):
    return Notice(NoticeCode.DEAD, 1, ((blocks[1], unit),), {"n": 1, "samples": 4})


def test_a_strip_without_notices_is_hidden(strip, board, blocks):
    assert strip.isHidden()
    tell(board, dead(blocks, 0))
    assert not strip.isHidden()
    tell(board)
    assert strip.isHidden()


def test_very_many_notices_are_scrolled_to(strip, board, blocks):
    height = strip.height()
    tell(board, *(dead(blocks, k % 3) for k in range(MOST_ROWS + 3)))
    strip.more.setChecked(True)
    assert len(strip.rows) == MOST_ROWS + 3
    assert strip.height() == MOST_ROWS * strip.rows[0].height()
    strip.more.setChecked(False)
    assert strip.height() == height


def test_a_large_font_makes_higher_rows(strip, board, blocks):
    tell(board, dead(blocks, 0))
    before = strip.height()
    font = strip.font()
    font.setPointSizeF(3 * font.pointSizeF())
    strip.setFont(font)
    assert strip.height() > before
    assert strip.rows[0].height() >= strip.rows[0].label.fontMetrics().height()


def test_a_renamed_perceptron_has_its_new_name_in_the_notice(
    strip, session, board, blocks
):
    from engine.document.edits import set_name

    tell(board, dead(blocks, 1))
    session.do(set_name(session.document, blocks[1], "eye"))
    assert strip.rows[0].label.toolTip().startswith("eye.2: dead ReLU")


def test_the_language_is_switched_live(strip, board, blocks, translated):
    tell(board, dead(blocks, 0))
    translated()
    assert strip.rows[0].why.text() == "¿Why?"
    assert strip.rows[0].show_button.text() == "¿Show"
    assert strip.rows[0].label.toolTip().startswith("¿")
