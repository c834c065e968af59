"""Tests of what follows the wires: upstream, downstream, delete and rejoin."""

import pytest
from PySide6.QtCore import Qt

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def said(view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    return said


def pairs(session):
    return sorted((wire.source, wire.target) for wire in session.document.wires())


def test_keys_select_upstream_and_downstream(xor, session, hand, view, said):
    x1, x2, nand, either, both, _ = xor
    session.select([nand])
    hand.key(Qt.Key.Key_Left, CTRL_SHIFT)
    assert session.selection == {x1, x2, nand}
    assert said[-1] == "3 selected"
    session.select([nand])
    hand.key(Qt.Key.Key_Right, CTRL_SHIFT)
    assert session.selection == {nand, both}
    assert either not in session.selection
    assert session.stack.count() == 0


def test_from_a_wire_the_blocks_beyond_its_end_are_meant(xor, session, hand, view):
    x1, _, nand, _, both, wires = xor
    session.select([wires[0]])
    hand.key(Qt.Key.Key_Left, CTRL_SHIFT)
    assert session.selection == {x1}
    session.select([wires[0]])
    hand.key(Qt.Key.Key_Right, CTRL_SHIFT)
    assert session.selection == {nand, both}


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_without_a_block_selected_one_is_asked_for(xor, session, hand, said, key):
    hand.key(key, CTRL_SHIFT)
    assert "block first" in said[-1]
    assert session.selection == frozenset()


def test_a_deleted_block_is_bridged_as_one_entry(xor, session, hand, view, said):
    x1, x2, nand, either, both, _ = xor
    before = session.document
    session.select([nand])
    hand.key(Qt.Key.Key_Delete, CTRL)
    assert pairs(session) == sorted(
        [(x1, either), (x2, either), (either, both), (x1, both), (x2, both)]
    )
    assert said[-1].endswith("2")
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.document == before


def test_delete_and_rejoin_of_nothing_asks_for_a_block(xor, session, hand, said):
    hand.key(Qt.Key.Key_Delete, CTRL)
    assert "block first" in said[-1]
    assert session.stack.count() == 0


def test_the_menu_of_a_block_offers_to_follow_its_wires(xor, session, view):
    from gui.canvas.interactions.base import Pointer
    from gui.canvas.over.menus import menu_for
    from gui.canvas.pointer.hits import Hit, Part

    session.select([xor[2]])
    point = view.block_point(xor[2]).toPointF()
    pointer = Pointer(point, view.camera.to_scene(point))
    menu = menu_for(view, Hit(Part.BODY, xor[2]), pointer)
    actions = {a.text().replace("&", ""): a for a in menu.actions()}
    actions["Select upstream"].trigger()
    assert session.selection == set(xor[:3])
    actions["Delete and rejoin"].trigger()
    assert xor[2] not in session.document
