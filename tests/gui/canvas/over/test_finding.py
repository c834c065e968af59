"""Tests of gui.canvas.over.finding: a field marks what fits and leads through it."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document import edits
from gui.canvas.export import PictureLook, svg_of
from gui.canvas.over.finding import found_in

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(view, xor):
    view.finding.open()
    return view.finding.bar


def write(bar, text):
    bar.field.selectAll()
    QTest.keyClicks(bar.field, text)


def centre_of(view, block_id):
    middle = QPointF(view.viewport().rect().center())
    place = view.viewportTransform().map(view.drawing.blocks[block_id].pos())
    return (place - middle).manhattanLength()


def test_names_activations_units_and_notes_are_looked_through(session, draw):
    x = draw.input(0, 0, n=2)
    layer = draw.units(200, 0, n=3, activation="sigmoid")
    note = draw.note(-50, 100, "Здесь скрытый слой")
    find = lambda text: found_in(session.document, text)  # noqa: E731
    assert find("sigm") == [layer]
    assert find("СКРЫТЫЙ") == [note]
    column = session.document.block(x).columns[1]
    assert find(f" {column} ") == [x]
    assert find("") == []
    assert find("nothing like it") == []


def test_typing_marks_all_that_fits_and_looks_at_the_first(view, xor, bar):
    _, _, nand, _, both, _ = xor
    write(bar, "nd")
    assert view.finding.found == [nand, both]
    assert view.finding.current == nand
    assert bar.count.text() == "1 of 2"
    assert centre_of(view, nand) < 60


def test_the_marks_are_drawn_around_the_blocks(view, xor, bar):
    before = view.grab().toImage()
    write(bar, "zzz")
    assert bar.count.text() == "not found"
    write(bar, "or")
    after = view.grab().toImage()
    assert after != before
    view.finding.close()
    assert not view.finding._marks.isVisible()


def test_enter_goes_round_and_shift_enter_back(view, session, xor, bar):
    _, _, nand, _, both, _ = xor
    write(bar, "nd")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert session.selection == {both}
    assert centre_of(view, both) < 60
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert session.selection == {nand}
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert session.selection == {both}
    assert bar.count.text() == "2 of 2"


def test_esc_closes_and_leaves_the_found_block_selected(view, session, xor, bar):
    write(bar, "or")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert view.hasFocus()
    assert session.selection == {xor[3]}


def test_the_next_one_is_found_also_while_the_field_is_closed(view, session, xor, bar):
    _, _, nand, _, both, _ = xor
    write(bar, "nd")
    view.finding.close()
    view.finding.next()
    assert session.selection == {both}
    assert not bar.isVisible()
    view.finding.next()
    assert session.selection == {nand}


def test_without_a_text_the_next_one_asks_for_it(view, xor):
    view.finding.next()
    assert view.finding.bar.isVisible()
    assert view.finding.bar.field.hasFocus()


def test_what_was_found_far_away_is_shown_large_enough_to_read(view, draw, xor):
    far = draw.input(20_000, 0)
    view.fit()
    view.finding.open()
    name = view.session.document.block(far).name
    write(view.finding.bar, name)
    QTest.keyClick(view.finding.bar.field, Qt.Key.Key_Return)
    assert view.camera.scale == 1.0
    assert centre_of(view, far) < 60


def test_the_search_follows_a_block_that_is_deleted_or_renamed(view, session, xor, bar):
    _, _, nand, either, both, _ = xor
    write(bar, "nd")
    session.do(edits.remove(session.document, [nand]))
    assert view.finding.found == [both]
    assert bar.count.text() == "1 of 1"
    session.do(edits.set_name(session.document, either, "second"))
    assert view.finding.found == [either, both]
    session.stack.undo()
    session.stack.undo()
    assert view.finding.found == [nand, both]


def test_another_document_is_not_looked_at_for_old_blocks(view, session, xor, bar):
    from engine.document.document import Document

    write(bar, "nd")
    session.replace(Document(), None)
    assert view.finding.found == []
    view.finding.next()


def test_ctrl_and_the_key_of_f_open_the_field_in_the_russian_layout(view, xor):
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.KeyPress, ord("А"), control, "а")
    QApplication.sendEvent(view, event)
    assert view.finding.bar.isVisible()


def test_marks_are_no_part_of_a_picture(view, session, xor, bar):
    before = svg_of(session, PictureLook())
    write(bar, "nd")
    assert svg_of(session, PictureLook()) == before
