"""Tests of tidy, align and distribute on the canvas."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document.groups.making import group
from gui.canvas.interactions.base import Pointer
from gui.canvas.looks import curves
from gui.canvas.over.menus import menu_for

CTRL = Qt.KeyboardModifier.ControlModifier


def place(session, block_id):
    block = session.document.block(block_id)
    return block.x, block.y


def places(session):
    return {b.id: (b.x, b.y) for b in session.document.blocks()}


def shown(view):
    return {i: item.pos().toTuple() for i, item in view.drawing.blocks.items()}


@pytest.fixture
def tangle(draw, view):
    """x1, x2 and two perceptrons, each fed by the input of the other row."""
    ids = draw.input(50, 0), draw.input(0, 150), draw.units(20, 10), draw.units(300, 90)
    draw.wire(ids[0], ids[3])
    draw.wire(ids[1], ids[2])
    draw.session.stack.clear()
    return ids


@pytest.mark.parametrize("key", [Qt.Key.Key_L, 0x0414])  # "Д" is on the key of "L"
def test_ctrl_l_tidies_as_one_entry_in_every_layout(tangle, session, view, key):
    before = places(session)
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, int(key), CTRL))
    x1, x2, n1, n2 = (place(session, i) for i in tangle)
    assert x1[0] == x2[0] < n1[0] == n2[0]
    assert (x1[1] - x2[1]) * (n2[1] - n1[1]) > 0  # the wires do not cross
    assert shown(view) == places(session)
    assert session.stack.count() == 1
    assert session.stack.undoText() == "Tidy into layers"
    port = view.viewport().rect()
    assert all(port.contains(view.block_point(i)) for i in tangle)
    session.stack.undo()
    assert places(session) == before == shown(view)


def test_tidying_what_is_tidy_is_no_entry(tangle, session, view):
    view.arranging.tidy()
    view.arranging.tidy()
    assert session.stack.count() == 1


def test_tidying_a_selection_leaves_the_others(tangle, session, view):
    x1, x2, n1, n2 = tangle
    session.select([n1, x2])
    view.arranging.tidy()
    assert place(session, x1) == (50, 0)
    assert place(session, n2) == (300, 90)
    assert place(session, x2)[0] < place(session, n1)[0]


def test_blocks_glide_to_where_the_document_has_them_already(tangle, session, view):
    before = shown(view)
    view.arranging.gliding.duration = 60
    view.arranging.tidy()
    assert view.arranging.gliding.is_running
    wanted = places(session)
    assert shown(view) != wanted
    assert wanted != before
    QTest.qWait(20)
    QTest.qWait(120)
    assert not view.arranging.gliding.is_running
    assert shown(view) == wanted == places(session)
    for item in view.drawing.wires.values():
        assert item.lines[0].end == item.target.port_place("in", 0)


def test_a_press_and_an_undo_end_the_glide_at_once(tangle, session, hand, view):
    gliding = view.arranging.gliding
    gliding.duration = 5000
    view.arranging.tidy()
    hand.click(view.mapFromScene(QPointF(0, -400)))
    assert not gliding.is_running
    assert shown(view) == places(session)
    session.stack.undo()
    view.arranging.tidy()
    session.stack.undo()
    assert not gliding.is_running
    assert shown(view) == places(session)


def test_align_and_distribute_move_the_selection_only(xor, session, view):
    x1, _, nand, either, both, _ = xor
    session.select([x1, nand, both])
    view.arranging.commands()["align_top"]()
    tops = {
        place(session, i)[1] + view.drawing.blocks[i].shape_.body.top()
        for i in (x1, nand, both)
    }
    assert tops == {-108}  # that of NAND: a circle is higher than a square
    assert place(session, either) == (0, 80)
    view.arranging.commands()["align_centre"]()
    assert {place(session, i)[0] for i in (x1, nand, both)} == {3.0}
    assert session.stack.undoText() == "Align"
    session.stack.undo()
    session.stack.undo()
    assert place(session, both) == (240, 0)


def test_distribute_makes_gaps_equal(draw, session, view):
    ids = draw.units(0, 0), draw.units(70, 10), draw.units(300, 20)
    session.select(ids)
    view.arranging.commands()["distribute_across"]()
    assert [place(session, i)[0] for i in ids] == [0, 150, 300]


def test_too_small_a_selection_is_told_so(xor, session, view):
    heard: list[str] = []
    count = session.stack.count()
    session.select([xor[0]])
    view.status_changed.connect(heard.append)
    view.arranging.commands()["align_left"]()
    view.arranging.commands()["distribute_down"]()
    assert heard == [
        "Select two blocks or more to align",
        "Select three blocks or more to distribute",
    ]
    assert session.stack.count() == count


def test_the_menu_of_a_selection_offers_to_arrange_it(xor, session, view):
    nand, either = xor[2:4]

    def entries():
        at = QPointF(view.block_point(nand))
        pointer = Pointer(at, view.camera.to_scene(at))
        menu = menu_for(view, view.hit_at(pointer), pointer)
        found = [a for a in menu.actions() if a.text() == "Arrange"]
        return found[0].menu().actions() if found else []  # type: ignore[attr-defined]

    session.select([nand])
    assert entries() == []
    session.select([nand, either])
    by_text = {action.text().replace("&", ""): action for action in entries()}
    assert not by_text["Distribute vertically"].isEnabled()
    by_text["Align middles"].trigger()
    assert place(session, nand)[1] == place(session, either)[1] == 0


# --- closed blocks ------------------------------------------------------------------


def behind_blocks(view):
    """Return the wires that run behind a closed block."""
    frames = [item.rect.translated(item.pos()) for item in view.drawing.groups.values()]
    found = []
    for wire_id, item in view.drawing.wires.items():
        for line in item.lines:
            course = curves.samples_of(line.start, line.end, line.bends)
            inner = [frame.adjusted(4.0, 4.0, -4.0, -4.0) for frame in frames]
            if any(frame.contains(x, y) for frame in inner for x, y in course):
                found.append(wire_id)
    return found


@pytest.fixture
def row(draw, session, view):
    """Three closed blocks in a row; both inputs also lead to later ones."""
    x, y = draw.input(0, 0), draw.input(0, 100)
    before = x
    for k in range(3):
        first, last = draw.units(200 + 300 * k, 0), draw.units(320 + 300 * k, 0)
        draw.wire(before, first)
        draw.wire(first, last)
        if k:
            draw.wire(x if k == 1 else y, last)
        session.do(group(session.document, [first, last], f"G{k}"))
        before = last
    end = draw.units(1500, 0)
    draw.wire(before, end)
    draw.wire(x, end)
    session.stack.clear()
    return x, end


def test_tidying_leads_no_wire_behind_a_closed_block(row, session, view):
    assert behind_blocks(view)
    view.arranging.tidy()
    assert behind_blocks(view) == []
    assert session.stack.count() == 1
    bent = [wire for wire in session.document.wires() if wire.bends]
    assert row in {(wire.source, wire.target) for wire in bent}
    once = session.document
    view.arranging.tidy()
    assert session.document == once
    session.stack.undo()
    assert not any(wire.bends for wire in session.document.wires())


def test_wires_that_nothing_is_in_the_way_of_get_no_bends(xor, session, view):
    view.arranging.tidy()
    assert not any(wire.bends for wire in session.document.wires())
