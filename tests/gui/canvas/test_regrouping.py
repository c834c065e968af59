"""Blocks are dragged into and out of the frames of open reusable blocks."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from engine.document.groups.flat import flattened
from engine.document.groups.making import group as make_group
from engine.document.groups.tree import group_of, parents_of
from engine.document.groups.using import set_open
from gui.canvas.interactions.base import Pointer
from gui.canvas.items.group_item import Mood
from gui.canvas.over.menus import menu_for
from gui.canvas.pointer.hits import Hit, Part

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(session, view, xor):
    """XOR as an open block of NAND, OR and AND; its id."""
    session.do(make_group(session.document, xor[2:5], "XOR"))
    (made,) = session.document.groups
    session.do(set_open(session.document, made.id, True))
    session.stack.clear()
    view.fit()
    view.zoom_out()
    view.zoom_out()
    return made.id


def connections(session):
    wires = flattened(session.document).wires()
    return {(w.source, w.target): w.weights.tolist() for w in wires}


def beyond(view, group_id, below=140.0):
    """Return a point of the view below the frame of a block."""
    rect = view.drawing.groups[group_id].sceneBoundingRect()
    return view.mapFromScene(QPointF(rect.center().x(), rect.bottom() + below))


def within(view, group_id):
    """Return a point near the left edge of the frame of a block, where nothing is."""
    rect = view.drawing.groups[group_id].sceneBoundingRect()
    return view.mapFromScene(QPointF(rect.left() + 60.0, rect.bottom() - 50.0))


def said_by(view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    return said


def test_dragged_out_of_the_frame_a_perceptron_leaves_the_block(
    session, view, hand, xor, opened
):
    nand, before = xor[2], connections(session)
    said = said_by(view)
    hand.drag(view.block_point(nand), beyond(view, opened), release=False)
    item = view.drawing.groups[opened]
    assert view.drawing.groups[opened].mood is Mood.LOSES
    assert "out of the block XOR" in said[-1]
    place = view.drawing.blocks[nand].pos()
    assert not item.sceneBoundingRect().contains(place)
    hand.release(beyond(view, opened))
    assert nand not in parents_of(session.document)
    assert view.drawing.groups[opened].mood is Mood.USUAL
    assert connections(session) == before
    assert session.stack.count() == 1
    assert "XOR" in session.stack.undoText()
    session.stack.undo()
    assert parents_of(session.document)[nand] == opened
    assert connections(session) == before


def test_dragged_into_the_frame_a_perceptron_comes_into_the_block(
    session, view, hand, draw, opened
):
    x1 = next(b.id for b in session.document.blocks() if b.name == "x1")
    lone = draw.units(-100, 420, gate="not")
    draw.wire(x1, lone)
    view.fit()
    session.stack.clear()
    before, said = connections(session), said_by(view)
    target = within(view, opened)
    hand.drag(view.block_point(lone), target, release=False)
    assert view.drawing.groups[opened].mood is Mood.TAKES
    assert "into the block XOR" in said[-1]
    hand.release(target)
    assert parents_of(session.document)[lone] == opened
    assert len(group_of(session.document, opened).inputs) == 2  # that of x1 is used
    assert connections(session) == before
    assert session.stack.count() == 1


def test_with_shift_only_the_place_changes(session, view, hand, xor, opened):
    hand.drag(view.block_point(xor[2]), beyond(view, opened), modifier=SHIFT)
    end = beyond(view, opened)
    hand.press(end, modifier=SHIFT)
    hand.release(end, modifier=SHIFT)
    assert parents_of(session.document)[xor[2]] == opened


def test_over_the_edge_the_frame_grows_as_ever(session, view, hand, xor, opened):
    rect = view.drawing.groups[opened].sceneBoundingRect()
    nand = xor[2]
    end = view.mapFromScene(QPointF(rect.center().x(), rect.bottom() - 24.0))
    hand.drag(view.block_point(nand), end)
    assert parents_of(session.document)[nand] == opened
    assert view.drawing.groups[opened].sceneBoundingRect().bottom() > rect.bottom()


def test_esc_leaves_everything_as_it_was(session, view, hand, xor, opened):
    before = session.document
    rect = view.drawing.groups[opened].sceneBoundingRect()
    hand.drag(view.block_point(xor[2]), beyond(view, opened), release=False)
    hand.key(Qt.Key.Key_Escape)
    assert session.document is before
    assert view.drawing.groups[opened].mood is Mood.USUAL
    assert view.drawing.groups[opened].sceneBoundingRect() == rect
    hand.release(beyond(view, opened))


def test_an_input_of_the_network_is_kept_out_in_words(
    session, view, hand, draw, opened
):
    lone = draw.input(-100, 420)
    view.fit()
    said = said_by(view)
    hand.drag(view.block_point(lone), within(view, opened), release=False)
    assert view.drawing.groups[opened].mood is Mood.USUAL
    assert "stays outside" in view.front.words.text()
    assert view.front.words.isVisible()
    assert "stays outside" in said[-1]
    hand.release(within(view, opened))
    assert lone not in parents_of(session.document)
    assert not view.front.words.isVisible()


def test_the_last_perceptron_stays_in_words(session, view, hand, xor, opened):
    session.select(xor[2:5])
    before = connections(session)
    far = beyond(view, opened, 400.0)
    hand.drag(view.block_point(xor[2]), far, release=False)
    assert "ungroup" in view.front.words.text()
    hand.release(far)
    assert parents_of(session.document)[xor[2]] == opened
    assert connections(session) == before


# --- without a mouse ----------------------------------------------------------------


def test_the_commands_take_out_and_bring_back(session, view, xor, opened):
    commands, before = view.grouping.commands(), connections(session)
    session.select([xor[3]])
    frame = view.drawing.groups[opened].sceneBoundingRect()
    commands["out_of_group"]()
    assert xor[3] not in parents_of(session.document)
    assert view.body_rect(xor[3]).top() > frame.bottom()
    assert connections(session) == before
    session.select([xor[3], opened])
    commands["into_group"]()
    assert parents_of(session.document)[xor[3]] == opened
    assert connections(session) == before


def test_the_commands_say_what_they_need(session, view, xor, opened):
    said = said_by(view)
    session.select([opened])
    view.grouping.commands()["into_group"]()
    assert "together" in said[-1]
    view.grouping.commands()["out_of_group"]()
    assert "inside an open block" in said[-1]
    session.select(xor[2:5])
    view.grouping.commands()["out_of_group"]()
    assert "ungroup" in said[-1]


def test_the_menu_offers_both_ways(session, view, draw, xor, opened, hand):
    lone = draw.units(-100, 420, gate="not")
    session.select([xor[2]])
    menu = menu_for(view, Hit(Part.BODY, xor[2]), _at(view, xor[2]))
    out = next(a for a in menu.actions() if a.text() == "Take out of XOR")
    out.trigger()
    assert xor[2] not in parents_of(session.document)
    session.select([lone])
    menu = menu_for(view, Hit(Part.BODY, lone), _at(view, lone))
    into = next(a for a in menu.actions() if a.text() == "Bring into")
    inner = into.menu()
    assert isinstance(inner, QMenu)
    (choice,) = inner.actions()
    choice.trigger()
    assert parents_of(session.document)[lone] == opened


def _at(view, block_id):
    point: QPoint = view.block_point(block_id)
    return Pointer(QPointF(point), view.camera.to_scene(QPointF(point)))
