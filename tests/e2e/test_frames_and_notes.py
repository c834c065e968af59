"""Frames, notes with formulas, bends of wires and the map, with real events only."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from engine.document import edits
from engine.document.clipboard import fragment_of
from engine.document.document import Change, Edit
from engine.document.elements import Frame, Note
from engine.document.file import decode_project
from engine.document.frames import contents
from gui.canvas.export import PictureLook, pdf_of, png_of, svg_of
from gui.canvas.over.minimap import MANY_BLOCKS

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def xor(window, person):
    """Return the ids of the blocks of XOR by their names."""
    window.files.open_example("xor_gates")
    window.canvas.setFocus()
    window.canvas.fit()
    return {block.name: block.id for block in window.session.document.blocks()}


@pytest.fixture
def clipboard(qapp):
    """Leave nothing on the clipboard: Qt cannot end with data of Python on it."""
    yield qapp.clipboard()
    qapp.clipboard().clear()


def frames_of(window):
    elements = window.session.document.elements.values()
    return [element for element in elements if isinstance(element, Frame)]


def wire_between(window, source, target):
    return next(
        w
        for w in window.session.document.wires()
        if (w.source, w.target) == (source, target)
    )


def framed(person, window, xor, *names, title="Gates"):
    """Select blocks with the mouse, frame them with Ctrl+J and type a title."""
    for k, name in enumerate(names):
        modifier = SHIFT if k else NONE
        point = window.canvas.block_point(xor[name])
        QTest.mouseClick(person.canvas, LEFT, modifier, point)
    person.key(Qt.Key.Key_J, CONTROL)
    person.type(title)
    person.key(Qt.Key.Key_Return)
    return max(frames_of(window), key=lambda frame: frame.id)


def bar_point(window, frame_id, share=0.5):
    item = window.canvas.drawing.frames[frame_id]
    bar = item.bar.translated(item.pos())
    place = QPointF(bar.left() + bar.width() * share, bar.center().y())
    return window.canvas.mapFromScene(place)


def handle_point(window, frame_id, handle):
    item = window.canvas.drawing.frames[frame_id]
    return window.canvas.mapFromScene(item.pos() + item.handle_place(handle))


# --- frames -------------------------------------------------------------------------


def test_a_frame_is_made_and_named_and_takes_along_what_is_inside(person, window, xor):
    count = window.session.stack.count()
    frame = framed(person, window, xor, "NAND", "OR")
    assert frame.title == "Gates"
    assert contents(window.session.document, frame.id) == sorted(
        [xor["NAND"], xor["OR"]]
    )
    assert window.session.stack.count() == count + 2  # the frame, and its title
    before = window.session.document
    start = bar_point(window, frame.id)
    person.drag(start, start + QPoint(90, 40))
    document = window.session.document
    ways = {
        (document.get(i).x - before.get(i).x, document.get(i).y - before.get(i).y)
        for i in (frame.id, xor["NAND"], xor["OR"])
    }
    assert len(ways) == 1
    assert ways != {(0.0, 0.0)}
    assert document.get(xor["AND"]) == before.get(xor["AND"])
    person.key(Qt.Key.Key_Z, CONTROL)  # one gesture, one step
    assert window.session.document == before


def test_with_ctrl_only_the_frame_moves(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    before = window.session.document
    start = bar_point(window, frame.id)
    person.drag(start, start + QPoint(90, 40), CONTROL)
    document = window.session.document
    assert document.get(frame.id).x > before.get(frame.id).x
    for name in ("NAND", "OR"):
        assert document.get(xor[name]) == before.get(xor[name])


def test_arrows_move_a_frame_with_what_is_inside(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    before = window.session.document
    count = window.session.stack.count()
    for _ in range(3):
        person.key(Qt.Key.Key_Right)
    document = window.session.document
    for i in (frame.id, xor["NAND"], xor["OR"]):
        assert document.get(i).x == before.get(i).x + 24
    assert window.session.stack.count() == count + 1


def test_a_frame_is_resized_by_a_corner_and_fitted_again(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    corner = handle_point(window, frame.id, "br")
    person.drag(corner, corner + QPoint(80, 60))
    wide = window.session.document.get(frame.id)
    assert (wide.x, wide.y) == (frame.x, frame.y)
    assert wide.width > frame.width
    assert wide.height > frame.height
    person.from_menu_at(bar_point(window, frame.id), "Fit to contents")
    assert window.session.document.get(frame.id) == frame


def test_plus_and_minus_resize_a_frame_and_a_note(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    person.key(Qt.Key.Key_Plus)
    larger = window.session.document.get(frame.id)
    assert (larger.x, larger.width) == (frame.x - 8, frame.width + 16)
    person.key(Qt.Key.Key_Minus)
    assert window.session.document.get(frame.id) == frame
    note_id = note_with(person, window, "a")
    width = window.session.document.get(note_id).width
    person.key(Qt.Key.Key_Minus)
    assert window.session.document.get(note_id).width == width - 16


def test_tab_goes_on_from_the_blocks_to_frames_and_notes(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    note_id = note_with(person, window, "a")
    person.choose(xor["AND"])
    seen = []
    for _ in range(2):
        person.key(Qt.Key.Key_Tab)
        seen += window.session.selection
    assert sorted(seen) == sorted([frame.id, note_id])
    for _ in range(2):
        person.key(Qt.Key.Key_Backtab, SHIFT)
    assert window.session.selection == {xor["AND"]}


def test_esc_ends_a_resize_without_a_trace(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    count = window.session.stack.count()
    corner = handle_point(window, frame.id, "br")
    QTest.mousePress(person.canvas, LEFT, NONE, corner)
    person.carry(QPointF(corner + QPoint(80, 60)))
    item = window.canvas.drawing.frames[frame.id]
    assert item.rect.width() > frame.width
    person.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(person.canvas, LEFT, NONE, corner)
    assert item.rect.width() == frame.width
    assert window.session.stack.count() == count


def test_the_colour_is_chosen_by_its_name(person, window, xor):
    frame = framed(person, window, xor, "NAND")
    person.from_menu_at(bar_point(window, frame.id), "Colour", "Green")
    assert window.session.document.get(frame.id).color == "green"


def test_the_title_is_edited_in_place_by_double_click_and_f2(person, window, xor):
    frame = framed(person, window, xor, "NAND")
    person.double_click(person.canvas, bar_point(window, frame.id))
    person.type("Twice")
    person.key(Qt.Key.Key_Return)
    assert window.session.document.get(frame.id).title == "Twice"
    person.key(Qt.Key.Key_F2)
    person.type("Key")
    person.key(Qt.Key.Key_Return)
    assert window.session.document.get(frame.id).title == "Key"


def test_delete_removes_the_frame_and_keeps_what_is_inside(person, window, xor):
    before = window.session.document
    framed(person, window, xor, "NAND", "OR")
    person.key(Qt.Key.Key_Delete)
    assert window.session.document == before


def test_a_band_inside_a_frame_selects_what_is_there(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    item = window.canvas.drawing.frames[frame.id]
    inner = item.rect.translated(item.pos()).adjusted(10, 34, -10, -10)
    canvas = window.canvas
    person.drag(
        canvas.mapFromScene(inner.topLeft()), canvas.mapFromScene(inner.bottomRight())
    )
    assert window.session.selection == {xor["NAND"], xor["OR"]}


@pytest.mark.usefixtures("clipboard")
def test_a_frame_is_copied_and_cut_with_its_contents(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    before = window.session.document
    n = len(fragment_of(before, [frame.id]).elements) - 1  # without the settings
    person.key(Qt.Key.Key_C, CONTROL)
    person.key(Qt.Key.Key_V, CONTROL)
    after = window.session.document
    assert len(after.elements) == len(before.elements) + n
    assert len(frames_of(window)) == 2
    person.key(Qt.Key.Key_Z, CONTROL)
    person.click(person.canvas, bar_point(window, frame.id))
    person.key(Qt.Key.Key_X, CONTROL)
    assert xor["NAND"] not in window.session.document
    assert not frames_of(window)


def test_a_frame_is_found_and_stands_in_the_structure(person, window, xor):
    frame = framed(person, window, xor, "NAND", title="Nebula")
    person.let_go()
    person.key(Qt.Key.Key_F, CONTROL)
    person.type("nebu")
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Escape)
    assert window.session.selection == {frame.id}
    window.docks["structure"].show()
    model = window.docks.panels["structure"].model
    window.docks.panels["structure"].refresh()
    index = model.element_index(frame.id)
    assert index.data() == "Nebula"
    assert index.sibling(index.row(), 1).data() == "1"
    person.key(Qt.Key.Key_Z, CONTROL)  # takes the title back
    window.docks.panels["structure"].refresh()
    index = model.element_index(frame.id)
    assert index.data() == "without a title"
    assert index.data(Qt.ItemDataRole.EditRole) == ""


def test_frames_under_the_russian_layout(person, window, xor):
    QTest.mouseClick(person.canvas, LEFT, NONE, window.canvas.block_point(xor["NAND"]))
    key = Qt.Key(ord("О"))  # on the key of J
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(window.canvas, QKeyEvent(kind, key, CONTROL, ""))
    assert len(frames_of(window)) == 1


def test_tidying_keeps_blocks_in_their_frame(person, window, xor):
    frame = framed(person, window, xor, "NAND", "OR")
    person.drag(
        window.canvas.block_point(xor["OR"]),
        window.canvas.block_point(xor["OR"]) + QPoint(0, 24),
    )
    inside = contents(window.session.document, frame.id)
    window.canvas.setFocus()
    person.key(Qt.Key.Key_L, CONTROL)
    assert contents(window.session.document, frame.id) == inside


# --- notes --------------------------------------------------------------------------


def note_with(person, window, text):
    """Add a note from the palette and write into it."""
    palette = window.docks.panels["palette"]
    before = set(window.session.document.elements)
    item = palette.item_of("note")
    palette.tree.scrollToItem(item)
    spot = palette.tree.visualItemRect(item).center()
    person.double_click(palette.tree.viewport(), spot)
    (note_id,) = set(window.session.document.elements) - before
    person.key(Qt.Key.Key_A, CONTROL)
    for k, line in enumerate(text.split("\n")):
        if k:
            person.key(Qt.Key.Key_Return)
        person.type(line)
    person.key(Qt.Key.Key_Return, CONTROL)
    return note_id


def test_a_note_shows_formulas_and_editing_shows_their_source(person, window):
    count = window.session.stack.count()
    text = "# Sum\n$z = \\frac{1}{2}$ and **bold**"
    note_id = note_with(person, window, text)
    assert window.session.stack.count() == count + 2  # the note, and its text
    item = window.canvas.drawing.notes[note_id]
    assert item.note.text == text
    point = window.canvas.mapFromScene(item.pos() + QPointF(20, 12))
    person.double_click(person.canvas, point)
    assert window.canvas.editor.text == text
    person.key(Qt.Key.Key_Escape)
    person.key(Qt.Key.Key_Z, CONTROL)
    assert window.session.document.get(note_id).text != text


def test_a_note_is_as_high_as_its_text_and_as_wide_as_it_is_dragged(person, window):
    note_id = note_with(person, window, "word " * 30)
    item = window.canvas.drawing.notes[note_id]
    height = item.rect.height()
    edge = QPointF(item.rect.right() - 1, item.rect.center().y())
    start = window.canvas.mapFromScene(item.pos() + edge)
    count = window.session.stack.count()
    person.drag(start, start + QPoint(120, 0))
    note = window.session.document.get(note_id)
    assert isinstance(note, Note)
    assert note.width > 300
    assert item.rect.width() == note.width
    assert item.rect.height() < height
    assert window.session.stack.count() == count + 1
    person.key(Qt.Key.Key_Z, CONTROL)
    assert item.rect.height() == height


def test_a_broken_formula_says_in_its_tip_what_is_wrong(person, window, qtbot):
    note_id = note_with(person, window, "$\\frac{a$")
    item = window.canvas.drawing.notes[note_id]
    point = window.canvas.mapFromScene(item.pos() + QPointF(40, 18))
    event = QHelpEvent(QEvent.Type.ToolTip, point, person.canvas.mapToGlobal(point))
    QApplication.sendEvent(person.canvas, event)
    qtbot.waitUntil(lambda: "opening brace" in QToolTip.text())


def test_pictures_have_frames_notes_formulas_and_bends(person, window, xor):
    framed(person, window, xor, "NAND", "OR")
    session = window.session
    plain = png_of(session, PictureLook())
    note_with(person, window, "$z = \\sum_i w_i x_i$ and **bold**")
    for outlines in (True, False):
        look = PictureLook(outlines=outlines)
        svg = svg_of(session, look).decode()
        assert svg.count("<path") > 20
        assert ("<text" in svg) is not outlines
        assert ("bold" in svg) is not outlines
        assert pdf_of(session, look).startswith(b"%PDF")
    assert png_of(session, PictureLook()) != plain


# --- bends --------------------------------------------------------------------------


def test_the_middle_of_a_selected_wire_is_dragged_into_a_bend(person, window, xor):
    wire = wire_between(window, xor["x1"], xor["OR"])
    canvas = window.canvas
    line = canvas.drawing.wires[wire.id].lines[0].path
    click = canvas.mapFromScene(line.pointAtPercent(0.9))
    QTest.mouseClick(person.canvas, LEFT, NONE, click)
    assert window.session.selection == {wire.id}
    (handle,) = canvas.bending.handles
    assert handle.is_new
    start = canvas.mapFromScene(handle.place)
    count = window.session.stack.count()
    person.drag(start, start + QPoint(10, 70))
    (bend,) = window.session.document.wire(wire.id).bends
    assert canvas.mapFromScene(QPointF(*bend)).y() > start.y() + 40
    assert window.session.stack.count() == count + 1
    # Dragged again, it moves; there is still one.
    start = canvas.mapFromScene(QPointF(*bend))
    person.drag(start, start + QPoint(40, 0))
    (moved,) = window.session.document.wire(wire.id).bends
    assert moved[0] > bend[0]
    assert window.session.stack.count() == count + 2
    # The course runs through it, and the wire is found there.
    path = canvas.drawing.wires[wire.id].lines[0].path
    box = QRectF(-2, -2, 4, 4).translated(QPointF(*moved))
    assert path.intersects(box)


def test_shift_and_a_double_click_bend_a_wire_and_its_menu_straightens_it(
    person, window, xor
):
    wire = wire_between(window, xor["x1"], xor["NAND"])
    canvas = window.canvas
    line = canvas.drawing.wires[wire.id].lines[0].path
    point = canvas.mapFromScene(line.pointAtPercent(0.2))
    QTest.mouseClick(person.canvas, LEFT, SHIFT, point)
    QTest.mouseDClick(person.canvas, LEFT, SHIFT, point)
    QTest.mouseRelease(person.canvas, LEFT, SHIFT, point)
    assert len(window.session.document.wire(wire.id).bends) == 1
    assert canvas.editor is None
    person.from_menu_at(point, "Remove bend")
    assert window.session.document.wire(wire.id).bends == ()


def test_a_double_click_where_a_bend_could_be_made_still_edits_the_weight(
    person, window, xor
):
    wire = wire_between(window, xor["x1"], xor["NAND"])
    canvas = window.canvas
    person.choose_wire(wire.id)
    (handle,) = canvas.bending.handles
    person.let_go()
    point = canvas.mapFromScene(handle.place)
    person.double_click(person.canvas, point)
    assert canvas.editor is not None
    assert canvas.editor.field.id == wire.id
    person.key(Qt.Key.Key_Escape)
    assert window.session.document.wire(wire.id) == wire


def test_a_wire_is_bent_by_its_menu(person, window, xor):
    wire = wire_between(window, xor["x1"], xor["NAND"])
    canvas = window.canvas
    line = canvas.drawing.wires[wire.id].lines[0].path
    point = canvas.mapFromScene(line.pointAtPercent(0.8))
    person.from_menu_at(point, "Add bend here")
    (bend,) = window.session.document.wire(wire.id).bends
    way = canvas.mapFromScene(QPointF(*bend)) - point
    assert way.manhattanLength() <= 3


def test_bends_without_a_mouse(person, window, xor):
    wire = wire_between(window, xor["x1"], xor["NAND"])
    person.choose_wire(wire.id)
    count = window.session.stack.count()
    person.key(Qt.Key.Key_B, CONTROL)
    (bend,) = window.session.document.wire(wire.id).bends
    for _ in range(4):
        person.key(Qt.Key.Key_Down)
    x, y = bend
    assert window.session.document.wire(wire.id).bends == ((x, y + 32),)
    assert window.session.stack.count() == count + 2
    person.key(Qt.Key.Key_B, CONTROL)
    assert len(window.session.document.wire(wire.id).bends) == 2
    person.key(Qt.Key.Key_B, CONTROL | SHIFT)
    person.key(Qt.Key.Key_Delete)  # the bend that was gone on to, not the wire
    assert len(window.session.document.wire(wire.id).bends) == 1
    person.key(Qt.Key.Key_Escape)  # lets go of it: now Delete means the wire
    person.key(Qt.Key.Key_Delete)
    assert wire.id not in window.session.document


def test_bends_go_along_while_both_blocks_are_dragged(person, window, xor):
    wire = wire_between(window, xor["x1"], xor["NAND"])
    person.choose_wire(wire.id)
    person.key(Qt.Key.Key_B, CONTROL)
    (bend,) = window.session.document.wire(wire.id).bends
    person.choose(xor["x1"], xor["NAND"])
    start = window.canvas.block_point(xor["NAND"])
    before = window.session.document.get(xor["NAND"])
    person.drag(start, start + QPoint(64, 48))
    after = window.session.document.get(xor["NAND"])
    (moved,) = window.session.document.wire(wire.id).bends
    assert moved == (bend[0] + after.x - before.x, bend[1] + after.y - before.y)
    assert after != before


def test_what_is_drawn_is_saved_and_comes_back(person, window, xor, tmp_path):
    framed(person, window, xor, "NAND", "OR")
    wire = wire_between(window, xor["x1"], xor["NAND"])
    person.choose_wire(wire.id)
    person.key(Qt.Key.Key_B, CONTROL)
    note_with(person, window, "$x$")
    path = tmp_path / "a.nns"
    window.files.save_to(path)
    first = path.read_bytes()
    assert decode_project(first).document == window.session.document
    window.files.save_to(path)
    assert path.read_bytes() == first


# --- the map ------------------------------------------------------------------------


def many_blocks(window, n):
    """Draw `n` perceptrons in a long row, as one entry of the history."""
    document = window.session.document
    changes: list[Change] = []
    for k in range(n):
        edit = edits.add_perceptrons(document, 160.0 * k, 300.0 * (k % 2))
        document = document.apply(edit.changes)
        changes += edit.changes
    window.session.do(Edit("paste", tuple(changes), {"n": n}))
    window.canvas.fit()


def test_the_map_shows_itself_when_there_are_many_blocks(person, window):
    minimap = window.canvas.minimap
    many_blocks(window, MANY_BLOCKS)
    assert not minimap.isVisible()
    many_blocks(window, 1)
    assert minimap.isVisible()
    person.from_bar("View", "Map", "Never")
    assert not minimap.isVisible()
    window.session.stack.undo()
    person.from_bar("View", "Map", "Always")
    assert minimap.isVisible()
    person.from_bar("View", "Map", "With many blocks")
    assert not minimap.isVisible()


def test_a_click_on_the_map_goes_there_and_its_rectangle_is_dragged(person, window):
    many_blocks(window, MANY_BLOCKS + 5)
    canvas, minimap = window.canvas, window.canvas.minimap
    canvas.zoom_100()
    wanted = QPointF(160.0 * MANY_BLOCKS, 150.0)
    QTest.mouseClick(minimap, LEFT, NONE, minimap.point_of(wanted).toPoint())
    scale = 160.0 * MANY_BLOCKS / minimap.width()  # of the drawing for a pixel
    assert abs(canvas.camera.centre().x() - wanted.x()) < 2 * scale
    before = canvas.camera.centre()
    start = minimap.seen().center().toPoint()
    QTest.mousePress(minimap, LEFT, NONE, start)
    for step in range(1, 7):
        person.carry(QPointF(start - QPoint(10 * step, 0)), NONE, minimap)
    QTest.mouseRelease(minimap, LEFT, NONE, start - QPoint(60, 0))
    moved = before.x() - canvas.camera.centre().x()
    assert moved == pytest.approx(60 * scale, rel=0.3)
    assert not window.session.selection  # the canvas below has seen nothing of it


def test_a_hidden_map_paints_nothing(window, monkeypatch):
    minimap = window.canvas.minimap
    painted = []
    monkeypatch.setattr(minimap, "_paint_picture", lambda: painted.append(1))
    many_blocks(window, MANY_BLOCKS - 5)
    window.canvas.zoom_in()
    window.canvas.pan_by(40, 40)
    QApplication.processEvents()
    assert not minimap.isVisible()
    assert not painted
