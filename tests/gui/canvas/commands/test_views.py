"""Tests of saved views: digits keep them and lead back, in every layout."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from engine.document.document import Change
from engine.document.views import view_of
from gui.canvas.pointer.flight import between
from gui.training.effects import Effect, effect_of
from gui.widgets.announce import announcing_to

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key
THERE, ELSEWHERE = (40.0, -20.0, 2.0), (-100.0, 60.0, 0.5)


class Still(QProxyStyle):
    """A desktop whose owner wants no animations."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


@pytest.fixture
def heard(view):
    sentences: list[str] = []
    with announcing_to(lambda _widget, text: sentences.append(text)):
        yield sentences


def press(view, key, modifier, text="", scan=0):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, scan, 0, 0, text)
    QApplication.sendEvent(view, event)


def is_at(view, place):
    x, y, scale = view.camera.view
    near = pytest.approx(place[:2], abs=1.0)
    return (x, y) == near and scale == pytest.approx(place[2])


def test_control_shift_and_a_digit_keep_the_view_and_control_goes_back(
    xor, session, view, hand, heard
):
    view.look_at(THERE)
    hand.key(KEYS.Key_3, BOTH)
    assert "Ctrl+3" in heard[-1]
    assert session.stack.count() == 1
    view.look_at(ELSEWHERE)
    hand.key(KEYS.Key_3, CONTROL)
    assert is_at(view, THERE)
    assert heard[-1] == "View 3"
    assert session.stack.count() == 1  # looking is no change


@pytest.mark.parametrize(
    ("key", "text"), [(KEYS.Key_At, "@"), (KEYS.Key_QuoteDbl, '"'), (0xE9, "é")]
)
def test_the_digit_is_found_by_its_place_where_the_layout_has_another_sign(
    xor, session, view, key, text
):
    view.look_at(THERE)
    press(view, key, BOTH, text, scan=11)  # the key of 2
    assert view_of(session.document, 2) is not None
    view.look_at(ELSEWHERE)
    press(view, key, CONTROL, text, scan=11)
    assert is_at(view, THERE)


def test_a_view_that_is_not_there_is_explained(xor, session, view, hand, heard):
    before = view.camera.view
    hand.key(KEYS.Key_9, CONTROL)
    assert "Ctrl+Shift+9" in heard[-1]
    assert view.camera.view == before


def test_keeping_is_undone_and_saving_again_keeps_the_name(xor, session, view, hand):
    view.look_at(THERE)
    view.views.save(1)
    view.views.rename(1, "the output")
    view.look_at(ELSEWHERE)
    view.views.save(1)
    assert view.views.all[0].name == "the output"
    assert is_at(view, ELSEWHERE)
    session.stack.undo()
    view.views.go_to(1)
    assert is_at(view, THERE)
    view.views.delete(1)
    assert view.views.all == ()
    session.stack.undo()
    assert view.views.all[0].name == "the output"


def test_training_does_not_mind_views(xor, session, view):
    changed: list[Change] = []
    session.document_changed.connect(changed.extend)
    view.views.save(1)
    view.views.delete(1)
    assert len(changed) == 2
    assert effect_of(changed) is Effect.NONE


def test_control_0_is_still_the_own_size(xor, session, view, hand):
    view.look_at(ELSEWHERE)
    hand.key(KEYS.Key_0, CONTROL)
    assert view.camera.scale == 1.0
    press(view, KEYS.Key_ParenRight, BOTH, ")", scan=19)
    assert view.views.all == ()


# --- the way there ----------------------------------------------------------------


def test_the_view_flies_there_and_arrives(xor, session, view, qtbot):
    view.look_at(THERE)
    view.views.save(1)
    view.look_at(ELSEWHERE)
    seen = []
    view.view_moved.connect(lambda: seen.append(view.camera.scale))
    flight = view.views.flight
    flight.duration = 60
    view.views.go_to(1)
    assert flight.is_under_way
    qtbot.waitUntil(lambda: not flight.is_under_way)
    assert is_at(view, THERE)
    assert seen == sorted(seen)
    assert len(seen) > 2


def test_whoever_zooms_on_the_way_has_the_view(xor, session, view, qtbot, hand):
    view.look_at(THERE)
    view.views.save(1)
    view.look_at(ELSEWHERE)
    view.views.flight.duration = 2000
    view.views.go_to(1)
    qtbot.wait(30)
    QTest.keyClick(view, KEYS.Key_Minus, CONTROL)
    mine = view.camera.view
    qtbot.waitUntil(lambda: not view.views.flight.is_under_way)
    assert view.camera.view == mine


def test_who_wants_no_animations_is_there_at_once(xor, session, view):
    still = Still()
    view.setStyle(still)
    view.views.flight.duration = 2000
    view.views.flight.start(THERE)
    assert is_at(view, THERE)
    assert not view.views.flight.is_under_way
    view.setStyle(None)


@pytest.mark.parametrize("end", [THERE, (40.0, -20.0, 0.5)])
def test_the_way_begins_and_ends_where_it_should(end):
    assert between(ELSEWHERE, end, 0.0) == pytest.approx(ELSEWHERE)
    assert between(ELSEWHERE, end, 1.0) == pytest.approx(end)
    scales = [between(ELSEWHERE, end, k / 8)[2] for k in range(9)]
    factors = [b / a for a, b in pairwise(scales)]
    assert factors == pytest.approx([factors[0]] * 8)  # by factors, not by steps


def test_a_file_of_a_wild_place_is_shown_as_far_as_sensible(xor, session, view):
    view.look_at((0.0, 0.0, 1e9))
    assert view.camera.scale == 8.0


def test_what_is_brought_to_the_middle_is_readable_there(xor, session, view):
    view.look_at((0.0, 0.0, 0.2))
    rect = view.body_rects(xor[2:4])
    view.bring_to_middle(rect, readable=False)
    assert view.camera.scale == pytest.approx(0.2)
    view.bring_to_middle(rect)
    assert view.camera.scale == 1.0
    centre = view.camera.centre()
    assert (centre - rect.center()).manhattanLength() <= 2.0
